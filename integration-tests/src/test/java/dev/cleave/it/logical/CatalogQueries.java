package dev.cleave.it.logical;

import java.util.List;

/** What libraries, tools and people ask a server about its tables, as those write it. */
final class CatalogQueries {
    private CatalogQueries() {}

    static final List<String> SHOWS = List.of(
            "SHOW TABLES",
            "SHOW FULL TABLES",
            "show tables from app",
            "SHOW TABLES LIKE 'gist%'",
            "SHOW TABLES LIKE 'gist\\_comments'",
            "SHOW FULL TABLES FROM `app` WHERE table_type = 'BASE TABLE'",
            "SHOW FULL TABLES FROM `app` LIKE 'gists'",
            "SHOW TABLES WHERE Tables_in_app IN ('gists', 'users', 'stray')",
            "SHOW TRIGGERS LIKE 'gists'",
            "SHOW CREATE TRIGGER gist_named",
            "SHOW TABLES FROM mysql LIKE 'user'",
            "SHOW CREATE TABLE gist_comments",
            "DESCRIBE gists",
            "DESC gists name",
            "SHOW COLUMNS FROM gists",
            "SHOW FULL COLUMNS FROM gist_comments FROM app",
            "SHOW KEYS FROM gists WHERE Key_name = 'by_name'");

    /** The columns that do not depend on the time. */
    static final List<String> STATUS = List.of("SHOW TABLE STATUS", "SHOW TABLE STATUS FROM `app` LIKE 'gists'");

