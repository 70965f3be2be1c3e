package dev.cleave.it.fidelity;

import java.io.IOException;

/** Transactions, and what begins and ends them. */
final class TransactionScripts {
    static final String LOOK = "SELECT id, name FROM t ORDER BY id";

    private TransactionScripts() {}

    static void transactions(Recording s) throws IOException {
        s.query(
                "BEGIN",
                "COMMIT",
                "START TRANSACTION",
                "SELECT 1",
                "INSERT INTO t (name) VALUES ('in transaction')",
                "ROLLBACK",
                LOOK,
                "START TRANSACTION READ ONLY",
                "INSERT INTO t (name) VALUES ('no')",
                "COMMIT",
                "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ WRITE",
                "UPDATE t SET name = 'committed' WHERE id = 1",
                "COMMIT AND CHAIN",
                "UPDATE t SET name = 'chained' WHERE id = 2",
                "ROLLBACK",
                LOOK,
                "BEGIN WORK",
                "DELETE FROM t WHERE id = 1",
                "BEGIN",
                "ROLLBACK",
                LOOK,
                "BEGIN",
                "SET @x = 1",
                "SELECT @x",
                "INSERT INTO t (name) VALUES ('after set')",
                "SELECT * FROM nowhere",
                "INSERT INTO t (id) VALUES (2)",
                "COMMIT",
                LOOK,
                "BEGIN bogus",
                "COMMIT bogus",
                "ROLLBACK WORK AND NO CHAIN NO RELEASE",
                "START TRANSACTION READ ONLY, READ WRITE",
                "SELECT 1");
    }

    /** What is refused before it could commit leaves the transaction open. */
    static void refusedDefinitions(Recording s) throws IOException {
        for (String refused : new String[] {
            "CREATE TABLE refused (id INT) CHARSET no_such_one",
            "CREATE TABLE `refused ` (id INT)",
            "LOCK TABLES t WRITE, t READ",
            "CREATE TABLE information_schema.refused (id INT)",
            "DROP TABLE nowhere"
        }) {
            s.query("BEGIN", refused, "UNLOCK TABLES", "DELETE FROM t", "ROLLBACK", LOOK);
        }
        s.query("INSERT INTO t (name) VALUES ('again')");
        s.query(
                "BEGIN",
                "CREATE TEMPORARY TABLE made (id INT)",
                "ROLLBACK",
                "SHOW WARNINGS",
                "DROP TEMPORARY TABLE made");
    }

    static void writingFunctions(Recording s) throws IOException {
        s.query(
                "CREATE FUNCTION f() RETURNS INT DETERMINISTIC BEGIN INSERT INTO t (name) VALUES ('by f'); RETURN 1; END",
                "BEGIN",
                "SET @f = f()",
                "ROLLBACK",
                LOOK,
                "BEGIN",
                "DO f()",
                "ROLLBACK",
                LOOK);
    }

    static void temporaryTables(Recording s) throws IOException {
        s.query(
                "CREATE TEMPORARY TABLE tmp (id INT)",
                "BEGIN",
                "INSERT INTO tmp VALUES (1)",
                "ROLLBACK",
                "SELECT * FROM tmp",
                "DROP TABLE tmp",
                "CREATE TEMPORARY TABLE t (id INT)",
                "DROP TABLE t",
                "BEGIN",
                "INSERT INTO t (name) VALUES ('not hidden any more')",
                "ROLLBACK",
                LOOK);
    }

    static void savepoints(Recording s) throws IOException {
        s.query(
                "SAVEPOINT outside",
                "ROLLBACK TO outside",
                "BEGIN",
                "SAVEPOINT a",
                "INSERT INTO t (name) VALUES ('one')",
                "SAVEPOINT b",
                "INSERT INTO t (name) VALUES ('two')",
                "ROLLBACK TO SAVEPOINT b",
                LOOK,
                "RELEASE SAVEPOINT a",
                "ROLLBACK TO a",
                "COMMIT",
                "BEGIN",
                "SAVEPOINT a",
                "ROLLBACK TO a",
                "RELEASE SAVEPOINT missing",
                "INSERT INTO t (name) VALUES ('three')",
                "ROLLBACK",
                LOOK);
        s.query(
                "SET autocommit = 0",
                "SAVEPOINT early",
                "INSERT INTO t (name) VALUES ('four')",
                "ROLLBACK TO SAVEPOINT early",
                LOOK,
                "COMMIT",
                "SAVEPOINT early",
                "COMMIT",
                "INSERT INTO t (name) VALUES ('five')",
                "ROLLBACK TO SAVEPOINT early",
                "ROLLBACK",
                "SAVEPOINT early",
                "CREATE TABLE other (id INT)",
                "INSERT INTO t (name) VALUES ('six')",
                "ROLLBACK TO SAVEPOINT early",
                "ROLLBACK",
                "SAVEPOINT early",
                "RELEASE SAVEPOINT early",
                "SAVEPOINT early",
                "SET autocommit = 1",
                "BEGIN",
                "INSERT INTO t (name) VALUES ('seven')",
                "ROLLBACK TO SAVEPOINT early",
                "ROLLBACK",
                LOOK);
    }

    static void implicitCommits(Recording s) throws IOException {
        s.query(
                "BEGIN",
                "CREATE TABLE other (id INT)",
                "INSERT INTO t (name) VALUES ('not in a transaction')",
                "ROLLBACK",
                LOOK,
                "BEGIN",
                "INSERT INTO t (name) VALUES ('committed by DDL')",
                "DROP TABLE other",
                "ROLLBACK",
                LOOK,
                "BEGIN",
                "LOCK TABLES t WRITE",
                "INSERT INTO t (name) VALUES ('under lock')",
                "UNLOCK TABLES",
                "ROLLBACK",
                LOOK,
                "BEGIN",
                "TRUNCATE TABLE t",
                "INSERT INTO t (name) VALUES ('after truncate')",
                "ROLLBACK",
                LOOK);
    }

    static void xa(Recording s) throws IOException {
        s.query(
                "XA START '$x'",
                "INSERT INTO t (name) VALUES ('xa')",
                "COMMIT",
                "XA END '$x'",
                "XA PREPARE '$x'",
                "XA ROLLBACK '$x'",
                LOOK,
                "XA START '$y'",
                "INSERT INTO t (name) VALUES ('xa one phase')",
                "XA END '$y'",
                "XA COMMIT '$y' ONE PHASE",
                LOOK,
                "XA COMMIT 'missing'",
                "SET TRANSACTION READ ONLY",
                "XA START '$z'",
                "INSERT INTO t (name) VALUES ('read only')",
                "XA END '$z'",
                "XA ROLLBACK '$z'",
                "BEGIN",
                "XA START '$z'",
                "ROLLBACK");
    }
}
