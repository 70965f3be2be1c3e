package dev.cleave.it.fidelity;

import static dev.cleave.it.fidelity.TransactionScripts.LOOK;

import java.io.IOException;

/** Settings that say when transactions begin and end, and what kind they are. */
final class TransactionSettingScripts {
    private TransactionSettingScripts() {}

    static void autocommit(Recording s) throws IOException {
        s.query(
                "SET autocommit = 0",
                "SELECT 1",
                "INSERT INTO t (name) VALUES ('open')",
                "ROLLBACK",
                LOOK,
                "INSERT INTO t (name) VALUES ('kept')",
                "SET autocommit = 1",
                LOOK,
                "SET autocommit = 0",
                "COMMIT",
                "BEGIN",
                "INSERT INTO t (name) VALUES ('gone')",
                "ROLLBACK",
                "SELECT @@autocommit",
                "SET SESSION autocommit = ON",
                "INSERT INTO t (name) VALUES ('at once')",
                "ROLLBACK",
                LOOK);
    }

    /** Turning autocommit on commits; where it is on, setting it does not. */
    static void autocommitEndsTransaction(Recording s) throws IOException {
        s.query(
                "SET autocommit = 0",
                "BEGIN",
                "SET autocommit = 1",
                "INSERT INTO t (name) VALUES ('committed at once')",
                "ROLLBACK",
                LOOK,
                "BEGIN",
                "SET autocommit = 1",
                "INSERT INTO t (name) VALUES ('rolled back')",
                "ROLLBACK",
                LOOK,
                "SET autocommit = 0",
                "START TRANSACTION",
                "SET sql_mode = '', @@SESSION.autocommit = ON",
                "INSERT INTO t (name) VALUES ('committed at once, too')",
                "ROLLBACK",
                LOOK);
        s.query(
                "SET autocommit = 0",
                "BEGIN",
                "SET autocommit = 0",
                "INSERT INTO t (name) VALUES ('rolled back, too')",
                "ROLLBACK",
                LOOK);
        int on = s.prepare("SET autocommit = 1");
        s.query("BEGIN", "SAVEPOINT a");
        s.execute(on, 0);
        s.query("INSERT INTO t (name) VALUES ('prepared')", "ROLLBACK TO a", "ROLLBACK", LOOK);
    }

    static void completionType(Recording s) throws IOException {
        s.query(
                "SET completion_type = 'CHAIN'",
                "BEGIN",
                "COMMIT",
                "INSERT INTO t (name) VALUES ('chained')",
                "BEGIN",
                "INSERT INTO t (name) VALUES ('rolled back')",
                "ROLLBACK",
                "INSERT INTO t (name) VALUES ('chained again')",
                "COMMIT AND NO CHAIN",
                "INSERT INTO t (name) VALUES ('at once')",
                "ROLLBACK AND NO CHAIN",
                LOOK);
        int commit = s.prepare("COMMIT");
        s.execute(commit, 0);
        s.query(
                "INSERT INTO t (name) VALUES ('chained to a prepared one')",
                "SET completion_type = DEFAULT",
                "ROLLBACK",
                LOOK,
                "SET completion_type = 2",
                "BEGIN",
                "COMMIT NO RELEASE",
                "BEGIN",
                "ROLLBACK");
        s.wire().readPacket(); // disconnected
    }

    static void isolation(Recording s) throws IOException {
        String now = "SELECT @@transaction_isolation, @@transaction_read_only";
        s.query(
                "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED",
                now,
                "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE, READ ONLY",
                "BEGIN",
                "SET TRANSACTION READ WRITE",
                "INSERT INTO t (name) VALUES ('read only')",
                "COMMIT",
                "INSERT INTO t (name) VALUES ('read write')",
                "SET TRANSACTION READ ONLY",
                "INSERT INTO t (name) VALUES ('read only without begin')",
                "INSERT INTO t (name) VALUES ('again read write')",
                "SET TRANSACTION READ ONLY",
                "SET SESSION TRANSACTION READ WRITE",
                "BEGIN",
                "INSERT INTO t (name) VALUES ('the session outdoes it')",
                "ROLLBACK",
                "SET TRANSACTION ISOLATION LEVEL BOGUS",
                "SET SESSION TRANSACTION READ ONLY",
                "INSERT INTO t (name) VALUES ('session is read only')",
                now,
                "SET transaction_isolation = 'REPEATABLE-READ', transaction_read_only = OFF",
                now,
                "SET @@transaction_isolation = 'SERIALIZABLE'",
                "BEGIN",
                "SELECT COUNT(*) FROM t",
                "COMMIT",
                LOOK);
    }

    static void nextTransaction(Recording s) throws IOException {
        String write = "INSERT INTO t (name) VALUES ('may be read only')";
        s.query(
                "SET @@transaction_read_only = 1",
                "COMMIT",
                write,
                "SET @@transaction_isolation = 'SERIALIZABLE'",
                "ROLLBACK",
                write,
                "SET autocommit = 0",
                "SET TRANSACTION READ ONLY",
                write,
                "COMMIT",
                write,
                "ROLLBACK",
                "SET autocommit = 1",
                "SET TRANSACTION READ ONLY",
                "CREATE TABLE other (id INT)",
                write,
                "SET TRANSACTION READ ONLY",
                "DROP TABLE nowhere",
                write,
                "DROP TABLE other",
                "BEGIN",
                "SET SESSION TRANSACTION READ ONLY",
                write,
                "ROLLBACK",
                write,
                "SET SESSION TRANSACTION READ WRITE",
                "BEGIN",
                "SET SESSION transaction_read_only = 1",
                write,
                "COMMIT",
                write,
                "SET SESSION transaction_read_only = 0",
                "BEGIN",
                "SET @@transaction_read_only = 1",
                write,
                "COMMIT",
                LOOK,
                "SET @held = 1",
                "SELECT 1 / 0",
                "BEGIN",
                "SHOW WARNINGS",
                "SELECT 1 / 0",
                "SHOW WARNINGS",
                "ROLLBACK",
                "SHOW COUNT(*) WARNINGS",
                "SELECT 1 / 0",
                "BEGIN",
                "SELECT @@warning_count",
                "ROLLBACK",
                "SELECT 1 / 0 UNION SELECT 2",
                "BEGIN",
                "SELECT FOUND_ROWS(), @@warning_count",
                "ROLLBACK",
                "BEGIN",
                "SIGNAL SQLSTATE '01000'",
                "SHOW WARNINGS",
                "ROLLBACK");
    }
}
