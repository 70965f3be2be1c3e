package dev.cleave.protocol.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.MalformedPacketException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenPacketsTest {
    static List<GoldenPackets.Golden> golden() {
        return GoldenPackets.all();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void encodesWhatItDecodedToTheSameBytes(GoldenPackets.Golden golden) {
        Packet packet = golden.decode(golden.payload());
        ByteBuf out = Unpooled.buffer();
        packet.encode(out, golden.capabilities());
        assertThat(ByteBufUtil.hexDump(out)).isEqualTo(golden.hex());
    }

    @ParameterizedTest
    @MethodSource("golden")
    void refusesTruncatedInputOrDecodesItAndNothingElse(GoldenPackets.Golden golden) {
        ByteBuf whole = golden.payload();
        for (int length = 0; length < whole.readableBytes(); length++) {
            ByteBuf truncated = whole.slice(0, length);
            Throwable thrown = catchThrowable(() -> golden.decode(truncated));
            if (thrown != null) {
                assertThat(thrown).isInstanceOf(MalformedPacketException.class);
            }
        }
    }

    @Test
    void readsTheGreetingOfMySql80() {
        var greeting = (HandshakeV10) first("8.0.33", "HandshakeV10");
        assertThat(greeting.serverVersion()).isEqualTo("8.0.33");
        assertThat(greeting.threadId()).isEqualTo(14);
        assertThat(greeting.authPlugin()).isEqualTo("caching_sha2_password");
        assertThat(greeting.collation()).isEqualTo(255);
        assertThat(greeting.capabilities()).isEqualTo(0xDFFFFFFF);
        assertThat(greeting.statusFlags()).isEqualTo(2);
    }

    @Test
    void readsAClientsResponse() {
        var response = (HandshakeResponse41) first("8.0.33", "HandshakeResponse41");
        assertThat(response.user()).isEqualTo("app");
        assertThat(response.database()).isEqualTo("test");
        assertThat(response.authResponse().length()).isEqualTo(32);
        assertThat(response.attributes()).containsEntry("_client_name", "libmysql");
        assertThat(CapabilityFlags.has(response.capabilities(), CapabilityFlags.CLIENT_SESSION_TRACK))
                .isTrue();
    }

    @Test
    void readsWhatAServerTracks() {
        List<SessionTrack> entries = golden().stream()
                .filter(golden -> golden.name().equals("OkPacket"))
                .map(golden -> (OkPacket) golden.decode(golden.payload()))
                .flatMap(ok -> ok.sessionState().entries().stream())
                .toList();
        assertThat(entries)
                .contains(
                        new SessionTrack.Schema("test"),
                        new SessionTrack.StateChange("1"),
                        new SessionTrack.SystemVariable("autocommit", "ON"),
                        new SessionTrack.TransactionCharacteristics("START TRANSACTION READ ONLY;"),
                        new SessionTrack.TransactionState("T___W___"));
    }

    @Test
    void readsInfoWithAndWithoutSessionTracking() {
        List<String> infos = golden().stream()
                .filter(golden -> golden.name().equals("OkPacket"))
                .map(golden -> ((OkPacket) golden.decode(golden.payload())).info())
                .toList();
        assertThat(infos)
                .contains("Records: 2  Duplicates: 0  Warnings: 0", "Rows matched: 1  Changed: 1  Warnings: 0");
    }

    private static Packet first(String server, String name) {
        return golden().stream()
                .filter(golden ->
                        golden.server().equals(server) && golden.name().equals(name))
                .map(golden -> golden.decode(golden.payload()))
                .findFirst()
                .orElseThrow();
    }
}
