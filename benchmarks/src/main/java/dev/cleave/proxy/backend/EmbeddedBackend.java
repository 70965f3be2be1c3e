package dev.cleave.proxy.backend;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.ClusterCompression;
import dev.cleave.config.Endpoint;
import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.compression.CompressionCounters;
import dev.cleave.proxy.session.SessionVariables;
import dev.cleave.proxy.session.StatementText;
import io.netty.channel.EventLoop;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.util.function.Supplier;

/** A pool with one idle, logged-in connection whose other end is the benchmark itself. */
public final class EmbeddedBackend {
    private final Connector connector;
    private final ServerPools pools;
    private final Supplier<CleaveConfig> config;
    private final BackendServer server = new BackendServer("cluster_a", new Endpoint("127.0.0.1", 1), () -> 1, 1);
    private final EmbeddedChannel channel = new EmbeddedChannel();

    public EmbeddedBackend(EventLoop loop, Supplier<CleaveConfig> config) {
        this.config = config;
        var compression = new BackendCompression(
                ClusterCompression.NONE, () -> config.get().compression(), new CompressionCounters());
        connector = new Connector(loop, NioSocketChannel.class, BackendTls.DISABLED, compression, () -> config.get()
                .pool());
        pools = new ServerPools(server, connector, () -> config.get().pool(), () -> {});
    }

    /** Adds the connection to the session's pool, in this schema and with this statement prepared. */
    public BackendConnection addTo(BackendPool pool, String schema, StatementText prepared, int statementId) {
        var login = new ServerLogin(1, "8.0.33", false, CapabilityFlags.CLIENT_DEPRECATE_EOF, 2);
        var connection =
                new BackendConnection(channel, pool, login, () -> config.get().pool());
        channel.pipeline().addLast(connection);
        pool.join();
        connection.applied(SessionVariables.NONE, schema);
        var _ = connection.prepared().prepared(prepared, statementId);
        pool.release(connection, System.nanoTime());
        return connection;
    }

    public EmbeddedChannel channel() {
        return channel;
    }

    public BackendServer server() {
        return server;
    }

    public ServerPools pools() {
        return pools;
    }

    public Connector connector() {
        return connector;
    }
}
