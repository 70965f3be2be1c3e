package dev.cleave.it.fidelity;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.protocol.Command;
import java.io.IOException;
import java.util.List;

/** What a statement leaves to be asked for: LAST_INSERT_ID(), ROW_COUNT(), FOUND_ROWS(), warnings and errors. */
final class LastStatementScripts {
    private LastStatementScripts() {}

    static void lastInsertId(Recording s) throws IOException {
        s.query(
                "SELECT LAST_INSERT_ID()",
                "INSERT INTO t (name) VALUES ('a'), ('b')",
                "SELECT LAST_INSERT_ID(), @@last_insert_id, @@identity",
                "SELECT 1",
                "SELECT LAST_INSERT_ID()",
                "INSERT INTO u VALUES (LAST_INSERT_ID(), 1, 'from last id')",
                "SELECT id FROM u ORDER BY id",
                "UPDATE t SET id = LAST_INSERT_ID(id + 100) WHERE name = 'one'",
                "SELECT LAST_INSERT_ID()",
                "INSERT INTO t (name) SELECT name FROM t",
                "SELECT LAST_INSERT_ID() > 0",
                "SET insert_id = 5000",
                "INSERT INTO t (name) VALUES ('fixed')",
                "SELECT LAST_INSERT_ID()");
        s.onePacket(Command.COM_RESET_CONNECTION);
        s.query(
                "SET sql_auto_is_null = 1",
                "INSERT INTO t (name) VALUES ('found')",
                "SELECT 1",
                "SELECT name FROM t WHERE id IS NULL",
                "SELECT name FROM t WHERE id IS NULL",
                "SET sql_auto_is_null = 0");
    }

    /** What sets it without saying so in its OK. */
    static void lastInsertIdByOtherMeans(Recording s) throws IOException {
        String ask = "SELECT LAST_INSERT_ID()";
        s.query(
                "INSERT INTO t (name) VALUES ('x')",
                "CREATE PROCEDURE p() INSERT INTO t (name) VALUES ('from p')",
                ask);
        s.query("CREATE PROCEDURE q() SELECT LAST_INSERT_ID()", "CREATE PROCEDURE r() DO 1");
        s.query(
                "CALL p()",
                "SELECT ROW_COUNT()",
                ask,
                "CALL q()",
                ask,
                "CALL r()",
                ask,
                "CALL q()",
                "BEGIN",
                "CALL p()");
        s.query(
                "SELECT ROW_COUNT()",
                ask,
                "COMMIT",
                ask,
                "SELECT LAST_INSERT_ID(77)",
                ask,
                "DO LAST_INSERT_ID(78)",
                ask);
        s.query(
                "DELETE FROM t WHERE LAST_INSERT_ID(79) = 0",
                ask,
                "SET @a = LAST_INSERT_ID(80)",
                ask,
                "INSERT INTO t (name) VALUES ('before p'); CALL p()",
                ask,
                "INSERT INTO t (name) VALUES ('before 81'); SELECT LAST_INSERT_ID(81)",
                ask,
                "SELECT 1; CALL p()");
        s.wire().offerFile("1st\n2nd\n".getBytes(UTF_8));
        s.query(ask, "LOAD DATA LOCAL INFILE 'rows' INTO TABLE t (name)", "SELECT ROW_COUNT()", ask, "SELECT 1", ask);
        s.query("PREPARE c FROM 'CALL p()'", "EXECUTE c", ask, "DEALLOCATE PREPARE c", ask);
        int call = s.prepare("CALL p()");
        s.execute(call, 0);
        s.query(ask, "UPDATE t SET id = LAST_INSERT_ID(id + 1000) WHERE name = 'no such name'", ask);
    }