    static final List<String> LIBRARIES = List.of(
            // ActiveRecord
            "SELECT table_name FROM (SELECT * FROM information_schema.tables WHERE table_schema = database()) _subquery"
                    + " WHERE _subquery.table_type = 'BASE TABLE' ORDER BY 1",
            "SELECT column_name FROM information_schema.statistics WHERE index_name = 'PRIMARY' AND table_schema ="
                    + " database() AND table_name = 'gists' ORDER BY seq_in_index",
            "SELECT fk.referenced_table_name AS 'to_table', fk.referenced_column_name AS 'primary_key', fk.column_name AS"
                    + " 'column', fk.constraint_name AS 'name', fk.ordinal_position AS 'position', rc.update_rule AS"
                    + " 'on_update', rc.delete_rule AS 'on_delete' FROM information_schema.referential_constraints rc"
                    + " JOIN information_schema.key_column_usage fk USING (constraint_schema, constraint_name) WHERE"
                    + " fk.referenced_column_name IS NOT NULL AND fk.table_schema = database() AND fk.table_name ="
                    + " 'gist_comments' AND rc.constraint_schema = database() AND rc.table_name = 'gist_comments'",
            "SELECT cc.constraint_name AS 'name', cc.check_clause AS 'expression' FROM"
                    + " information_schema.check_constraints cc JOIN information_schema.table_constraints tc USING"
                    + " (constraint_schema, constraint_name) WHERE tc.table_schema = database() AND tc.table_name ="
                    + " 'gists' AND cc.constraint_schema = database()",
            "SELECT table_comment FROM information_schema.tables WHERE table_schema = database() AND table_name = 'gists'",
            // Django
            "SELECT table_name, table_type, table_comment FROM information_schema.tables WHERE table_schema = DATABASE()"
                    + " ORDER BY table_name",
            "SELECT column_name, data_type, character_maximum_length, numeric_precision, numeric_scale, extra,"
                    + " column_default, CASE WHEN collation_name = 'utf8_general_ci' THEN NULL ELSE collation_name END"
                    + " AS collation_name, CASE WHEN column_type LIKE '%% unsigned' THEN 1 ELSE 0 END AS is_unsigned,"
                    + " column_comment FROM information_schema.columns WHERE table_name = 'gists' AND table_schema ="
                    + " DATABASE() ORDER BY ordinal_position",
            "SELECT kc.`constraint_name`, kc.`column_name`, kc.`referenced_table_name`, kc.`referenced_column_name`,"
                    + " c.`constraint_type` FROM information_schema.key_column_usage AS kc,"
                    + " information_schema.table_constraints AS c WHERE kc.table_schema = DATABASE() AND"
                    + " (kc.referenced_table_schema = DATABASE() OR kc.referenced_table_schema IS NULL) AND"
                    + " c.table_schema = kc.table_schema AND c.constraint_name = kc.constraint_name AND"
                    + " c.table_name = kc.table_name AND c.constraint_type != 'CHECK' AND kc.table_name ="
                    + " 'gist_comments' ORDER BY kc.`constraint_name`, kc.`ordinal_position`",
            // Sequelize
            "SELECT TABLE_NAME, TABLE_SCHEMA FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = 'BASE TABLE' AND"
                    + " TABLE_SCHEMA = 'app' AND TABLE_NAME = 'gists'",
            // Prisma
            "SELECT DISTINCT BINARY table_info.table_name AS table_name, table_info.create_options AS create_options,"
                    + " table_info.table_comment AS table_comment FROM information_schema.tables AS table_info JOIN"
                    + " information_schema.columns AS column_info ON BINARY column_info.table_name = BINARY"
                    + " table_info.table_name WHERE table_info.table_schema = 'app' AND column_info.table_schema ="
                    + " 'app' AND table_info.table_type = 'BASE TABLE' ORDER BY BINARY table_info.table_name",
            // SQLAlchemy
            "SELECT table_schema, table_name, column_name FROM information_schema.columns WHERE (table_schema,"
                    + " table_name, lower(column_name)) IN (('app', 'gists', 'id'), ('app', 'users', 'id')) ORDER BY 2",
            // Hibernate, jOOQ, Liquibase
            "SELECT TABLE_NAME, INDEX_NAME, NON_UNIQUE, SEQ_IN_INDEX, COLUMN_NAME, COLLATION, SUB_PART, NULLABLE,"
                    + " INDEX_TYPE FROM INFORMATION_SCHEMA.STATISTICS WHERE TABLE_SCHEMA = 'app' ORDER BY 1, 2, 4",
            "SELECT table_name, trigger_name FROM (SELECT event_object_table AS table_name, trigger_name FROM"
                    + " information_schema.triggers WHERE event_object_schema = 'app') t ORDER BY 1",
            // DBeaver, Workbench, people
            "SELECT * FROM information_schema.TABLE_CONSTRAINTS WHERE TABLE_SCHEMA = 'app' ORDER BY TABLE_NAME,"
                    + " CONSTRAINT_NAME",
            "SELECT * FROM information_schema.COLUMNS t WHERE t.TABLE_SCHEMA = 'app' ORDER BY TABLE_NAME,"
                    + " ORDINAL_POSITION LIMIT 1000",
            "SELECT * FROM information_schema.PARTITIONS WHERE TABLE_SCHEMA = 'app' AND PARTITION_NAME IS NOT NULL",
            "SELECT COUNT(*), COUNT(DISTINCT table_name) FROM information_schema.tables WHERE table_schema = 'app'",
            "SELECT table_name, COUNT(*) AS n FROM information_schema.columns WHERE table_schema = 'app' GROUP BY"
                    + " table_name HAVING n > 1 ORDER BY n DESC, 1 LIMIT 2",
            "SELECT information_schema.tables.table_name, tables.engine FROM information_schema.tables WHERE"
                    + " information_schema.tables.table_schema = 'app' ORDER BY information_schema.tables.table_name",
            "WITH mine AS (SELECT table_name n FROM information_schema.tables WHERE table_schema = 'app') SELECT n FROM"
                    + " mine WHERE EXISTS (SELECT 1 FROM information_schema.columns c WHERE c.table_name = n AND"
                    + " c.column_name = 'extra')",
            "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'mysql' AND table_name = 'user'");
}
