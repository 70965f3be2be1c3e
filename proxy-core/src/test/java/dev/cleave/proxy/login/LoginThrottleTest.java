package dev.cleave.proxy.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.LimitsConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
    private static final LimitsConfig LIMITS = limits(Duration.ofMillis(700));

    private final AtomicLong clock = new AtomicLong();
    private final LoginThrottle throttle = new LoginThrottle(() -> LIMITS, clock::get);

    private static LimitsConfig limits(Duration delay) {
        return new LimitsConfig(
                10,
                1 << 20,
                Duration.ofSeconds(10),
                3,
                delay,
                Duration.ofHours(8),
                100,
                1 << 20,
                100,
                100,
                100,
                1,
                Duration.ofSeconds(1));
    }

    /** That answers the next failure of that user from that host late. */
    static LoginThrottle delaying(String user, String host, Duration delay) {
        LimitsConfig limits = limits(delay);
        var throttle = new LoginThrottle(() -> limits, System::nanoTime);
        for (int i = 0; i < limits.failedLogins(); i++) {
            assertThat(throttle.failed(user, host)).isZero();
        }
        return throttle;
    }

    private long fail(int times) {
        long delay = 0;
        for (int i = 0; i < times; i++) {
            delay = throttle.failed("app", "10.0.0.1");
        }
        return delay;
    }

    @Test
    void delaysRefusalsAfterSomeFailures() {
        assertThat(fail(3)).isZero();
        assertThat(fail(1)).isEqualTo(700);
        assertThat(throttle.delayed()).isEqualTo(1);
    }

    @Test
    void othersAreNotDelayed() {
        fail(10);
        assertThat(throttle.failed("app", "10.0.0.2")).isZero();
        assertThat(throttle.failed("other", "10.0.0.1")).isZero();
    }

    @Test
    void remembersNoMoreOfANameThanAUserCanHave() {
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.failed("x".repeat(32) + i, "10.0.0.1")).isZero();
        }
        assertThat(throttle.failed("x".repeat(32), "10.0.0.1")).isEqualTo(700);
    }

    @Test
    void aRightPasswordMakesItForget() {
        fail(10);
        throttle.succeeded("app", "10.0.0.1");
        assertThat(fail(1)).isZero();
    }

    @Test
    void forgetsByItself() {
        fail(10);
        clock.addAndGet(TimeUnit.MINUTES.toNanos(11));
        assertThat(fail(1)).isZero();
    }

    @Test
    void onlySoManyWait() {
        fail(3);
        int waiting = 0;
        for (int i = 0; i < 2_000; i++) {
            waiting += fail(1) > 0 ? 1 : 0;
        }
        assertThat(waiting).isEqualTo(1_000);
        throttle.answered();
        assertThat(fail(1)).isEqualTo(700);
    }

    @Test
    void canBeSwitchedOff() {
        var off = new LoginThrottle(() -> limits(Duration.ZERO), clock::get);
        for (int i = 0; i < 10; i++) {
            assertThat(off.failed("app", "h")).isZero();
        }
    }
}
