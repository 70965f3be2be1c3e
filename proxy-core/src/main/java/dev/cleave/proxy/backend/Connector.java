package dev.cleave.proxy.backend;

import dev.cleave.config.PoolConfig;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MySqlError;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Opens connections to servers on one event loop: TCP, login, {@link Initialisation}. A pool asks with {@link #connect} and is told when the connection may
 * serve, or why there is none.
 */
public final class Connector {
    private static final Map<String, String> ATTRIBUTES = Map.of("program_name", "cleave", "_client_name", "cleave");

    private final EventLoop loop;
    private final Bootstrap bootstrap;
    private final BackendTls tls;
    private final BackendCompression compression;
    private final Supplier<PoolConfig> config;
    private final StatementKiller killer = new StatementKiller(this);

    public Connector(
            EventLoop loop,
            Class<? extends Channel> channelType,
            BackendTls tls,
            BackendCompression compression,
            Supplier<PoolConfig> config) {
        this.loop = loop;
        this.tls = tls;
        this.compression = compression;
        this.config = config;
        this.bootstrap = new Bootstrap()
                .group(loop)
                .channel(channelType)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_KEEPALIVE, true);
    }

    EventLoop loop() {
        return loop;
    }

    void connect(BackendPool pool) {
        BackendServer server = pool.server();
        open(
                pool,
                (channel, login) -> initialise(pool, channel, login),
                cause -> pool.onConnectFailed(errorOf(server, cause)));
    }

    private record Attempt(Channel channel, ServerLogin login) {}

    /** TCP and login; completes on the loop. */
    private Future<Attempt> open(BackendServer server, ConnectionProfile profile) {
        var promise = loop.<Attempt>newPromise();
        InetSocketAddress address = server.address();
        if (address == null) {
            return promise.setFailure(
                    new java.net.UnknownHostException(server.endpoint().host()));
        }
        int timeout = (int) config.get().connectTimeout().toMillis();
        var login = new LoginRequest(
                profile.user(),
                profile.password(),
                null,
                profile.capabilities() | compression.capability(),
                profile.collation(),
                ATTRIBUTES,
                tls,
                config.get().connectTimeout());
        Bootstrap attempt = bootstrap
                .clone()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, timeout)
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        var _ = LoginPhase.start(channel, login).addListener(future -> {
                            ServerLogin done = (ServerLogin) future.getNow();
                            if (done != null) {
                                compression.start(channel, done);
                                promise.trySuccess(new Attempt(channel, done));
                            } else {
                                var _ = channel.close();
                                promise.tryFailure(future.cause());
                            }
                        });
                    }
                });
        // Not amid the events of other sockets: the new one may get the number of one that was just closed, and then an
        // event that was for that one.
        loop.execute(() -> attempt.connect(address).addListener(future -> {
            if (!future.isSuccess()) {
                promise.tryFailure(future.cause());
            }
        }));
        return promise;
    }

    private void initialise(BackendPool pool, Channel channel, ServerLogin login) {
        var connection = new BackendConnection(channel, pool, login, config);
        channel.pipeline().addLast("backend", connection);
        new Initialisation(
                        () -> {
                            connection.serves();
                            pool.onConnected(connection, System.nanoTime());
                        },
                        error -> {
                            var _ = channel.close();
                            pool.onConnectFailed(errorOf(pool.server(), error));
                        })
                .start(connection);
    }

    /** Opens a connection that is none of its pool's; either is called on the loop. */
    void open(BackendPool pool, BiConsumer<Channel, ServerLogin> opened, Consumer<Throwable> failed) {
        var _ = open(pool.server(), pool.profile()).addListener(future -> {
            Attempt attempt = (Attempt) future.getNow();
            if (attempt != null) {
                opened.accept(attempt.channel(), attempt.login());
            } else {
                failed.accept(future.cause());
            }
        });
    }

    /** Ends the statement that a connection runs. */
    public void killQuery(BackendConnection victim) {
        killer.kill(victim);
    }

    PoolConfig limits() {
        return config.get();
    }

    private static MySqlError errorOf(BackendServer server, Throwable cause) {
        if (cause instanceof LoginFailedException failed && failed.error().isPresent()) {
            return failed.error().get();
        }
        return errorOf(server, String.valueOf(cause.getMessage()));
    }

    private static MySqlError errorOf(BackendServer server, String what) {
        return ErrorCode.CLEAVE_NO_SERVER.with("no usable server in cluster " + server.cluster() + ": "
                + server.endpoint() + ": " + what + ". Check that the server runs and that the cluster's address is"
                + " right.");
    }
}
