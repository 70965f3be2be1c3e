package dev.cleave.it.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.cleave.sandbox.Account;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import dev.cleave.sandbox.Replication;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** There and back again between two real servers of which only the second one follows the first one at the beginning, while applications write. */
@Timeout(180)
class WayBackIT {
    private static final Duration GENEROUS = Duration.ofSeconds(60);

    private MySqlServer a;
    private MySqlServer b;
    private Deployment cleave;
    private LedgerLoad load;

    @BeforeEach
    void start(@TempDir Path folder) {
        MySqlHome home = MySqlHome.find(Optional.empty(), Progress.to(System.out));
        a = MySqlServer.start(home);
        b = MySqlServer.start(home);
        Account.createAll(a);
        Account.createAll(b);
        Ledger.create(a);
        a.execute("CREATE DATABASE other", "CREATE TABLE other.t (id INT PRIMARY KEY)");
        Replication.start(a, b);
        Replication.awaitCaughtUp(a, b, GENEROUS);
        b.execute("SET GLOBAL super_read_only = ON");
        cleave = new Deployment(folder, a, b);
        load = cleave.load(10, Duration.ofMillis(30));
    }

    @AfterEach
    void stop() {
        load.close();
        cleave.close();
        b.close();
        a.close();
    }

    @Test
    void nobodyNoticesAMoveItsReversalAndTheMoveAfterIt() throws Exception {
        load.awaitEachWriter(3);
        cleave.move("CUTOVER", "cluster_b");
        a.execute("INSERT INTO other.t VALUES (1)");
        load.awaitEachWriter(10);
        awaitChannels(a, "cleave_cluster_b ON ON");

        Map<String, String> back = cleave.admin("REVERSE CUTOVER 1");

        assertThat(back)
                .as(back.toString())
                .containsEntry("state", "done")
                .containsEntry("failed_statements", "0")
                .containsEntry("to_cluster", "cluster_a");
        assertThat(cleave.admin("SHOW CUTOVERS")).containsEntry("state", "reversed");
        load.awaitEachWriter(3);
        awaitChannels(a, "cleave_cluster_b OFF OFF");
        awaitChannels(b, " ON ON");
        cleave.move("CUTOVER", "cluster_b");
        load.awaitEachWriter(3);
        load.close();
        load.verify(b, a).assertFlawless();
        Replication.awaitCaughtUp(b, a, GENEROUS);
        load.verify(a, b).assertFlawless();
    }

    @Test
    void completionStopsTheWayBackAndRenamesTheOldTables() throws Exception {
        cleave.move("CUTOVER", "cluster_b");
        load.awaitEachWriter(3);

        assertThat(cleave.admin("COMPLETE CUTOVER 1")).containsEntry("state", "completed");

        assertThat(channels(a)).isEmpty();
        assertThat(tables(a)).isEqualTo("accounts_moved_1,counters_moved_1,entries_moved_1,legs_moved_1");
        assertThat(tables(b)).isEqualTo("accounts,counters,entries,legs");
        load.awaitEachWriter(3);
        load.close();
        load.verify(b, null).assertFlawless();
        assertThatThrownBy(() -> cleave.admin("REVERSE CUTOVER 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("completed, not done");
        b.execute("START REPLICA");
        a.execute("INSERT INTO other.t VALUES (2)");
        Replication.awaitCaughtUp(a, b, GENEROUS);
        assertThat(tables(b)).as("nothing of it is replicated").isEqualTo("accounts,counters,entries,legs");
    }

    @Test
    void abortedCutoverLeavesNoChannelBehind() throws Exception {
        try (Connection open = DriverManager.getConnection(cleave.url());
                var statement = open.createStatement()) {
            open.setAutoCommit(false);
            statement.executeQuery("SELECT COUNT(*) FROM entries").close(); // what the drain waits for in vain

            Map<String, String> row =
                    cleave.admin("CUTOVER DOMAIN ledger TO cluster_b WITH max_duration=200ms, drain_timeout=20ms");

            assertThat(row.get("state")).as(row.toString()).isEqualTo("aborted");
        }
        assertThat(channels(a)).isEmpty();
        load.awaitEachWriter(3);
        load.close();
        load.verify(a, b).assertNothingLost();
        assertThatThrownBy(() -> cleave.admin("ABORT CUTOVER 1")).hasMessageContaining("does not run");
    }

    private static void awaitChannels(MySqlServer server, String expected) {
        await().atMost(GENEROUS)
                .untilAsserted(() -> assertThat(channels(server)).isEqualTo(expected));
    }

    private static String channels(MySqlServer server) {
        return server
                .query(
                        "SELECT CONCAT(channel_name, ' ', c.service_state, ' ', a.service_state) FROM performance_schema.replication_connection_status c"
                                + " JOIN performance_schema.replication_applier_status a USING (channel_name) ORDER BY 1")
                .stream()
                .map(row -> String.valueOf(row.getFirst()))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private static String tables(MySqlServer server) {
        return server.queryValue(
                "SELECT GROUP_CONCAT(table_name ORDER BY table_name) FROM information_schema.tables WHERE table_schema = 'ledger'");
    }
}
