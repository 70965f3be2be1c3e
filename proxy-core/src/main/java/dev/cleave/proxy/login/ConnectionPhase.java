package dev.cleave.proxy.login;

import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MalformedPacketException;
import dev.cleave.protocol.MySqlError;
import dev.cleave.protocol.PacketFramer;
import dev.cleave.protocol.PacketOrderException;
import dev.cleave.protocol.PacketTooLargeException;
import dev.cleave.protocol.PacketWriter;
import dev.cleave.protocol.RawPacket;
import dev.cleave.protocol.StatusFlags;
import dev.cleave.protocol.auth.CachingSha2Password;
import dev.cleave.protocol.auth.Nonce;
import dev.cleave.protocol.packet.AuthResponse;
import dev.cleave.protocol.packet.ErrPacket;
import dev.cleave.protocol.packet.HandshakeResponse41;
import dev.cleave.protocol.packet.HandshakeV10;
import dev.cleave.protocol.packet.Packet;
import dev.cleave.protocol.packet.SslRequest;
import dev.cleave.proxy.login.AuthenticationRequest.Transport;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.nio.NioDomainSocketChannel;
import io.netty.channel.unix.DomainSocketChannel;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client's connection from the greeting until it is authenticated: greeting, TLS, the client's response, and an {@link AuthenticationExchange}. Then
 * {@link LoginCompletion} takes over. The order of packets and the errors are those of MySQL 8.0 ({@code page_protocol_connection_phase.html}).
 *
 * <p>One per channel, on its event loop; the listeners for applications and for operators both use it. Whatever a client does wrong ends its own
 * connection and nothing else.
 */
public final class ConnectionPhase extends ChannelInboundHandlerAdapter {
    /** The longest payload of a client that is not authenticated; attributes alone may have 64 KB. */
    static final int MAX_PAYLOAD_BYTES = 128 * 1024;

