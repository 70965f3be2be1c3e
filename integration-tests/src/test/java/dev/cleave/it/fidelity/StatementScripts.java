package dev.cleave.it.fidelity;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.protocol.Command;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statements themselves: prepared, several at once, wrong, odd, large. */
final class StatementScripts {
    private static final byte CURSOR_READ_ONLY = 1;
    /** One integer parameter: no NULLs, types follow, LONG; then its value. */
    private static final byte[] INT_ONE = {0, 1, 3, 0, 1, 0, 0, 0};

    private StatementScripts() {}

    static void preparedText(Recording s) throws IOException {
        s.query(
                "PREPARE s FROM 'SELECT * FROM t WHERE id > ? ORDER BY id'",
                "SET @id = 1",
                "EXECUTE s USING @id",
                "EXECUTE s",
                "DEALLOCATE PREPARE s",
                "EXECUTE s USING @id",
                "SET @sql = 'INSERT INTO u VALUES (?, ?, ?)'",
                "PREPARE i FROM @sql",
                "SET @a = 10, @b = NULL, @c = 'x'",
                "EXECUTE i USING @a, @b, @c",
                "EXECUTE i USING @a, @b, @c",
                "SELECT * FROM u ORDER BY id",
                "SET @dolphin = 'SELECT HEX(\"🐬ü\")'",
                "PREPARE d FROM @dolphin",
                "EXECUTE d",
                "PREPARE broken FROM 'SELEC 1'",
                "DROP PREPARE i");
    }

    static void prepared(Recording s) throws IOException {
        int select = s.prepare("SELECT id, name, amount, CAST(? AS SIGNED) FROM t WHERE id >= ? ORDER BY id");
        byte[] typed = {0, 1, 3, 0, 3, 0, 7, 0, 0, 0, 2, 0, 0, 0};
        byte[] untyped = {0, 0, 8, 0, 0, 0, 1, 0, 0, 0};
        s.execute(select, 0, typed);
        s.execute(select, 0, untyped);
        int insert = s.prepare("INSERT INTO u VALUES (?, 7, NULL)");
        s.execute(insert, 0, INT_ONE);
        s.execute(insert, 0, new byte[] {0, 0, 70, 0, 0, 0});
        s.query("SELECT LAST_INSERT_ID()", "SELECT * FROM u ORDER BY id");
        byte[] nulls = {3, 1, 3, 0, 3, 0};
        s.execute(select, 0, nulls);
        s.resetStatement(select);
        s.query("SELECT ROW_COUNT()");
        s.execute(999, 0);
        s.query("SELECT ROW_COUNT()");
        s.prepare("SELECT * FROM nowhere");
        s.prepare("SELECT ? FROM");
        s.prepare("BEGIN");
        int same = s.prepare("SELECT id, name, amount, CAST(? AS SIGNED) FROM t WHERE id >= ? ORDER BY id");
        s.execute(same, 0, typed);
        s.closeStatement(select);
        s.execute(same, 0, untyped);
        s.execute(select, 0, typed);
        s.query("SET sql_mode = 'ANSI_QUOTES'");
        int ansi = s.prepare("SELECT \"name\" FROM t ORDER BY id");
        s.query("SET sql_mode = ''");
        s.execute(ansi, 0);
        int begin = s.prepare("START TRANSACTION");
        s.execute(begin, 0);
        int commit = s.prepare("COMMIT");
        s.execute(commit, 0);
        s.query("ALTER TABLE t ADD COLUMN more INT");
        int all = s.prepare("SELECT * FROM t ORDER BY id");
        s.execute(all, 0);
    }

    static void longData(Recording s) throws IOException {
        int update = s.prepare("UPDATE t SET data = ? WHERE id = 1");
        s.longData(update, 0, "first ".getBytes(UTF_8));
        s.longData(update, 0, "second".getBytes(UTF_8));
        s.execute(update, 0, new byte[] {0, 1, (byte) 251, 0});
        s.query("SELECT data FROM t ORDER BY id");
        s.longData(update, 0, "dropped".getBytes(UTF_8));
        s.resetStatement(update);
        s.longData(update, 0, new byte[100_000]);
        s.execute(update, 0, new byte[] {0, 0});
        s.query("SELECT LENGTH(data) FROM t ORDER BY id");
        s.resetStatement(12345);
    }

