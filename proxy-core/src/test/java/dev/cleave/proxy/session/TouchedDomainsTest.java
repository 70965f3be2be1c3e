package dev.cleave.proxy.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.BufferConfig;
import dev.cleave.proxy.gate.BufferLimits;
import dev.cleave.proxy.gate.LoopGates;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TouchedDomainsTest {
    private final TouchedDomains touched =
            new TouchedDomains(new LoopGates(new BufferLimits(() -> new BufferConfig(Duration.ofSeconds(1), 1, 1))));

    @Test
    void countsADomainOnceHoweverOftenItIsTouched() {
        touched.enter(new int[] {1, 2});
        touched.enter(new int[] {2, 3, 4});
        assertThat(touched.contains(1)).isTrue();
        assertThat(touched.contains(5)).isFalse();
        touched.leaveAll(); // the gates assert that nothing is left twice
        assertThat(touched.isEmpty()).isTrue();
    }

    @Test
    void anUnknownWriteCountsForEveryDomain() {
        touched.enterUnknown();
        assertThat(touched.contains(7)).isTrue();
        touched.leaveAll();
        assertThat(touched.contains(7)).isFalse();
    }

    @Test
    void knowsWhetherAnotherDomainWasTouched() {
        touched.enter(new int[] {1});
        assertThat(touched.containsOtherThan(new int[] {1, 2})).isFalse();
        assertThat(touched.containsOtherThan(new int[] {2})).isTrue();
    }
}
