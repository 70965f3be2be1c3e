package dev.cleave.config;

import java.time.Duration;

/**
 * Limits of a cutover; {@code CUTOVER … WITH k=v} overrides them for one.
 *
 * @param drainTimeout longest wait, with the gate closed, for open transactions of the domain; within {@code maxDuration}
 * @param maxDuration longest time that the gate is closed in all
 * @param maxLag a cutover does not begin while the target lags more
 * @param fence how writers that bypass the proxy are kept off the source
 */
public record CutoverConfig(Duration drainTimeout, Duration maxDuration, Duration maxLag, Fence fence) {
    /** How the source is fenced during the cutover's window. */
    public enum Fence {
        /** {@code LOCK TABLES … READ} on the domain's tables: the other domains notice nothing. */
        LOCK_TABLES,
        /** {@code SET GLOBAL super_read_only = ON}: the whole server. */
        READ_ONLY,
        /** Nothing; every writer goes through this proxy. */
        NONE;

        @Override
        public String toString() {
            return ValueType.spelling(this);
        }
    }

    static final Setting<Duration> DRAIN_TIMEOUT =
            Setting.atRunTime("cutover.drain-timeout", ValueType.duration("1ms", "10m"), "500ms", c -> c.cutover()
                    .drainTimeout());
    static final Setting<Duration> MAX_DURATION =
            Setting.atRunTime("cutover.max-duration", ValueType.duration("1ms", "10m"), "1s", c -> c.cutover()
                    .maxDuration());
    static final Setting<Duration> MAX_LAG =
            Setting.atRunTime("cutover.max-lag", ValueType.duration("1ms", "1d"), "1s", c -> c.cutover()
                    .maxLag());
    static final Setting<Fence> FENCE =
            Setting.atRunTime("cutover.fence", ValueType.choice(Fence.class), "lock-tables", c -> c.cutover()
                    .fence());

    public CutoverConfig {
        DRAIN_TIMEOUT.check(drainTimeout);
        MAX_DURATION.check(maxDuration);
        MAX_LAG.check(maxLag);
    }

    static CutoverConfig of(SettingValues values) {
        return new CutoverConfig(
                values.get(DRAIN_TIMEOUT), values.get(MAX_DURATION), values.get(MAX_LAG), values.get(FENCE));
    }
}
