package dev.cleave.it.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Open transactions when a domain, or several, move. */
@Timeout(60)
class CutoverDomainsIT {
    private static final Duration GENEROUS = Duration.ofSeconds(30);

    private RunningCleave cleave;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        cleave = RunningCleave.start(directory);
    }

    @AfterEach
    void stop() {
        cleave.close();
    }

    private Map<String, String> admin(String sql) {
        try (Connection admin = cleave.admin();
                Statement statement = admin.createStatement()) {
            statement.execute(sql);
            var row = new HashMap<String, String>();
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.put(rows.getMetaData().getColumnLabel(i), String.valueOf(rows.getString(i)));
                }
            }
            return row;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            boolean _ = statement.execute(sql);
        }
    }

    @Test
    void aTransactionOverTwoDomainsEndsWhileBothMove() throws Exception {
        try (Connection session = cleave.application()) {
            session.setAutoCommit(false);
            run(session, "INSERT INTO gists VALUES (1, 1)");
            var move = CompletableFuture.supplyAsync(() -> admin("CUTOVER DOMAINS gists, users TO cluster_b"));
            await().atMost(GENEROUS).until(() -> admin("SHOW DOMAINS").get("state"), "buffering"::equals);

            run(session, "INSERT INTO users VALUES (1, 1)");
            session.commit();

            assertThat(move.get())
                    .as(move.get().toString())
                    .containsEntry("state", "done")
                    .containsEntry("domain", "gists, users")
                    .containsEntry("failed_statements", "0");
            run(session, "INSERT INTO users VALUES (2, 2)");
            session.commit();
        }
        assertThat(cleave.second().queryValue("SELECT COUNT(*) FROM github.users"))
                .isEqualTo("2");
    }

    @Test
    void whatHoldsUpACutoverIsRolledBackWhereThePolicySaysSo() throws Exception {
        try (Connection idle = cleave.application();
                Connection other = cleave.application()) {
            idle.setAutoCommit(false);
            run(idle, "INSERT INTO gists VALUES (1, 1)");
            other.setAutoCommit(false);
            run(other, "INSERT INTO gists VALUES (2, 2)");

            Map<String, String> moved =
                    admin("CUTOVER DOMAIN gists TO cluster_b WITH drain_timeout=300ms, open_transactions=rollback");

            assertThat(moved)
                    .as(moved.toString())
                    .containsEntry("state", "done")
                    .containsEntry("failed_statements", "2");
            assertThatThrownBy(() -> run(idle, "INSERT INTO gists VALUES (3, 3)"))
                    .isInstanceOfSatisfying(SQLException.class, e -> {
                        assertThat(e.getErrorCode()).isEqualTo(1213);
                        assertThat(e.getSQLState()).isEqualTo("40001");
                    });
            run(idle, "INSERT INTO gists VALUES (1, 1)");
            idle.commit();
            run(other, "ROLLBACK");
        }
        assertThat(cleave.second().queryValue("SELECT GROUP_CONCAT(id) FROM github.gists"))
                .as("what was rolled back is nowhere, what was retried is in the new cluster")
                .isEqualTo("1");
    }
}
