package dev.cleave.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CutoverOptionsTest {
    private final CutoverOptions options = CutoverRunTest.OPTIONS;

    @Test
    void overridesWhatIsNamed() {
        CutoverOptions changed =
                options.with(Map.of("DRAIN-TIMEOUT", "20ms", "max_duration", "2s", "max_lag", "1m", "fence", "read_only"));

        assertThat(changed)
                .isEqualTo(new CutoverOptions(
                        Duration.ofMillis(20), Duration.ofSeconds(2), Duration.ofMinutes(1), Fence.READ_ONLY));
        assertThat(options.with(Map.of())).isEqualTo(options);
    }

    @Test
    void saysWhatIsLegal() {
        assertThatThrownBy(() -> options.with(Map.of("fence", "wall")))
                .hasMessageContaining("lock-tables, read-only, none");
        assertThatThrownBy(() -> options.with(Map.of("max_lag", "1"))).hasMessageContaining("500ms");
        assertThatThrownBy(() -> options.with(Map.of("max_lag", "0s"))).hasMessageContaining("longer than 0");
    }
}
