package dev.cleave.proxy.backend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.TlsMode;
import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.PacketWriter;
import dev.cleave.protocol.auth.CachingSha2Password;
import dev.cleave.protocol.auth.NativePassword;
import dev.cleave.protocol.auth.Nonce;
import dev.cleave.protocol.auth.RsaPasswordEncryption;
import dev.cleave.protocol.packet.AuthData;
import dev.cleave.protocol.packet.AuthMoreData;
import dev.cleave.protocol.packet.AuthSwitchRequest;
import dev.cleave.protocol.packet.ErrPacket;
import dev.cleave.protocol.packet.HandshakeResponse41;
import dev.cleave.protocol.packet.HandshakeV10;
import dev.cleave.protocol.packet.OkPacket;
import dev.cleave.protocol.packet.Packet;
import dev.cleave.proxy.Packets;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginPhaseTest {
    private static final int MYSQL_8_0 = 0xDFFF_FFFF;
    private static final Nonce NONCE = Nonce.random();

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private Future<ServerLogin> result = LoginPhase.start(channel, request(BackendTls.DISABLED));

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    @Test
    void logsInAndLeavesThePipeline() {
        send(0, greeting("8.0.33", MYSQL_8_0));
        var response = HandshakeResponse41.decode(payload(1));
        assertThat(response.user()).isEqualTo("app");
        assertThat(response.database()).isEqualTo("db");
        assertThat(response.attributes()).containsEntry("program_name", "cleave");
        byte[] digest = CachingSha2Password.digest(utf8("secret"));
        assertThat(CachingSha2Password.verify(response.authResponse().bytes(), NONCE, digest))
                .isTrue();

        send(2, moreData(CachingSha2Password.FAST_AUTH_SUCCESS));
        send(3, OkPacket.withStatus(2));
        assertThat(result.getNow())
                .isEqualTo(new ServerLogin(4_000_000_000L, "8.0.33", false, response.capabilities(), 2));
        assertThat(channel.pipeline().names()).noneMatch(name -> name.startsWith("login"));
    }

    @Test
    void asksForNoMoreThanTheServerOffers() {
        int offered = MYSQL_8_0 & ~CapabilityFlags.CLIENT_SESSION_TRACK & ~CapabilityFlags.CLIENT_FOUND_ROWS;
        send(0, greeting("5.6.51", offered));
        int capabilities = HandshakeResponse41.decode(payload(1)).capabilities();
        assertThat(capabilities & ~offered).isZero();
        assertThat(CapabilityFlags.has(capabilities, CapabilityFlags.CLIENT_DEPRECATE_EOF))
                .isTrue();
    }

    @Test
    void tracksTheSessionWhereverTheServerCan() {
        send(0, greeting("8.0.33", MYSQL_8_0));
        int capabilities = HandshakeResponse41.decode(payload(1)).capabilities();
        assertThat(CapabilityFlags.has(capabilities, CapabilityFlags.CLIENT_SESSION_TRACK))
                .isTrue();
        assertThat(capabilities & CapabilityFlags.CLIENT_SSL).isZero();
    }

    @Test
    void followsASwitch() {
        send(0, greeting("5.5.5-11.4.5-MariaDB", MYSQL_8_0));
        payload(1);
        Nonce fresh = Nonce.random();
        send(2, new AuthSwitchRequest(NativePassword.NAME, new AuthData(fresh.nulTerminated())));
        assertThat(bytes(payload(3))).isEqualTo(NativePassword.scramble(utf8("secret"), fresh));
        send(4, OkPacket.withStatus(2));
        assertThat(result.getNow())
                .satisfies(login -> assertThat(login.mariaDb()).isTrue());
    }

    @Test
    void encryptsThePasswordWithTheServersKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        send(0, greeting("8.0.33", MYSQL_8_0));
        payload(1);
        send(2, moreData(CachingSha2Password.PERFORM_FULL_AUTHENTICATION));
        assertThat(bytes(payload(3))).containsExactly(CachingSha2Password.REQUEST_PUBLIC_KEY);
        send(4, new AuthMoreData(new AuthData(RsaPasswordEncryption.toPem(keys.getPublic()))));
        assertThat(RsaPasswordEncryption.decrypt(bytes(payload(5)), NONCE, keys.getPrivate()))
                .isEqualTo(utf8("secret"));
    }

    @Test
    void reportsTheServersRefusal() {
        send(0, greeting("8.0.33", MYSQL_8_0));
        payload(1);
        var error = ErrorCode.ER_ACCESS_DENIED_ERROR.with("app", "localhost", "YES");
        send(2, new ErrPacket(error));
        assertThat(failure().error()).contains(error);
        assertThat(failure()).hasMessageContaining("refused 'app'").hasMessageNotContaining("secret");
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void reportsAServerThatIsFull() {
        send(0, (out, _) -> new ErrPacket(ErrorCode.ER_CON_COUNT_ERROR.with()).encode(out, 0));
        assertThat(failure().error())
                .hasValueSatisfying(error -> assertThat(error.code()).isEqualTo(1040));
    }

    @Test
    void refusesPluginsThatItDoesNotKnow() {
        send(0, greeting("8.0.33", MYSQL_8_0));
        payload(1);
        send(2, new AuthSwitchRequest("dialog", AuthData.EMPTY));
        assertThat(failure()).hasMessageContaining("plugin dialog");
    }

    @Test
    void refusesAServerWithoutTlsThatMustHaveIt() throws Exception {
        var other = new EmbeddedChannel();
        result = LoginPhase.start(other, request(BackendTls.of(TlsMode.REQUIRED, Optional.empty())));
        ByteBuf wire = Unpooled.buffer();
        PacketWriter.write(wire, greeting("8.0.33", MYSQL_8_0 & ~CapabilityFlags.CLIENT_SSL), 0, 0);
        other.writeInbound(wire);
        assertThat(failure()).hasMessageContaining("TLS is required");
        assertThat(other.outboundMessages()).isEmpty();
    }

    @Test
    void saysHowLongItWaited() {
        channel.advanceTimeBy(6, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        assertThat(failure()).hasMessageContaining("no login within PT5S");
    }

    @Test
    void failsWhenTheConnectionIsNeverMade() throws Exception {
        var group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        try {
            var bootstrap = new Bootstrap()
                    .group(group)
                    .channel(NioSocketChannel.class)
                    .handler(new ChannelInboundHandlerAdapter());
            Channel refused = bootstrap.register().sync().channel();
            result = LoginPhase.start(refused, request(BackendTls.DISABLED));
            var _ = refused.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), unusedPort()));
            assertThat(result.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(failure()).hasMessageContaining("cannot connect");
        } finally {
            group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
        }
    }

    @Test
    void reportsAClosedConnection() {
        send(0, greeting("8.0.33", MYSQL_8_0));
        channel.close().syncUninterruptibly();
        assertThat(failure()).hasMessageContaining("closed the connection");
    }

    @Test
    void refusesBytesThatAreNoGreeting() {
        send(0, (out, _) -> out.writeByte(9).writeZero(20));
        assertThat(failure()).hasMessageContaining("protocol_version");
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private LoginFailedException failure() {
        return (LoginFailedException) result.cause();
    }

    private static LoginRequest request(BackendTls tls) {
        int capabilities = CapabilityFlags.CLIENT_DEPRECATE_EOF | CapabilityFlags.CLIENT_FOUND_ROWS;
        Map<String, String> attributes = Map.of("program_name", "cleave");
        return new LoginRequest("app", "secret", "db", capabilities, 255, attributes, tls, Duration.ofSeconds(5));
    }

    private static HandshakeV10 greeting(String version, int capabilities) {
        return new HandshakeV10(version, (int) 4_000_000_000L, NONCE, capabilities, 255, 2, CachingSha2Password.NAME);
    }

    private static Packet moreData(int status) {
        return new AuthMoreData(new AuthData(new byte[] {(byte) status}));
    }

    private void send(int sequenceId, Packet packet) {
        ByteBuf wire = Unpooled.buffer();
        PacketWriter.write(wire, packet, CapabilityFlags.CLIENT_PROTOCOL_41, sequenceId);
        channel.writeInbound(wire);
    }

    private ByteBuf payload(int sequenceId) {
        return Packets.payload(channel, sequenceId);
    }

    private static byte[] bytes(ByteBuf payload) {
        var bytes = new byte[payload.readableBytes()];
        payload.readBytes(bytes);
        return bytes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
