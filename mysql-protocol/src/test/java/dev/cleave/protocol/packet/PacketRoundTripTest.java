package dev.cleave.protocol.packet;

import static dev.cleave.protocol.CapabilityFlags.CLIENT_CONNECT_ATTRS;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_CONNECT_WITH_DB;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_DEPRECATE_EOF;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_PLUGIN_AUTH;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_PLUGIN_AUTH_LENENC_CLIENT_DATA;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_PROTOCOL_41;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_SECURE_CONNECTION;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_SESSION_TRACK;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_SSL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MalformedPacketException;
import dev.cleave.protocol.StatusFlags;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PacketRoundTripTest {
    private static final int ALL = CLIENT_PROTOCOL_41
            | CLIENT_CONNECT_WITH_DB
            | CLIENT_SECURE_CONNECTION
            | CLIENT_PLUGIN_AUTH
            | CLIENT_PLUGIN_AUTH_LENENC_CLIENT_DATA
            | CLIENT_CONNECT_ATTRS
            | CLIENT_SESSION_TRACK;
    private static final AuthData DATA = new AuthData(new byte[] {1, 2, 3});

    static List<Packet> packets() {
        return List.of(
                new SslRequest(ALL | CLIENT_SSL, 1 << 24, 45),
                response(ALL),
                response(ALL & ~CLIENT_PLUGIN_AUTH_LENENC_CLIENT_DATA),
                response(ALL & ~CLIENT_PLUGIN_AUTH_LENENC_CLIENT_DATA & ~CLIENT_SECURE_CONNECTION),
                new ComChangeUser("üser", DATA, null, 255, "mysql_native_password", Map.of("a", "b")),
                new ComChangeUser("user", AuthData.EMPTY, "db", 8, "caching_sha2_password", Map.of()),
                new ComFieldList("t", "%"),
                new ErrPacket(ErrorCode.ER_BAD_DB_ERROR.with("x")),
                new OkPacket(
                        OkPacket.OK,
                        -1,
                        1L << 40,
                        StatusFlags.SERVER_SESSION_STATE_CHANGED,
                        3,
                        "info",
                        SessionStateChanges.of(tracked())),
                ColumnDefinition41.text("größe"),
                ColumnDefinition41.bigint("n"));
    }

    @ParameterizedTest
    @MethodSource("packets")
    void survivesEncodingAndDecoding(Packet packet) {
        ByteBuf out = Unpooled.buffer();
        packet.encode(out, ALL);
        assertThat(GoldenPackets.decode(packet.getClass().getSimpleName(), out, ALL))
                .isEqualTo(packet);
        assertThat(out.isReadable()).isFalse();
    }

    @Test
    void sessionTrackEntriesSurvive() {
        assertThat(SessionStateChanges.of(tracked()).entries()).isEqualTo(tracked());
    }

    @Test
    void leavesSessionStateOutWhereTheClientDoesNotTrack() {
        ByteBuf out = Unpooled.buffer();
        OkPacket.withStatus(StatusFlags.SERVER_STATUS_AUTOCOMMIT).encode(out, ALL & ~CLIENT_SESSION_TRACK);
        assertThat(ByteBufUtil.hexDump(out)).isEqualTo("00000002000000");
    }

    @Test
    void leavesTheSqlStateOutBeforeCapabilitiesAreAgreed() {
        ByteBuf out = Unpooled.buffer();
        new ErrPacket(ErrorCode.ER_CON_COUNT_ERROR.with()).encode(out, 0);
        assertThat(out.getByte(3)).isEqualTo((byte) 'T');
        assertThat(ErrPacket.decode(out).error().message()).isEqualTo("Too many connections");
    }

    @Test
    void tellsAnSslRequestFromAResponse() {
        ByteBuf request = Unpooled.buffer();
        new SslRequest(ALL | CLIENT_SSL, 0, 45).encode(request, 0);
        ByteBuf response = Unpooled.buffer();
        response(ALL | CLIENT_SSL).encode(response, 0);
        assertThat(SslRequest.matches(request)).isTrue();
        assertThat(SslRequest.matches(response)).isFalse();
    }

    @Test
    void refusesClientsBefore41() {
        ByteBuf old = Unpooled.wrappedBuffer(new byte[] {5, 0, 0, 0, 1, 'r', 'o', 'o', 't', 0});
        assertThatThrownBy(() -> HandshakeResponse41.decode(old))
                .isInstanceOf(MalformedPacketException.class)
                .hasMessageContaining("before MySQL 4.1");
    }

    @Test
    void writesAResultSetInBothShapes() {
        var result =
                new TextResultset(List.of(ColumnDefinition41.text("a")), List.of(TextResultsetRow.of("x", null, 1)));
        assertThat(result.write(Unpooled.buffer(), CLIENT_DEPRECATE_EOF, 2, 1)).isEqualTo(5);
        assertThat(result.write(Unpooled.buffer(), 0, 2, 1)).isEqualTo(6);
    }

    @Test
    void neverPrintsAuthenticationData() {
        assertThat(response(ALL).toString()).contains("authResponse=3 bytes");
    }

    private static HandshakeResponse41 response(int capabilities) {
        return new HandshakeResponse41(
                capabilities, 1 << 24, 8, "müller", DATA, "db", "mysql_native_password", Map.of("_os", "Linux"));
    }

    private static List<SessionTrack> tracked() {
        return List.of(
                new SessionTrack.SystemVariable("sql_mode", ""),
                new SessionTrack.Schema("test"),
                new SessionTrack.StateChange("1"),
                new SessionTrack.Gtids("3e11fa47-71ca-11e1-9e33-c80aa9429562:1-5"),
                new SessionTrack.TransactionCharacteristics("START TRANSACTION;"),
                new SessionTrack.TransactionState("T_______"),
                new SessionTrack.Unknown(99, DATA));
    }
}
