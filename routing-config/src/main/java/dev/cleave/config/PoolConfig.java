package dev.cleave.config;

import java.time.Duration;

/**
 * Backend connections. Counts are per server and over all event loops.
 *
 * @param maxConnectionsPerServer most backend connections to one server
 * @param maxIdle most idle ones that are kept
 * @param idleTimeout an idle connection is closed after this time
 * @param maxWaiting most statements that wait for a connection of one server; one more is refused with 9120
 * @param acquireTimeout a statement waits at most this long for a connection, then error 9120
 * @param connectTimeout from the TCP connect to the end of the login
 * @param maxPreparedStatementsPerConnection above it the least recently used one is closed
 * @param maxPreparedBytesPerConnection likewise for the bytes of their texts
 * @param maxPreparedStatementsPerServer at it, a connection that prepares one closes one of its own first
 */
public record PoolConfig(
        int maxConnectionsPerServer,
        int maxIdle,
        Duration idleTimeout,
        int maxWaiting,
        Duration acquireTimeout,
        Duration connectTimeout,
        int maxPreparedStatementsPerConnection,
        long maxPreparedBytesPerConnection,
        int maxPreparedStatementsPerServer) {
    static final Setting<Integer> MAX_CONNECTIONS_PER_SERVER =
            Setting.atRunTime("pool.max-connections-per-server", ValueType.count(1, 100_000), "100", c -> c.pool()
                    .maxConnectionsPerServer());
    static final Setting<Integer> MAX_IDLE = Setting.atRunTime(
            "pool.max-idle", ValueType.count(0, 100_000), "20", c -> c.pool().maxIdle());
    static final Setting<Duration> IDLE_TIMEOUT =
            Setting.atRunTime("pool.idle-timeout", ValueType.duration("1s", "7d"), "10m", c -> c.pool()
                    .idleTimeout());
    static final Setting<Integer> MAX_WAITING =
            Setting.atRunTime("pool.max-waiting", ValueType.count(1, 1_000_000), "10000", c -> c.pool()
                    .maxWaiting());
    static final Setting<Duration> ACQUIRE_TIMEOUT =
            Setting.atRunTime("pool.acquire-timeout", ValueType.duration("1ms", "1h"), "10s", c -> c.pool()
                    .acquireTimeout());
    static final Setting<Duration> CONNECT_TIMEOUT =
            Setting.atRunTime("pool.connect-timeout", ValueType.duration("1ms", "10m"), "5s", c -> c.pool()
                    .connectTimeout());
    static final Setting<Integer> MAX_PREPARED_STATEMENTS_PER_CONNECTION = Setting.atRunTime(
            "pool.max-prepared-statements-per-connection", ValueType.count(1, 1_000_000), "1000", c -> c.pool()
                    .maxPreparedStatementsPerConnection());
    static final Setting<Long> MAX_PREPARED_BYTES_PER_CONNECTION = Setting.atRunTime(
            "pool.max-prepared-bytes-per-connection", ValueType.size("1KB", "1GB"), "4MB", c -> c.pool()
                    .maxPreparedBytesPerConnection());
    static final Setting<Integer> MAX_PREPARED_STATEMENTS_PER_SERVER = Setting.atRunTime(
            "pool.max-prepared-statements-per-server", ValueType.count(1, 10_000_000), "16000", c -> c.pool()
                    .maxPreparedStatementsPerServer());

    public PoolConfig {
        MAX_CONNECTIONS_PER_SERVER.check(maxConnectionsPerServer);
        MAX_IDLE.check(maxIdle);
        IDLE_TIMEOUT.check(idleTimeout);
        MAX_WAITING.check(maxWaiting);
        ACQUIRE_TIMEOUT.check(acquireTimeout);
        CONNECT_TIMEOUT.check(connectTimeout);
        MAX_PREPARED_STATEMENTS_PER_CONNECTION.check(maxPreparedStatementsPerConnection);
        MAX_PREPARED_BYTES_PER_CONNECTION.check(maxPreparedBytesPerConnection);
        MAX_PREPARED_STATEMENTS_PER_SERVER.check(maxPreparedStatementsPerServer);
    }

    static PoolConfig of(SettingValues values) {
        return new PoolConfig(
                values.get(MAX_CONNECTIONS_PER_SERVER),
                values.get(MAX_IDLE),
                values.get(IDLE_TIMEOUT),
                values.get(MAX_WAITING),
                values.get(ACQUIRE_TIMEOUT),
                values.get(CONNECT_TIMEOUT),
                values.get(MAX_PREPARED_STATEMENTS_PER_CONNECTION),
                values.get(MAX_PREPARED_BYTES_PER_CONNECTION),
                values.get(MAX_PREPARED_STATEMENTS_PER_SERVER));
    }
}
