package dev.cleave.config;

import java.time.Duration;

/**
 * How servers are watched with the cluster's control account.
 *
 * @param interval between two checks of a server
 * @param timeout a check that takes longer has failed
 */
public record HealthConfig(Duration interval, Duration timeout) {
    static final Setting<Duration> INTERVAL =
            Setting.atRunTime("health.interval", ValueType.duration("10ms", "1h"), "2s", c -> c.health()
                    .interval());
    static final Setting<Duration> TIMEOUT =
            Setting.atRunTime("health.timeout", ValueType.duration("10ms", "1h"), "2s", c -> c.health()
                    .timeout());

    public HealthConfig {
        INTERVAL.check(interval);
        TIMEOUT.check(timeout);
    }

    static HealthConfig of(SettingValues values) {
        return new HealthConfig(values.get(INTERVAL), values.get(TIMEOUT));
    }
}
