package dev.cleave.it.fuzz;

/** What a session keeps from statement to statement, and how it loses it. */
final class StateTopics {
    /** What may be set, and to what; what shows in answers by itself is there more than once. */
    private static final String[] ASSIGNMENTS = {
        "sql_mode = ''",
        "sql_mode = 'ANSI_QUOTES'",
        "sql_mode = 'PIPES_AS_CONCAT,STRICT_ALL_TABLES'",
        "sql_mode = 'NO_BACKSLASH_ESCAPES'",
        "sql_mode = 'TRADITIONAL'",
        "sql_mode = CONCAT(@@sql_mode, ',PAD_CHAR_TO_FULL_LENGTH')",
        "sql_mode = DEFAULT",
        "sql_mode = 'bogus'",
        "time_zone = '+05:00'",
        "time_zone = '-03:30'",
        "time_zone = DEFAULT",
        "time_zone = 'nowhere'",
        "sql_select_limit = 1",
        "sql_select_limit = 2",
        "sql_select_limit = DEFAULT",
        "insert_id = 50",
        "timestamp = 1000000000",
        "timestamp = DEFAULT",
        "rand_seed1 = 5, @@rand_seed2 = 7",
        "group_concat_max_len = 5",
        "group_concat_max_len = DEFAULT",
        "div_precision_increment = 2",
        "div_precision_increment = DEFAULT",
        "auto_increment_increment = 5",
        "auto_increment_increment = DEFAULT",
        "auto_increment_offset = 3",
        "lc_time_names = 'de_DE'",
        "lc_time_names = DEFAULT",
        "lc_messages = 'de_DE'",
        "lc_messages = DEFAULT",
        "max_error_count = 0",
        "max_error_count = 1",
        "max_error_count = DEFAULT",
        "sql_notes = 0",
        "sql_notes = 1",
        "sql_warnings = 1",
        "sql_safe_updates = 1",
        "sql_safe_updates = 0",
        "sql_auto_is_null = 1",
        "sql_auto_is_null = 0",
        "sql_quote_show_create = 0",
        "foreign_key_checks = 0",
        "unique_checks = 0",
        "default_week_format = 3",
        "block_encryption_mode = 'aes-256-cbc'",
        "cte_max_recursion_depth = 3",
        "optimizer_switch = 'index_merge=off'",
        "default_storage_engine = 'MyISAM'",
        "default_storage_engine = DEFAULT",
        "default_tmp_storage_engine = 'MEMORY'",
        "sort_buffer_size = 1",
        "tmp_table_size = 1048576",
        "wait_timeout = 99999",
        "max_execution_time = 20000",
        "end_markers_in_json = 1",
        "information_schema_stats_expiry = 0",
        "show_create_table_verbosity = 1",
        "updatable_views_with_limit = 0",
        "session_track_system_variables = 'sql_mode,time_zone'",
        "session_track_system_variables = '*'",
        "session_track_system_variables = DEFAULT",
        "no_such_variable = 1",
        "version = 'x'",
        "max_connections = 5",
        "max_sp_recursion_depth = 3",
        "use_secondary_engine = 'OFF'",
        "character_set_server = 'latin1'",
        "collation_server = 'utf8mb4_bin'"
    };

    private StateTopics() {}

    static void variables(Phrase p) {
        String assignment = p.one(ASSIGNMENTS);
        if (p.oneIn(5)) {
            assignment += ", " + p.one(ASSIGNMENTS);
        } else if (p.oneIn(6)) {
            assignment += ", @u = " + p.below(9);
        }
        p.query("SET " + p.one("", "", "SESSION ", "@@session.", "@@", "LOCAL ") + assignment);
        if (p.oneIn(3)) {
            looks(p);
        }
    }

    /** NAMES stands alone: beside others it leaves no warnings ("What differs from MySQL" in sessions.md). */
    static void characterSets(Phrase p) {
        p.query(p.one(
                "SET NAMES latin1",
                "SET NAMES utf8mb4",
                "SET NAMES utf8mb4 COLLATE utf8mb4_german2_ci",
                "SET NAMES DEFAULT",
                "SET NAMES gbk",
                "SET NAMES binary",
                "SET NAMES bogus",
                "SET CHARACTER SET latin1",
                "SET CHARACTER SET DEFAULT",
                "SET character_set_client = latin1",
                "SET character_set_client = ucs2",
                "SET character_set_results = NULL",
                "SET character_set_results = latin1",
                "SET character_set_connection = latin1",
                "SET collation_connection = utf8mb4_bin",
                "SET collation_connection = DEFAULT"));
        p.query("SELECT COLLATION('x'), 'ä' = 'ae', HEX('ä'), @@character_set_results, @@character_set_client");
    }