    private enum State {
        NEW,
        GREETED,
        /** Refused, which the client is told later. */
        DENIED,
        AUTHENTICATED,
        CLOSING
    }

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionPhase.class);

    private final ConnectionPhaseSettings settings;
    private final Accounts accounts;
    private final LoginCompletion completion;
    private final int connectionId;
    private final Nonce nonce = Nonce.random();
    private final Queue<Object> early = new ArrayDeque<>();
    private int nextSequenceId;
    private State state = State.NEW;
    private boolean tls;
    private @Nullable HandshakeResponse41 response;
    private @Nullable AuthenticationExchange exchange;
    private @Nullable ScheduledFuture<?> timeout;

    private ConnectionPhase(
            ConnectionPhaseSettings settings, Accounts accounts, LoginCompletion completion, int connectionId) {
        this.settings = settings;
        this.accounts = accounts;
        this.completion = completion;
        this.connectionId = connectionId;
    }

    /** Puts this phase, with its framer, at the end of a new channel's pipeline. */
    public static void start(
            ChannelPipeline pipeline,
            ConnectionPhaseSettings settings,
            Accounts accounts,
            LoginCompletion completion,
            int connectionId) {
        pipeline.addLast("framer", new PacketFramer(MAX_PAYLOAD_BYTES));
        pipeline.addLast("connection-phase", new ConnectionPhase(settings, accounts, completion, connectionId));
    }

    /** Turns a client away before it was greeted, for {@link ErrorCode#ER_CON_COUNT_ERROR} and the like. */
    public static void refuse(Channel channel, MySqlError error) {
        ByteBuf out = channel.alloc().buffer();
        PacketWriter.write(out, new ErrPacket(error), 0, 0);
        channel.writeAndFlush(out).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        if (ctx.channel().isActive()) {
            greet(ctx);
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        greet(ctx);
    }

    private void greet(ChannelHandlerContext ctx) {
        if (state != State.NEW) {
            return;
        }
        state = State.GREETED;
        timeout = ctx.executor()
                .schedule(
                        () -> fail(ctx, ErrorCode.ER_NET_READ_INTERRUPTED.with()),
                        settings.loginTimeout().toMillis(),
                        TimeUnit.MILLISECONDS);
        send(
                ctx,
                new HandshakeV10(
                        settings.serverVersion(),
                        connectionId,
                        nonce,
                        settings.capabilities(),
                        settings.collation(),
                        StatusFlags.SERVER_STATUS_AUTOCOMMIT,
                        CachingSha2Password.NAME));
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        switch (state) {
            case NEW, GREETED -> onRawPacket(ctx, (RawPacket) message);
            case AUTHENTICATED -> early.add(message);
            case DENIED, CLOSING -> ReferenceCountUtil.release(message);
        }
    }

    private void onRawPacket(ChannelHandlerContext ctx, RawPacket packet) {
        try {
            if (packet.sequenceId() != nextSequenceId) {
                throw new PacketOrderException(nextSequenceId, packet.sequenceId());
            }
            nextSequenceId = packet.nextSequenceId();
            onPacket(ctx, packet.content());
        } catch (MalformedPacketException e) {
            onMalformed(ctx, e);
        } finally {
            packet.release();
        }
    }

    private void onPacket(ChannelHandlerContext ctx, ByteBuf payload) {
        if (exchange != null) {
            follow(ctx, exchange.onAnswer(AuthResponse.decode(payload).data()));
        } else if (!tls && settings.tls() != null && SslRequest.matches(payload)) {
            startTls(ctx, settings.tls());
        } else {
            authenticate(ctx, HandshakeResponse41.decode(payload));
        }
    }

    private void startTls(ChannelHandlerContext ctx, SslContext context) {
        tls = true;
        SslHandler handler = context.newHandler(ctx.alloc());
        handler.setHandshakeTimeoutMillis(settings.loginTimeout().toMillis());
        PacketFramer.startTls(ctx.pipeline(), handler);
    }

    private void authenticate(ChannelHandlerContext ctx, HandshakeResponse41 decoded) {
        response = decoded;
        boolean safe =
                switch (settings.required()) {
                    case NONE -> true;
                    case ENCRYPTION -> isPrivate(ctx);
                    case CERTIFICATE -> tls; // the handshake has asked for it
                };
        if (!safe) {
            fail(ctx, ErrorCode.ER_SECURE_TRANSPORT_REQUIRED.with());
            return;
        }
        var request = new AuthenticationRequest(
                decoded.user(),
                host(ctx),
                decoded.authResponse(),
                decoded.authPlugin(),
                isPrivate(ctx) ? Transport.TLS : Transport.PLAIN);
        exchange = AuthenticationExchange.of(request, accounts, settings.keys(), nonce);
        follow(ctx, exchange.begin());
    }

    /** Whether a password may come as it is: clients take a Unix socket for as safe as TLS. */
    private boolean isPrivate(ChannelHandlerContext ctx) {
        return tls || ctx.channel() instanceof DomainSocketChannel || ctx.channel() instanceof NioDomainSocketChannel;
    }

    private void follow(ChannelHandlerContext ctx, AuthenticationStep step) {
        switch (step) {
            case AuthenticationStep.Ask(Packet packet) -> send(ctx, packet);
            case AuthenticationStep.Denied(MySqlError error) -> deny(ctx, error);
            case AuthenticationStep.Granted granted -> {
                if (settings.throttle() != null) {
                    settings.throttle().succeeded(granted.account().name(), host(ctx));
                }
                granted.farewell().ifPresent(packet -> {
                    var _ = write(ctx, packet);
                });
                complete(ctx, granted.account());
            }
        }
    }

    private void deny(ChannelHandlerContext ctx, MySqlError error) {
        LoginThrottle throttle = settings.throttle();
        String user = Objects.requireNonNull(response).user();
        long delay = throttle == null ? 0 : throttle.failed(user, host(ctx));
        if (throttle == null || delay == 0) {
            fail(ctx, error);
            return;
        }
        state = State.DENIED;
        ctx.channel().config().setAutoRead(false);
        var _ = ctx.executor()
                .schedule(
                        () -> {
                            throttle.answered();
                            fail(ctx, error);
                        },
                        delay,
                        TimeUnit.MILLISECONDS);
    }

    private static String host(ChannelHandlerContext ctx) {
        return ClientHost.of(ClientAddress.of(ctx.channel()));
    }

    private void complete(ChannelHandlerContext ctx, Account account) {
        state = State.AUTHENTICATED;
        stopTimeout();
        ctx.channel().config().setAutoRead(false);
        ctx.pipeline().remove(PacketFramer.class);
        HandshakeResponse41 login = Objects.requireNonNull(response);
        completion.onAuthenticated(
                ctx,
                new ClientLogin(
                        connectionId,
                        account,
                        host(ctx),
                        login.database(),
                        login.capabilities() & settings.capabilities(),
                        login.collation(),
                        login.attributes(),
                        ClientAddress.of(ctx.channel()),
                        isPrivate(ctx),
                        login.zstdLevel()),
                nextSequenceId);
    }

    /** What came behind the login belongs to the next handler; a closed channel has none. */
    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        stopTimeout();
        if (!ctx.channel().isActive()) {
            early.forEach(ReferenceCountUtil::release);
            early.clear();
            return;
        }
        if (!early.isEmpty()) {
            early.forEach(ctx::fireChannelRead);
            early.clear();
            ctx.fireChannelReadComplete();
        }
        ctx.channel().config().setAutoRead(true);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        stopTimeout();
        state = State.CLOSING;
        ctx.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof MalformedPacketException malformed) {
            onMalformed(ctx, malformed);
        } else if (cause instanceof DecoderException || cause instanceof IOException) {
            LOG.debug("connection {} broke before login: {}", connectionId, cause.toString());
            var _ = ctx.close();
        } else {
            LOG.error("connection {}: login failed unexpectedly", connectionId, cause);
            var _ = ctx.close();
        }
    }

    private void onMalformed(ChannelHandlerContext ctx, MalformedPacketException malformed) {
        LOG.debug("connection {}: {}", connectionId, malformed.getMessage());
        ErrorCode code =
                switch (malformed) {
                    case PacketOrderException _ -> ErrorCode.ER_NET_PACKETS_OUT_OF_ORDER;
                    // Text such as HTTP has an impossible length and a wrong number; MySQL looks at the number first.
                    case PacketTooLargeException e
                    when e.sequenceId() != nextSequenceId -> ErrorCode.ER_NET_PACKETS_OUT_OF_ORDER;
                    case PacketTooLargeException _ -> ErrorCode.ER_NET_PACKET_TOO_LARGE;
                    default -> ErrorCode.ER_HANDSHAKE_ERROR;
                };
        fail(ctx, code.with());
    }

    private void fail(ChannelHandlerContext ctx, MySqlError error) {
        if (state != State.GREETED && state != State.DENIED) {
            return;
        }
        state = State.CLOSING;
        stopTimeout();
        write(ctx, new ErrPacket(error)).addListener(ChannelFutureListener.CLOSE);
        ctx.flush();
    }

    private void send(ChannelHandlerContext ctx, Packet packet) {
        var _ = write(ctx, packet);
        ctx.flush();
    }

    private ChannelFuture write(ChannelHandlerContext ctx, Packet packet) {
        ByteBuf out = ctx.alloc().buffer();
        nextSequenceId = PacketWriter.write(out, packet, CapabilityFlags.CLIENT_PROTOCOL_41, nextSequenceId);
        return ctx.write(out);
    }

    private void stopTimeout() {
        if (timeout != null) {
            timeout.cancel(false);
        }
    }
}
