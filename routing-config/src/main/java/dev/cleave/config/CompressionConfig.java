package dev.cleave.config;

/**
 * Compression of the protocol, where a client or a cluster asks for it.
 *
 * @param clients what clients are offered
 * @param zlibLevel for what Cleave sends
 * @param maxZstdLevel a client that asks for a higher one gets this
 */
public record CompressionConfig(OfferedCompression clients, int zlibLevel, int maxZstdLevel) {
    static final Setting<OfferedCompression> CLIENTS = Setting.afterRestart(
            "compression.clients", ValueType.choice(OfferedCompression.class), "all", c -> c.compression()
                    .clients());
    static final Setting<Integer> ZLIB_LEVEL =
            Setting.atRunTime("compression.zlib-level", ValueType.count(1, 9), "6", c -> c.compression()
                    .zlibLevel());
    static final Setting<Integer> MAX_ZSTD_LEVEL =
            Setting.atRunTime("compression.max-zstd-level", ValueType.count(1, 22), "9", c -> c.compression()
                    .maxZstdLevel());

    public CompressionConfig {
        ZLIB_LEVEL.check(zlibLevel);
        MAX_ZSTD_LEVEL.check(maxZstdLevel);
    }

    /** The rest may change at run time; what clients are offered may not. */
    CompressionConfig withClients(OfferedCompression offered) {
        return new CompressionConfig(offered, zlibLevel, maxZstdLevel);
    }

    static CompressionConfig of(SettingValues values) {
        return new CompressionConfig(values.get(CLIENTS), values.get(ZLIB_LEVEL), values.get(MAX_ZSTD_LEVEL));
    }
}
