package dev.cleave.it;

import dev.cleave.config.TlsMode;
import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MySqlError;
import dev.cleave.protocol.PacketWriter;
import dev.cleave.protocol.packet.ErrPacket;
import dev.cleave.protocol.packet.OkPacket;
import dev.cleave.protocol.packet.Packet;
import dev.cleave.proxy.backend.BackendTls;
import dev.cleave.proxy.backend.LoginFailedException;
import dev.cleave.proxy.backend.LoginPhase;
import dev.cleave.proxy.backend.LoginRequest;
import dev.cleave.proxy.backend.ServerLogin;
import dev.cleave.proxy.login.Accounts;
import dev.cleave.proxy.login.ClientLogin;
import dev.cleave.proxy.login.ConnectionPhase;
import dev.cleave.proxy.login.ConnectionPhaseSettings;
import dev.cleave.proxy.login.ServerTls;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The two login phases with nothing but a pipe between them: clients log in here, then this logs in to a real server in their name and passes bytes on.
 * Whatever a driver does after that shows that both sides agreed on the same protocol.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes its channel, and the test notices
final class LoginRelay implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final MultiThreadIoEventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final AtomicInteger connectionIds = new AtomicInteger();
    private final InetSocketAddress server;
    private final BackendTls backendTls;
    private final Accounts accounts;
    private final ConnectionPhaseSettings settings;
    private final Channel listener;

    LoginRelay(String version, InetSocketAddress server, TlsMode backendTls, Accounts accounts)
            throws GeneralSecurityException, IOException {
        this.server = server;
        this.backendTls = BackendTls.of(backendTls, Optional.empty());
        this.accounts = accounts;
        KeyPair keys = ServerTls.generateKeys();
        this.settings =
                new ConnectionPhaseSettings(version, 255, TIMEOUT, ServerTls.selfMade(keys, Instant.now()), keys);
        this.listener = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childHandler(new Initializer())
                .bind("127.0.0.1", 0)
                .syncUninterruptibly()
                .channel();
    }

    int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private final class Initializer extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel client) {
            ConnectionPhase.start(
                    client.pipeline(), settings, accounts, LoginRelay.this::connect, connectionIds.incrementAndGet());
        }
    }

    private void connect(ChannelHandlerContext client, ClientLogin login, int nextSequenceId) {
        var bootstrap = new Bootstrap()
                .group(client.channel().eventLoop())
                .channel(NioSocketChannel.class)
                .handler(new ChannelInboundHandlerAdapter());
        Channel backend = bootstrap.register().syncUninterruptibly().channel();
        Future<ServerLogin> result = LoginPhase.start(backend, request(login));
        result.addListener((Future<ServerLogin> done) -> answer(client, login, nextSequenceId, backend, done));
        backend.connect(server);
    }

    private LoginRequest request(ClientLogin login) {
        String password = new String(login.account().credentials().password().orElseThrow(), StandardCharsets.UTF_8);
        return new LoginRequest(
                login.user(),
                password,
                login.database(),
                login.capabilities(),
                login.collation(),
                Map.of("program_name", "cleave"),
                backendTls,
                TIMEOUT);
    }

    private static void answer(
            ChannelHandlerContext client,
            ClientLogin login,
            int sequenceId,
            Channel backend,
            Future<ServerLogin> done) {
        if (done.isSuccess()) {
            send(client, OkPacket.withStatus(done.getNow().statusFlags()), login, sequenceId);
            backend.pipeline().addLast(new Pipe(client.channel()));
            client.pipeline().replace(client.handler(), "pipe", new Pipe(backend));
        } else {
            MySqlError error =
                    done.cause() instanceof LoginFailedException e && e.error().isPresent()
                            ? e.error().get()
                            : ErrorCode.CLEAVE_NO_SERVER.with(
                                    String.valueOf(done.cause().getMessage()));
            send(client, new ErrPacket(error), login, sequenceId);
            client.close();
        }
    }

    private static void send(ChannelHandlerContext client, Packet packet, ClientLogin login, int sequenceId) {
        ByteBuf out = client.alloc().buffer();
        PacketWriter.write(out, packet, login.capabilities() & ~CapabilityFlags.CLIENT_SESSION_TRACK, sequenceId);
        client.writeAndFlush(out);
    }

    /** Passes everything to the other side, its end included. */
    private static final class Pipe extends ChannelInboundHandlerAdapter {
        private final Channel other;

        Pipe(Channel other) {
            this.other = other;
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            other.writeAndFlush(message);
        }

        @Override
        public void channelInactive(ChannelHandlerContext ctx) {
            other.close();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            ctx.close();
        }
    }
}
