package dev.cleave.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.migration.TrafficSwitch.Slowdown;
import dev.cleave.migration.TrafficSwitch.SlowdownReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatchUpTest {
    private final List<Duration> delays = new ArrayList<>();
    private long nanos;
    private boolean quiet = true;

    private final Slowdown slowdown = new Slowdown() {
        @Override
        public void delay(Duration each) {
            delays.add(each);
        }

        @Override
        public boolean awaitQuiet(Duration atMost) {
            return quiet;
        }

        @Override
        public SlowdownReport report() {
            return delays.isEmpty() ? SlowdownReport.NONE : new SlowdownReport(12, 3_400);
        }

        @Override
        public void close() {}
    };

    /** A target that needs so many milliseconds for each of its next rounds, and one millisecond from then on. */
    private String catchUp(Map<String, String> options, int... millis) throws Exception {
        var limits = CutoverOptions.override(TestConfig.ofTwoClusters(), options);
        var rounds = new ArrayList<Integer>();
        for (int each : millis) {
            rounds.add(each);
        }
        return new CatchUp(
                        limits,
                        limit -> {
                            long took = Duration.ofMillis(rounds.isEmpty() ? 1 : rounds.removeFirst())
                                    .toNanos();
                            nanos += Math.min(took, limit.toNanos());
                            return took <= limit.toNanos();
                        },
                        () -> nanos)
                .run(slowdown);
    }

    @Test
    void delaysNothingWhereTheTargetFollows() throws Exception {
        assertThat(catchUp(Map.of())).isEqualTo("follows within 1000 µs after 5 rounds; no write delayed");
        assertThat(delays).isEmpty();
    }

    @Test
    void delaysByMoreTheFurtherTheTargetIsBehind() throws Exception {
        String done = catchUp(Map.of(), 6, 40, 80);

        assertThat(delays).containsExactly(Duration.ofMillis(1), Duration.ofMillis(6), Duration.ofMillis(16));
        assertThat(done).contains("after 8 rounds", "delayed by 16000 µs, 12 in all, the longest 3400 µs");
    }

    @Test
    void oneSlowRoundStartsTheCountAgain() throws Exception {
        assertThat(catchUp(Map.of(), 1, 1, 1, 1, 6)).contains("after 10 rounds");
    }

    @Test
    void noWriteIsDelayedByMoreThanTheLimit() throws Exception {
        catchUp(Map.of("max_write_delay", "15ms"), 100, 100, 100);

        assertThat(delays).containsExactly(Duration.ofNanos(12_500_000), Duration.ofMillis(15));
    }

    @Test
    void targetThatNeverFollowsIsGivenUp() {
        assertThatThrownBy(() -> catchUp(Map.of("catch_up_time", "250ms", "max_lag", "50ms"), 500, 500, 500, 500))
                .isInstanceOf(StepFailedException.class)
                .hasMessageContaining("did not follow within 5 ms in 250 ms (last: 51 ms")
                .hasMessageContaining("max_write_delay");
    }

    @Test
    void goesOnWhenTheTimeIsOverIfTheWindowIsBearable() throws Exception {
        assertThat(catchUp(Map.of("catch_up_time", "250ms"), 80, 80, 80, 80, 80))
                .startsWith("time is over, the target follows within 80000 µs after 4 rounds");
        assertThatThrownBy(() -> catchUp(Map.of("catch_up_time", "250ms", "max_duration", "300ms"), 80, 80, 80, 80, 80))
                .isInstanceOf(StepFailedException.class);
    }

    @Test
    void saysWhereNoQuietMomentCame() throws Exception {
        quiet = false;
        assertThat(catchUp(Map.of())).endsWith("; never quiet");
    }
}