    /** In a transaction: outside of one, a session that others wait for gives its backend up, and the answers with it. */
    static void lastStatement(Recording s) throws IOException {
        s.query(
                "BEGIN",
                "UPDATE t SET amount = 5 WHERE id < 3",
                "SELECT ROW_COUNT()",
                "SELECT ROW_COUNT()",
                "SELECT * FROM t",
                "SELECT FOUND_ROWS()",
                "SELECT SQL_CALC_FOUND_ROWS id FROM t LIMIT 1",
                "SELECT FOUND_ROWS()",
                "DELETE FROM t WHERE id = 3",
                "SELECT ROW_COUNT() AS deleted",
                "INSERT INTO u VALUES (ROW_COUNT() + 50, 1, '')",
                "SELECT id FROM u ORDER BY id",
                "SELECT CAST('1x' AS SIGNED), 1/0",
                "SHOW WARNINGS",
                "SHOW COUNT(*) WARNINGS",
                "SELECT @@warning_count, @@error_count",
                "SELECT * FROM nowhere",
                "SHOW ERRORS",
                "SELECT 1",
                "SHOW WARNINGS",
                "SELECT * FROM nowhere",
                "GET DIAGNOSTICS CONDITION 1 @state = RETURNED_SQLSTATE, @text = MESSAGE_TEXT",
                "SELECT @state, @text",
                "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'mine'",
                "SHOW WARNINGS",
                "SIGNAL SQLSTATE '01000' SET MESSAGE_TEXT = 'a warning'",
                "SHOW WARNINGS LIMIT 1",
                "SET NAMES utf8mb3",
                "SHOW WARNINGS",
                "SET @@character_set_connection = ucs2",
                "SHOW WARNINGS",
                "SET NAMES utf8mb3 COLLATE utf8mb3_bin",
                "SHOW WARNINGS",
                "SELECT @@collation_connection");
        s.query(
                "SELECT LAST_INSERT_ID(5) FROM nowhere",
                "SHOW WARNINGS",
                "SELECT LAST_INSERT_ID()",
                "SET NAMES utf8mb4 COLLATE utf8mb4_german2_ci; SELECT * FROM nowhere",
                "SHOW WARNINGS",
                "SELECT @@collation_connection");
    }

    /** Commands that are no statements leave warnings, or leave those that are there. */
    static void warningsOfCommands(Recording s) throws IOException {
        int statement = s.prepare("SELECT BINARY 'deprecated'");
        s.query("SHOW WARNINGS", "SELECT 1");
        s.prepare("SELECT nothing FROM nowhere");
        s.query("SHOW WARNINGS", "SELECT 1/0");
        s.command(Command.COM_INIT_DB, "$");
        s.query("SHOW WARNINGS");
        s.command(Command.COM_PING, "");
        s.query("SHOW WARNINGS");
        s.closeStatement(statement);
        s.query("SHOW WARNINGS", "SELECT 1");
        if (!s.mariaDb()) { // it does not keep this error on every connection
            s.command(Command.COM_INIT_DB, "nowhere");
            s.query("SHOW WARNINGS");
        }
        s.query("SELECT COUNT(*) FROM t");
        int divided = s.prepare("SELECT 1/0");
        s.query("SHOW WARNINGS");
        s.execute(divided, 0);
        s.query("SHOW WARNINGS");
        s.resetStatement(divided);
        s.query("SHOW WARNINGS");
    }

