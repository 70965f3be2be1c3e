package dev.cleave.protocol.packet;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cleave.protocol.MalformedPacketException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;

/**
 * Any bytes either decode or are refused with {@link MalformedPacketException}. As a unit test it runs the seeds in
 * {@code DecoderFuzzTestInputs}; with {@code JAZZER_FUZZ=1} in the environment it searches for more.
 */
class DecoderFuzzTest {
    private static final List<String> MESSAGES = List.of(
            "HandshakeV10",
            "SslRequest",
            "HandshakeResponse41",
            "AuthSwitchRequest",
            "AuthMoreData",
            "OkPacket",
            "ErrPacket",
            "EofPacket",
            "ColumnDefinition41",
            "TextResultsetRow",
            "ComStmtPrepareOk",
            "ComInitDb",
            "ComQuery",
            "ComFieldList",
            "ComChangeUser");

    @FuzzTest
    void decodersRefuseWhatTheyDoNotUnderstand(FuzzedDataProvider data) {
        int capabilities = data.consumeInt();
        byte[] payload = data.consumeRemainingAsBytes();
        for (String message : MESSAGES) {
            decode(message, Unpooled.wrappedBuffer(payload), capabilities);
        }
    }

    private static void decode(String message, ByteBuf payload, int capabilities) {
        try {
            Packet packet = GoldenPackets.decode(message, payload, capabilities);
            if (packet instanceof OkPacket ok) {
                ok.sessionState().entries();
            }
        } catch (MalformedPacketException e) {
            if (e.getStackTrace().length > 0) {
                throw new AssertionError("hostile bytes must not cost a stack trace", e);
            }
        }
    }
}
