package dev.cleave.proxy.backend;

import static dev.cleave.protocol.CapabilityFlags.CLIENT_CONNECT_ATTRS;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_CONNECT_WITH_DB;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_LONG_FLAG;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_LONG_PASSWORD;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_OPTIONAL_RESULTSET_METADATA;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_PLUGIN_AUTH;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_PLUGIN_AUTH_LENENC_CLIENT_DATA;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_PROTOCOL_41;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_SECURE_CONNECTION;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_SESSION_TRACK;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_SSL;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_TRANSACTIONS;

import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.MalformedPacketException;
import dev.cleave.protocol.PacketFramer;
import dev.cleave.protocol.PacketOrderException;
import dev.cleave.protocol.PacketWriter;
import dev.cleave.protocol.RawPacket;
import dev.cleave.protocol.ServerVersion;
import dev.cleave.protocol.auth.CachingSha2Password;
import dev.cleave.protocol.auth.NativePassword;
import dev.cleave.protocol.auth.Nonce;
import dev.cleave.protocol.packet.AuthData;
import dev.cleave.protocol.packet.AuthMoreData;
import dev.cleave.protocol.packet.AuthResponse;
import dev.cleave.protocol.packet.AuthSwitchRequest;
import dev.cleave.protocol.packet.ErrPacket;
import dev.cleave.protocol.packet.HandshakeResponse41;
import dev.cleave.protocol.packet.HandshakeV10;
import dev.cleave.protocol.packet.OkPacket;
import dev.cleave.protocol.packet.Packet;
import dev.cleave.protocol.packet.SslRequest;
import dev.cleave.proxy.backend.ClientAuthentication.Transport;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Logs in to a server on a channel that has just been connected, then leaves the pipeline as it was: {@link HandshakeV10}, TLS if wanted,
 * {@link HandshakeResponse41}, whatever the authentication plugin asks, OK. The order is that of {@code page_protocol_connection_phase.html}.
 *
 * <p>One per channel, on its event loop. Every failure closes the channel and fails the future with a {@link LoginFailedException}.
 */
public final class LoginPhase extends SimpleChannelInboundHandler<RawPacket> {
    /** Greetings and errors are short; nothing else comes before the OK. */
    private static final int MAX_PAYLOAD_BYTES = 64 * 1024;

    private static final int MAX_PACKET_SIZE = 1 << 30;
    private static final int NEEDED = CLIENT_PROTOCOL_41 | CLIENT_SECURE_CONNECTION;
    private static final int ALWAYS_WANTED = NEEDED
            | CLIENT_LONG_PASSWORD
            | CLIENT_LONG_FLAG
            | CLIENT_TRANSACTIONS
            | CLIENT_PLUGIN_AUTH
            | CLIENT_PLUGIN_AUTH_LENENC_CLIENT_DATA
            | CLIENT_CONNECT_ATTRS
            | CLIENT_SESSION_TRACK;

    private final LoginRequest request;
    private final Promise<ServerLogin> promise;
    /** For messages; a channel has an address only while it is connected. */
    private String server = "not connected yet";

    private boolean connected;

    private @Nullable HandshakeV10 greeting;
    private int capabilities;
    private @Nullable ClientAuthentication authentication;
    private int nextSequenceId;
    private @Nullable ScheduledFuture<?> timeout;

    private LoginPhase(LoginRequest request, Promise<ServerLogin> promise) {
        this.request = request;
        this.promise = promise;
    }

