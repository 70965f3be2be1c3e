package dev.cleave.it.fuzz;

/** How transactions begin, what they are like, and how they end. */
final class TransactionTopics {
    private TransactionTopics() {}

    /** WITH CONSISTENT SNAPSHOT is not among them: where there are two clusters, that comes with the first statement (sessions.md). */
    static void transactions(Phrase p) {
        p.query(p.one(
                "BEGIN",
                "BEGIN",
                "START TRANSACTION",
                "START TRANSACTION READ WRITE",
                "BEGIN WORK",
                "COMMIT",
                "COMMIT",
                "ROLLBACK",
                "ROLLBACK",
                "COMMIT AND CHAIN",
                "ROLLBACK AND CHAIN",
                "COMMIT AND NO CHAIN NO RELEASE",
                "SAVEPOINT a",
                "SAVEPOINT b",
                "ROLLBACK TO a",
                "ROLLBACK TO SAVEPOINT b",
                "RELEASE SAVEPOINT a",
                "ROLLBACK WORK TO nowhere",
                "BEGIN bogus"));
    }

    static void autocommit(Phrase p) {
        p.query(p.one(
                "SET autocommit = 0",
                "SET autocommit = 1",
                "SET autocommit = 1",
                "SET SESSION autocommit = ON",
                "SET @@autocommit = DEFAULT",
                "SET autocommit = 2",
                "SET sql_mode = '', autocommit = 1",
                "SET completion_type = 'CHAIN'",
                "SET completion_type = 0",
                "SET completion_type = 0"));
    }

    /** Never without a scope: behind SET TRANSACTION that is the next transaction's value, which BEGIN's delay may change. */
    static void isolation(Phrase p) {
        p.query(p.one(
                "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED",
                "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ",
                "SET SESSION transaction_isolation = 'SERIALIZABLE'",
                "SET @@session.transaction_isolation = DEFAULT",
                "SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED",
                "SET TRANSACTION ISOLATION LEVEL READ COMMITTED",
                "SET TRANSACTION ISOLATION LEVEL BOGUS",
                "SET SESSION TRANSACTION READ WRITE"));
        if (p.oneIn(2)) {
            p.query("SELECT @@transaction_isolation, @@transaction_read_only");
        }
    }

    /** No BEGIN inside: a transaction that follows a read-only one without COMMIT is read-only in MySQL. */
    static void readOnly(Phrase p) {
        p.query("COMMIT AND NO CHAIN");
        String begin = p.one(
                "START TRANSACTION READ ONLY",
                "SET TRANSACTION READ ONLY",
                "SET SESSION TRANSACTION READ ONLY",
                "SET SESSION transaction_read_only = 1");
        p.query(begin);
        for (int i = 1 + p.below(3); i > 0; i--) {
            p.query(p.one(
                    "SELECT COUNT(*) FROM t$",
                    "INSERT INTO t$ (a) VALUES (60)",
                    "DELETE FROM t$ WHERE a = 10",
                    "DROP TABLE IF EXISTS made$",
                    "SELECT writes(1)",
                    "SET @u = 3"));
        }
        p.query(p.one("COMMIT AND NO CHAIN", "ROLLBACK AND NO CHAIN"), "SET SESSION TRANSACTION READ WRITE");
    }

    static void xa(Phrase p) {
        p.query("XA START 'x$'", p.one("INSERT INTO t$ (a) VALUES (80)", "SELECT COUNT(*) FROM t$", "COMMIT"));
        p.query("XA END 'x$'");
        p.query(p.one("XA COMMIT 'x$' ONE PHASE", "XA ROLLBACK 'x$'"));
    }

    static void release(Phrase p) {
        p.query(p.one("COMMIT RELEASE", "ROLLBACK RELEASE"));
    }
}
