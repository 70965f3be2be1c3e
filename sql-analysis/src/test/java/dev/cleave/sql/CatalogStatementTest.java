package dev.cleave.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogStatementTest {
    private static final Set<CatalogTable> ALL = Set.of(CatalogTable.values());
    private static final String SHOWN =
            "SELECT Id AS `Id`, User AS `User`, Host AS `Host`, db AS `db`, Command AS `Command`, Time AS `Time`,"
                    + " State AS `State`, ";

    private static @Nullable CatalogStatement cut(String sql, @Nullable String schema) {
        return CatalogStatement.of(sql.getBytes(UTF_8), SqlDialect.DEFAULT, schema, ALL);
    }

    private static String replaced(String sql, @Nullable String schema) {
        return new String(Objects.requireNonNull(cut(sql, schema)).with(table -> "<" + table + ">"), UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "SELECT 1 FROM information_schema.tables|SELECT 1 FROM <TABLES> AS `tables`",
                "SELECT 1 FROM INFORMATION_SCHEMA . `Columns` c, `information_schema`.views|SELECT 1 FROM <COLUMNS> c,"
                        + " <VIEWS> AS `views`",
                "SELECT information_schema.tables.x FROM information_schema.tables|SELECT tables.x FROM <TABLES> AS"
                        + " `tables`",
                "SELECT (SELECT COUNT(*) FROM information_schema.tables AS t) FROM a|SELECT (SELECT COUNT(*) FROM"
                        + " <TABLES> AS t) FROM a",
                "INSERT INTO a SELECT 1 FROM information_schema.columns /* c */|INSERT INTO a SELECT 1 FROM <COLUMNS> AS"
                        + " `columns` /* c */",
                "SELECT 1; SELECT 2 FROM information_schema.triggers t; SELECT 3|SELECT 1; SELECT 2 FROM <TRIGGERS> t;"
                        + " SELECT 3",
            })
    void putsSomethingElseInTheCatalogTablesPlaces(String sql, String expected) {
        assertThat(replaced(sql, "app")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 FROM tables",
                "SELECT 'FROM information_schema.tables'",
                "SELECT 1 FROM information_schema.schemata",
                "CREATE VIEW v AS SELECT * FROM information_schema.tables",
                "WITH tables AS (SELECT 1) SELECT * FROM tables",
                "DESCRIBE information_schema.tables",
                "SHOW COLUMNS FROM information_schema.tables",
                "SHOW CREATE TABLE gists",
                "SHOW TABLES FROM mysql",
                "SHOW OPEN TABLES",
                "PREPARE s FROM 'SELECT 1 FROM information_schema.tables'",
            })
    void leavesOthersAlone(String sql) {
        assertThat(cut(sql, "app")).isNull();
    }

    @Test
    void aNameWithoutSchemaMeansTheDefaultOne() {
        assertThat(replaced("SELECT * FROM processlist", "Performance_Schema"))
                .isEqualTo("SELECT * FROM <PERFORMANCE_SCHEMA_PROCESSLIST> AS `processlist`");
        assertThat(replaced("SELECT attr_name FROM performance_schema.session_connect_attrs a", "app"))
                .isEqualTo("SELECT attr_name FROM <SESSION_CONNECT_ATTRS> a");
        assertThat(cut("SELECT * FROM processlist, performance_schema.threads", "information_schema"))
                .isNull();
        assertThat(replaced("SELECT * FROM tables t", "information_schema")).isEqualTo("SELECT * FROM <TABLES> t");
        assertThat(cut("SHOW TABLES", null)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "SHOW TABLES|SELECT TABLE_NAME AS `Tables_in_app` FROM <TABLES> AS `TABLES` WHERE TABLE_SCHEMA = 'app'"
                        + " ORDER BY TABLE_NAME",
                "SHOW FULL TABLES FROM `o``ne` LIKE 'a\\_b'|SELECT TABLE_NAME AS `Tables_in_o``ne (a\\_b)`, TABLE_TYPE"
                        + " AS `Table_type` FROM <TABLES> AS `TABLES` WHERE TABLE_SCHEMA = _utf8mb4 X'6f606e65' AND"
                        + " TABLE_NAME LIKE 'a\\_b' ORDER BY TABLE_NAME",
                "SHOW EXTENDED FULL TABLES|SELECT TABLE_NAME AS `Tables_in_app`, TABLE_TYPE AS `Table_type` FROM"
                        + " <TABLES> AS `TABLES` WHERE TABLE_SCHEMA = 'app' ORDER BY TABLE_NAME",
                "SHOW TABLES WHERE Tables_in_app > 'b' -- c|SELECT * FROM (SELECT TABLE_NAME AS `Tables_in_app` FROM"
                        + " <TABLES> AS `TABLES` WHERE TABLE_SCHEMA = 'app' ORDER BY TABLE_NAME LIMIT"
                        + " 18446744073709551615) AS `TABLES` WHERE Tables_in_app > 'b' -- c",
            })
    void showTablesBecomesAQuery(String sql, String expected) {
        assertThat(replaced(sql, "app")).isEqualTo(expected);
    }

    @Test
    void showProcesslistBecomesAQuery() {
        String from = " AS `Info` FROM <PROCESSLIST> AS `PROCESSLIST` ORDER BY ID LIMIT 18446744073709551615";
        assertThat(replaced("SHOW PROCESSLIST", null)).isEqualTo(SHOWN + "LEFT(INFO, 100)" + from);
        assertThat(replaced("show /* all */ full processlist; SELECT 1", "app"))
                .isEqualTo(SHOWN + "Info" + from + "; SELECT 1");
        assertThat(cut("SHOW PROCESSLIST LIKE 'a'", null)).isNull();
        assertThat(Plans.of("SHOW FULL PROCESSLIST").has(Effect.READS_PROCESSLIST))
                .isTrue();
        assertThat(Plans.of("SELECT id FROM information_schema.processlist").has(Effect.READS_PROCESSLIST))
                .isTrue();
    }

    /** What is compared with the list's numbers must have Cleave's too, or neither. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 FROM information_schema.processlist, information_schema.innodb_trx",
                "SELECT 1 FROM information_schema.processlist WHERE id = IS_USED_LOCK('a')",
                "SELECT 1 FROM performance_schema.session_connect_attrs JOIN performance_schema.threads USING"
                        + " (processlist_id)",
                "SELECT 1 FROM information_schema.processlist p JOIN performance_schema.threads t ON p.id ="
                        + " t.processlist_id",
            })
    void theProcessListStaysBesideTheServersNumbers(String sql) {
        assertThat(cut(sql, "app")).isNull();
    }

    @Test
    void onlyWantedTablesAreReplaced() {
        byte[] sql =
                "SELECT information_schema.tables.x FROM information_schema.processlist p, information_schema.tables"
                        .getBytes(UTF_8);
        CatalogStatement cut = CatalogStatement.of(sql, SqlDialect.DEFAULT, null, Set.of(CatalogTable.PROCESSLIST));
        assertThat(new String(Objects.requireNonNull(cut).with(_ -> "<>"), UTF_8))
                .isEqualTo("SELECT information_schema.tables.x FROM <> p, information_schema.tables");
    }

    @Test
    void mariaDbSortsByBytes() {
        var mariaDb = new SqlDialect(110405, true, false, false, SqlDialect.ClientCharset.ASCII_SAFE);
        CatalogStatement cut = CatalogStatement.of("SHOW TABLES".getBytes(UTF_8), mariaDb, "app", ALL);
        assertThat(new String(Objects.requireNonNull(cut).with(Enum::name), UTF_8))
                .endsWith("ORDER BY BINARY TABLE_NAME");
    }

    @Test
    void plansSayWhichStatementsToLookAt() {
        assertThat(Plans.of("SHOW TABLE STATUS").has(Effect.READS_CATALOG)).isTrue();
        assertThat(Plans.of("SHOW CREATE TRIGGER t").has(Effect.READS_CATALOG)).isTrue();
        assertThat(Plans.of("SELECT 1 FROM information_schema.columns").has(Effect.READS_CATALOG))
                .isTrue();
        assertThat(Plans.of("SELECT 1 FROM gists").has(Effect.READS_CATALOG)).isFalse();
        assertThat(Plans.of("SHOW CREATE TABLE gists").has(Effect.READS_CATALOG))
                .isFalse();
    }
}