    /**
     * Starts the login; call it on the channel's event loop or in its initializer, before anything was read.
     *
     * @return completes on the channel's event loop, when this handler is gone again
     */
    public static Future<ServerLogin> start(Channel channel, LoginRequest request) {
        Promise<ServerLogin> promise = channel.eventLoop().newPromise();
        var phase = new LoginPhase(request, promise);
        channel.pipeline().addLast("login-framer", new PacketFramer(MAX_PAYLOAD_BYTES));
        channel.pipeline().addLast("login-phase", phase);
        // A channel that never was connected does not become inactive, but it closes.
        channel.closeFuture().addListener(_ -> phase.onClosed());
        return promise;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        onConnected(ctx.channel());
        ctx.fireChannelActive();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        if (ctx.channel().isActive()) {
            onConnected(ctx.channel());
        }
        timeout = ctx.executor()
                .schedule(
                        () -> fail(ctx, LoginFailedException.because(server, "no login within " + request.timeout())),
                        request.timeout().toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, RawPacket packet) throws LoginFailedException {
        if (packet.sequenceId() != nextSequenceId) {
            throw new PacketOrderException(nextSequenceId, packet.sequenceId());
        }
        nextSequenceId = packet.nextSequenceId();
        ByteBuf payload = packet.content();
        int header = payload.isReadable() ? payload.getUnsignedByte(payload.readerIndex()) : -1;
        if (header == ErrPacket.HEADER) {
            throw LoginFailedException.refused(
                    server, request.user(), ErrPacket.decode(payload).error());
        }
        if (authentication == null) {
            onGreeting(ctx, HandshakeV10.decode(payload));
        } else {
            onAnswer(ctx, authentication, header, payload);
        }
    }

    private void onGreeting(ChannelHandlerContext ctx, HandshakeV10 handshake) throws LoginFailedException {
        greeting = handshake;
        boolean tls = request.tls().wantedFor(ctx.channel().remoteAddress())
                && CapabilityFlags.has(handshake.capabilities(), CLIENT_SSL);
        if (!tls && request.tls().isRequired()) {
            throw LoginFailedException.because(server, "TLS is required, but the server does not offer it");
        }
        capabilities = capabilitiesFor(handshake.capabilities());
        authentication = new ClientAuthentication(request.password(), tls ? Transport.TLS : Transport.PLAIN);
        if (tls) {
            capabilities |= CLIENT_SSL;
            send(ctx, new SslRequest(capabilities, MAX_PACKET_SIZE, request.collation()));
            PacketFramer.startTls(
                    ctx.pipeline(),
                    request.tls().newHandler(ctx.alloc(), ctx.channel().remoteAddress()));
        }
        respond(ctx, handshake, authentication);
    }

    private int capabilitiesFor(int offered) throws LoginFailedException {
        if (!CapabilityFlags.has(offered, NEEDED)) {
            throw LoginFailedException.because(server, "it speaks the protocol of servers before MySQL 4.1");
        }
        if (CapabilityFlags.has(request.capabilities() & ~offered, CLIENT_OPTIONAL_RESULTSET_METADATA)) {
            throw LoginFailedException.because(
                    server, "the client may leave out result set metadata, which only MySQL 8.0.3 and newer can");
        }
        int wanted = (ALWAYS_WANTED | request.capabilities()) & ~(CLIENT_CONNECT_WITH_DB | CLIENT_SSL);
        return offered & (request.schema() == null ? wanted : wanted | CLIENT_CONNECT_WITH_DB);
    }

    private void respond(ChannelHandlerContext ctx, HandshakeV10 handshake, ClientAuthentication auth) {
        String offered = handshake.authPlugin() == null ? NativePassword.NAME : handshake.authPlugin();
        String plugin = ClientAuthentication.supports(offered) ? offered : CachingSha2Password.NAME;
        var data = new AuthData(auth.respond(plugin, handshake.nonce()));
        send(
                ctx,
                new HandshakeResponse41(
                        capabilities,
                        MAX_PACKET_SIZE,
                        request.collation(),
                        request.user(),
                        data,
                        request.schema(),
                        plugin,
                        request.attributes()));
    }

    private void onAnswer(ChannelHandlerContext ctx, ClientAuthentication auth, int header, ByteBuf payload)
            throws LoginFailedException {
        switch (header) {
            case OkPacket.OK -> succeed(ctx, OkPacket.decode(payload, capabilities));
            case AuthSwitchRequest.HEADER -> onSwitch(ctx, auth, AuthSwitchRequest.decode(payload));
            case AuthMoreData.HEADER -> onMoreData(ctx, auth, AuthMoreData.decode(payload));
            default -> throw MalformedPacketException.of("login", "header", "OK, error or authentication", header + "");
        }
    }

    private void onSwitch(ChannelHandlerContext ctx, ClientAuthentication auth, AuthSwitchRequest change)
            throws LoginFailedException {
        if (!ClientAuthentication.supports(change.plugin())) {
            throw LoginFailedException.because(
                    server,
                    "'" + request.user() + "' needs the authentication plugin " + change.plugin()
                            + ", which Cleave does not support");
        }
        byte[] response = auth.respond(change.plugin(), Nonce.of(change.data().bytes()));
        send(ctx, new AuthResponse(new AuthData(response)));
    }

    private void onMoreData(ChannelHandlerContext ctx, ClientAuthentication auth, AuthMoreData more)
            throws LoginFailedException {
        try {
            auth.onMoreData(more.data().bytes()).ifPresent(answer -> send(ctx, new AuthResponse(new AuthData(answer))));
        } catch (GeneralSecurityException e) {
            throw LoginFailedException.broken(server, e);
        }
    }

    private void succeed(ChannelHandlerContext ctx, OkPacket ok) {
        HandshakeV10 handshake = Objects.requireNonNull(greeting);
        stopTimeout();
        ctx.pipeline().remove(this);
        ctx.pipeline().remove(PacketFramer.class);
        promise.trySuccess(new ServerLogin(
                Integer.toUnsignedLong(handshake.threadId()),
                handshake.serverVersion(),
                ServerVersion.parse(handshake.serverVersion()).mariaDb(),
                capabilities,
                ok.statusFlags()));
    }

    private void onClosed() {
        stopTimeout();
        String what = connected ? "it closed the connection before the login was done" : "cannot connect";
        promise.tryFailure(LoginFailedException.because(server, what));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        fail(ctx, cause instanceof LoginFailedException e ? e : LoginFailedException.broken(server, cause));
    }

    private void fail(ChannelHandlerContext ctx, LoginFailedException failure) {
        stopTimeout();
        promise.tryFailure(failure);
        var _ = ctx.close();
    }

    private void stopTimeout() {
        if (timeout != null) {
            timeout.cancel(false);
        }
    }

    private void send(ChannelHandlerContext ctx, Packet packet) {
        ByteBuf out = ctx.alloc().buffer();
        nextSequenceId = PacketWriter.write(out, packet, capabilities, nextSequenceId);
        var _ = ctx.writeAndFlush(out);
    }

    private void onConnected(Channel channel) {
        connected = true;
        server = nameOf(channel);
    }

    private static String nameOf(Channel channel) {
        return channel.remoteAddress() instanceof InetSocketAddress address
                ? address.getHostString() + ":" + address.getPort()
                : String.valueOf(channel.remoteAddress());
    }
}
