package dev.cleave.protocol.compression;

import dev.cleave.protocol.CapabilityFlags;
import java.util.Optional;

/** How a connection compresses, as client and server agreed in the handshake. */
public enum CompressionAlgorithm {
    ZLIB(CapabilityFlags.CLIENT_COMPRESS) {
        @Override
        public boolean isAvailable() {
            return true;
        }

        @Override
        BlockCompression newBlocks() {
            return new ZlibBlocks();
        }
    },
    ZSTD(CapabilityFlags.CLIENT_ZSTD_COMPRESSION_ALGORITHM) {
        @Override
        public boolean isAvailable() {
            return ZstdBlocks.isAvailable();
        }

        @Override
        BlockCompression newBlocks() {
            return new ZstdBlocks();
        }
    };

    private final int capability;

    CompressionAlgorithm(int capability) {
        this.capability = capability;
    }

    /** The one that is in force; where a client asks for both, MySQL takes zlib. */
    public static Optional<CompressionAlgorithm> of(int capabilities) {
        for (CompressionAlgorithm algorithm : values()) {
            if (CapabilityFlags.has(capabilities, algorithm.capability)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /** The flag that offers or asks for it. */
    public int capability() {
        return capability;
    }

    /** Whether this machine can do it. The first call may load a library: tens of milliseconds, not for event loops. */
    public abstract boolean isAvailable();

    /** For one thread. */
    abstract BlockCompression newBlocks();
}
