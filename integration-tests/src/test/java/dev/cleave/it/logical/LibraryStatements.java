package dev.cleave.it.logical;

import java.util.List;

/** What libraries and tools ask when they connect, and when they list tables, columns and keys. Values stand where they put theirs. */
enum LibraryStatements {
    ACTIVE_RECORD(
            "SET NAMES utf8mb4, @@SESSION.sql_mode = CONCAT(@@sql_mode, ',STRICT_ALL_TABLES'), @@SESSION.wait_timeout ="
                    + " 2147483",
            "SELECT VERSION()",
            "SHOW VARIABLES LIKE 'collation_database'",
            "SELECT DATABASE()",
            "SHOW FULL FIELDS FROM `gists`",
            "SHOW KEYS FROM `gists`",
            "SHOW CREATE TABLE `gists`",
            "SHOW CREATE TABLE `gist_comments`",
            "SELECT table_name FROM information_schema.tables WHERE table_schema = database() AND table_name = 'gists' AND"
                    + " table_type = 'BASE TABLE'",
            "SELECT column_name FROM information_schema.statistics WHERE index_name = 'PRIMARY' AND table_schema ="
                    + " database() AND table_name = 'gists' ORDER BY seq_in_index",
            "SELECT table_comment FROM information_schema.tables WHERE table_schema = database() AND table_name = 'gists'",
            "SELECT generation_expression FROM information_schema.columns WHERE table_schema = database() AND table_name ="
                    + " 'gists' AND column_name = 'slug'",
            "SELECT fk.referenced_table_name AS 'to_table', fk.referenced_column_name AS 'primary_key', fk.column_name AS"
                    + " 'column', fk.constraint_name AS 'name', rc.update_rule AS 'on_update', rc.delete_rule AS"
                    + " 'on_delete' FROM information_schema.referential_constraints rc JOIN"
                    + " information_schema.key_column_usage fk USING (constraint_schema, constraint_name) WHERE"
                    + " fk.referenced_column_name IS NOT NULL AND fk.table_schema = database() AND fk.table_name ="
                    + " 'gist_comments' AND rc.constraint_schema = database() AND rc.table_name = 'gist_comments'"),
    HIBERNATE(
            "select database()",
            "select table_name, column_name, ordinal_position from information_schema.columns where table_schema = 'app'"
                    + " order by table_name, column_name, ordinal_position",
            "select t.table_name, t.table_type from information_schema.tables t where t.table_schema = database() and"
                    + " t.table_type in ('BASE TABLE', 'VIEW') order by 2, 1",
            "select kcu.constraint_name, kcu.table_name, kcu.column_name, kcu.referenced_table_name from"
                    + " information_schema.key_column_usage kcu where kcu.constraint_schema = 'app' and"
                    + " kcu.referenced_table_name is not null order by 2, 1"),
    DJANGO(
            "SELECT VERSION(), @@sql_mode, @@default_storage_engine, @@sql_auto_is_null, @@lower_case_table_names,"
                    + " CONVERT_TZ('2001-01-01 01:00:00', 'UTC', 'UTC') IS NOT NULL",
            "SET SQL_AUTO_IS_NULL = 0",
            "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED",
            "SHOW FULL TABLES",
            "SELECT table_name, table_type, table_comment FROM information_schema.tables WHERE table_schema = DATABASE()",
            "SELECT engine FROM information_schema.tables WHERE table_name = 'gists'",
            "SELECT column_name, referenced_table_name, referenced_column_name FROM information_schema.key_column_usage"
                    + " WHERE table_name = 'gist_comments' AND table_schema = DATABASE() AND referenced_table_name IS NOT"
                    + " NULL AND referenced_column_name IS NOT NULL",
            "SELECT column_name, data_type, character_maximum_length, numeric_precision, numeric_scale, extra,"
                    + " column_default, collation_name, CASE WHEN column_type LIKE '% unsigned' THEN 1 ELSE 0 END AS"
                    + " is_unsigned, column_comment FROM information_schema.columns WHERE table_name = 'gists' AND"
                    + " table_schema = DATABASE()",
            "SELECT * FROM `gists` LIMIT 1",
            "SELECT c.constraint_name, c.constraint_type FROM information_schema.table_constraints AS c WHERE"
                    + " c.table_schema = DATABASE() AND c.table_name = 'gists'",
            "SELECT cc.constraint_name, cc.check_clause FROM information_schema.check_constraints AS cc,"
                    + " information_schema.table_constraints AS tc WHERE cc.constraint_schema = DATABASE() AND"
                    + " tc.table_schema = cc.constraint_schema AND cc.constraint_name = tc.constraint_name AND"
                    + " tc.constraint_type = 'CHECK' AND tc.table_name = 'gists'",
            "SHOW INDEX FROM `gists`"),
    SQLALCHEMY(
            "SELECT DATABASE()",
            "SELECT @@sql_mode",
            "SELECT @@lower_case_table_names",
            "SELECT 'test plain returns' AS anon_1",
            "SHOW VARIABLES LIKE 'sql_mode'",
            "SHOW FULL TABLES FROM `app`",
            "DESCRIBE `app`.`gists`",
            "DESCRIBE `gist_names`",
            "SHOW CREATE TABLE `gists`",
            "SHOW CREATE TABLE `gist_names`",
            "SHOW FULL COLUMNS FROM `gist_names`",
            "SELECT table_name FROM information_schema.views WHERE table_schema = 'app'",
            "SELECT table_schema, table_name, column_name FROM information_schema.columns WHERE (table_schema, table_name,"
                    + " lower(column_name)) IN (('app', 'gists', 'id'), ('app', 'users', 'id'))"),
    PRISMA(
            "SELECT DATABASE()",
            "SELECT @@GLOBAL.version",
            "select schema_name as schema_name from information_schema.schemata where schema_name = 'app'",
            "SELECT TABLE_NAME AS view_name, VIEW_DEFINITION AS view_sql FROM INFORMATION_SCHEMA.VIEWS WHERE TABLE_SCHEMA"
                    + " = 'app';",
            "SELECT DISTINCT BINARY table_info.table_name AS table_name, table_info.create_options AS create_options,"
                    + " table_info.table_comment AS table_comment FROM information_schema.tables AS table_info JOIN"
                    + " information_schema.columns AS column_info ON BINARY column_info.table_name = BINARY"
                    + " table_info.table_name WHERE table_info.table_schema = 'app' AND column_info.table_schema = 'app'"
                    + " -- Exclude views.\n AND table_info.table_type = 'BASE TABLE' ORDER BY BINARY"
                    + " table_info.table_name",
            "SELECT SUM(data_length + index_length) as size FROM information_schema.TABLES WHERE table_schema = 'app'",
            "SELECT column_name column_name, data_type data_type, column_type full_data_type, character_maximum_length"
                    + " character_maximum_length, numeric_precision numeric_precision, numeric_scale numeric_scale,"
                    + " datetime_precision datetime_precision, column_default column_default, is_nullable is_nullable,"
                    + " extra extra, table_name table_name, IF(column_comment = '', NULL, column_comment) AS"
                    + " column_comment FROM information_schema.columns WHERE table_schema = 'app' ORDER BY table_name,"
                    + " ordinal_position",
            "SELECT table_name AS table_name, index_name AS index_name, column_name AS column_name, sub_part AS partial,"
                    + " seq_in_index AS seq_in_index, collation AS column_order, non_unique AS non_unique, index_type AS"
                    + " index_type FROM information_schema.statistics WHERE table_schema = 'app' ORDER BY table_name,"
                    + " index_name, seq_in_index",
            "SELECT kcu.constraint_name constraint_name, kcu.column_name column_name, kcu.referenced_table_name"
                    + " referenced_table_name, kcu.referenced_column_name referenced_column_name, kcu.ordinal_position"
                    + " ordinal_position, kcu.table_name table_name, rc.delete_rule delete_rule, rc.update_rule"
                    + " update_rule FROM information_schema.key_column_usage AS kcu INNER JOIN"
                    + " information_schema.referential_constraints AS rc ON BINARY kcu.constraint_name = BINARY"
                    + " rc.constraint_name WHERE BINARY kcu.table_schema = 'app' AND BINARY rc.constraint_schema = 'app'"
                    + " AND kcu.referenced_column_name IS NOT NULL ORDER BY BINARY kcu.table_schema, BINARY"
                    + " kcu.table_name, BINARY kcu.constraint_name, kcu.ordinal_position"),
    SEQUELIZE(
            "SELECT VERSION() as `version`",
            "SELECT TABLE_NAME AS `tableName`, TABLE_SCHEMA AS `schema` FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE ="
                    + " 'BASE TABLE' AND TABLE_SCHEMA NOT IN ('MYSQL', 'INFORMATION_SCHEMA', 'PERFORMANCE_SCHEMA', 'SYS',"
                    + " 'mysql', 'information_schema', 'performance_schema', 'sys') ORDER BY TABLE_SCHEMA, TABLE_NAME",
            "SHOW FULL COLUMNS FROM `gists`;",
            "SHOW INDEX FROM `gist_comments`",
            "SELECT c.CONSTRAINT_SCHEMA AS constraintSchema, c.CONSTRAINT_NAME AS constraintName, c.CONSTRAINT_TYPE AS"
                    + " constraintType, c.TABLE_NAME AS tableName, kcu.COLUMN_NAME AS columnNames,"
                    + " kcu.REFERENCED_TABLE_NAME AS referencedTableName, r.DELETE_RULE AS deleteAction, r.UPDATE_RULE AS"
                    + " updateAction, ch.CHECK_CLAUSE AS definition FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS c LEFT JOIN"
                    + " INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS r ON c.CONSTRAINT_CATALOG = r.CONSTRAINT_CATALOG AND"
                    + " c.CONSTRAINT_SCHEMA = r.CONSTRAINT_SCHEMA AND c.CONSTRAINT_NAME = r.CONSTRAINT_NAME AND"
                    + " c.TABLE_NAME = r.TABLE_NAME LEFT JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE kcu ON"
                    + " c.CONSTRAINT_CATALOG = kcu.CONSTRAINT_CATALOG AND c.CONSTRAINT_SCHEMA = kcu.CONSTRAINT_SCHEMA AND"
                    + " c.CONSTRAINT_NAME = kcu.CONSTRAINT_NAME AND c.TABLE_NAME = kcu.TABLE_NAME LEFT JOIN"
                    + " INFORMATION_SCHEMA.CHECK_CONSTRAINTS ch ON c.CONSTRAINT_CATALOG = ch.CONSTRAINT_CATALOG AND"
                    + " c.CONSTRAINT_SCHEMA = ch.CONSTRAINT_SCHEMA AND c.CONSTRAINT_NAME = ch.CONSTRAINT_NAME WHERE"
                    + " c.TABLE_NAME = 'gists' AND c.TABLE_SCHEMA = 'app' ORDER BY c.CONSTRAINT_NAME,"
                    + " kcu.ORDINAL_POSITION"),
    DBEAVER(
            "/* ApplicationName=DBeaver 24.0.0 - Main */ SELECT DATABASE()",
            "/* ApplicationName=DBeaver 24.0.0 - Metadata */ SHOW ENGINES",
            "SHOW CHARSET",
            "SHOW COLLATION",
            "SHOW VARIABLES LIKE 'lower_case_table_names'",
            "SELECT @@GLOBAL.character_set_server,@@GLOBAL.collation_server",
            "/* ApplicationName=DBeaver 24.0.0 - Metadata */ SHOW FULL TABLES FROM `app`",
            "SHOW FULL TABLES FROM `app` LIKE 'gists'",
            "SHOW TABLE STATUS FROM `app` LIKE 'gist_comments'",
            "SHOW FULL TRIGGERS FROM `app`",
            "SELECT * FROM information_schema.STATISTICS WHERE TABLE_SCHEMA='app' AND TABLE_NAME='gists' ORDER BY"
                    + " INDEX_NAME,SEQ_IN_INDEX",
            "SELECT kc.CONSTRAINT_NAME,kc.TABLE_NAME,kc.COLUMN_NAME,kc.ORDINAL_POSITION\nFROM"
                    + " INFORMATION_SCHEMA.KEY_COLUMN_USAGE kc WHERE kc.TABLE_SCHEMA='app' AND kc.REFERENCED_TABLE_NAME IS"
                    + " NULL\nORDER BY kc.TABLE_NAME,kc.CONSTRAINT_NAME,kc.ORDINAL_POSITION",
            "SELECT * FROM information_schema.COLUMNS WHERE TABLE_SCHEMA='app' AND TABLE_NAME='gists' ORDER BY"
                    + " ORDINAL_POSITION",
            "SELECT * FROM information_schema.VIEWS WHERE TABLE_SCHEMA='app' AND TABLE_NAME='gist_names'",
            "SELECT * FROM information_schema.PARTITIONS WHERE TABLE_SCHEMA='app' AND TABLE_NAME='events'  ORDER BY"
                    + " PARTITION_ORDINAL_POSITION,SUBPARTITION_ORDINAL_POSITION",
            "SELECT TABLE_SCHEMA,TABLE_NAME FROM information_schema.TABLES WHERE TABLE_NAME LIKE 'gist%' AND"
                    + " TABLE_SCHEMA='app' ORDER BY TABLE_NAME LIMIT 200",
            "SELECT TABLE_SCHEMA,TABLE_NAME,COLUMN_NAME FROM information_schema.COLUMNS WHERE COLUMN_NAME LIKE 'n%' AND"
                    + " TABLE_SCHEMA='app' ORDER BY COLUMN_NAME, TABLE_NAME LIMIT 200",
            "SELECT * FROM information_schema.ROUTINES\nWHERE ROUTINE_SCHEMA='app'\nORDER BY ROUTINE_NAME",
            "SELECT * FROM information_schema.EVENTS WHERE EVENT_SCHEMA='app'",
            "SHOW CREATE VIEW `app`.`gist_names`",
            "SHOW CREATE TABLE `app`.`gists`"),
    WORKBENCH(
            "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ",
            "SET CHARACTER SET utf8mb4",
            "SET SQL_SAFE_UPDATES=1",
            "SHOW VARIABLES LIKE 'version'",
            "SELECT @@version_compile_os",
            "SELECT @@SESSION.sql_mode",
            "SHOW DATABASES LIKE 'app'",
            "SHOW TABLES FROM `app`",
            "SHOW FULL TABLES FROM `app` WHERE Table_type <> 'VIEW'",
            "SHOW FULL TABLES FROM `app` WHERE Table_type = 'VIEW'",
            "SHOW TRIGGERS FROM `app`",
            "SHOW PROCEDURE STATUS WHERE Db='app'",
            "SHOW FUNCTION STATUS WHERE Db='app'",
            "SHOW TABLE STATUS FROM `app`",
            "SHOW FULL COLUMNS FROM `app`.`gists`",
            "SHOW INDEXES FROM `app`.`gists`",
            "SHOW INDEX FROM gists IN app",
            "SHOW CREATE TRIGGER `app`.`gist_named`",
            "SELECT * FROM `app`.`gists` LIMIT 0",
            "SELECT TABLE_NAME, COLUMN_NAME, CONSTRAINT_NAME, REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME FROM"
                    + " INFORMATION_SCHEMA.KEY_COLUMN_USAGE WHERE REFERENCED_TABLE_SCHEMA = 'app' AND"
                    + " REFERENCED_TABLE_NAME = 'gists'",
            "SELECT TABLE_NAME, TABLE_ROWS, AVG_ROW_LENGTH, DATA_LENGTH, INDEX_LENGTH, DATA_FREE, ENGINE FROM"
                    + " INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'app' ORDER BY TABLE_NAME");

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> statements;

    LibraryStatements(String... statements) {
        this.statements = List.of(statements);
    }

    List<String> statements() {
        return statements;
    }
}
