package dev.cleave.config;

import java.time.Duration;

/**
 * Limits of the whole process and of each client.
 *
 * @param maxConnections most client connections; one more is refused with error 1040
 * @param maxAllowedPacket longest command of a client in bytes; a longer one is refused with error 1153
 * @param loginTimeout a client that has not logged in by then is disconnected
 * @param failedLogins of one user from one host, after which refusals are answered late
 * @param failedLoginDelay how late
 * @param idleTimeout a client that sends nothing for this long is disconnected, as with {@code wait_timeout}
 * @param maxPreparedStatementsPerSession one more is refused with error 1461
 * @param maxPreparedBytesPerSession their texts, together; one more is refused likewise
 * @param planCacheSize statement plans kept by each event loop; the least recently used goes
 * @param digests statements that {@code SHOW DIGESTS} counts; the least recently used goes
 * @param cutoverSamples measurements kept of each of the newest cutovers; the oldest goes
 * @param eventLoops threads that serve connections; 0 stands for one per processor
 * @param shutdownGrace how long open transactions may go on after SIGTERM
 */
public record LimitsConfig(
        int maxConnections,
        long maxAllowedPacket,
        Duration loginTimeout,
        int failedLogins,
        Duration failedLoginDelay,
        Duration idleTimeout,
        int maxPreparedStatementsPerSession,
        long maxPreparedBytesPerSession,
        int planCacheSize,
        int digests,
        int cutoverSamples,
        int eventLoops,
        Duration shutdownGrace) {
    static final Setting<Integer> MAX_CONNECTIONS =
            Setting.atRunTime("limits.max-connections", ValueType.count(1, 1_000_000), "10000", c -> c.limits()
                    .maxConnections());
    static final Setting<Long> MAX_ALLOWED_PACKET =
            Setting.atRunTime("limits.max-allowed-packet", ValueType.size("1KB", "1GB"), "64MB", c -> c.limits()
                    .maxAllowedPacket());
    static final Setting<Duration> LOGIN_TIMEOUT =
            Setting.atRunTime("limits.login-timeout", ValueType.duration("100ms", "1h"), "10s", c -> c.limits()
                    .loginTimeout());
    static final Setting<Integer> FAILED_LOGINS =
            Setting.atRunTime("limits.failed-logins", ValueType.count(1, 1_000_000), "10", c -> c.limits()
                    .failedLogins());
    static final Setting<Duration> FAILED_LOGIN_DELAY =
            Setting.atRunTime("limits.failed-login-delay", ValueType.duration("0s", "1m"), "1s", c -> c.limits()
                    .failedLoginDelay());
    static final Setting<Duration> IDLE_TIMEOUT =
            Setting.atRunTime("limits.idle-timeout", ValueType.duration("1s", "365d"), "8h", c -> c.limits()
                    .idleTimeout());
    static final Setting<Integer> MAX_PREPARED_STATEMENTS_PER_SESSION = Setting.atRunTime(
            "limits.max-prepared-statements-per-session", ValueType.count(1, 1_000_000), "16382", c -> c.limits()
                    .maxPreparedStatementsPerSession());
    static final Setting<Long> MAX_PREPARED_BYTES_PER_SESSION = Setting.atRunTime(
            "limits.max-prepared-bytes-per-session", ValueType.size("1KB", "1GB"), "64MB", c -> c.limits()
                    .maxPreparedBytesPerSession());
    static final Setting<Integer> PLAN_CACHE_SIZE =
            Setting.afterRestart("limits.plan-cache-size", ValueType.count(16, 10_000_000), "10000", c -> c.limits()
                    .planCacheSize());
    static final Setting<Integer> DIGESTS =
            Setting.afterRestart("limits.digests", ValueType.count(16, 1_000_000), "5000", c -> c.limits()
                    .digests());
    static final Setting<Integer> CUTOVER_SAMPLES =
            Setting.atRunTime("limits.cutover-samples", ValueType.count(100, 100_000), "5000", c -> c.limits()
                    .cutoverSamples());
    static final Setting<Integer> EVENT_LOOPS =
            Setting.afterRestart("limits.event-loops", ValueType.count(0, 1_024), "0", c -> c.limits()
                    .eventLoops());
    static final Setting<Duration> SHUTDOWN_GRACE =
            Setting.atRunTime("limits.shutdown-grace", ValueType.duration("0s", "1h"), "10s", c -> c.limits()
                    .shutdownGrace());

    public LimitsConfig {
        MAX_CONNECTIONS.check(maxConnections);
        MAX_ALLOWED_PACKET.check(maxAllowedPacket);
        LOGIN_TIMEOUT.check(loginTimeout);
        FAILED_LOGINS.check(failedLogins);
        FAILED_LOGIN_DELAY.check(failedLoginDelay);
        IDLE_TIMEOUT.check(idleTimeout);
        MAX_PREPARED_STATEMENTS_PER_SESSION.check(maxPreparedStatementsPerSession);
        MAX_PREPARED_BYTES_PER_SESSION.check(maxPreparedBytesPerSession);
        PLAN_CACHE_SIZE.check(planCacheSize);
        DIGESTS.check(digests);
        CUTOVER_SAMPLES.check(cutoverSamples);
        EVENT_LOOPS.check(eventLoops);
        SHUTDOWN_GRACE.check(shutdownGrace);
    }

    static LimitsConfig of(SettingValues values) {
        return new LimitsConfig(
                values.get(MAX_CONNECTIONS),
                values.get(MAX_ALLOWED_PACKET),
                values.get(LOGIN_TIMEOUT),
                values.get(FAILED_LOGINS),
                values.get(FAILED_LOGIN_DELAY),
                values.get(IDLE_TIMEOUT),
                values.get(MAX_PREPARED_STATEMENTS_PER_SESSION),
                values.get(MAX_PREPARED_BYTES_PER_SESSION),
                values.get(PLAN_CACHE_SIZE),
                values.get(DIGESTS),
                values.get(CUTOVER_SAMPLES),
                values.get(EVENT_LOOPS),
                values.get(SHUTDOWN_GRACE));
    }
}
