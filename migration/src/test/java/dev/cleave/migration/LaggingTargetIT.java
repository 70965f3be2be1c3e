package dev.cleave.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.CleaveConfig;
import dev.cleave.migration.CutoverState.Done;
import dev.cleave.sandbox.Account;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import dev.cleave.sandbox.Replication;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A target that is behind for longer than the window may be, as a replica of a busy primary is. */
@Timeout(180)
class LaggingTargetIT {
    private static final Duration GENEROUS = Duration.ofSeconds(60);

    /** Longer than {@code max_duration}, shorter than {@code max_lag}. */
    private static final int BEHIND_SECONDS = 3;

    @Test
    void isPreparedForAllTheSameAndWaitedForBeforeTheGateCloses() throws Exception {
        MySqlHome home = MySqlHome.find(Optional.empty(), Progress.to(System.out));
        try (MySqlServer a = MySqlServer.start(home);
                MySqlServer b = MySqlServer.start(home)) {
            Account.createAll(a);
            Account.createAll(b);
            a.execute(
                    "CREATE DATABASE github",
                    "CREATE TABLE github.gists (id BIGINT AUTO_INCREMENT PRIMARY KEY, writer INT NOT NULL, number BIGINT NOT NULL, body TEXT)",
                    "CREATE TABLE github.gist_comments (id BIGINT AUTO_INCREMENT PRIMARY KEY, body TEXT)");
            Replication.circular(a, b, GENEROUS);
            CleaveConfig config = TestConfig.of(a.address(), b.address());
            try (var gate = new GatedWriters(config.initialRoutes(Clock.systemUTC()));
                    var cutovers = new Cutovers(gate, () -> config, Clock.systemUTC(), System::nanoTime)) {
                var load = new WriterLoad(gate, Map.of("a", a, "b", b), 2, 100);
                Cutover cutover;
                try (load) {
                    cutover = moveWhileBehind(b, cutovers);
                }

                assertThat(cutover.error()).isNull();
                assertThat(cutover.state()).isInstanceOf(Done.class);
                assertThat(cutover.buffer().closedMicros()).isLessThan(TimeUnit.SECONDS.toMicros(1));
                load.assertAllOn(b);
            }
        }
    }

    private static Cutover moveWhileBehind(MySqlServer target, Cutovers cutovers) throws Exception {
        CompletableFuture<Void> behind = CompletableFuture.runAsync(() -> holdBack(target, cutovers));
        Cutover cutover = cutovers.start(CutoverRequest.cutover("gists", "b")
                .with(Map.of("max_lag", "20s", "max_duration", "1s", "catch_up_time", "60s")));
        behind.get(GENEROUS.toSeconds(), TimeUnit.SECONDS);
        return cutover;
    }

    /** Keeps the applier waiting, a few seconds each time, until the cutover is prepared or has ended. */
    private static void holdBack(MySqlServer target, Cutovers cutovers) {
        try (Connection connection = target.connect("github");
                Statement statement = connection.createStatement()) {
            while (!isPrepared(cutovers)) {
                statement.execute("LOCK TABLES gists READ");
                statement.execute("DO SLEEP(" + BEHIND_SECONDS + ")");
                statement.execute("UNLOCK TABLES");
                statement.execute("DO SLEEP(0.5)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPrepared(Cutovers cutovers) {
        return cutovers.list().stream()
                .anyMatch(cutover -> cutover.finishedAt() != null
                        || cutover.steps().stream()
                                .anyMatch(step -> step.step().equals("catch up")
                                        || step.step().equals("announce")));
    }
}