    /** Outside of a transaction each statement may run on another connection. */
    static void rowCounts(Recording s) throws IOException {
        s.query(
                "UPDATE t SET amount = 7 WHERE id < 3",
                "SELECT ROW_COUNT()",
                "SELECT row_count( ) , 1 + ROW_COUNT(), (SELECT ROW_COUNT()) AS inner_one",
                "UPDATE t SET amount = 7 WHERE id < 3",
                "SELECT ROW_COUNT() FROM DUAL",
                "INSERT INTO u VALUES (60, 1, 'a'), (61, 1, 'b')",
                "INSERT INTO u VALUES (ROW_COUNT() + 70, 1, '')",
                "SELECT id FROM u ORDER BY id",
                "SELECT id FROM u UNION ALL SELECT id FROM t LIMIT 3",
                "SELECT FOUND_ROWS()", // the end of the rows says that there is a warning
                "SELECT id FROM u LIMIT 2",
                "SELECT FOUND_ROWS() + 1, (SELECT FOUND_ROWS()), ROW_COUNT()",
                "SET @@sql_select_limit = DEFAULT",
                "SELECT * FROM (SELECT ROW_COUNT()) AS derived",
                "SHOW TABLES",
                "SELECT * FROM nowhere",
                "SELECT ROW_COUNT()",
                "BEGIN",
                "SELECT ROW_COUNT()",
                "COMMIT",
                "BEGIN",
                "SET TRANSACTION READ ONLY",
                "SELECT ROW_COUNT()",
                "COMMIT",
                "DELETE FROM u WHERE id >= 60",
                "SELECT IF(ROW_COUNT() > 2, 'many', 'few')",
                "CREATE TABLE counted SELECT * FROM u",
                "SELECT ROW_COUNT(), 'ROW_COUNT()'",
                "DROP TABLE counted",
                "SELECT ROW_COUNT()",
                "CREATE PROCEDURE p() BEGIN UPDATE t SET amount = 8; SELECT * FROM nowhere; END",
                "CALL p()",
                "SELECT ROW_COUNT()",
                "UPDATE t SET amount = 9; SELECT * FROM nowhere",
                "SELECT ROW_COUNT()",
                "DO 1",
                "SELECT DISTINCT ROW_COUNT(), CONNECTION_ID() > 0",
                "SELECT CONNECTION_ID() = (SELECT id FROM information_schema.processlist WHERE id = CONNECTION_ID())",
                "BEGIN",
                "DELETE FROM u WHERE id = -1",
                "SELECT * FROM nowhere",
                "GET DIAGNOSTICS @number = NUMBER", // leaves the count as it is
                "SELECT ROW_COUNT()",
                "DELETE FROM u WHERE id = -1",
                "GET DIAGNOSTICS CONDITION 1 @state = RETURNED_SQLSTATE", // there is none
                "SELECT ROW_COUNT()",
                "COMMIT");
        String ask = "SELECT ROW_COUNT()";
        s.query("UPDATE u SET note = 'x'", "GET DIAGNOSTICS @number = NUMBER; SELECT @number", ask);
        s.changeUser("app", "app", null);
        s.query(ask);
        s.onePacket(Command.COM_RESET_CONNECTION);
        s.query(ask);
        s.onePacket(Command.COM_PING);
        s.query(ask);
        s.command(Command.COM_INIT_DB, "$");
        s.query(ask);
        s.prepare("SELECT nothing FROM t");
        s.query(ask);
        for (String first : List.of("DO 0", "SELECT nothing FROM t")) {
            for (byte option : new byte[] {1, 0, 9}) {
                s.query(first);
                s.onePacket(Command.COM_SET_OPTION, option, (byte) 0);
                s.query(ask);
            }
            s.query(first);
            s.rowsOf(Command.COM_FIELD_LIST, "t\0".getBytes(UTF_8));
            s.query(ask);
        }
    }

    /** Outside of a transaction, and in sessions that have found nothing yet on a connection that has. */
    static void foundRows(Recording s) throws IOException {
        String ask = "SELECT FOUND_ROWS()";
        // Before anything was found, MariaDB tells what another session has found, at times.
        s.query("SELECT id FROM t WHERE id = 1");
        for (String first : List.of(
                "SET @@sql_mode = DEFAULT",
                "SET NAMES utf8mb4",
                "USE $",
                "BEGIN",
                "SELEC",
                "DO 1",
                "KILL 4294967000")) {
            s.changeUser("app", "app", null);
            s.query(first, ask, "SELECT id FROM $.t", first, ask, ask, "ROLLBACK");
        }
        s.query("USE $", "SELECT id FROM t");
        s.onePacket(Command.COM_RESET_CONNECTION);
        s.query(ask, "SELECT id FROM $.t", "SHOW CREATE TABLE u", ask, "SHOW FULL TABLES LIKE 'x'", ask);
        s.query("SELECT id FROM t", "SET NAMES utf8mb4; SELECT FOUND_ROWS()", "SELECT ROW_COUNT(); SELECT ROW_COUNT()");
    }
}
