package dev.cleave.proxy.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownAdviceTest {
    private static final List<String> DOMAINS = List.of("gists", "users");

    private final KnownAdvice advice = new KnownAdvice();

    @Test
    void makesRoomForWhatIsNew() {
        for (int i = 0; i < 3 * KnownAdvice.LIMIT; i++) {
            advice.put("old" + i, DOMAINS, "split it");
        }
        assertThat(advice.size()).isLessThanOrEqualTo(KnownAdvice.LIMIT);

        int kept = 0;
        for (int i = 0; i < 100; i++) {
            advice.put("new" + i, DOMAINS, "split it");
            kept += advice.of("new" + i, DOMAINS).isEmpty() ? 0 : 1;
        }
        assertThat(kept).as("found when it is asked for soon").isGreaterThan(90);
    }

    @Test
    void tellsDomainsApart() {
        advice.put("d", DOMAINS, "split it");
        assertThat(advice.of("d", List.of("gists", "issues"))).isEmpty();
    }
}