    static void userVariables(Phrase p) {
        p.query(p.one(
                "SET @u = 1, @v = 'text', @w = NULL",
                "SET @u = @u + 1",
                "SET @v := (SELECT MAX(a) FROM t$)",
                "SELECT @u := COALESCE(@u, 0) + 1",
                "SELECT a, b INTO @u, @v FROM t$ ORDER BY id LIMIT 1",
                "SELECT a INTO @u FROM t$ WHERE id = 1000",
                "UPDATE t$ SET b = (@w := 'set') WHERE a = 11",
                "SET @old = @@sql_mode, sql_mode = 'ANSI'",
                "SET sql_mode = @old",
                "SET time_zone = @u",
                "SET @u = LAST_INSERT_ID()",
                "SET @u = 1; SET @v = 2",
                "DO @w := 7"));
        if (p.oneIn(2)) {
            p.query("SELECT @u, @v, @w, @never_set");
        }
    }

    /** In a transaction something comes before, for MySQL warns at ROLLBACK only if the table was made after its BEGIN, and that is sent late. */
    static void temporaryTables(Phrase p) {
        p.unparted(
                "SELECT COUNT(*) FROM log",
                p.one(
                        "CREATE TEMPORARY TABLE tmp (id INT PRIMARY KEY, a INT)",
                        "CREATE TEMPORARY TABLE IF NOT EXISTS tmp (id INT PRIMARY KEY, a INT)",
                        "CREATE TEMPORARY TABLE tmp SELECT id, a FROM t$",
                        "CREATE TEMPORARY TABLE t$ (id INT, a INT, b VARCHAR(10))",
                        "CREATE TEMPORARY TABLE fuzz.tmp (id INT PRIMARY KEY, a INT)"));
        for (int i = p.below(3); i > 0; i--) {
            p.query(p.one(
                    "INSERT INTO tmp VALUES (1, 1)",
                    "INSERT INTO tmp SELECT id + 10, a FROM t$",
                    "SELECT * FROM tmp ORDER BY 1",
                    "ALTER TABLE tmp ADD c INT DEFAULT 3",
                    "SHOW CREATE TABLE tmp",
                    "DELETE FROM tmp",
                    "TRUNCATE tmp",
                    "SHOW COLUMNS FROM t$",
                    "INSERT INTO t$ (a, b) VALUES (90, 'temporary')"));
        }
        if (p.oneIn(2)) {
            p.query(p.one(
                    "DROP TEMPORARY TABLE tmp",
                    "DROP TABLE tmp",
                    "DROP TEMPORARY TABLE IF EXISTS t$",
                    "DROP TEMPORARY TABLE IF EXISTS tmp, t$, fuzz.tmp"));
        }
    }

    static void namedLocks(Phrase p) {
        p.query(p.one(
                "SELECT GET_LOCK('shared', 0)",
                "SELECT GET_LOCK('mine$', 0)",
                "DO GET_LOCK('mine$', 0)",
                "SELECT RELEASE_LOCK('shared')",
                "SELECT RELEASE_LOCK('mine$')",
                "SELECT RELEASE_ALL_LOCKS()",
                "DO RELEASE_ALL_LOCKS()",
                "SELECT IS_FREE_LOCK('shared')",
                "SET @u = GET_LOCK('shared', 0)",
                "SELECT locks('shared')",
                "SELECT GET_LOCK('shared', 0) FROM t$ WHERE a = -1",
                "SELECT GET_LOCK('mine$', 0), (SELECT 1 UNION SELECT 2)"));
    }

    static void tableLocks(Phrase p) {
        p.query(p.one(
                "LOCK TABLES t$ WRITE", "LOCK TABLES t$ READ, log READ", "LOCK TABLES t$ AS x WRITE, fuzz.t$ READ"));
        p.query(p.one("INSERT INTO t$ (a) VALUES (70)", "SELECT COUNT(*) FROM t$", "SELECT * FROM log", "BEGIN"));
        p.query("UNLOCK TABLES");
    }