    static void cursors(Recording s) throws IOException {
        int select = s.prepare("SELECT id, name FROM t ORDER BY id");
        s.execute(select, CURSOR_READ_ONLY);
        s.fetch(select, 1);
        s.query("SELECT 'between'");
        s.fetch(select, 1);
        s.fetch(select, 10);
        s.fetch(select, 10);
        s.execute(select, CURSOR_READ_ONLY);
        s.fetch(select, 2);
        s.resetStatement(select);
        s.fetch(select, 2);
        s.execute(select, CURSOR_READ_ONLY);
        s.closeStatement(select);
        s.fetch(select, 2);
        int setting = s.prepare("SELECT name, LAST_INSERT_ID(id + 100) FROM t ORDER BY id");
        s.execute(setting, CURSOR_READ_ONLY);
        s.fetch(setting, 2);
        s.closeStatement(setting);
        s.query("SELECT LAST_INSERT_ID()");
        int empty = s.prepare("SELECT id FROM t WHERE id = ?");
        s.execute(empty, CURSOR_READ_ONLY, new byte[] {0, 1, 3, 0, 99, 0, 0, 0});
        s.fetch(empty, 5);
        int update = s.prepare("UPDATE t SET name = 'x'");
        s.execute(update, CURSOR_READ_ONLY);
    }

    /** Statements with the same text, each with its own cursor. */
    static void twinCursors(Recording s) throws IOException {
        String sql = "SELECT id, name FROM t WHERE id >= ? ORDER BY id";
        int one = s.prepare(sql);
        int two = s.prepare(sql);
        s.execute(one, CURSOR_READ_ONLY, INT_ONE);
        s.fetch(one, 1);
        s.execute(two, CURSOR_READ_ONLY, new byte[] {0, 1, 3, 0, 2, 0, 0, 0});
        s.fetch(two, 1);
        s.fetch(one, 1);
        int three = s.prepare(sql);
        s.execute(three, 0, new byte[] {0, 1, 3, 0, 3, 0, 0, 0});
        s.fetch(three, 1);
        s.fetch(two, 1);
        s.execute(two, CURSOR_READ_ONLY, new byte[] {0, 0, 1, 0, 0, 0});
        s.closeStatement(one);
        s.fetch(two, 1);
        s.execute(three, CURSOR_READ_ONLY, new byte[] {0, 0, 2, 0, 0, 0});
        s.resetStatement(two);
        s.fetch(three, 9);
        s.fetch(two, 1);
    }

    static void multiStatements(Recording s) throws IOException {
        s.query(
                "SELECT 1; SELECT name FROM t ORDER BY id; UPDATE t SET amount = 0; SELECT ROW_COUNT()",
                "INSERT INTO t (name) VALUES ('multi'); SELECT * FROM nowhere; SELECT 3",
                "SELECT COUNT(*) FROM t",
                "BEGIN; INSERT INTO t (name) VALUES ('in'); ROLLBACK; SELECT COUNT(*) FROM t",
                "SET @a = 5; SELECT @a; USE information_schema; SELECT DATABASE()",
                "SELECT DATABASE()",
                "USE $; SELECT 1;",
                "BEGIN",
                "INSERT INTO t (name) VALUES ('a'); COMMIT",
                "ROLLBACK",
                "BEGIN",
                "COMMIT; INSERT INTO t (name) VALUES ('b')",
                "ROLLBACK",
                "BEGIN",
                "SELECT 1; COMMIT; SELECT 2",
                "INSERT INTO t (name) VALUES ('c')",
                "ROLLBACK",
                "SELECT name FROM t ORDER BY id",
                "SELECT 1;;",
                ";",
                "SET autocommit = 0; INSERT INTO t (name) VALUES ('d')",
                "ROLLBACK; SET autocommit = 1; SELECT COUNT(*) FROM t",
                "SELECT 'a;b' /* ; */ -- ;\n; SELECT 2 # ;");
        s.onePacket(Command.COM_SET_OPTION, (byte) 1, (byte) 0);
        s.query("SELECT 1; SELECT 2");
        s.onePacket(Command.COM_SET_OPTION, (byte) 0, (byte) 0);
        s.query("SELECT 1; SELECT 2", "BEGIN", "INSERT INTO t (name) VALUES ('e')");
        s.onePacket(Command.COM_SET_OPTION, (byte) 1, (byte) 0);
        s.query("SELECT 1; SELECT 2", "ROLLBACK", "SELECT 1; SELECT 2");
        s.onePacket(Command.COM_SET_OPTION, (byte) 9, (byte) 0);
    }

