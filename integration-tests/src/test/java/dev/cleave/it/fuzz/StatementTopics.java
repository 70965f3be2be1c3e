package dev.cleave.it.fuzz;

/** Statements that read, write and fail, and what can be asked about them afterwards. */
final class StatementTopics {
    private StatementTopics() {}

    /** None names the value of its AUTO_INCREMENT column: LAST_INSERT_ID() may be that one afterwards (sessions.md). */
    private static String write(Phrase p) {
        String table = p.one("t$", "t$", "t$", "app.t$", "fuzz.t$", "d$", "g$");
        int a = p.below(30);
        return switch (p.below(16)) {
            case 0, 1 -> "INSERT INTO %s (a) VALUES (%d)".formatted(table, a);
            case 2 -> "INSERT INTO %s (a, b) VALUES (%d, 'x'), (%d, 'y')".formatted(table, a, a + 30);
            case 3 -> "INSERT IGNORE INTO %s (a) VALUES (%d), (10), (%d)".formatted(table, a, a + 1);
            case 4 -> "REPLACE INTO %s (a, b) VALUES (%d, 'again')".formatted(table, a);
            case 5, 6 ->
                "INSERT INTO %s (a) VALUES (%d) ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)".formatted(table, a);
            case 7 -> "UPDATE %s SET b = 'u' WHERE a = %d".formatted(table, a);
            case 8 -> "UPDATE %s SET b = CONCAT(b, 'u') WHERE a > %d".formatted(table, a);
            case 9 -> "DELETE FROM %s WHERE a = %d".formatted(table, a);
            case 10 -> "INSERT IGNORE INTO %s (a, b) VALUES (%d, REPEAT('z', 30))".formatted(table, a);
            case 11 -> "INSERT INTO %s (a) SELECT id + %d FROM few".formatted(table, 40 + a);
            case 12 -> "UPDATE %s SET a = LAST_INSERT_ID(a + 100) WHERE a = %d".formatted(table, a);
            case 13 -> "DELETE FROM %s ORDER BY id LIMIT 1".formatted(table);
            case 14 -> "UPDATE %s AS x JOIN few ON few.id = x.a SET x.b = 'j'".formatted(table);
            default -> "INSERT INTO %s () VALUES ()".formatted(table);
        };
    }

    /** Behind an update instead of an INSERT, LAST_INSERT_ID() may be that row's (sessions.md), and so is set to something else. */
    static void writes(Phrase p) {
        if (p.oneIn(12)) {
            p.unparted("INSERT INTO t$ (a) VALUES (11) ON DUPLICATE KEY UPDATE b = 'twice'", "DO LAST_INSERT_ID(5)");
        }
        p.query(write(p));
        if (p.oneIn(3)) {
            p.query(p.one("SELECT ROW_COUNT()", "SELECT LAST_INSERT_ID()", "SELECT id, a, b FROM t$ ORDER BY id"));
        }
    }

    static void reads(Phrase p) {
        p.query(p.one(
                "SELECT id, a, b FROM t$ ORDER BY id",
                "SELECT * FROM fuzz.t$ ORDER BY a",
                "SELECT * FROM t$ WHERE a = 10 FOR UPDATE",
                "SELECT a FROM d$ ORDER BY a LIMIT 2",
                "TABLE t$ ORDER BY id LIMIT 1",
                "VALUES ROW(1, 'x'), ROW(2, 'y')",
                "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT * FROM n",
                "SELECT /*+ SET_VAR(time_zone = '+07:00') */ @@time_zone, FROM_UNIXTIME(0)",
                "SELECT * FROM t$ WHERE id IS NULL",
                "SELECT id FROM seen WHERE id < 3 ORDER BY id",
                "EXPLAIN SELECT 1",
                "SELECT",
                "",
                "/* nothing */",
                "SELECT 1;"));
    }

    static void counts(Phrase p) {
        switch (p.below(4)) {
            case 0 -> p.query("SELECT ROW_COUNT()");
            case 1 ->
                p.query(p.one("SELECT LAST_INSERT_ID()", "SELECT * FROM last", "SELECT @@last_insert_id, @@identity"));
            case 2 -> {
                p.together(); // as warnings, see below
                p.query("SELECT SQL_CALC_FOUND_ROWS id FROM app.few ORDER BY id LIMIT 1", "SELECT FOUND_ROWS()");
            }
            default ->
                p.query(
                        p.one(
                                "SELECT id FROM app.few ORDER BY id LIMIT 2",
                                "SELECT id FROM app.few WHERE id = -1",
                                "VALUES ROW(1), ROW(2)"),
                        "SELECT FOUND_ROWS()");
        }
    }

