package dev.cleave.it.fidelity;

import dev.cleave.protocol.Command;
import java.io.IOException;

/** What a session carries from statement to statement. */
final class SessionScripts {
    private SessionScripts() {}

    static void variables(Recording s) throws IOException {
        s.query(
                "SET sql_mode = ''",
                "SELECT @@sql_mode, @@session.time_zone",
                "SET SESSION time_zone = '+05:00', sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES'",
                "SELECT \"name\", 'a\\' FROM \"t\" ORDER BY id",
                "BEGIN", // the status tells of both modes
                "ROLLBACK",
                "SELECT @@time_zone, FROM_UNIXTIME(0)",
                "SET @@sql_mode = DEFAULT, time_zone = DEFAULT",
                "SELECT @@sql_mode = @@global.sql_mode",
                "SET sql_select_limit = 1",
                "SELECT id FROM t ORDER BY id",
                "SET sql_select_limit = DEFAULT",
                "SELECT id FROM t ORDER BY id",
                "SET group_concat_max_len = 5",
                "SELECT GROUP_CONCAT(name ORDER BY id) FROM t",
                "SET long_query_time = 33.5, lc_time_names = 'de_DE', foreign_key_checks = OFF, unique_checks = 0",
                "SELECT @@long_query_time, DATE_FORMAT('2020-05-01', '%M'), @@foreign_key_checks, @@unique_checks",
                "SET NAMES latin1",
                "SHOW VARIABLES LIKE 'character_set_c%'",
                "SET no_such_variable = 1",
                "SET SESSION max_connections = 1",
                "SET optimizer_switch = 'mrr=off'",
                "SELECT @@optimizer_switch LIKE '%mrr=off%'",
                "SET SESSION sql_mode = CONCAT(@@sql_mode, ',PIPES_AS_CONCAT')",
                "SELECT 'a' || 'b'",
                "SELECT /*+ SET_VAR(sql_mode='') */ 1",
                "SET profiling = 1",
                "SELECT COUNT(*) FROM t",
                "SELECT COUNT(DISTINCT query_id) > 0 FROM information_schema.profiling",
                "SET profiling = 0");
    }

    /** What MariaDB does not report, or under another name. */
    static void unreportedVariables(Recording s) throws IOException {
        String ask = "SELECT @@autocommit, @@foreign_key_checks, @@sql_notes, @@sql_safe_updates, @@sql_mode = ''";
        s.query(
                ask,
                "SET @@foreign_key_checks = 0, sql_notes = OFF",
                ask,
                "SET @@sql_mode = '', @@sql_notes = DEFAULT",
                ask,
                "SET SESSION sql_safe_updates = 1",
                ask,
                "SET @@autocommit := 0",
                ask);
        s.query(
                "SET autocommit = ON",
                ask,
                "SET @@session.foreign_key_checks = @@global.foreign_key_checks, @@sql_mode = DEFAULT",
                ask,
                "SET @@no_such_variable = 1",
                "SET @@max_connections = 1",
                "SET @@div_precision_increment = 7; SET @@sql_quote_show_create = 0",
                "SELECT 1 / 3, @@sql_quote_show_create",
                "CREATE PROCEDURE p() SET sql_notes = 0, sql_warnings = 1",
                "CALL p()",
                "SELECT @@sql_notes, @@sql_warnings",
                "CREATE PROCEDURE q() SET timestamp = 1000, div_precision_increment = 2",
                "CALL q()",
                "SELECT 1 / 3, UNIX_TIMESTAMP()");
        int set = s.prepare("SET @@auto_increment_offset = 3");
        s.execute(set, 0);
        s.query("SELECT @@auto_increment_offset");
        s.onePacket(Command.COM_RESET_CONNECTION);
        s.query(ask, "SELECT 1 / 3, @@auto_increment_offset, @@sql_warnings, UNIX_TIMESTAMP() > 1700001000");
        s.query(
                "SET innodb_lock_wait_timeout = 7",
                "SELECT @@innodb_lock_wait_timeout",
                "SET max_statement_time = 3, insert_id = 700",
                "INSERT INTO t (name) VALUES ('x')",
                "SELECT LAST_INSERT_ID(), @@max_statement_time",
                "SET STATEMENT sql_notes = 0, div_precision_increment = 2 FOR SELECT @@sql_notes, 1 / 3",
                "SELECT @@sql_notes, 1 / 3",
                "SET STATEMENT max_statement_time = 5 FOR INSERT INTO t (name) VALUES ('y')",
                "SELECT name, @@max_statement_time FROM t WHERE name = 'y'",
                "SET STATEMENT max_statement_time = 5 FOR SET div_precision_increment = 3",
                "SELECT 1 / 3, @@max_statement_time");
        s.onePacket(Command.COM_RESET_CONNECTION);
        s.query(
                "SET autocommit = 1; SET foreign_key_checks = 0",
                ask,
                "BEGIN", // outside of a transaction, warnings are given up for others who wait
                "SELECT COUNT(*) FROM t",
                "SET sql_notes = 0, max_heap_table_size = 1",
                "SHOW WARNINGS",
                "ROLLBACK",
                "SET SESSION timestamp = 5, SESSION sort_buffer_size = 50000",
                "SELECT UNIX_TIMESTAMP(), @@sort_buffer_size");
        s.onePacket(Command.COM_RESET_CONNECTION);
        s.query(
                "SET @@sql_safe_updates = 1; SELECT * FROM nowhere",
                ask,
                "PREPARE gone FROM 'SELECT 1'",
                "SELECT 1; PREPARE gone FROM 'SELECT FROM'",
                "EXECUTE gone");
        s.onePacket(Command.COM_RESET_CONNECTION);
        s.query(
                "CREATE FUNCTION f() RETURNS INT DETERMINISTIC BEGIN SET div_precision_increment = 1; RETURN 1; END",
                "SET STATEMENT max_statement_time = 5 FOR SELECT f()",
                "SELECT 1 / 3");
        s.onePacket(Command.COM_RESET_CONNECTION);
        s.query("BEGIN NOT ATOMIC SET @@div_precision_increment = 3; END", "SELECT 1 / 3", ask);
    }

