package dev.cleave.config;

import java.time.Duration;

/**
 * Limits of a cutover; {@code CUTOVER … WITH k=v} overrides them for one.
 *
 * @param drainTimeout longest wait, with the gate closed, for open transactions of the domain; within {@code maxDuration}
 * @param maxDuration longest time that the gate is closed in all
 * @param maxLag a cutover does not begin while the target lags more
 * @param fence how writers that bypass the proxy are kept off the source
 * @param catchUpLag the gate closes when the target follows within this time
 * @param catchUpTime longest wait for that, with the gate open
 * @param maxWriteDelay meanwhile, each write of the domain is delayed by at most this
 * @param openTransactions what happens to transactions that are still open after {@code drainTimeout}
 * @param verify what else must be equal on both sides before a cutover
 * @param guard what keeps the domain's old tables from being written by mistake afterwards
 */
public record CutoverConfig(
        Duration drainTimeout,
        Duration maxDuration,
        Duration maxLag,
        Fence fence,
        Duration catchUpLag,
        Duration catchUpTime,
        Duration maxWriteDelay,
        OpenTransactions openTransactions,
        Verify verify,
        Guard guard) {
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

    /** What happens to transactions that keep the drain from ending. */
    public enum OpenTransactions {
        /** They go on, and the cutover is given up. */
        ABORT,
        /** They are rolled back with 1213 (40001), which drivers and applications retry. */
        ROLLBACK;

        @Override
        public String toString() {
            return ValueType.spelling(this);
        }
    }

    /** How the contents of both sides are compared before the cutover. */
    public enum Verify {
        NONE,
        /** The number of rows and a checksum of every table of the domain, on both sides at the same position. */
        CHECKSUM;

        @Override
        public String toString() {
            return ValueType.spelling(this);
        }
    }

    /** What stays on the old tables. */
    public enum Guard {
        NONE,
        /** Triggers that refuse each write with the name of the new cluster. */
        TRIGGERS;

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

    static final Setting<Duration> CATCH_UP_LAG =
            Setting.atRunTime("cutover.catch-up-lag", ValueType.duration("1ms", "10m"), "5ms", c -> c.cutover()
                    .catchUpLag());
    static final Setting<Duration> CATCH_UP_TIME =
            Setting.atRunTime("cutover.catch-up-time", ValueType.duration("1ms", "1h"), "10s", c -> c.cutover()
                    .catchUpTime());
    static final Setting<Duration> MAX_WRITE_DELAY =
            Setting.atRunTime("cutover.max-write-delay", ValueType.duration("0s", "10s"), "20ms", c -> c.cutover()
                    .maxWriteDelay());
    static final Setting<OpenTransactions> OPEN_TRANSACTIONS = Setting.atRunTime(
            "cutover.open-transactions", ValueType.choice(OpenTransactions.class), "abort", c -> c.cutover()
                    .openTransactions());
    static final Setting<Verify> VERIFY =
            Setting.atRunTime("cutover.verify", ValueType.choice(Verify.class), "none", c -> c.cutover()
                    .verify());
    static final Setting<Guard> GUARD =
            Setting.atRunTime("cutover.guard", ValueType.choice(Guard.class), "none", c -> c.cutover()
                    .guard());

    public CutoverConfig {
        DRAIN_TIMEOUT.check(drainTimeout);
        MAX_DURATION.check(maxDuration);
        MAX_LAG.check(maxLag);
        CATCH_UP_LAG.check(catchUpLag);
        CATCH_UP_TIME.check(catchUpTime);
        MAX_WRITE_DELAY.check(maxWriteDelay);
    }

    static CutoverConfig of(SettingValues values) {
        return new CutoverConfig(
                values.get(DRAIN_TIMEOUT),
                values.get(MAX_DURATION),
                values.get(MAX_LAG),
                values.get(FENCE),
                values.get(CATCH_UP_LAG),
                values.get(CATCH_UP_TIME),
                values.get(MAX_WRITE_DELAY),
                values.get(OPEN_TRANSACTIONS),
                values.get(VERIFY),
                values.get(GUARD));
    }
}