    /** Together, since warnings are given up if others wait for the connection. */
    static void diagnostics(Phrase p) {
        p.together();
        boolean several = p.oneIn(3);
        if (several) {
            p.query("SELECT COUNT(*) FROM few"); // a BEGIN is on the server then (sessions.md)
        }
        if (p.oneIn(3)) {
            p.query(write(p));
        } else {
            p.query(p.one(
                    "SELECT 1 / 0, CAST('x' AS SIGNED)",
                    "SELECT CAST('a' AS SIGNED), CAST('b' AS SIGNED)",
                    "INSERT INTO t$ (a) VALUES (10)",
                    "SELECT * FROM nowhere",
                    "DROP TABLE IF EXISTS nowhere, neither",
                    "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'raised'",
                    "SIGNAL SQLSTATE '01000' SET MESSAGE_TEXT = 'warned'",
                    "CALL warns()",
                    "CALL fails(1)",
                    "SELECT JSON_EXTRACT('bad', '$')",
                    "INSERT INTO t$ (a, b) VALUES ('bad', 'x')",
                    "SET sql_mode = 'NO_ZERO_DATE'",
                    "CREATE TABLE IF NOT EXISTS t$ (a INT)",
                    "SELECT ((1 = 1) && 1)"));
        }
        for (int i = 1 + p.below(2); i > 0; i--) {
            p.query(p.one(
                    "SHOW WARNINGS",
                    "SHOW WARNINGS",
                    "SHOW ERRORS",
                    "SHOW COUNT(*) WARNINGS",
                    "SHOW WARNINGS LIMIT 1",
                    "SELECT @@warning_count, @@error_count",
                    "GET DIAGNOSTICS @number = NUMBER",
                    "GET DIAGNOSTICS CONDITION 1 @state = RETURNED_SQLSTATE, @text = MESSAGE_TEXT",
                    "SELECT ROW_COUNT()",
                    "SELECT @number, @rows, @state, @text",
                    "BEGIN",
                    several ? "SHOW WARNINGS; SHOW COUNT(*) ERRORS" : "SHOW COUNT(*) ERRORS",
                    several ? "GET DIAGNOSTICS @number = NUMBER; SELECT @number" : "SELECT @number",
                    several ? "SELECT @@error_count; SHOW WARNINGS" : "SELECT @@error_count",
                    "DO 1; SHOW WARNINGS"));
        }
    }

    static void errors(Phrase p) {
        p.query(p.one(
                "SELEC 1",
                "SELECT nothing FROM t$",
                "SELECT (SELECT 1 UNION SELECT 2)",
                "INSERT INTO t$ (a) VALUES (10), (10)",
                "INSERT INTO t$ VALUES (1)",
                "UPDATE t$ SET a = 10",
                "SELECT 18446744073709551615 + 1",
                "SELECT id, (SELECT few.id FROM few WHERE few.id > 0) FROM t$",
                "KILL QUERY #",
                "KILL 4294967000",
                "CALL missing()",
                "CALL fails()",
                "SELECT missing()",
                "RESIGNAL",
                "DROP TABLE nowhere",
                "SET @u = (SELECT 1 FROM nowhere)",
                "SELECT 'unterminated",
                "COMMIT bogus",
                "DROP DATABASE no_such_schema",
                "SELECT 1 LIMIT 1 LIMIT 2",
                "SELECT REPEAT('x', 10) INTO OUTFILE '/nonexistent/x'",
                "LOAD DATA INFILE '/nonexistent/x' INTO TABLE t$",
                "GRANT nothing TO nobody",
                "SELECT 'ünïcödé' FROM nowhere"));
    }

