package dev.cleave.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cleave.migration.CutoverState.Done;
import dev.cleave.sandbox.Account;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import dev.cleave.sandbox.Replication;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A domain moves between two MariaDB servers, over their own GTIDs, while it is written. */
@Timeout(120)
class MariaDbCutoverIT {
    private static final Duration GENEROUS = Duration.ofSeconds(40);

    @Test
    void losesNothingWhileADomainMoves() throws Exception {
        MySqlHome home = MySqlHome.mariaDb(Optional.empty(), Progress.to(System.out));
        try (MySqlServer a = MySqlServer.start(home);
                MySqlServer b = MySqlServer.start(home)) {
            Account.createAll(a);
            Account.createAll(b);
            Replication.start(a, b);
            a.execute(
                    "CREATE DATABASE github",
                    "CREATE TABLE github.gists (id BIGINT AUTO_INCREMENT PRIMARY KEY, writer INT NOT NULL, number BIGINT NOT NULL, body TEXT)",
                    "CREATE TABLE github.gist_comments (id BIGINT AUTO_INCREMENT PRIMARY KEY, body TEXT)");
            Replication.awaitCaughtUp(a, b, GENEROUS);
            b.execute("SET GLOBAL read_only = 1");
            moves(a, b);
        }
    }

    private static void moves(MySqlServer a, MySqlServer b) throws Exception {
        var config = TestConfig.of(a.address(), b.address());
        try (var gate = new GatedWriters(config.initialRoutes(Clock.systemUTC()))) {
            var cutovers = new Cutovers(gate, () -> config, Clock.systemUTC(), System::nanoTime);
            var load = new WriterLoad(gate, Map.of("a", a, "b", b), 4, 200);
            try (load) {
                await().atMost(GENEROUS).until(() -> load.acknowledged() > 50);

                Cutover cutover = cutovers.start(CutoverRequest.cutover("gists", "b"));

                assertThat(cutover.error()).as(cutover.toString()).isNull();
                assertThat(cutover.state()).isInstanceOf(Done.class);
                long before = load.acknowledged();
                await().atMost(GENEROUS).until(() -> load.acknowledged() > before + 50);
            }
            load.assertAllOn(b);
        }
        assertThat(b.queryValue("SELECT @@GLOBAL.read_only")).isEqualTo("0");
        assertThat(b.queryRow("SHOW SLAVE STATUS")).containsEntry("Slave_SQL_Running", "No");
    }
}
