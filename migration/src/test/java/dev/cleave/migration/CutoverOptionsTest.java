package dev.cleave.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.CutoverConfig;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CutoverOptionsTest {
    private final CleaveConfig config = TestConfig.ofTwoClusters();

    @Test
    void overridesWhatIsNamed() {
        var overrides = Map.of("DRAIN-TIMEOUT", "20ms", "max_duration", "2s", "max_lag", "1m", "fence", "read_only");

        assertThat(CutoverOptions.override(config, overrides))
                .isEqualTo(new CutoverConfig(
                        Duration.ofMillis(20),
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(1),
                        CutoverConfig.Fence.READ_ONLY));
        assertThat(CutoverOptions.override(config, Map.of())).isEqualTo(config.cutover());
    }

    @Test
    void saysWhatIsLegal() {
        assertThatThrownBy(() -> CutoverOptions.override(config, Map.of("drain", "1s")))
                .hasMessageContaining("drain_timeout, max_duration, max_lag, fence");
        assertThatThrownBy(() -> CutoverOptions.override(config, Map.of("fence", "wall")))
                .hasMessageContaining("lock-tables, read-only or none");
        assertThatThrownBy(() -> CutoverOptions.override(config, Map.of("max_lag", "soon")))
                .hasMessageContaining("max-lag");
    }
}
