package dev.cleave.proxy.backend;

import dev.cleave.config.ClusterCompression;
import dev.cleave.config.CompressionConfig;
import dev.cleave.protocol.compression.CompressionAlgorithm;
import dev.cleave.protocol.compression.CompressionCounters;
import dev.cleave.protocol.compression.CompressionHandler;
import dev.cleave.protocol.packet.HandshakeResponse41;
import io.netty.channel.Channel;
import java.util.Optional;
import java.util.function.Supplier;

/** How connections to a cluster's servers compress, where a server offers it. One per event loop and cluster, because it counts. */
public final class BackendCompression {
    /** The longest piece that the protocol allows. */
    private static final long MAX_PIECE = 1 << 24;

    private final Optional<CompressionAlgorithm> wanted;
    private final Supplier<CompressionConfig> config;
    private final CompressionCounters counters;

    public BackendCompression(
            ClusterCompression wanted, Supplier<CompressionConfig> config, CompressionCounters counters) {
        this.wanted = algorithm(wanted).filter(CompressionAlgorithm::isAvailable);
        this.config = config;
        this.counters = counters;
    }

    private static Optional<CompressionAlgorithm> algorithm(ClusterCompression wanted) {
        return switch (wanted) {
            case NONE -> Optional.empty();
            case ZLIB -> Optional.of(CompressionAlgorithm.ZLIB);
            case ZSTD -> Optional.of(CompressionAlgorithm.ZSTD);
        };
    }

    /** The capability to ask for; 0 for none. */
    int capability() {
        return wanted.map(CompressionAlgorithm::capability).orElse(0);
    }

    /** From the login's end on, both sides compress. Call it before anything else is sent. */
    void start(Channel channel, ServerLogin login) {
        CompressionAlgorithm.of(login.capabilities()).ifPresent(algorithm -> {
            int level = algorithm == CompressionAlgorithm.ZLIB
                    ? config.get().zlibLevel()
                    : HandshakeResponse41.DEFAULT_ZSTD_LEVEL;
            channel.pipeline()
                    .addLast("compression", new CompressionHandler(algorithm, level, () -> MAX_PIECE, counters));
        });
    }
}
