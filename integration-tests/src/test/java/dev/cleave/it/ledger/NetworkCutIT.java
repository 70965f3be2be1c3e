package dev.cleave.it.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cleave.it.ledger.NetworkLink.Cut;
import dev.cleave.sandbox.MySqlServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The network between the clusters, or between Cleave and one of them, is cut in a step of a cutover, under load, and comes back: every write is where the
 * domain then lives, once, and only there is it let in. What was on its way arrives last, when everything else is over.
 */
@Timeout(120)
class NetworkCutIT {
    private static final Duration GENEROUS = Duration.ofSeconds(40);

    /** From the cut on: some limits of a server's answer, which a cutover may meet in a row; unbounded, it would be minutes. */
    private static final Duration LONGEST_CUTOVER = Duration.ofSeconds(12);

    private static final int WRITERS = 10;

    private static LinkedClusters clusters;

    private Deployment cleave;

    @BeforeAll
    static void startClusters() {
        clusters = LinkedClusters.start();
        clusters.a().execute("CREATE DATABASE elsewhere", "CREATE TABLE elsewhere.notes (id SERIAL)");
    }

    @AfterAll
    static void stopClusters() {
        clusters.close();
    }

    @BeforeEach
    void startCleave(@TempDir Path folder) {
        clusters.servers().reset();
        clusters.b().execute("SET GLOBAL super_read_only = ON");
        cleave = clusters.cleave(folder);
    }

    @AfterEach
    void stopCleave() {
        clusters.heal();
        cleave.close();
    }

    @ParameterizedTest
    @CsvSource({
        "clusters, RESET, fence, aborted",
        "clusters, SILENT, wait, done or aborted", // what the source had sent already is there
        "clusters, SILENT, open target, done",
        "source, SILENT, fence, aborted",
        "source, RESET, wait, done",
        "source, SILENT, open target, done",
        "source, RESET, open target, done",
        "target, RESET, fence, aborted",
        "target, SILENT, wait, aborted",
        "target, RESET, wait, aborted",
        "target, SILENT, open target, aborted",
        "target, RESET, open target, aborted"
    })
    void losesNothingWhereTheNetworkIsCutAt(String where, Cut how, String step, String outcome) throws Exception {
        losesNothing(where, how, step, outcome, "lock-tables");
    }

    /** A fence that is set late would keep writers off for good. */
    @Test
    void leavesNoReadOnlyBehindWhereTheNetworkToTheSourceIsCutAtTheFence() throws Exception {
        losesNothing("source", Cut.SILENT, "fence", "aborted", "read-only");
    }

    private void losesNothing(String where, Cut how, String step, String outcome, String fence) throws Exception {
        List<NetworkLink> links = links(where);
        LedgerLoad load = cleave.load(WRITERS, Duration.ofMillis(30));
        Map<String, String> row;
        try (load) {
            load.awaitEachWriter(3);
            var cutAt = new AtomicLong();
            try (Steps _ = Steps.at(step, () -> {
                cutAt.set(System.nanoTime());
                cut(links, how, step);
            })) {
                row = cleave.admin("CUTOVER DOMAIN ledger TO cluster_b WITH " + Deployment.TIME_TO_FOLLOW
                        + ", max_duration=700ms, drain_timeout=400ms, fence=" + fence);
            }
            assertThat(cutAt.get()).as(row.toString()).isNotZero();
            assertThat(Duration.ofNanos(System.nanoTime() - cutAt.get())).isLessThan(LONGEST_CUTOVER);
            links.forEach(NetworkLink::heal);
            await().atMost(GENEROUS).until(this::nothingIsLeftToDo);
            links.forEach(NetworkLink::deliverLate);
            load.awaitEachWriter(3);
        }
        assertThat(outcome.split(" or ", -1)).as(row.toString()).contains(row.get("state"));
        boolean moved = cleave.admin("SHOW ROUTES").get("cluster").equals("cluster_b");
        assertThat(moved).as(row.toString()).isEqualTo(row.get("state").equals("done"));
        load.verify(moved ? clusters.b() : clusters.a(), moved ? clusters.a() : clusters.b())
                .assertNothingLost();
        assertThat(readOnly(clusters.a())).as("read_only of the source").isEqualTo("0");
        assertThat(readOnly(clusters.b())).as("read_only of the target").isEqualTo(moved ? "0" : "2");
    }

    private static List<NetworkLink> links(String where) {
        return switch (where) {
            case "source" -> List.of(clusters.toA());
            case "target" -> List.of(clusters.toB());
            default -> clusters.betweenThem();
        };
    }

    private static void cut(List<NetworkLink> links, Cut how, String step) {
        links.forEach(link -> link.cut(how));
        if (step.equals("fence")) {
            // So that the target lacks something for certain.
            clusters.a().execute("INSERT INTO elsewhere.notes VALUES ()");
        }
    }

    private static String readOnly(MySqlServer server) {
        return server.queryValue("SELECT @@GLOBAL.read_only + @@GLOBAL.super_read_only");
    }

    private boolean nothingIsLeftToDo() throws SQLException {
        return !cleave.admin("SHOW CUTOVERS").get("finished_at").isEmpty();
    }
}