    static void time(Recording s) throws IOException {
        s.query(
                "SET timestamp = 1700000000",
                "SELECT UNIX_TIMESTAMP()",
                "SELECT SLEEP(0.01), UNIX_TIMESTAMP()",
                "SET timestamp = DEFAULT",
                "SELECT UNIX_TIMESTAMP() > 1700001000",
                "SELECT SLEEP(0.01), UNIX_TIMESTAMP() > 1700001000");
    }

    static void schemas(Recording s) throws IOException {
        s.query(
                "SELECT DATABASE()",
                "USE information_schema",
                "SELECT DATABASE()",
                "USE no_such_schema",
                "SELECT DATABASE()",
                "USE `$`",
                "SELECT DATABASE(), COUNT(*) FROM t",
                "SELECT * FROM no_such_table",
                "SELECT 1");
        s.command(Command.COM_INIT_DB, "mysql");
        s.query("SELECT DATABASE()");
        s.command(Command.COM_INIT_DB, "no_such_schema");
        s.query("SELECT 1");
        s.command(Command.COM_INIT_DB, "$");
        s.query("SELECT DATABASE()", "CREATE DATABASE IF NOT EXISTS $", "SHOW TABLES");
    }

    static void characterSets(Recording s) throws IOException {
        String show = "SELECT @@character_set_client, @@character_set_connection, @@character_set_results,"
                + " @@collation_connection, COLLATION('x')";
        s.query(
                show,
                "SET NAMES utf8mb4 COLLATE utf8mb4_german2_ci",
                show,
                "SELECT 'ä' = 'ae'",
                "SET NAMES latin1",
                show,
                "SET character_set_results = NULL",
                show,
                "SET CHARACTER SET utf8mb4",
                show,
                "SET collation_connection = utf8mb4_bin",
                show,
                "SET NAMES DEFAULT",
                show,
                "SET character_set_client = utf8mb4",
                show,
                "SET NAMES utf8mb3, @@character_set_connection = utf32",
                "SHOW WARNINGS",
                show);
        s.onePacket(Command.COM_RESET_CONNECTION);
        s.query(show);
    }

