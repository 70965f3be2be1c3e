package dev.cleave.it.logical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.it.Wire;
import dev.cleave.protocol.Command;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions for tables that are not plain statements: COM_FIELD_LIST, EXPLAIN, and a server-side cursor. */
@Timeout(120)
class CatalogByOtherMeansIT {
    @RegisterExtension
    private static final SplitSchema split = SplitSchema.onMySql();

    private static List<String> fields(Wire wire, String argument) throws IOException {
        wire.send(Command.COM_FIELD_LIST, argument.getBytes(UTF_8));
        var packets = new ArrayList<byte[]>();
        wire.readUntilEof(packets);
        return packets.stream().map(packet -> new String(packet, UTF_8)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gists\0", "gists\0n%", "gist_comments\0", "gist_names\0", "users\0", "nowhere\0"})
    void oldClientsListTheColumnsOfTheTableThatCounts(String argument) throws IOException {
        try (Wire here = Wire.login(split.bed().port(), "app");
                Wire there = Wire.login(split.one().port(), "app")) {
            assertThat(fields(here, argument)).isEqualTo(fields(there, argument));
        }
    }

    @Test
    void listingColumnsLeavesTheTransactionWhereItIs() throws IOException {
        try (Wire wire = Wire.login(split.bed().port(), "app")) {
            wire.query("BEGIN");
            wire.query("INSERT INTO users (name) VALUES ('listed')");
            assertThat(fields(wire, "gists\0price")).hasSize(2);
            wire.query("ROLLBACK");
            assertThat(split.bed().clusterA().queryValue("SELECT COUNT(*) FROM app.users WHERE name = 'listed'"))
                    .isEqualTo("0");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SHOW CREATE TABLE gists",
                "DESCRIBE gists",
                "SHOW FULL COLUMNS FROM gists",
                "SHOW INDEX FROM gists",
            })
    void lookingAtATableLeavesTheTransactionWhereItIs(String look) throws SQLException {
        try (Connection here = split.here("");
                Connection there = split.there("");
                var onHere = here.createStatement();
                var onThere = there.createStatement()) {
            here.setAutoCommit(false);
            there.setAutoCommit(false);
            assertThat(Answers.query(here, look)).isEqualTo(Answers.query(there, look));
            onHere.execute("INSERT INTO users (name) VALUES ('looked')");
            onThere.execute("INSERT INTO users (name) VALUES ('looked')");
            assertThat(Answers.query(here, look)).isEqualTo(Answers.query(there, look));
            assertThat(Answers.prepared(here, look)).isEqualTo(Answers.prepared(there, look));
            here.rollback();
            there.rollback();
            assertThat(Answers.query(here, "SELECT COUNT(*) FROM users WHERE name = 'looked'"))
                    .isEqualTo(List.of("COUNT(*)|", "0|"));
        }
    }

    /** Only the cluster that the transaction is on keeps the table as it is. */
    @Test
    void lookingAtATableOfAnotherClusterKeepsNoLockThere() throws SQLException {
        try (Connection here = split.here("");
                var statement = here.createStatement();
                Connection other = split.here("");
                var definition = other.createStatement()) {
            here.setAutoCommit(false);
            statement.execute("INSERT INTO users (name) VALUES ('locked')");
            Answers.query(here, "SHOW COLUMNS FROM gists");
            assertThatThrownBy(() -> Answers.query(here, "SHOW CREATE VIEW gists"))
                    .hasMessageContaining("is not VIEW");
            definition.execute("SET lock_wait_timeout = 2");
            definition.execute(
                    "ALTER TABLE gists COMMENT 'moved'"); // as it is already, but all the same it waits for locks
            here.rollback();
        }
    }

    /** The plan is of the server's own tables, as with one server, which has other estimates. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "EXPLAIN SELECT table_name FROM information_schema.tables WHERE table_schema = 'app'",
                "DESC SELECT * FROM information_schema.columns WHERE table_schema = 'app' AND table_name = 'gists'",
                "EXPLAIN FORMAT=JSON SELECT table_name FROM information_schema.tables WHERE table_schema = 'app'",
                "EXPLAIN FORMAT=TREE SELECT table_name FROM information_schema.tables WHERE table_schema = 'app'",
                "EXPLAIN SELECT g.id FROM gists g JOIN information_schema.tables t ON t.table_name = g.name",
                "DESCRIBE information_schema.tables",
                "EXPLAIN gists",
            })
    void explainsAsOneServerDoes(String sql) throws SQLException {
        try (Connection here = split.here("useServerPrepStmts=true");
                Connection there = split.there("useServerPrepStmts=true")) {
            assertThat(shape(Answers.query(here, sql))).isEqualTo(shape(Answers.query(there, sql)));
            assertThat(shape(Answers.prepared(here, sql))).isEqualTo(shape(Answers.prepared(there, sql)));
        }
    }

    /** Estimates decide between two indexes that begin with the same column. */
    private static List<String> shape(List<String> plan) {
        return plan.stream()
                .map(line -> line.replaceAll("\\d+(\\.\\d+)?[KMG]?", "n").replace("table_id_n", "table_id"))
                .toList();
    }

    @Test
    void explainAnalyzeCountsWhatTheStatementGives() throws SQLException {
        String sql = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'app'";
        try (Connection here = split.here("")) {
            int rows = Answers.query(here, sql).size() - 1;
            assertThat(Answers.query(here, "EXPLAIN ANALYZE " + sql)
                            .get(1)
                            .lines()
                            .findFirst())
                    .hasValueSatisfying(line -> assertThat(line).contains("rows=" + rows + " loops=1"));
        }
    }

    @Test
    void aCursorReadsThemAll() throws SQLException {
        String sql =
                "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'app' ORDER BY"
                        + " table_name, ordinal_position";
        String options = "useServerPrepStmts=true&useCursorFetch=true&defaultFetchSize=3";
        try (Connection here = split.here(options);
                Connection there = split.there(options)) {
            assertThat(Answers.prepared(here, sql)).isEqualTo(Answers.prepared(there, sql));
        }
    }
}
