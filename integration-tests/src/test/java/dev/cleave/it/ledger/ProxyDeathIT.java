package dev.cleave.it.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cleave.sandbox.MySqlServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The proxy dies in a cutover while applications write, and starts again: the move is finished or undone, and the ledger has every write once. */
@Timeout(180)
class ProxyDeathIT {
    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final int WRITERS = 10;

    /** How many random moments are tried; the long version tries more. */
    private static final int RANDOM_DEATHS = Integer.getInteger("cleave.it.random-deaths", 2);

    private static ReplicatedClusters clusters;

    private ProxyProcess proxy;

    @BeforeAll
    static void startClusters() {
        clusters = ReplicatedClusters.start();
    }

    @AfterAll
    static void stopClusters() {
        clusters.close();
    }

    @BeforeEach
    void prepare(@TempDir Path folder) throws Exception {
        clusters.reset();
        clusters.b().execute("SET GLOBAL super_read_only = ON");
        proxy = new ProxyProcess(folder, clusters.a(), clusters.b());
    }

    @AfterEach
    void stop() {
        proxy.close();
    }

    @ParameterizedTest
    @CsvSource({
        "drain, lock-tables, aborted",
        "fence, lock-tables, aborted",
        "wait, read-only, aborted",
        "journal, read-only, aborted",
        "open target, lock-tables, done",
        "swap, lock-tables, done",
        "open gates, read-only, done",
        "unfence, read-only, done",
        "stop replication, lock-tables, done"
    })
    void losesNothingWhereTheProxyDiesAt(String step, String fence, String outcome) throws Exception {
        Map<String, String> row = dieAndRecover(step, 0, fence);
        assertThat(row.get("state")).as(row + proxy.log()).isEqualTo(outcome);
    }

    static Stream<Long> randomMoments() {
        var random = new Random(Long.getLong("cleave.it.seed", System.nanoTime()));
        return Stream.generate(() -> random.nextLong(1, 6_000)).limit(RANDOM_DEATHS);
    }

    @ParameterizedTest
    @MethodSource("randomMoments")
    void losesNothingWhereTheProxyDiesSoManyMicrosecondsAfterTheGateBeganToClose(long micros) throws Exception {
        dieAndRecover("drain", micros, micros % 2 == 0 ? "lock-tables" : "read-only");
    }

    /** Returns the cutover's row after the recovery. */
    private Map<String, String> dieAndRecover(String step, long microsLater, String fence) throws Exception {
        proxy.startMortal(step, microsLater);
        var load = new LedgerLoad(proxy.url(), WRITERS, Duration.ofMillis(30));
        Map<String, String> row;
        try (load) {
            load.awaitEachWriter(3);
            CompletableFuture<Void> cutover = CompletableFuture.runAsync(() -> cutOver(fence));
            proxy.awaitDeath();
            cutover.join();
            proxy.start();
            await().atMost(GENEROUS).ignoreExceptions().until(this::isOver);
            row = proxy.admin("SHOW CUTOVERS");
            load.awaitEachWriter(3);
        }
        boolean moved = proxy.admin("SHOW ROUTES").get("cluster").equals("cluster_b");
        MySqlServer home = moved ? clusters.b() : clusters.a();
        LedgerReport report = load.verify(home, moved ? clusters.a() : clusters.b());
        report.assertNothingLost();
        assertThat(readOnly(clusters.a())).as("fence on the source").isEqualTo("0");
        assertThat(readOnly(clusters.b())).as("target").isEqualTo(moved ? "0" : "2");
        return row;
    }

    private static String readOnly(MySqlServer server) {
        return server.queryValue("SELECT @@GLOBAL.read_only + @@GLOBAL.super_read_only");
    }

    private boolean isOver() throws SQLException {
        Map<String, String> row = proxy.admin("SHOW CUTOVERS");
        return row.isEmpty() || !row.get("finished_at").isEmpty();
    }

    private void cutOver(String fence) {
        try {
            proxy.admin("CUTOVER DOMAIN ledger TO cluster_b WITH " + Deployment.TIME_TO_FOLLOW + ", fence=" + fence);
        } catch (SQLException _) {
            // the proxy died
        }
    }

    @Test
    void holdsWritesBackWhileTheTargetOfADecidedCutoverIsGone() throws Exception {
        proxy.startMortal("open target", 0);
        var load = new LedgerLoad(proxy.url(), WRITERS, Duration.ofMillis(30));
        try (load) {
            load.awaitEachWriter(3);
            CompletableFuture<Void> cutover = CompletableFuture.runAsync(() -> cutOver("lock-tables"));
            proxy.awaitDeath();
            cutover.join();
            clusters.b().kill();
            proxy.start();
            await().atMost(GENEROUS)
                    .until(() -> proxy.admin("SHOW CUTOVERS").get("error").contains("cluster_b is not usable"));
            assertThat(proxy.admin("SHOW CUTOVERS")).containsEntry("state", "recovering");
            assertThat(proxy.admin("SHOW DOMAINS")).containsEntry("state", "buffering");
            clusters.b().restart();
            await().atMost(GENEROUS).until(this::isOver);
            load.awaitEachWriter(3);
        }
        assertThat(proxy.admin("SHOW CUTOVERS")).containsEntry("state", "done");
        load.verify(clusters.b(), clusters.a()).assertNothingLost();
    }
}
