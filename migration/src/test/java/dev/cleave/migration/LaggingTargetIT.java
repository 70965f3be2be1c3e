package dev.cleave.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.migration.CutoverState.Done;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A target that is behind for longer than the window may be, as a replica of a busy primary is. */
@Timeout(180)
class LaggingTargetIT extends ReplicatedServers {
    /** Longer than {@code max_duration}, shorter than {@code max_lag}. */
    private static final int BEHIND_SECONDS = 3;

    @Test
    void isPreparedForAllTheSameAndWaitedForBeforeTheGateCloses() throws Exception {
        var load = new WriterLoad(gate, Map.of("a", a, "b", b), 2, 100);
        Cutover cutover;
        try (load) {
            cutover = moveWhileBehind();
        }

        assertThat(cutover.error()).isNull();
        assertThat(cutover.state()).isInstanceOf(Done.class);
        assertThat(cutover.buffer().closedMicros()).isLessThan(TimeUnit.SECONDS.toMicros(1));
        load.assertAllOn(b);
    }

    private Cutover moveWhileBehind() throws Exception {
        CompletableFuture<Void> behind = CompletableFuture.runAsync(this::holdBack);
        Cutover cutover =
                cutovers.start(TO_B.with(Map.of("max_lag", "20s", "max_duration", "1s", "catch_up_time", "60s")));
        behind.get(GENEROUS.toSeconds(), TimeUnit.SECONDS);
        return cutover;
    }

    /** Keeps the applier waiting, a few seconds each time, until the cutover is prepared or has ended. */
    private void holdBack() {
        try (Connection connection = b.connect("github");
                Statement statement = connection.createStatement()) {
            while (!isPrepared()) {
                statement.execute("LOCK TABLES gists READ");
                statement.execute("DO SLEEP(" + BEHIND_SECONDS + ")");
                statement.execute("UNLOCK TABLES");
                statement.execute("DO SLEEP(0.5)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isPrepared() {
        return cutovers.list().stream()
                .anyMatch(cutover -> cutover.finishedAt() != null
                        || cutover.steps().stream()
                                .anyMatch(step -> step.step().equals("catch up")
                                        || step.step().equals("announce")));
    }
}
