package dev.cleave.it.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cleave.sandbox.MySqlServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cluster's primary is killed in a step of a cutover, under load, and comes back: every write is where the domain then lives, once. */
@Timeout(180)
class ClusterDeathIT {
    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final int WRITERS = 10;

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
    void startCleave(@TempDir Path folder) {
        clusters.reset();
        clusters.b().execute("SET GLOBAL super_read_only = ON");
        cleave = new Deployment(folder, clusters.a(), clusters.b());
    }

    @AfterEach
    void stopCleave() {
        cleave.close();
    }

    @ParameterizedTest
    @CsvSource({
        "source, fence, aborted",
        "source, wait, done or aborted", // what the source had not sent yet is not there
        "source, open target, done",
        "source, unfence, done",
        "target, fence, aborted",
        "target, wait, aborted",
        "target, open target, aborted",
        "target, swap, done"
    })
    void losesNothingWhereAClusterDiesAt(String victim, String step, String outcome) throws Exception {
        MySqlServer server = victim.equals("source") ? clusters.a() : clusters.b();
        LedgerLoad load = cleave.load(WRITERS, Duration.ofMillis(30));
        Map<String, String> row;
        try (load) {
            load.awaitEachWriter(3);
            try (Steps _ = Steps.at(step, server::kill)) {
                row = cleave.admin("CUTOVER DOMAIN ledger TO cluster_b WITH " + Deployment.TIME_TO_FOLLOW);
            }
            assertThat(outcome.split(" or ", -1)).as(row.toString()).contains(row.get("state"));
            server.restart();
            await().atMost(GENEROUS).until(this::nothingIsLeftToDo);
            load.awaitEachWriter(3);
        }
        boolean moved = cleave.admin("SHOW ROUTES").get("cluster").equals("cluster_b");
        assertThat(moved).isEqualTo(row.get("state").equals("done"));
        load.verify(moved ? clusters.b() : clusters.a(), moved ? clusters.a() : clusters.b())
                .assertNothingLost();
        assertThat(clusters.a().queryValue("SELECT @@GLOBAL.read_only")).isEqualTo("0");
    }

    private boolean nothingIsLeftToDo() throws SQLException {
        return !cleave.admin("SHOW CUTOVERS").get("finished_at").isEmpty();
    }
}
