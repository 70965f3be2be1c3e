package dev.cleave.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.sql.SqlDialect.ClientCharset;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectsTest {
    private static final SqlDialect MARIADB = new SqlDialect(110405, true, false, false, ClientCharset.ASCII_SAFE);

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            SELECT * FROM a                             ~ select:
            SELECT * FROM a FOR UPDATE                  ~ select: LOCKING_READ
            SELECT * FROM a WHERE (b = 1) FOR SHARE     ~ select: LOCKING_READ
            SELECT * FROM a LOCK IN SHARE MODE          ~ select: LOCKING_READ
            SELECT a FROM (SELECT 1 FROM b FOR UPDATE) c ~ select: LOCKING_READ
            SELECT f(1) FROM a                          ~ select: WRITES
            SELECT `f`(1), b.g() FROM a                 ~ select: WRITES
            SELECT COUNT(*), MAX (b) FROM a             ~ select:
            SELECT COALESCE(b, 1), LEAST(GREATEST(b, 1), 2) FROM a ~ select:
            WITH a (b) AS (SELECT 1) SELECT * FROM a    ~ select:
            SELECT * FROM (SELECT 1) a (b)              ~ select:
            SELECT GET_LOCK('a', 1)                     ~ select: TAKES_USER_LOCK
            SELECT RELEASE_LOCK('a')                    ~ select: RELEASES_USER_LOCK
            DO RELEASE_ALL_LOCKS()                      ~ do: RELEASES_USER_LOCK
            DO f()                                      ~ do: WRITES
            DO SLEEP(1)                                 ~ do:
            SELECT LAST_INSERT_ID()                     ~ select: READS_LAST_INSERT_ID
            SELECT LAST_INSERT_ID(5)                    ~ select: MAY_SET_LAST_INSERT_ID
            UPDATE a SET b = LAST_INSERT_ID(b + 1)      ~ update: WRITES UPDATES_ROWS MAY_SET_LAST_INSERT_ID
            SELECT @@session.last_insert_id             ~ select: READS_LAST_INSERT_ID
            SELECT @@`identity`                         ~ select: READS_LAST_INSERT_ID
            SELECT FOUND_ROWS()                         ~ select: READS_PREVIOUS_STATEMENT
            SELECT ROW_COUNT()                          ~ select: READS_PREVIOUS_STATEMENT
            SELECT @@warning_count                      ~ select: READS_PREVIOUS_STATEMENT READS_DIAGNOSTICS
            SHOW WARNINGS LIMIT 5                       ~ diagnostics: READS_PREVIOUS_STATEMENT READS_DIAGNOSTICS
            SHOW COUNT(*) ERRORS                        ~ diagnostics: READS_PREVIOUS_STATEMENT READS_DIAGNOSTICS
            GET DIAGNOSTICS @a = NUMBER                 ~ diagnostics: WRITES_USER_VARIABLE READS_PREVIOUS_STATEMENT READS_DIAGNOSTICS
            SELECT CONNECTION_ID()                      ~ select: READS_CONNECTION_ID
            SELECT SQL_CALC_FOUND_ROWS a FROM b         ~ select: CALCULATES_FOUND_ROWS
            SELECT @a                                   ~ select: READS_USER_VARIABLE
            SELECT @a := 1                              ~ select: WRITES_USER_VARIABLE
            SELECT a INTO @a FROM b                     ~ select: WRITES_USER_VARIABLE
            SELECT a, b FROM c INTO @a, @b              ~ select: WRITES_USER_VARIABLE
            SET GLOBAL a = 1                            ~ set: CHANGES_GLOBALS
            SET b = 1, @@global.a = 2                   ~ set: CHANGES_GLOBALS
            SET PERSIST a = 1                           ~ set: CHANGES_GLOBALS
            SET @@persist.a := 1                        ~ set: CHANGES_GLOBALS
            SET a = @@global.a                          ~ set:
            SET collation_database = latin1_bin         ~ set: CHARACTER_SET_ALONE SETS_UNTRACKED_VARIABLES
            SET @@session.character_set_database = 'x'  ~ set: CHARACTER_SET_ALONE SETS_UNTRACKED_VARIABLES
            SET autocommit = 0                          ~ set: AUTOCOMMIT_ALONE
            SET @@session.Autocommit := @@global.autocommit ~ set: AUTOCOMMIT_ALONE
            SET SESSION autocommit = ON                 ~ set: AUTOCOMMIT_ALONE
            SET @@autocommit = DEFAULT                  ~ set: AUTOCOMMIT_ALONE
            SET autocommit = 0, sql_notes = 0           ~ set:
            SET autocommit = (SELECT f())               ~ set: WRITES
            SET a = autocommit                          ~ set:
            SET PERSIST_ONLY a = 1                      ~ set:
            FLUSH OPTIMIZER_COSTS                       ~ admin: IMPLICIT_COMMIT CHANGES_GLOBALS
            SET @a = @b                                 ~ set: READS_USER_VARIABLE WRITES_USER_VARIABLE
            SET a = @b                                  ~ set: READS_USER_VARIABLE
            SET @@transaction_isolation = 'SERIALIZABLE' ~ set: SETS_NEXT_TRANSACTION SETS_LATER_TRANSACTIONS
            SET a = 1, @@`transaction_read_only` := ON  ~ set: SETS_NEXT_TRANSACTION SETS_LATER_TRANSACTIONS
            SET @@session.transaction_read_only = ON    ~ set: SETS_LATER_TRANSACTIONS
            SET transaction_isolation = 'SERIALIZABLE'  ~ set: SETS_LATER_TRANSACTIONS
            SET a = @@transaction_isolation             ~ set: SETS_LATER_TRANSACTIONS
            SET NAMES utf8mb4                           ~ set: CHARACTER_SET_ALONE
            SET NAMES utf8mb4, a = 1                    ~ set:
            SET @@session.character_set_connection = latin1 ~ set: CHARACTER_SET_ALONE
            SET NAMES latin1 COLLATE latin1_bin, @@character_set_connection = utf32 ~ set: CHARACTER_SET_ALONE
            SET CHARACTER SET latin1, SESSION collation_connection = latin1_bin ~ set: CHARACTER_SET_ALONE
            SET character_set_connection = @a           ~ set: READS_USER_VARIABLE
            SET character_set_connection = (SELECT a)   ~ set:
            SELECT a INTO OUTFILE 'x' FROM b            ~ select: SERVER_FILE
            LOAD DATA INFILE 'a' INTO TABLE b           ~ load_data: WRITES INSERTS_ROWS MAY_SET_LAST_INSERT_ID SERVER_FILE
            LOAD DATA INFILE 'a' REPLACE INTO TABLE b   ~ load_data: WRITES INSERTS_ROWS DELETES_ROWS MAY_SET_LAST_INSERT_ID SERVER_FILE
            LOAD DATA LOCAL INFILE 'a' INTO TABLE b (@c) ~ load_data: WRITES INSERTS_ROWS WRITES_USER_VARIABLE MAY_SET_LAST_INSERT_ID LOCAL_FILE
            INSERT INTO a VALUES (1)                    ~ insert: WRITES INSERTS_ROWS
            INSERT INTO a VALUES (1) ON DUPLICATE KEY UPDATE b = 2 ~ insert: WRITES INSERTS_ROWS UPDATES_ROWS
            REPLACE a VALUES (1)                        ~ replace: WRITES INSERTS_ROWS DELETES_ROWS
            UPDATE a SET b = 1                          ~ update: WRITES UPDATES_ROWS
            DELETE FROM a                               ~ delete: WRITES DELETES_ROWS
            CALL p(1)                                   ~ call: WRITES MAY_SET_LAST_INSERT_ID
            CALL p(@a)                                  ~ call: WRITES READS_USER_VARIABLE WRITES_USER_VARIABLE MAY_SET_LAST_INSERT_ID
            BEGIN                                       ~ begin: TRANSACTION_START WELL_FORMED_TRANSACTION
            begin work                                  ~ begin: TRANSACTION_START WELL_FORMED_TRANSACTION
            START TRANSACTION READ ONLY                 ~ begin: TRANSACTION_START WELL_FORMED_TRANSACTION
            START TRANSACTION READ WRITE READ ONLY      ~ begin: TRANSACTION_START
            START TRANSACTION WITH CONSISTENT SNAPSHOT  ~ begin: TRANSACTION_START CONSISTENT_SNAPSHOT WELL_FORMED_TRANSACTION
            COMMIT                                      ~ commit: WELL_FORMED_TRANSACTION TRANSACTION_END
            COMMIT NOW                                  ~ commit: TRANSACTION_END
            COMMIT; SELECT 1                            ~ commit: TRANSACTION_END MULTI_STATEMENT
            SELECT 1; LOCK TABLES a READ                ~ select: LOCKING_READ IMPLICIT_COMMIT MULTI_STATEMENT KEEPS_IN_SESSION
            DO 1; PREPARE s FROM 'SELECT 1'             ~ do: MULTI_STATEMENT KEEPS_IN_SESSION DEPENDS_ON_LITERALS
            COMMIT WORK AND CHAIN                       ~ commit: TRANSACTION_END CHAIN_OR_RELEASE
            COMMIT AND NO CHAIN NO RELEASE              ~ commit: WELL_FORMED_TRANSACTION TRANSACTION_END
            ROLLBACK RELEASE                            ~ rollback: TRANSACTION_END CHAIN_OR_RELEASE
            ROLLBACK WORK TO a                          ~ savepoint:
            SAVEPOINT a                                 ~ savepoint: WELL_FORMED_TRANSACTION
            RELEASE SAVEPOINT a                         ~ savepoint:
            XA START 'a'                                ~ xa: TRANSACTION_START
            SET SESSION TRANSACTION READ ONLY           ~ set_transaction: SETS_LATER_TRANSACTIONS
            SET TRANSACTION READ WRITE                  ~ set_transaction: WELL_FORMED_TRANSACTION SETS_NEXT_TRANSACTION
            SET PASSWORD = 'a'                          ~ account: WRITES IMPLICIT_COMMIT
            SET ROLE a                                  ~ account: SETS_ROLE DEPENDS_ON_LITERALS
            SET DEFAULT ROLE a TO b                     ~ account: WRITES IMPLICIT_COMMIT
            SET RESOURCE GROUP a                        ~ set: SETS_RESOURCE_GROUP
            SET RESOURCE GROUP a FOR 5                  ~ set:
            SET resource = 1                            ~ set:
            CREATE TABLE a (b INT)                      ~ ddl: WRITES IMPLICIT_COMMIT
            CREATE VIEW a AS SELECT * FROM b            ~ ddl: WRITES IMPLICIT_COMMIT DEFINES_VIEW
            DROP VIEW a                                 ~ ddl: WRITES IMPLICIT_COMMIT DEFINES_VIEW
            CREATE VIEW a AS SELECT LAST_INSERT_ID()    ~ ddl: WRITES IMPLICIT_COMMIT DEFINES_VIEW DEFINES_SESSION_USE READS_LAST_INSERT_ID
            CREATE DEFINER=a@b PROCEDURE c() SELECT 1   ~ ddl: WRITES IMPLICIT_COMMIT
            CREATE PROCEDURE a() SET ROLE b             ~ ddl: WRITES IMPLICIT_COMMIT DEFINES_SESSION_USE
            CREATE TRIGGER a AFTER INSERT ON b FOR EACH ROW SET @c = 1 ~ ddl: WRITES IMPLICIT_COMMIT DEFINES_SESSION_USE READS_USER_VARIABLE
            CREATE TEMPORARY TABLE a (b INT)            ~ ddl: CREATES_TEMPORARY_TABLE
            DROP TEMPORARY TABLE a                      ~ ddl: DROPS_TEMPORARY_TABLE
            CREATE USER a@b                             ~ account: WRITES IMPLICIT_COMMIT
            GRANT ALL ON a.* TO 'b'@'c'                 ~ account: WRITES IMPLICIT_COMMIT
            LOCK TABLES a READ                          ~ lock_tables: LOCKING_READ IMPLICIT_COMMIT
            LOCK TABLES a READ, b WRITE                 ~ lock_tables: LOCKING_READ WRITES IMPLICIT_COMMIT INSERTS_ROWS UPDATES_ROWS DELETES_ROWS
            LOCK TABLES a LOW_PRIORITY WRITE            ~ lock_tables: WRITES IMPLICIT_COMMIT INSERTS_ROWS UPDATES_ROWS DELETES_ROWS
            UNLOCK TABLES                               ~ unlock_tables:
            LOCK INSTANCE FOR BACKUP                    ~ lock_instance:
            UNLOCK INSTANCE                             ~ unlock_instance:
            HANDLER a OPEN                              ~ handler: OPENS_HANDLER
            HANDLER a READ FIRST                        ~ handler:
            EXPLAIN UPDATE a SET b = 1                  ~ explain:
            EXPLAIN ANALYZE SELECT f() FROM a           ~ explain: WRITES
            EXPLAIN a                                   ~ explain: LOOKS_AT_TABLE
            DESC a b                                    ~ explain: LOOKS_AT_TABLE
            SHOW CREATE TABLE a                         ~ show: LOOKS_AT_TABLE
            SHOW FULL COLUMNS FROM a LIKE 'b'           ~ show: LOOKS_AT_TABLE
            SHOW KEYS IN a FROM b                       ~ show: LOOKS_AT_TABLE
            DESCRIBE SELECT 1                           ~ explain:
            ANALYZE TABLE a                             ~ table_admin: WRITES IMPLICIT_COMMIT
            CHECKSUM TABLE a                            ~ table_admin:
            USE a                                       ~ use: DEPENDS_ON_LITERALS
            KILL 5                                      ~ kill: DEPENDS_ON_LITERALS
            PREPARE a FROM 'DELETE FROM b'              ~ prepare: DEPENDS_ON_LITERALS
            PREPARE a FROM @b                           ~ prepare: READS_USER_VARIABLE
            DEALLOCATE PREPARE a                        ~ deallocate:
            SELECT 1 /* cross-schema-domain-query-exempted */ ~ select: EXEMPTED
            -- cross-schema-domain-query-exempted       ~ empty: EXEMPTED
            SELECT 'cross-schema-domain-query-exempted' ~ select:
            SELECT 1; DELETE FROM a                     ~ select: WRITES DELETES_ROWS MULTI_STATEMENT
            SELECT 1;                                   ~ select:
            SHUTDOWN                                    ~ admin:
            FLUSH LOCAL STATUS                          ~ admin: IMPLICIT_COMMIT RESETS_COUNTERS
            FLUSH TABLES                                ~ admin: IMPLICIT_COMMIT
            FLUSH TABLES a, b                           ~ admin: IMPLICIT_COMMIT
            FLUSH TABLES a WITH READ LOCK               ~ lock_tables: LOCKING_READ IMPLICIT_COMMIT
            FLUSH TABLES a, b FOR EXPORT                ~ lock_tables: LOCKING_READ IMPLICIT_COMMIT
            FLUSH LOCAL TABLES WITH READ LOCK           ~ lock_all_tables: LOCKING_READ IMPLICIT_COMMIT
            foo bar                                     ~ unknown:
            """)
    void tellsKindAndEffects(String sql, String expected) {
        assertThat(describe(Plans.of(sql))).isEqualTo(expected);
    }

    private static String describe(StatementPlan plan) {
        return plan.kind()
                + ":"
                + Arrays.stream(Effect.values())
                        .filter(plan::has)
                        .map(e -> " " + e)
                        .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            SET STATEMENT max_statement_time = 1, sql_mode = '' FOR INSERT INTO a SELECT * FROM b ~ insert: WRITES INSERTS_ROWS SETS_FOR_STATEMENT ~ write:a read:b
            set statement `lock_wait_timeout`=(1) for SELECT * FROM a FOR UPDATE ~ select: LOCKING_READ SETS_FOR_STATEMENT ~ read:a
            SET STATEMENT a = 1 FOR CREATE TABLE b (c INT) ~ ddl: WRITES IMPLICIT_COMMIT SETS_FOR_STATEMENT ~ write:b
            """)
    void mariaDbSetsForOneStatement(String sql, String expected, String tables) {
        StatementPlan plan = Plans.of(sql, MARIADB);
        assertThat(describe(plan)).isEqualTo(expected);
        assertThat(Plans.tables(plan)).isEqualTo(tables);
    }

    @Test
    void oneInAnotherIsNotLookedInto() {
        String sql = "SET STATEMENT a = 1 FOR ".repeat(20_000) + "INSERT INTO a VALUES (1)";
        assertThat(describe(Plans.of(sql, MARIADB))).startsWith("unknown:");
    }

    @Test
    void mariaDbLeavesUnscopedAssignmentsInBlocksUnreported() {
        String sql = "BEGIN NOT ATOMIC SET @@foreign_key_checks = 0; END";
        assertThat(Plans.of(sql, MARIADB).has(Effect.UNSCOPED_ASSIGNMENT)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            DESCRIBE a                            ~ true
            SHOW CREATE VIEW a.b                  ~ true
            SHOW COLUMNS FROM a WHERE f(field)    ~ false
            DESCRIBE a; DELETE FROM b             ~ false
            SELECT 1; DESCRIBE a                  ~ false
            EXPLAIN SELECT * FROM a               ~ false
            """)
    void tellsWhatOnlyLooksAtTables(String sql, boolean expected) {
        assertThat(Plans.of(sql).onlyLooks()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            USE `a``b`                    ~ a`b
            KILL 5                        ~ 5
            KILL QUERY 7                  ~ QUERY 7
            KILL CONNECTION 8             ~ 8
            KILL QUERY @id;               ~ QUERY @id
            PREPARE s FROM 'SELECT ''a''' ~ SELECT 'a'
            PREPARE s FROM @a             ~ @a
            EXECUTE s USING @a            ~ s
            DEALLOCATE PREPARE `s`        ~ s
            DROP PREPARE s                ~ s
            SET ROLE 'a'@'%', `b`;        ~ 'a'@'%', `b`
            SET ROLE ALL EXCEPT a -- b    ~ ALL EXCEPT a
            """)
    void keepsWhatAFewStatementsNameBesidesTables(String sql, String argument) {
        assertThat(Plans.of(sql).argument()).isEqualTo(argument);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            CALL p(1)                                   ~ p
            CALL `s`.`P`(@a, f(1))                      ~ s.P f
            SELECT f(id), s.g (1), COUNT(*) FROM a      ~ f s.g
            INSERT INTO a SELECT f(1) FROM b            ~ f
            INSERT INTO a (b) VALUES (f(1))             ~ f
            REPLACE `a`.b (c) SELECT g() FROM d         ~ g
            LOAD DATA LOCAL INFILE 'a' INTO TABLE b (c) ~
            UPDATE a SET b = f(b) WHERE `g`(1)          ~ f g
            SET @a = f(1)                               ~ f
            WITH c (d) AS (SELECT 1) SELECT * FROM c    ~
            SELECT 1; CALL p()                          ~ p
            CREATE PROCEDURE q() CALL p()               ~
            """)
    void namesTheRoutinesThatAreCalled(String sql, @Nullable String expected) {
        String found = Plans.of(sql).routines().stream()
                .map(routine -> (routine.schema() == null ? "" : routine.schema() + ".") + routine.name())
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void cutsLongNormalizedTexts() {
        String sql = "SELECT " + "a, ".repeat(5000) + "b FROM c";
        assertThat(Plans.of(sql).normalized()).hasSize(StatementAnalyzer.MAX_NORMALIZED_LENGTH);
        assertThat(Plans.tables(sql)).isEqualTo("read:c");
    }
}
