package dev.cleave.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.CutoverConfig;
import dev.cleave.config.Setting;
import dev.cleave.config.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CutoverOptionsTest {
    private final CleaveConfig config = TestConfig.ofTwoClusters();

    @Test
    void overridesWhatIsNamed() {
        var overrides = Map.of("DRAIN-TIMEOUT", "20ms", "max_duration", "2s", "max_lag", "1m", "fence", "read_only");

        CutoverConfig limits = CutoverOptions.override(config, overrides);
        assertThat(limits.drainTimeout()).isEqualTo(Duration.ofMillis(20));
        assertThat(limits.maxDuration()).isEqualTo(Duration.ofSeconds(2));
        assertThat(limits.maxLag()).isEqualTo(Duration.ofMinutes(1));
        assertThat(limits.fence()).isEqualTo(CutoverConfig.Fence.READ_ONLY);
        assertThat(limits.catchUpLag()).isEqualTo(config.cutover().catchUpLag());
        assertThat(CutoverOptions.override(config, Map.of())).isEqualTo(config.cutover());
    }

    @Test
    void everySettingOfACutoverIsAnOption() {
        assertThat(Settings.all())
                .extracting(Setting::name)
                .filteredOn(name -> name.startsWith("cutover."))
                .allSatisfy(name -> assertThat(CutoverOptions.NAMES)
                        .contains(name.substring("cutover.".length()).replace('-', '_')));
    }

    @Test
    void forceIsNamedWithoutAValue() {
        assertThat(CutoverOptions.forced(Map.of("Force", CutoverOptions.ON))).isTrue();
        assertThat(CutoverOptions.forced(Map.of("fence", "none"))).isFalse();
        assertThatThrownBy(() -> CutoverOptions.override(config, Map.of("force", "off")))
                .hasMessageContaining("takes no value");
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