    /** Without SET NAMES, RELEASE and questions about what comes before in the same text: docs/sessions.md, "What differs from MySQL". */
    static void several(Phrase p) {
        int count = 2 + p.below(3);
        var texts = new String[count];
        for (int i = 0; i < count; i++) {
            texts[i] = p.oneIn(3)
                    ? write(p)
                    : p.one(
                            "SELECT 1",
                            "SELECT a FROM t$ ORDER BY id LIMIT 1",
                            "SET @u = 5",
                            "SET time_zone = '+02:00'",
                            "SET sql_mode = DEFAULT",
                            "SET autocommit = 0",
                            "SET autocommit = 1",
                            "BEGIN",
                            "COMMIT",
                            "ROLLBACK",
                            "SAVEPOINT a",
                            "USE app",
                            "USE fuzz",
                            "SELECT 1 / 0",
                            "SELECT DATABASE(), @@time_zone",
                            "DO GET_LOCK('mine$', 0)",
                            "SELECT * FROM nowhere",
                            "CALL two()",
                            "CALL sets(7)",
                            "DO 0",
                            "SET TRANSACTION ISOLATION LEVEL READ COMMITTED",
                            "PREPARE q FROM 'SELECT 40 + 2'",
                            "EXECUTE q",
                            "SELECT CONNECTION_ID() = # AS mine",
                            "CREATE TABLE made$ (a INT)",
                            "DROP TABLE IF EXISTS made$");
        }
        p.query(String.join("; ", texts));
        if (p.oneIn(2)) {
            p.query(p.one(
                    "SELECT ROW_COUNT()", "SELECT LAST_INSERT_ID()", "SELECT @@autocommit, @@time_zone, DATABASE()"));
        }
    }

    static void routines(Phrase p) {
        p.query(p.one(
                "CALL two()",
                "CALL sets(3)",
                "CALL app.sets(4)",
                "CALL mode()",
                "CALL zones('+02:00')",
                "CALL begins(5)",
                "CALL ends()",
                "CALL turns_off()",
                "CALL makes_tmp()",
                "CALL prepares()",
                "CALL out_of(@u, @v)",
                "CALL handled()",
                "CALL names()",
                "CALL logs(6)",
                "CALL isolates()",
                "CALL fails(8)",
                "SELECT writes(9)",
                "SELECT called(10)",
                "SELECT id, called(id) FROM few ORDER BY id",
                "SELECT last_id()",
                "SELECT zone()",
                "SELECT limits(1)",
                "DO called(11)",
                "SET @u = writes(12)",
                "SELECT * FROM calls ORDER BY id",
                "SELECT * FROM seen ORDER BY id LIMIT 2",
                "INSERT INTO g$ (a) VALUES (13)",
                "INSERT INTO g$ (a) VALUES (writes(14))"));
        if (p.oneIn(2)) {
            p.query(p.one(
                    "SELECT @fired, @called, @u",
                    "SELECT LAST_INSERT_ID()",
                    "SELECT ROW_COUNT()",
                    "SELECT @@time_zone, @@sql_mode, @@autocommit",
                    "SELECT a FROM log ORDER BY id DESC LIMIT 2"));
        }
    }

    static void definitions(Phrase p) {
        p.query(p.one(
                "CREATE TABLE made$ (id INT AUTO_INCREMENT PRIMARY KEY, a INT)",
                "CREATE TABLE IF NOT EXISTS made$ (a INT)",
                "CREATE TABLE made$ SELECT id, a FROM t$",
                "CREATE TABLE made$ LIKE t$",
                "DROP TABLE made$",
                "DROP TABLE IF EXISTS made$, nowhere",
                "ALTER TABLE made$ ADD b INT",
                "RENAME TABLE made$ TO remade$",
                "DROP TABLE IF EXISTS remade$",
                "TRUNCATE made$",
                "CREATE INDEX by_a ON made$ (a)",
                "INSERT INTO made$ (a) VALUES (1)",
                "SELECT * FROM made$ ORDER BY 1",
                "SELECT * FROM remade$ ORDER BY 1",
                "ANALYZE TABLE few",
                "CHECK TABLE few",
                "FLUSH TABLES"));
    }

    static void catalogue(Phrase p) {
        p.query(p.one(
                "SELECT table_name, engine FROM information_schema.tables WHERE table_schema = DATABASE()"
                        + " AND table_name IN ('made$', 't$', 'tmp')",
                "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = 'app'"
                        + " AND table_name = 't$' ORDER BY ordinal_position",
                "SHOW TABLES LIKE 'made$'",
                "SHOW FULL TABLES FROM fuzz LIKE 't$'",
                "SHOW CREATE TABLE t$",
                "SHOW COLUMNS FROM t$",
                "DESCRIBE tmp",
                "SHOW INDEX FROM few",
                "SHOW DATABASES LIKE 'own$'",
                "SELECT COUNT(*) FROM information_schema.routines WHERE routine_schema = 'app'",
                "SHOW STATUS LIKE 'nothing%'",
                "SHOW ENGINES WHERE 0"));
    }

    static void handlers(Phrase p) {
        p.query("HANDLER t$ OPEN", "HANDLER t$ READ FIRST", p.one("COMMIT", "SELECT 1", "HANDLER t$ READ NEXT"));
        p.query("HANDLER t$ CLOSE");
    }
}
