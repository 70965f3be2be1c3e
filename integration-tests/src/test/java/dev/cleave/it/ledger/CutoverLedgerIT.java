package dev.cleave.it.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Cutovers between two real servers while applications write through Cleave, and what breaks before and during one. */
@Timeout(60)
class CutoverLedgerIT {
    private static final Duration GENEROUS = Duration.ofSeconds(30);
    private static final int WRITERS = 20;
    private static final int CUTOVERS = 10;

    private static ReplicatedClusters clusters;

    private Deployment cleave;

    @BeforeAll
    static void startClusters() {
        clusters = ReplicatedClusters.start();
    }

    @AfterAll
    static void stopClusters() {
        clusters.close();
    }

    @BeforeEach
    void startCleave(@TempDir Path folder) throws Exception {
        clusters.reset();
        cleave = new Deployment(folder, clusters.a(), clusters.b());
    }

    @AfterEach
    void stopCleave() {
        cleave.close();
    }

    private LedgerLoad load() {
        // Some 400 steps a second: a replica on a small machine must be able to follow, or every cutover is rightly
        // refused.
        return cleave.load(WRITERS, Duration.ofMillis(50));
    }

    @Test
    void nobodyNoticesCutoversBackAndForth() throws Exception {
        LedgerLoad load = load();
        try (load) {
            load.awaitEachWriter(5);
            for (int cutover = 0; cutover < CUTOVERS; cutover++) {
                boolean toB = cutover % 2 == 0;
                cleave.move("CUTOVER", toB ? "cluster_b" : "cluster_a");
                (toB ? clusters.b() : clusters.a()).execute("START REPLICA");
                load.awaitEachWriter(3);
            }
        }
        load.verify(clusters.a(), clusters.b()).assertFlawless();
        clusters.catchUp();
        load.verify(clusters.b(), clusters.a()).assertFlawless();
    }

    @Test
    void cutoverIsRefusedWhereReplicationWasBrokenBefore() throws Exception {
        clusters.b().execute("STOP REPLICA");
        LedgerLoad load = load();
        try (load) {
            load.awaitEachWriter(3);

            Map<String, String> row = admin("CUTOVER DOMAIN ledger TO cluster_b");

            assertThat(row).containsEntry("state", "refused").containsEntry("buffered_statements", "0");
            assertThat(row.get("error")).contains("START REPLICA");
            load.awaitEachWriter(3);
        }
        load.verify(clusters.a(), clusters.b()).assertFlawless();
    }

    @Test
    void nobodyNoticesACutoverThatAbortsBecauseReplicationStopsInIt() throws Exception {
        clusters.b().execute("SET GLOBAL super_read_only = ON");
        LedgerLoad load = load();
        try (load;
                Connection open = openTransaction()) {
            load.awaitEachWriter(3);
            // The open transaction holds the cutover in its drain: checks have passed, the wait is still to come.
            var cutover = CompletableFuture.supplyAsync(
                    () -> admin("CUTOVER DOMAIN ledger TO cluster_b WITH drain_timeout=1500ms, max_duration=1600ms"));
            await().atMost(GENEROUS).until(() -> admin("SHOW DOMAINS").get("state"), "buffering"::equals);
            clusters.b().execute("STOP REPLICA SQL_THREAD");
            open.commit();

            Map<String, String> row = cutover.get();
            assertThat(row)
                    .as(row.toString())
                    .containsEntry("state", "aborted")
                    .containsEntry("failed_statements", "0");
            assertThat(row.get("error")).contains("wait", "applier is stopped");
            load.awaitEachWriter(3);
        }
        load.verify(clusters.a(), clusters.b()).assertFlawless();
        assertThat(clusters.b().queryValue("SELECT @@GLOBAL.super_read_only")).isEqualTo("1");
        assertThat(clusters.a().queryValue("SELECT @@GLOBAL.read_only")).isEqualTo("0");
    }

    @Test
    void nobodyNoticesACutoverThatAbortsBecauseATransactionDoesNotEnd() throws Exception {
        LedgerLoad load = load();
        try (load) {
            try (Connection open = openTransaction()) {
                load.awaitEachWriter(3);

                Map<String, String> row = admin("CUTOVER DOMAIN ledger TO cluster_b WITH drain_timeout=200ms");

                assertThat(row)
                        .as(row.toString())
                        .containsEntry("state", "aborted")
                        .containsEntry("failed_statements", "0");
                assertThat(row.get("error")).contains("drain");
                open.rollback();
            }
            load.awaitEachWriter(3);
            cleave.move("CUTOVER", "cluster_b");
            load.awaitEachWriter(3);
        }
        load.verify(clusters.b(), clusters.a()).assertFlawless();
    }

    @Test
    void losesNothingWhereABackendIsKilledUnderLoad() throws Exception {
        LedgerLoad load = load();
        LedgerReport report;
        try (load) {
            load.awaitEachWriter(3);
            clusters.a().kill();
            clusters.a().restart();
            load.awaitEachWriter(3);
            clusters.catchUp();
            cleave.moveOnceItFollows("cluster_b");
            load.awaitEachWriter(3);
        }
        report = load.verify(clusters.b(), clusters.a());
        report.assertNothingLost();
        assertThat(report.unknown()).as(report.toString()).isLessThanOrEqualTo(WRITERS * Style.MOST_WRITES_AT_ONCE);
    }

    /** A transaction of an application that has written to the domain and is not over. */
    private Connection openTransaction() throws SQLException {
        Connection connection = DriverManager.getConnection(cleave.url() + "&allowPublicKeyRetrieval=true");
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO entries (writer, number, note) VALUES (199, 1, 'open')");
        }
        return connection;
    }

    private Map<String, String> admin(String text) {
        try {
            return cleave.admin(text);
        } catch (SQLException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
