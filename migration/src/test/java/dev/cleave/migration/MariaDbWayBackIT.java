package dev.cleave.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cleave.sandbox.Account;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import dev.cleave.sandbox.Replication;
import dev.cleave.sandbox.ServerOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** There and back again between two MariaDB servers, each with a replication domain of its own, of which only the second follows the first at the beginning. */
@Timeout(240)
class MariaDbWayBackIT {
    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final MySqlHome HOME = MySqlHome.mariaDb(Optional.empty(), Progress.to(System.out));

    @ParameterizedTest
    @ValueSource(strings = {"OFF", "ON"})
    void losesNothingOnTheWayThereAndBackAndThereAgain(String strictMode) throws Exception {
        try (MySqlServer a = start(0, strictMode);
                MySqlServer b = start(1, strictMode)) {
            follow(a, b);
            forgetTheBeginning(a, b);
            var config = TestConfig.of(a.address(), b.address());
            try (var gate = new GatedWriters(config.initialRoutes(Clock.systemUTC()));
                    var cutovers = new Cutovers(gate, () -> config, Clock.systemUTC(), System::nanoTime)) {
                var load = new WriterLoad(gate, Map.of("a", a, "b", b), 4, 100);
                try (load) {
                    movesThereAndBackAndThereAgain(cutovers, a, b, load);
                }
                load.assertAllOn(b);
                Replication.awaitCaughtUp(b, a, GENEROUS);
                load.assertAllOn(a);
                assertThat(locals(a)).as("tables that did not move stay apart").isEqualTo("1,3");
                completes(cutovers, a, b);
            }
        }
    }

    private static void movesThereAndBackAndThereAgain(
            Cutovers cutovers, MySqlServer a, MySqlServer b, WriterLoad load) {
        awaitWrites(load);
        moves(cutovers.start(CutoverRequest.cutover("gists", "b")));
        awaitWrites(load);
        b.execute("INSERT INTO github.local VALUES (2)");
        a.execute("INSERT INTO github.local VALUES (3)");
        awaitChannel(a, "cleave_b", "Yes");

        moves(cutovers.reverse(1, Map.of(), false));

        awaitWrites(load);
        awaitChannel(a, "cleave_b", "No");
        awaitChannel(b, "", "Yes");
        moves(cutovers.start(CutoverRequest.cutover("gists", "b")));
        awaitWrites(load);
        awaitChannel(a, "cleave_b", "Yes");
    }

    private static void completes(Cutovers cutovers, MySqlServer a, MySqlServer b) throws Exception {
        Cutover completed = cutovers.complete(3, OldTables.RENAME);

        assertThat(completed.state()).isInstanceOf(CutoverState.Completed.class);
        assertThat(a.query("SHOW ALL SLAVES STATUS")).isEmpty();
        assertThat(tables(a)).isEqualTo("gist_comments_moved_3,gists_moved_3,local");
        b.execute("START SLAVE");
        Replication.awaitCaughtUp(a, b, GENEROUS);
        assertThat(tables(b)).as("nothing of it is replicated").isEqualTo("gist_comments,gists,local");
    }

    @Test
    void clustersWithOneReplicationDomainAreToldWhatToSet() throws Exception {
        try (MySqlServer a = start(0, "OFF");
                MySqlServer b = start(0, "OFF")) {
            follow(a, b);
            var config = TestConfig.of(a.address(), b.address());
            try (var gate = new GatedWriters(config.initialRoutes(Clock.systemUTC()));
                    var cutovers = new Cutovers(gate, () -> config, Clock.systemUTC(), System::nanoTime)) {
                Cutover planned =
                        cutovers.start(CutoverRequest.cutover("gists", "b").asDryRun());

                assertThat(planned.steps())
                        .as(planned.toString())
                        .anySatisfy(
                                step -> assertThat(step.detail())
                                        .startsWith(
                                                "none: a and b both have gtid_domain_id=0, so neither can tell what is new on the other: set gtid_domain_id=1 in the configuration of every server of b"));
                assertThat(a.query("SHOW ALL SLAVES STATUS")).isEmpty();
            }
        }
    }

    private static MySqlServer start(int replicationDomain, String strictMode) {
        MySqlServer server = MySqlServer.start(
                HOME,
                ServerOptions.fast().with("--gtid-domain-id=" + replicationDomain, "--gtid-strict-mode=" + strictMode));
        Account.createAll(server);
        return server;
    }

    private static void follow(MySqlServer a, MySqlServer b) {
        Replication.start(a, b);
        a.execute(
                "CREATE DATABASE github",
                "CREATE TABLE github.gists (id BIGINT AUTO_INCREMENT PRIMARY KEY, writer INT NOT NULL, number BIGINT NOT NULL, body TEXT)",
                "CREATE TABLE github.gist_comments (id BIGINT AUTO_INCREMENT PRIMARY KEY, body TEXT)",
                "CREATE TABLE github.local (id INT PRIMARY KEY)");
        Replication.awaitCaughtUp(a, b, GENEROUS);
        b.execute("SET GLOBAL read_only = 1");
    }

    /** Whoever asks the second server for everything is refused, as in a cluster that has run for some time. */
    private static void forgetTheBeginning(MySqlServer a, MySqlServer b) {
        b.execute("FLUSH BINARY LOGS");
        a.execute("INSERT INTO github.local VALUES (1)");
        Replication.awaitCaughtUp(a, b, GENEROUS);
        b.execute("FLUSH BINARY LOGS");
        b.execute("PURGE BINARY LOGS TO '" + b.queryRow("SHOW MASTER STATUS").get("File") + "'");
    }

    private static void moves(Cutover cutover) {
        assertThat(cutover.error()).as(cutover.toString()).isNull();
        assertThat(cutover.state()).isInstanceOf(CutoverState.Done.class);
    }

    private static void awaitWrites(WriterLoad load) {
        long before = load.acknowledged();
        await().atMost(GENEROUS).until(() -> load.acknowledged() > before + 50);
    }

    private static void awaitChannel(MySqlServer server, String name, String runs) {
        await().atMost(GENEROUS).untilAsserted(() -> assertThat(server.queryRow("SHOW SLAVE '" + name + "' STATUS"))
                .containsEntry("Slave_IO_Running", runs)
                .containsEntry("Slave_SQL_Running", runs));
    }

    private static String locals(MySqlServer server) {
        return server.queryValue("SELECT GROUP_CONCAT(id ORDER BY id) FROM github.local");
    }

    private static String tables(MySqlServer server) {
        return server.queryValue(
                "SELECT GROUP_CONCAT(table_name ORDER BY BINARY table_name) FROM information_schema.tables WHERE table_schema = 'github'");
    }
}
