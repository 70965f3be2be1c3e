package dev.cleave.it.logical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code PREPARE … FROM} and EXECUTE of texts that ask for tables, or whose tables only a variable knows. */
@Timeout(120)
class PreparedCatalogIT {
    private static final String COLUMNS = "SELECT column_name, column_comment FROM information_schema.columns WHERE"
            + " table_schema = ''app'' AND table_name = ''gists'' ORDER BY ordinal_position";

    @RegisterExtension
    private static final SplitSchema split = SplitSchema.onMySql();

    private static void assertRefused(int code, Connection session, String sql) {
        assertThatThrownBy(() -> SplitSchema.run(session, sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PREPARE s FROM '" + COLUMNS + "'",
                "PREPARE `S` FROM 'SHOW FULL TABLES'",
                "PREPARE s FROM 'SHOW TABLE STATUS LIKE ''gist%'''",
                "PREPARE s FROM 'SELECT COUNT(*), MAX(''a\\\\\\\\'') FROM information_schema.statistics WHERE table_schema ="
                        + " DATABASE()'",
                "PREPARE s FROM 'SELECT g.id, t.table_comment FROM gists g, information_schema.tables t WHERE"
                        + " t.table_name = ''gists'' AND t.table_schema = ''app'' ORDER BY 1'",
                "PREPARE s FROM 'DESCRIBE gists'",
                "PREPARE s FROM @text",
            })
    void isAnsweredAsByOneServer(String prepare) throws SQLException {
        try (Connection here = split.here("");
                Connection there = split.there("")) {
            for (Connection session : List.of(here, there)) {
                SplitSchema.run(session, "SET @text = '" + COLUMNS + "'", prepare);
            }
            for (int times = 0; times < 2; times++) {
                assertThat(Answers.query(here, "EXECUTE s")).isEqualTo(Answers.query(there, "EXECUTE s"));
            }
        }
    }

    @Test
    void takesParametersAndSeesWhatWasAltered() throws SQLException {
        try (Connection session = split.here("")) {
            SplitSchema.run(
                    session,
                    "PREPARE s FROM 'SELECT column_name FROM information_schema.columns WHERE table_schema = ? AND"
                            + " table_name = ?'",
                    "SET @schema = 'app', @table = 'gist_comments'");
            assertThat(Answers.query(session, "EXECUTE s USING @schema, @table"))
                    .hasSize(4);
            try (Connection other = split.here("")) {
                SplitSchema.run(other, "ALTER TABLE gist_comments ADD COLUMN added INT");
                assertThat(Answers.query(session, "EXECUTE s USING @schema, @table"))
                        .hasSize(5);
                SplitSchema.run(other, "ALTER TABLE gist_comments DROP COLUMN added");
            }
            SplitSchema.run(session, "DEALLOCATE PREPARE s");
            assertRefused(1243, session, "EXECUTE s USING @schema, @table");
        }
    }

    @Test
    void followsADomainBackAndForth() throws SQLException {
        try (Connection session = split.here("")) {
            SplitSchema.run(session, "PREPARE s FROM '" + COLUMNS + "'");
            List<String> moved = Answers.query(session, "EXECUTE s");
            assertThat(moved).contains("price|ünïcödé|");
            split.bed().flip("gists", "cluster_a");
            try {
                assertThat(Answers.query(session, "EXECUTE s"))
                        .containsExactly("COLUMN_NAME|COLUMN_COMMENT|", "id||", "name||", "n||");
            } finally {
                split.bed().flip("gists", "cluster_b");
            }
            assertThat(Answers.query(session, "EXECUTE s")).isEqualTo(moved);
        }
    }

    @Test
    void oneThatFailedToPrepareIsGone() throws SQLException {
        try (Connection session = split.here("")) {
            SplitSchema.run(session, "PREPARE s FROM 'SHOW TABLES'");
            assertRefused(1064, session, "PREPARE s FROM 'SHOW NOTHING OF THIS'");
            assertRefused(1243, session, "EXECUTE s");
        }
    }

    @Test
    void whatWouldMeanSomethingElseNowIsRefused() throws SQLException {
        try (Connection session = split.here("")) {
            SplitSchema.run(session, "PREPARE s FROM 'SHOW TABLES'", "SET sql_mode = 'ANSI_QUOTES'");
            assertRefused(9103, session, "EXECUTE s");
            SplitSchema.run(session, "SET sql_mode = DEFAULT");
            assertThat(Answers.query(session, "EXECUTE s")).contains("gist_names|");
        }
    }

    @Test
    void showsTheTablesOfTheSchemaInWhichItWasPrepared() throws SQLException {
        try (Connection session = split.here("")) {
            SplitSchema.run(session, "PREPARE s FROM 'SHOW TABLES'", "USE mysql");
            assertThat(Answers.query(session, "EXECUTE s")).contains("Tables_in_app|", "gist_comments|");
        }
    }

    @Test
    void aVariablesTextRunsWhereItsTablesAre() throws SQLException {
        try (Connection session = split.here("")) {
            SplitSchema.run(
                    session,
                    "SET @alter = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND"
                            + " table_name = 'gists' AND column_name = 'price') = 1, 'ALTER TABLE gists ADD COLUMN"
                            + " ifmissing INT', 'DO 1')",
                    "PREPARE s FROM @alter",
                    "EXECUTE s");
            String columns = "SELECT COUNT(*) FROM information_schema.columns WHERE column_name = 'ifmissing'";
            assertThat(split.bed().clusterA().queryValue(columns)).isEqualTo("0");
            assertThat(split.bed().clusterB().queryValue(columns)).isEqualTo("1");
            SplitSchema.run(session, "ALTER TABLE gists DROP COLUMN ifmissing");
        }
    }

    @Test
    void aVariableOfOneClusterIsNotReadAsNullOnTheOther() throws SQLException {
        try (Connection session = split.here("")) {
            SplitSchema.run(session, "SET @id = 1", "PREPARE parameter FROM 'SELECT name FROM gists WHERE id = ?'");
            assertRefused(9103, session, "EXECUTE parameter USING @id");
            assertRefused(9103, session, "PREPARE inside FROM 'SELECT name FROM gists WHERE id = @id'");
        }
    }

    @Test
    void aVariableWithoutTextIsTheServersError() throws SQLException {
        try (Connection session = split.here("")) {
            SplitSchema.run(session, "SET @nothing = NULL");
            assertRefused(1064, session, "PREPARE s FROM @nothing");
            assertRefused(1064, session, "PREPARE s FROM @never_set");
        }
    }
}
