package dev.cleave.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The catalogue of all {@link Setting}s, in the order of the reference file; {@code SHOW VARIABLES} shows it. */
public final class Settings {
    static final Setting<String> DATABASE =
            Setting.optional("database", ValueType.identifier("a schema's name"), c -> c.database()
                    .orElse(null));
    static final Setting<Path> SCHEMA_DOMAINS =
            Setting.optional("schema-domains", ValueType.path("a YAML file"), c -> c.schemaDomains()
                    .orElse(null));

    private static final List<Setting<?>> ALL = List.of(
            ListenersConfig.MYSQL,
            ListenersConfig.ADMIN,
            ListenersConfig.HTTP,
            ListenersConfig.PROXY_PROTOCOL,
            TlsConfig.CERTIFICATE,
            TlsConfig.KEY,
            ClientTlsConfig.MIN_VERSION,
            ClientTlsConfig.REQUIRED,
            ClientTlsConfig.AUTHORITY,
            DATABASE,
            SCHEMA_DOMAINS,
            CompressionConfig.CLIENTS,
            CompressionConfig.ZLIB_LEVEL,
            CompressionConfig.MAX_ZSTD_LEVEL,
            PoolConfig.MAX_CONNECTIONS_PER_SERVER,
            PoolConfig.MAX_IDLE,
            PoolConfig.IDLE_TIMEOUT,
            PoolConfig.MAX_WAITING,
            PoolConfig.ACQUIRE_TIMEOUT,
            PoolConfig.CONNECT_TIMEOUT,
            PoolConfig.MAX_PREPARED_STATEMENTS_PER_CONNECTION,
            PoolConfig.MAX_PREPARED_BYTES_PER_CONNECTION,
            PoolConfig.MAX_PREPARED_STATEMENTS_PER_SERVER,
            LintersConfig.QUERY,
            LintersConfig.TRANSACTION,
            LintersConfig.TRANSACTION_SAMPLE,
            LintersConfig.TRANSACTION_SAMPLES_PER_SECOND,
            LintersConfig.UNASSIGNED_TABLES,
            LintersConfig.READY_AFTER,
            BufferConfig.MAX_TIME,
            BufferConfig.MAX_STATEMENTS,
            BufferConfig.MAX_BYTES,
            CutoverConfig.DRAIN_TIMEOUT,
            CutoverConfig.MAX_DURATION,
            CutoverConfig.MAX_LAG,
            CutoverConfig.FENCE,
            CutoverConfig.CATCH_UP_LAG,
            CutoverConfig.CATCH_UP_TIME,
            CutoverConfig.MAX_WRITE_DELAY,
            CutoverConfig.OPEN_TRANSACTIONS,
            CutoverConfig.VERIFY,
            CutoverConfig.GUARD,
            HealthConfig.INTERVAL,
            HealthConfig.TIMEOUT,
            LimitsConfig.MAX_CONNECTIONS,
            LimitsConfig.MAX_ALLOWED_PACKET,
            LimitsConfig.LOGIN_TIMEOUT,
            LimitsConfig.FAILED_LOGINS,
            LimitsConfig.FAILED_LOGIN_DELAY,
            LimitsConfig.IDLE_TIMEOUT,
            LimitsConfig.MAX_PREPARED_STATEMENTS_PER_SESSION,
            LimitsConfig.MAX_PREPARED_BYTES_PER_SESSION,
            LimitsConfig.PLAN_CACHE_SIZE,
            LimitsConfig.DIGESTS,
            LimitsConfig.CUTOVER_SAMPLES,
            LimitsConfig.EVENT_LOOPS,
            LimitsConfig.SHUTDOWN_GRACE,
            StateConfig.DIRECTORY);

    private Settings() {}

    public static List<Setting<?>> all() {
        return ALL;
    }

    /** The setting of this name, such as {@code pool.max-idle}. */
    public static Optional<Setting<?>> find(String name) {
        return ALL.stream().filter(s -> s.name().equals(name)).findFirst();
    }
}