    static void procedures(Recording s) throws IOException {
        s.query(
                "DROP PROCEDURE IF EXISTS p",
                "CREATE PROCEDURE p(IN a INT, OUT b INT, INOUT c INT) BEGIN SET b = a + 1; SET c = c * 2;"
                        + " SELECT a, b; SELECT name FROM t ORDER BY id; INSERT INTO t (name) VALUES ('by p'); END",
                "SET @b = 0, @c = 21",
                "CALL p(1, @b, @c)",
                "SELECT @b, @c",
                "DROP PROCEDURE IF EXISTS q",
                "CREATE PROCEDURE q() BEGIN SELECT 1; SELECT * FROM nowhere; END",
                "CALL q()",
                "CALL missing()",
                "DROP FUNCTION IF EXISTS f",
                "CREATE FUNCTION f(a INT) RETURNS INT DETERMINISTIC RETURN a * 2",
                "SELECT f(21)",
                "DROP PROCEDURE IF EXISTS r",
                "CREATE PROCEDURE r() BEGIN START TRANSACTION; INSERT INTO t (name) VALUES ('open'); END",
                "CALL r()",
                "ROLLBACK",
                "SELECT COUNT(*) FROM t");
        int call = s.prepare("CALL p(?, @b, @c)");
        s.execute(call, 0, INT_ONE);
        int out = s.prepare("CALL p(?, ?, ?)");
        s.execute(out, 0, new byte[] {0, 1, 3, 0, 3, 0, 3, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0});
        s.query("SELECT COUNT(*) FROM t");
    }

    static void errors(Recording s) throws IOException {
        s.query(
                "SELEC 1",
                "SELECT * FROM nowhere",
                "SELECT nothing FROM t",
                "INSERT INTO u VALUES (1, 1, 'duplicate')",
                "INSERT INTO u VALUES (1)",
                "INSERT INTO t (name) VALUES (REPEAT('x', 60))",
                "SELECT (SELECT id FROM t)",
                "SELECT id, EXP(IF(id = 3, 1000, 1)) FROM t ORDER BY id",
                "SELECT id, (SELECT u.id FROM u WHERE t.id = 3) FROM t ORDER BY id",
                "KILL QUERY CONNECTION_ID()",
                "SELECT 1",
                "KILL 4294967000",
                "SELECT 'unterminated",
                "SELECT /* unterminated",
                "CREATE TABLE t (id INT)",
                "DROP TABLE missing",
                "SELECT SLEEP(NULL)",
                "DO 1/0",
                "SET @@global.nothing = 1",
                "GRANT nothing TO nobody",
                "SELECT * FROM t PROCEDURE ANALYSE()",
                "SELECT GTID_SUBSET('x', '')");
    }

    static void oddTexts(Recording s) throws IOException {
        s.query(new byte[0]);
        s.query(
                " ",
                "-- only a comment",
                "/* only a comment */",
                "# only a comment\n",
                "/*!80000 SELECT 'executable' */",
                "/*!99999 SELECT 'not yet' */",
                "SELECT /*!80000 1 + */ 1",
                "SELECT 2--1, 2-- 1\n",
                "  \n\t SELECT\u00a01",
                "select 'ünïcödé', _utf8mb4 x'F09F9880', N'n', 0xFF, b'101'",
                "SELECT 1 AS `a``b`, 'it''s' \"two\" ' strings'",
                "(SELECT 1) UNION ALL (SELECT 2)",
                "VALUES ROW(1, 2), ROW(3, 4)",
                "TABLE u",
                "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT * FROM n",
                "EXPLAIN FORMAT=TREE SELECT * FROM t WHERE id = 1",
                "DESCRIBE t",
                "SHOW CREATE TABLE u",
                "SHOW COLUMNS FROM t",
                "CHECKSUM TABLE u",
                "DO 1",
                "HELP 'no such topic at all'");
        s.query(new byte[] {'S', 'E', 'L', 'E', 'C', 'T', ' ', '\'', 0, (byte) 0xFF, (byte) 0x80, '\''});
    }

