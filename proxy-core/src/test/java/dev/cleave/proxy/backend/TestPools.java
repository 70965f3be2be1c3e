package dev.cleave.proxy.backend;

import dev.cleave.config.ClusterCompression;
import dev.cleave.config.PoolConfig;
import dev.cleave.protocol.compression.CompressionCounters;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.time.Duration;

/** One event loop's pools of a server, without TLS and compression. */
final class TestPools {
    private static final PoolConfig CONFIG = new PoolConfig(
            2, 20, Duration.ofMinutes(10), 100, Duration.ofSeconds(60), Duration.ofSeconds(60), 100, 1_000_000, 1_000);

    private TestPools() {}

    static ServerPools of(BackendServer server, EventLoop loop, Class<? extends Channel> channelType) {
        var compression = new BackendCompression(
                ClusterCompression.NONE,
                () -> {
                    throw new IllegalStateException("nothing is compressed");
                },
                new CompressionCounters());
        var connector = new Connector(loop, channelType, BackendTls.DISABLED, compression, () -> CONFIG);
        return new ServerPools(server, connector, () -> CONFIG, () -> {});
    }
}
