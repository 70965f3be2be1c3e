package dev.cleave.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LagCheckTest {
    private long nanos;

    /** A target that needs so many milliseconds for each round. */
    private CheckResult check(Map<String, String> options, Integer... millis) throws Exception {
        var limits = CutoverOptions.override(TestConfig.ofTwoClusters(), options);
        var plan = new CutoverPlan(
                Route.Source.CUTOVER, List.of("gists"), List.of(), "a", "b", limits, false, false, false);
        var rounds = new ArrayList<>(List.of(millis));
        CatchUp.Round round = limit -> {
            long took = Duration.ofMillis(rounds.removeFirst()).toNanos();
            nanos += Math.min(took, limit.toNanos());
            return took <= limit.toNanos();
        };
        return new LagCheck(plan, round, () -> nanos).run();
    }

    @Test
    void aTargetThatFollowsAtOnceIsMeasuredOnce() throws Exception {
        assertThat(check(Map.of(), 80)).isEqualTo(CheckResult.ok("b caught up with a in 80000 µs"));
    }

    @Test
    void aLagThatFallsIsFine() throws Exception {
        assertThat(check(Map.of(), 900, 950, 700)).isEqualTo(CheckResult.ok("b caught up with a in 700000 µs"));
    }

    @Test
    void aLagThatStaysNeedsDelays() throws Exception {
        assertThat(check(Map.of(), 500, 500, 600, 700).detail())
                .contains("700 ms behind a and does not catch up (500 ms before)", "delayed", "at most 20 ms");
        assertThat(check(Map.of(), 500, 500, 600, 700).outcome()).isEqualTo(CutoverStep.Outcome.WARNING);
    }

    @Test
    void aLagThatStaysIsRefusedWhereNothingMayBeDelayed() throws Exception {
        CheckResult result = check(Map.of("max_write_delay", "0s"), 500, 500, 600, 700);
        assertThat(result.outcome()).isEqualTo(CutoverStep.Outcome.FAILED);
        assertThat(result.detail()).contains("max_write_delay");
    }

    @Test
    void aTargetThatIsFarBehindIsRefused() throws Exception {
        CheckResult result = check(Map.of(), 1_200);
        assertThat(result.outcome()).isEqualTo(CutoverStep.Outcome.FAILED);
        assertThat(result.detail()).contains("more than 1000 ms behind a");
    }

    @Test
    void aTargetThatFallsBehindWhileItIsMeasuredNeedsDelays() throws Exception {
        assertThat(check(Map.of(), 600, 1_200).outcome()).isEqualTo(CutoverStep.Outcome.WARNING);
        assertThat(check(Map.of("max_write_delay", "0s"), 600, 1_200).outcome()).isEqualTo(CutoverStep.Outcome.FAILED);
    }

    @Test
    void aLongLagIsMeasuredOnceMoreOnly() throws Exception {
        assertThat(check(Map.of("max_lag", "60s"), 5_000, 7_000).detail())
                .contains("7000 ms behind a and does not catch up (5000 ms before)");
    }
}
