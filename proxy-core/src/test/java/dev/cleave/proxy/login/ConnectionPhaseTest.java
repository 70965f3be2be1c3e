package dev.cleave.proxy.login;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.TlsRequirement;
import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MySqlError;
import dev.cleave.protocol.PacketWriter;
import dev.cleave.protocol.auth.CachingSha2Password;
import dev.cleave.protocol.packet.AuthData;
import dev.cleave.protocol.packet.AuthMoreData;
import dev.cleave.protocol.packet.AuthResponse;
import dev.cleave.protocol.packet.ErrPacket;
import dev.cleave.protocol.packet.HandshakeResponse41;
import dev.cleave.protocol.packet.HandshakeV10;
import dev.cleave.protocol.packet.Packet;
import dev.cleave.protocol.packet.SslRequest;
import dev.cleave.proxy.Packets;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class ConnectionPhaseTest {
    private static final int WANTED = CapabilityFlags.CLIENT_PROTOCOL_41
            | CapabilityFlags.CLIENT_SECURE_CONNECTION
            | CapabilityFlags.CLIENT_PLUGIN_AUTH
            | CapabilityFlags.CLIENT_CONNECT_WITH_DB
            | CapabilityFlags.CLIENT_COMPRESS;
    private static final Account APP = new Account("app", Credentials.ofPassword("secret"));
    private static final int ID = 77;

    private static KeyPair keys;
    private static SslContext tls;

    private final List<ClientLogin> logins = new ArrayList<>();
    private @Nullable ChannelHandlerContext waiting;
    private int nextSequenceId;
    private EmbeddedChannel channel;

    @BeforeAll
    static void makeKeys() throws Exception {
        keys = ServerTls.generateKeys();
        tls = ServerTls.selfMade(keys, Instant.now());
    }

    @BeforeEach
    void connect() {
        channel = new EmbeddedChannel();
        var settings = new ConnectionPhaseSettings("8.0.33-test", 255, Duration.ofSeconds(10), tls, keys);
        ConnectionPhase.start(channel.pipeline(), settings, name -> name.equals("app") ? APP : null, this::record, ID);
    }

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    private void record(ChannelHandlerContext ctx, ClientLogin login, int sequenceId) {
        waiting = ctx;
        logins.add(login);
        nextSequenceId = sequenceId;
    }

    @Test
    void greetsAsMySqlDoes() {
        HandshakeV10 greeting = greeting();
        assertThat(greeting.serverVersion()).isEqualTo("8.0.33-test");
        assertThat(greeting.threadId()).isEqualTo(ID);
        assertThat(greeting.authPlugin()).isEqualTo(CachingSha2Password.NAME);
        assertThat(greeting.capabilities() & 0xFFFF).isEqualTo(0xFFFF & ~CapabilityFlags.CLIENT_COMPRESS);
        assertThat(CapabilityFlags.has(greeting.capabilities(), CapabilityFlags.CLIENT_DEPRECATE_EOF))
                .isTrue();
        assertThat(CapabilityFlags.has(greeting.capabilities(), CapabilityFlags.CLIENT_QUERY_ATTRIBUTES))
                .isFalse();
    }

    @Test
    void handsAnAuthenticatedClientOver() {
        HandshakeV10 greeting = greeting();
        send(1, response(greeting, "app", "secret"));
        channel.flush(); // as whoever sends the OK does
        assertThat(AuthMoreData.decode(payload(2)).data().bytes())
                .containsExactly(CachingSha2Password.FAST_AUTH_SUCCESS);
        assertThat(logins).singleElement().satisfies(login -> {
            assertThat(login.user()).isEqualTo("app");
            assertThat(login.database()).isEqualTo("db");
            assertThat(login.connectionId()).isEqualTo(ID);
            assertThat(login.capabilities()).isEqualTo(WANTED & ~CapabilityFlags.CLIENT_COMPRESS);
            assertThat(login.tls()).isFalse();
        });
        assertThat(nextSequenceId).isEqualTo(3);
    }

    @Test
    void keepsWhatCameEarlyForTheNextHandler() {
        HandshakeV10 greeting = greeting();
        ByteBuf wire = Unpooled.buffer();
        PacketWriter.write(wire, response(greeting, "app", "secret"), 0, 1);
        wire.writeBytes(new byte[] {1, 0, 0, 0, 0x0E, 1, 0});
        channel.writeInbound(wire);
        assertThat(channel.config().isAutoRead()).isFalse();
        channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {0, 0, 0x0E}));

        var received = Unpooled.buffer();
        waiting().pipeline().replace(waiting().handler(), "next", new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext ctx, Object message) {
                received.writeBytes((ByteBuf) message);
                ((ByteBuf) message).release();
            }
        });
        assertThat(received).isEqualTo(Unpooled.wrappedBuffer(new byte[] {1, 0, 0, 0, 0x0E, 1, 0, 0, 0, 0x0E}));
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void deniesAWrongPasswordInMySqlsWords() {
        HandshakeV10 greeting = greeting();
        send(1, response(greeting, "app", ""));
        assertFailed(2, ErrorCode.ER_ACCESS_DENIED_ERROR.with("app", "localhost", "NO"));
    }

    @Test
    void whatComesBehindAWrongPasswordDoesNotHastenTheAnswer() {
        channel.finishAndReleaseAll();
        channel = new EmbeddedChannel();
        LoginThrottle late = LoginThrottleTest.delaying("app", "localhost", Duration.ofSeconds(1));
        var settings = new ConnectionPhaseSettings(
                "8.0.33-test", 255, Duration.ofSeconds(10), tls, keys, late, TlsRequirement.NONE, 0);
        ConnectionPhase.start(channel.pipeline(), settings, name -> name.equals("app") ? APP : null, this::record, ID);
        send(1, response(greeting(), "app", ""));
        send(2, new AuthResponse(new AuthData(new byte[] {2})));
        channel.runPendingTasks();
        Object answer = channel.readOutbound();
        assertThat(answer).isNull();
        assertThat(channel.isActive()).isTrue();
        channel.advanceTimeBy(1, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        assertFailed(2, ErrorCode.ER_ACCESS_DENIED_ERROR.with("app", "localhost", "NO"));
    }

    @Test
    void tellsBytesOfAnotherProtocol() {
        greeting();
        channel.writeInbound(Unpooled.copiedBuffer("GET / HTTP/1.1\r\nHost: x\r\n\r\n", US_ASCII));
        assertFailed(1, ErrorCode.ER_NET_PACKETS_OUT_OF_ORDER.with());
    }

    @Test
    void refusesPacketsOutOfOrder() {
        HandshakeV10 greeting = greeting();
        send(5, response(greeting, "app", "secret"));
        assertFailed(1, ErrorCode.ER_NET_PACKETS_OUT_OF_ORDER.with());
        assertThat(logins).isEmpty();
    }

    @Test
    void refusesAResponseThatIsNone() {
        greeting();
        send(1, (out, _) -> out.writeZero(40));
        assertFailed(2, ErrorCode.ER_HANDSHAKE_ERROR.with());
    }

    @Test
    void refusesEndlessResponses() {
        greeting();
        channel.writeInbound(Unpooled.buffer().writeMediumLE(1_000_000).writeByte(1));
        assertFailed(1, ErrorCode.ER_NET_PACKET_TOO_LARGE.with());
    }

    @Test
    void disconnectsASilentClient() {
        greeting();
        channel.advanceTimeBy(11, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        assertFailed(1, ErrorCode.ER_NET_READ_INTERRUPTED.with());
    }

    @Test
    void waitsForTheNextHandlerWithoutTimeout() {
        HandshakeV10 greeting = greeting();
        send(1, response(greeting, "app", "secret"));
        channel.advanceTimeBy(11, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void turnsClientsAwayBeforeTheGreeting() {
        var refused = new EmbeddedChannel();
        ConnectionPhase.refuse(refused, ErrorCode.ER_CON_COUNT_ERROR.with());
        ByteBuf out = refused.readOutbound();
        // What MySQL 8.0.33 sent.
        assertThat(out.toString(ISO_8859_1)).isEqualTo("\u0017\0\0\0\u00FF\u0010\u0004Too many connections");
        out.release();
        assertThat(refused.isOpen()).isFalse();
    }

    @Test
    void encryptsWhereTheClientAsks() throws Exception {
        HandshakeV10 greeting = greeting();
        send(1, new SslRequest(WANTED | CapabilityFlags.CLIENT_SSL, 1 << 24, 255));
        SslHandler clientTls = SslContextBuilder.forClient()
                .trustManager(InsecureTrustManagerFactory.INSTANCE)
                .build()
                .newHandler(channel.alloc());
        var client = new EmbeddedChannel(clientTls);
        ByteBuf wire = Unpooled.buffer();
        PacketWriter.write(wire, response(greeting, "app", "secret"), 0, 2);
        var _ = client.writeOneOutbound(wire);
        client.flushOutbound();
        while (logins.isEmpty()) {
            int moved = move(client, channel) + move(channel, client);
            client.runPendingTasks();
            channel.runPendingTasks();
            assertThat(moved).as("bytes of the TLS handshake").isPositive();
        }
        assertThat(logins).singleElement().satisfies(login -> assertThat(login.tls())
                .isTrue());
        assertThat(nextSequenceId).isEqualTo(4);
        client.finishAndReleaseAll();
    }

    private static int move(EmbeddedChannel from, EmbeddedChannel to) {
        int moved = 0;
        for (ByteBuf bytes = from.readOutbound(); bytes != null; bytes = from.readOutbound()) {
            moved += bytes.readableBytes();
            to.writeInbound(bytes);
        }
        return moved;
    }

    private HandshakeV10 greeting() {
        return HandshakeV10.decode(payload(0));
    }

    private ByteBuf payload(int sequenceId) {
        return Packets.payload(channel, sequenceId);
    }

    private void send(int sequenceId, Packet packet) {
        ByteBuf wire = Unpooled.buffer();
        PacketWriter.write(wire, packet, 0, sequenceId);
        channel.writeInbound(wire);
    }

    private void assertFailed(int sequenceId, MySqlError error) {
        assertThat(ErrPacket.decode(payload(sequenceId)).error()).isEqualTo(error);
        assertThat(channel.isOpen()).isFalse();
    }

    private ChannelHandlerContext waiting() {
        return java.util.Objects.requireNonNull(waiting);
    }

    private static HandshakeResponse41 response(HandshakeV10 greeting, String user, String password) {
        byte[] scramble = CachingSha2Password.scramble(password.getBytes(UTF_8), greeting.nonce());
        return new HandshakeResponse41(
                WANTED, 1 << 24, 255, user, new AuthData(scramble), "db", CachingSha2Password.NAME, Map.of());
    }
}