    static void schemas(Phrase p) {
        switch (p.below(4)) {
            case 0 -> {
                String schema = p.one("app", "fuzz", "no_such_schema", "information_schema");
                p.step("DO 0, COM_INIT_DB " + schema, s -> s.initDb(schema));
            }
            case 1 -> {
                p.query(p.one("CREATE DATABASE own$", "CREATE DATABASE IF NOT EXISTS own$ CHARACTER SET latin1"));
                p.query("USE own$", p.one("CREATE TABLE t$ (a INT, b CHAR(5))", "SELECT DATABASE()"));
                p.query(p.one("SELECT * FROM t$", "SHOW TABLES", "SELECT @@collation_database"));
                p.query("DROP DATABASE own$", "SELECT DATABASE()", p.one("USE app", "USE fuzz", "SELECT * FROM t$"));
            }
            default -> p.query(p.one("USE app", "USE fuzz", "USE `fuzz`", "USE no_such_schema", "use app /* back */"));
        }
        if (p.oneIn(2)) {
            p.query("SELECT DATABASE(), IF(DATABASE() IS NULL, '', @@character_set_database)"); // see sessions.md
        }
    }

    /** Roles of several statements in one text are taken back, for they would be lost at COM_RESET_CONNECTION (sessions.md). */
    static void roles(Phrase p) {
        if (p.oneIn(6)) {
            p.unparted("SET ROLE reader; SET @u = 1", "SELECT CURRENT_ROLE()", "SET ROLE DEFAULT");
        }
        p.query(p.one(
                "SET ROLE reader",
                "SET ROLE NONE",
                "SET ROLE ALL",
                "SET ROLE DEFAULT",
                "SET ROLE ALL EXCEPT reader",
                "SET ROLE bogus"));
        p.query("SELECT CURRENT_ROLE()");
    }

    static void resets(Phrase p) {
        switch (p.below(5)) {
            case 0 -> p.step("SET ROLE NONE, COM_CHANGE_USER other", s -> s.changeUser("other", "fuzz"));
            case 1 -> p.step("SET ROLE NONE, COM_CHANGE_USER app", s -> s.changeUser("app", "app"));
            case 2 -> {
                p.step("DO 0, COM_SET_OPTION off", s -> s.severalStatements(false));
                p.query("SELECT 1; SELECT 2");
                p.step("DO 0, COM_SET_OPTION on", s -> s.severalStatements(true));
            }
            default -> p.step("COM_RESET_CONNECTION", FuzzSession::reset);
        }
    }

    static void kills(Phrase p) {
        int other = p.below(Sequence.SESSIONS);
        boolean query = p.oneIn(2);
        p.step("KILL " + (query ? "QUERY " : "") + other + " after a reset, its DO 0", s -> s.kill(other, query));
    }

    /** Questions whose answers are the session's own. */
    static void looks(Phrase p) {
        p.query(p.one(
                "SELECT @@sql_mode, @@time_zone, @@autocommit, @@sql_select_limit, @@completion_type, @@sql_safe_updates",
                "SELECT @@transaction_isolation, @@transaction_read_only, @@session.transaction_isolation",
                "SELECT @@character_set_client, @@character_set_results, @@collation_connection, @@collation_server",
                "SELECT @@insert_id, @@sql_notes, @@max_error_count, @@lc_messages, @@wait_timeout, @@sql_big_selects",
                "SELECT @u, @v, @w, @old, @fired, @called",
                "SELECT DATABASE(), USER(), CURRENT_USER(), CURRENT_ROLE()",
                "SELECT 'a' || 'b', \"x\", 'c\\\\d', 1 / 3, FROM_UNIXTIME(0)",
                "SELECT DATE_FORMAT('2020-03-01', '%M'), WEEK('2020-01-01'), @@timestamp < 1500000000",
                "SELECT GROUP_CONCAT(b ORDER BY id) FROM t$",
                "SELECT CONNECTION_ID() = # AS mine",
                "SELECT zone(), 1 FROM few WHERE few.id = 1",
                "SELECT * FROM tmp ORDER BY 1",
                "SELECT id FROM few ORDER BY id",
                "SHOW SESSION VARIABLES LIKE 'coll%n%_se%'",
                "SHOW VARIABLES WHERE Variable_name IN ('autocommit', 'sql_mode')",
                "SELECT VARIABLE_VALUE FROM performance_schema.session_variables WHERE VARIABLE_NAME = 'time_zone'",
                "SELECT RAND() < 2, @@rand_seed1"));
    }
}
