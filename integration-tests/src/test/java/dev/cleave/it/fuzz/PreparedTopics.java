package dev.cleave.it.fuzz;

import dev.cleave.it.fuzz.FuzzSession.Types;
import org.jspecify.annotations.Nullable;

/** Prepared statements, of the protocol and of the text. */
final class PreparedTopics {
    /** A statement and how many parameters it has. */
    private record Prepared(String sql, int parameters) {}

    /** Neither ROW_COUNT() nor FOUND_ROWS(), which are the connection's here, nor a bare {@code ?} in a select list (sessions.md). */
    private static final Prepared[] STATEMENTS = {
        new Prepared("SELECT id, a, b FROM t$ WHERE a > ? ORDER BY id", 1),
        new Prepared("SELECT CAST(? AS SIGNED) + 1, @@time_zone", 1),
        new Prepared("SELECT HEX(?), LENGTH(?) FROM few WHERE id = 1", 2),
        new Prepared("INSERT INTO t$ (a, b) VALUES (?, ?)", 2),
        new Prepared("INSERT INTO d$ (a) VALUES (?)", 1),
        new Prepared("UPDATE t$ SET b = ? WHERE a = ?", 2),
        new Prepared("DELETE FROM t$ WHERE a = ?", 1),
        new Prepared("SELECT DATABASE(), LAST_INSERT_ID()", 0),
        new Prepared("SELECT @u, @v", 0),
        new Prepared("SELECT 'a' || 'b', 1 / 3", 0),
        new Prepared("SET @u = ?", 1),
        new Prepared("SET sql_select_limit = 2", 0),
        new Prepared("SET time_zone = ?", 1),
        new Prepared("SET sql_mode = 'ANSI'", 0),
        new Prepared("SET autocommit = ?", 1),
        new Prepared("SET NAMES latin1", 0),
        new Prepared("SET ROLE reader", 0),
        new Prepared("BEGIN", 0),
        new Prepared("COMMIT", 0),
        new Prepared("ROLLBACK", 0),
        new Prepared("USE fuzz", 0),
        new Prepared("CALL two()", 0),
        new Prepared("CALL sets(?)", 1),
        new Prepared("CALL out_of(?, ?)", 2),
        new Prepared("SELECT called(?), writes(1)", 1),
        new Prepared("DO GET_LOCK(?, 0)", 1),
        new Prepared("CREATE TEMPORARY TABLE tmp (id INT PRIMARY KEY, a INT)", 0),
        new Prepared("SELECT * FROM tmp ORDER BY 1", 0),
        new Prepared("SELECT SQL_CALC_FOUND_ROWS id FROM few LIMIT 1", 0),
        new Prepared("SELECT * FROM nowhere WHERE a = ?", 1),
        new Prepared("SELECT (SELECT 1 UNION SELECT ?)", 1),
        new Prepared("SELECT 1; SELECT 2", 0),
        new Prepared(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = ? AND table_name = 't$'", 1),
        new Prepared("SHOW TABLES LIKE 't$'", 0),
        new Prepared("TRUNCATE made$", 0),
        new Prepared("DROP TABLE IF EXISTS made$", 0),
        new Prepared("SELECT * FROM seen WHERE id < ? ORDER BY id", 1)
    };

    private PreparedTopics() {}

    static void prepared(Phrase p) {
        Prepared statement = prepare(p);
        for (int i = 1 + p.below(3); i > 0; i--) {
            execute(p, statement, i % 2 == 0 && p.oneIn(3) ? Types.AS_BEFORE : Types.STRINGS);
        }
        if (p.oneIn(2)) {
            close(p);
        }
        if (p.oneIn(3)) {
            p.query(p.one("SELECT LAST_INSERT_ID()", "SELECT ROW_COUNT()", "SELECT @u, @@time_zone, @@autocommit"));
        }
    }

    /**
     * Parameters as clients send them: types once or each time, long data in parts, before something else or after it was taken back; but numbers never so. Types are
     * there at first, for MySQL keeps the long data of an execution without, which Cleave does not.
     */
    static void parameters(Phrase p) {
        String sql = p.own(p.one(
                "SELECT HEX(?), LENGTH(?) FROM few WHERE id = 1",
                "INSERT INTO t$ (a, b) VALUES (?, ?)",
                "SELECT id FROM t$ WHERE a = ? OR b = ? ORDER BY id",
                "SET @u = ?, @v = ?",
                "CALL out_of(?, ?)"));
        int number = p.number();
        boolean numbers = p.oneIn(3);
        p.step("COM_STMT_PREPARE " + sql, s -> s.prepare(number, sql));
        int most = 1 + p.below(4);
        for (int i = most; i > 0; i--) {
            String[] values = {p.one("1", "30", "text", ""), p.one("2", "31", "other", "+04:00")};
            if (!numbers && p.oneIn(5)) {
                p.step("COM_STMT_SEND_LONG_DATA 0 'lost', COM_STMT_RESET", s -> {
                    s.longData(number, 0, "lost");
                    s.resetStatement(number);
                });
            }
            for (int part = numbers || p.oneIn(2) ? 0 : 1 + p.below(3); part > 0; part--) {
                int parameter = p.below(2);
                String data = p.one("4", "long", "");
                p.step(
                        "COM_STMT_SEND_LONG_DATA %d '%s'".formatted(parameter, data),
                        s -> s.longData(number, parameter, data));
                values[parameter] = FuzzSession.SENT;
            }
            if (p.oneIn(4)) {
                p.query(p.one("SELECT @u, @v", "DO 1", "SELECT * FROM nowhere", "COMMIT"));
            }
            Types types = i < most && p.oneIn(3) ? Types.AS_BEFORE : numbers ? Types.NUMBERS : Types.STRINGS;
            p.step(
                    "COM_STMT_EXECUTE %s %s".formatted(types, String.join(", ", values)),
                    s -> s.execute(number, false, types, values));
        }
        if (p.oneIn(2)) {
            close(p);
        }
    }

    private static void close(Phrase p) {
        p.step("COM_STMT_CLOSE, DO 0", s -> {
            s.closeStatement(p.number());
            s.query("DO 0");
        });
    }

    static void cursors(Phrase p) {
        String sql = p.own(p.one(
                "SELECT id, a, b FROM t$ ORDER BY id",
                "SELECT id FROM few ORDER BY id",
                "SELECT a, @@time_zone FROM d$ ORDER BY id",
                "INSERT INTO t$ (a) VALUES (77)",
                "SELECT id FROM few WHERE id < 0",
                "SELECT @u, @v",
                "SELECT id FROM seen ORDER BY id",
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'app' AND table_name = 't$'",
                "SHOW COLUMNS FROM t$",
                "SET @u = 4"));
        int number = p.number();
        p.step("COM_STMT_PREPARE " + sql, s -> s.prepare(number, sql));
        p.step("COM_STMT_EXECUTE with a cursor", s -> s.execute(number, true, Types.STRINGS));
        for (int i = p.below(4); i > 0; i--) {
            if (p.oneIn(3)) {
                p.query(p.one(
                        "SELECT 'between'", "COMMIT", "SELECT COUNT(*) FROM t$", "SET @u = 9", "ROLLBACK", "USE app"));
            } else {
                int rows = 1 + p.below(3);
                p.step("COM_STMT_FETCH " + rows, s -> s.fetch(number, rows));
            }
        }
        if (p.oneIn(2)) {
            p.step("COM_STMT_RESET", s -> s.resetStatement(number));
        }
        // With a cursor again: MySQL 8.0 does not end the answer of an execution without one that follows one with.
        p.step("COM_STMT_EXECUTE with a cursor", s -> s.execute(number, true, Types.STRINGS));
        close(p);
    }

    private static Prepared prepare(Phrase p) {
        Prepared statement = STATEMENTS[p.below(STATEMENTS.length)];
        String sql = p.own(statement.sql);
        p.step("COM_STMT_PREPARE " + sql, s -> s.prepare(p.number(), sql));
        return statement;
    }

    private static void execute(Phrase p, Prepared statement, Types types) {
        var parameters = new @Nullable String[statement.parameters];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = p.oneIn(6) ? null : p.one("1", "10", "11", "25", "abc", "app", "+04:00", "shared", "");
        }
        p.step(
                "COM_STMT_EXECUTE " + String.join(", ", parameters),
                s -> s.execute(p.number(), false, types, parameters));
    }