    static void values(Recording s) throws IOException {
        String columns = IntStream.range(0, 1500).mapToObj(i -> "NULL AS c" + i).collect(Collectors.joining(","));
        s.query(
                "SELECT NULL, '', 0, -1, 1.5, 1e300, TRUE, DATE '2020-01-01', TIMESTAMP '2020-01-01 10:00:00.123456'",
                "SELECT REPEAT('x', 250), REPEAT('y', 251), REPEAT('z', 65536)",
                "SELECT JSON_OBJECT('a', 1), ST_GeomFromText('POINT(1 1)'), UNHEX('00FF0A0D1A275C')",
                "SELECT " + columns,
                "SELECT REPEAT('a', 16777214)",
                "SELECT REPEAT('b', 16777215)",
                "SELECT REPEAT('c', 16777210), 'x', 'y'",
                "SELECT REPEAT('d', 20000000), 'after'",
                "SELECT 'still in step'");
        for (int length : new int[] {16_777_214 - 16, 16_777_215 - 16, 16_777_216 - 16, 17_000_000}) {
            var big = new byte[length];
            java.util.Arrays.fill(big, (byte) 'q');
            byte[] head = "SELECT LENGTH('".getBytes(UTF_8);
            System.arraycopy(head, 0, big, 0, head.length);
            big[length - 2] = '\'';
            big[length - 1] = ')';
            s.query(big);
        }
        s.query("SELECT 'still in step'");
    }

    static void localFiles(Recording s) throws IOException {
        s.wire().offerFile("10\tten\n11\televen\n".getBytes(UTF_8));
        s.query("LOAD DATA LOCAL INFILE 'x' INTO TABLE t (id, name)", "SELECT id, name FROM t ORDER BY id");
        s.wire().offerFile(new byte[0]);
        s.query("LOAD DATA LOCAL INFILE 'x' INTO TABLE t (id, name)");
        s.query("SET autocommit = 0"); // keeps the connection, and with it the warnings
        s.wire().offerFile("12\ttwelve\nbad\n1\tduplicate\n".getBytes(UTF_8));
        s.query("LOAD DATA LOCAL INFILE 'x' INTO TABLE t (id, name)", "SHOW WARNINGS", "COMMIT");
        s.query("SET autocommit = 1");
        s.wire().offerFile("x\n".repeat(200_000).getBytes(UTF_8));
        s.query("LOAD DATA LOCAL INFILE 'x' INTO TABLE nowhere", "SELECT 'in step'");
        // All of it crosses the wire; what is stored is little, so that others do not wait for the disk.
        s.query("LOAD DATA LOCAL INFILE 'x' INTO TABLE t IGNORE 199000 LINES (name)", "SELECT COUNT(*) FROM t");
    }

    static void commands(Recording s) throws IOException {
        s.onePacket(Command.COM_PING);
        s.rowsOf(Command.COM_FIELD_LIST, "t\0".getBytes(UTF_8));
        s.rowsOf(Command.COM_FIELD_LIST, "t\0na%".getBytes(UTF_8));
        s.rowsOf(Command.COM_FIELD_LIST, "nowhere\0".getBytes(UTF_8));
        s.onePacket((byte) 0x77);
        if (!s.mariaDb()) {
            s.onePacket((byte) 0xFA, (byte) 1); // MariaDB's COM_STMT_BULK_EXECUTE, which Cleave does not offer
        }
        s.onePacket(Command.COM_SLEEP);
        s.query("SELECT 'alive'");
    }

    /** For clients that cannot do without, MySQL refuses to leave it out. */
    static void metadata(Recording s) throws IOException {
        s.query("CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(20))", "INSERT INTO t VALUES (1, 'a'), (2, 'b')");
        s.query(
                "SET resultset_metadata = NONE",
                "SELECT * FROM t",
                "SELECT * FROM t WHERE id > 2",
                "SELECT @@resultset_metadata");
        int leftOut = s.prepare("SELECT id, name FROM t WHERE id > ?");
        s.execute(leftOut, 0, (byte) 0, (byte) 1, (byte) 3, (byte) 0, (byte) 1, (byte) 0, (byte) 0, (byte) 0);
        s.query("CREATE PROCEDURE p() BEGIN SELECT 1; SELECT * FROM t; END", "CALL p()", "SELECT 1; SELECT 2 FROM t");
        s.query("SELECT * FROM nowhere", "SET @t = 'SELECT 1, 2'", "PREPARE p FROM @t", "EXECUTE p", "SHOW WARNINGS");
        s.query("SET resultset_metadata = FULL", "SELECT * FROM t");
        s.execute(leftOut, 0, (byte) 0, (byte) 1, (byte) 3, (byte) 0, (byte) 1, (byte) 0, (byte) 0, (byte) 0);
        s.prepare("SELECT id, name FROM t WHERE id > ?");
    }
}
