package dev.cleave.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.Route;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ViolationCheckTest {
    private static CheckResult check(boolean forced, String... violations) {
        var limits = CutoverOptions.override(TestConfig.ofTwoClusters(), Map.of());
        var plan = new CutoverPlan(
                Route.Source.CUTOVER, List.of("gists"), List.of(), "a", "b", limits, false, forced, false);
        return new ViolationCheck(plan, (_, _) -> List.of(violations)).run();
    }

    @Test
    void passesWhereNothingWasSeen() {
        assertThat(check(false).outcome()).isEqualTo(CutoverStep.Outcome.OK);
    }

    @Test
    void refusesWithTheMostFrequentOnes() {
        CheckResult result = check(false, "one", "two", "three", "four");
        assertThat(result.outcome()).isEqualTo(CutoverStep.Outcome.FAILED);
        assertThat(result.detail())
                .contains("4 queries and transactions", "one; two; three; …", "SHOW VIOLATIONS", "WITH force")
                .doesNotContain("four");
    }

    @Test
    void forceMakesItAWarning() {
        CheckResult result = check(true, "one");
        assertThat(result.outcome()).isEqualTo(CutoverStep.Outcome.WARNING);
        assertThat(result.detail()).contains("1 query or transaction", "one");
    }
}