    static void preparedText(Phrase p) {
        String text = p.one(
                "SELECT 40 + ?",
                "SELECT @u",
                "INSERT INTO t$ (a) VALUES (?)",
                "SELECT id, a FROM t$ ORDER BY id",
                "SET sql_mode = ''ANSI''",
                "SET time_zone = ''+03:00''",
                "SET autocommit = 0",
                "SET @u = 9",
                "COMMIT",
                "START TRANSACTION",
                "USE fuzz",
                "CALL sets(?)",
                "CALL two()",
                "SELECT LAST_INSERT_ID(), DATABASE()",
                "DO GET_LOCK(''mine$'', 0)",
                "SET NAMES latin1",
                "SELECT CONNECTION_ID() = # AS mine",
                "SHOW TABLES LIKE ''t$''",
                "CREATE TABLE made$ (a INT)",
                "bogus");
        String name = p.one("p", "q");
        if (p.oneIn(3)) {
            p.query("SET @sql = '" + text + "'", "PREPARE " + name + " FROM @sql");
        } else {
            p.query("PREPARE " + name + " FROM '" + text + "'");
        }
        p.query("EXECUTE " + name + p.one("", " USING @u", " USING @u, @v"));
        if (p.oneIn(2)) {
            p.query("EXECUTE " + name + (text.contains("?") ? " USING @u" : ""));
        }
        if (p.oneIn(2)) {
            p.query("DEALLOCATE PREPARE " + p.one(name, "p", "q"));
        }
    }
}