    static void userVariables(Recording s) throws IOException {
        s.query(
                "SET @a = 1, @b = 'text', @c = NULL",
                "SELECT @a, @b, @c, @never_set",
                "SELECT @a := @a + 1 FROM t",
                "SELECT @a",
                "SELECT COUNT(*) INTO @n FROM t",
                "SELECT @n",
                "SELECT name, amount INTO @x, @y FROM t WHERE id = 1",
                "SELECT @x, @y",
                "UPDATE t SET amount = (@z := 9) WHERE id = 2",
                "SELECT @z");
    }

    static void temporaryTables(Recording s) throws IOException {
        s.query(
                "CREATE TEMPORARY TABLE tmp (id INT, KEY (id))",
                "INSERT INTO tmp VALUES (1), (2)",
                "SELECT * FROM tmp ORDER BY id",
                "CREATE TEMPORARY TABLE u (hidden INT)",
                "SELECT * FROM u",
                "DROP TEMPORARY TABLE u",
                "SELECT * FROM u",
                "SHOW CREATE TABLE tmp",
                "DROP TABLE tmp",
                "SELECT * FROM tmp",
                "DROP TABLE IF EXISTS tmp",
                "SHOW WARNINGS");
    }

    static void locks(Recording s) throws IOException {
        s.query(
                "SELECT GET_LOCK('$', 1)",
                "SELECT IS_FREE_LOCK('$'), IS_USED_LOCK('$') = CONNECTION_ID()",
                "SELECT RELEASE_LOCK('$')",
                "SELECT RELEASE_LOCK('$')",
                "LOCK TABLES t WRITE, u READ",
                "INSERT INTO t (name) VALUES ('locked')",
                "INSERT INTO u VALUES (9, 9, 'locked')",
                "SELECT COUNT(*) FROM u",
                "UNLOCK TABLES",
                "INSERT INTO u VALUES (9, 9, 'unlocked')",
                "HANDLER t OPEN",
                "HANDLER t READ FIRST",
                "HANDLER t READ NEXT",
                "HANDLER t CLOSE",
                "SELECT RELEASE_ALL_LOCKS()");
    }

    static void resets(Recording s) throws IOException {
        s.query("SET @a = 1, sql_mode = '', time_zone = '+01:00'", "CREATE TEMPORARY TABLE tmp (id INT)", "BEGIN");
        s.query("INSERT INTO t (name) VALUES ('rolled back')", "SELECT GET_LOCK('$', 1)");
        s.onePacket(Command.COM_RESET_CONNECTION);
        s.query(
                "SELECT @a, @@sql_mode = @@global.sql_mode, @@time_zone, DATABASE(), IS_FREE_LOCK('$')",
                "SELECT * FROM tmp",
                "SELECT name FROM t ORDER BY id",
                "SELECT LAST_INSERT_ID()",
                "SET autocommit = 0");
        s.onePacket(Command.COM_RESET_CONNECTION);
        s.query("SELECT @@autocommit");
        int statement = s.prepare("SELECT 1");
        s.onePacket(Command.COM_RESET_CONNECTION);
        s.execute(statement, 0);
    }

    /** {@code FidelityIT} has made the roles and the resource group. */
    static void roles(Recording s) throws IOException {
        String role = "SELECT CURRENT_ROLE()";
        String group = "SELECT resource_group FROM performance_schema.threads WHERE processlist_id = CONNECTION_ID()";
        s.query(role, "SET ROLE 'reader'@'%'", role, "SET ROLE ALL", role, "SET ROLE ALL EXCEPT reader", role);
        s.query("SET ROLE nobody", role, "SET ROLE NONE", role, "SET ROLE reader", role);
        s.onePacket(Command.COM_RESET_CONNECTION);
        s.query(
                role,
                "SET ROLE DEFAULT",
                role,
                "SET ROLE reader; SELECT CURRENT_ROLE()",
                role,
                "SET ROLE writer, reader",
                role);
        s.query(group, "SET RESOURCE GROUP nowhere", "SET RESOURCE GROUP in_turn", group, role, group);
        s.query("SET ROLE DEFAULT"); // MySQL keeps the others at COM_CHANGE_USER
        s.changeUser("app", "app", null);
        s.query(role);
    }
}
