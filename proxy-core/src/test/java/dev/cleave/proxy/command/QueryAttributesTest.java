package dev.cleave.proxy.command;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.protocol.MalformedPacketException;
import dev.cleave.protocol.PacketWriter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryAttributesTest {
    private static final byte[] NONE = {0, 1};
    /** {@code trace='abc'}, as a string. */
    private static final byte[] ONE = {1, 1, 0, 1, (byte) 254, 0, 5, 't', 'r', 'a', 'c', 'e', 3, 'a', 'b', 'c'};

    private final QueryAttributes attributes = new QueryAttributes();

    private static ByteBuf message(byte[] before, String text) {
        ByteBuf payload = Unpooled.buffer().writeByte(3).writeBytes(before).writeBytes(text.getBytes(US_ASCII));
        ByteBuf out = Unpooled.buffer();
        PacketWriter.writePayload(out, payload, 0);
        return out;
    }

    private static String textOf(ByteBuf message) {
        var text = new byte[Message.payloadLength(message) - 1];
        Message.copyPayload(message, 1, text, text.length);
        return new String(text, US_ASCII);
    }

    @Test
    void theStatementStandsWhereItWouldWithoutAttributes() {
        for (byte[] before : new byte[][] {NONE, ONE}) {
            ByteBuf original = message(before, "SELECT 1");
            byte[] bytes = ByteBufUtil.getBytes(original);
            ByteBuf bare = attributes.takeOff(original);
            assertThat(bare).isSameAs(original);
            assertThat(textOf(bare)).isEqualTo("SELECT 1");
            assertThat(Message.endOfFirst(bare)).isEqualTo(bare.writerIndex());
            ByteBuf again = attributes.putBack(bare);
            assertThat(again).isSameAs(original);
            assertThat(ByteBufUtil.getBytes(again)).isEqualTo(bytes);
            again.release();
        }
    }

    @Test
    void anotherStatementInItsPlaceGetsTheSameAttributes() {
        attributes.takeOff(message(ONE, "SELECT 1")).release();
        ByteBuf other = message(new byte[0], "SELECT 2, 3");
        ByteBuf again = attributes.putBack(other);
        assertThat(again).isEqualTo(message(ONE, "SELECT 2, 3"));
        again.release();
    }

    @ParameterizedTest
    @ValueSource(ints = {-20, -19, -18, -17, -16, -4, -3, -2, -1, 0, 1, 2, 100})
    void statementsAroundTheLongestPacketAreCutAnew(int beyond) {
        String text = "x".repeat(PacketWriter.MAX_PACKET_PAYLOAD + beyond);
        for (byte[] before : new byte[][] {NONE, ONE}) {
            ByteBuf original = message(before, text);
            byte[] bytes = ByteBufUtil.getBytes(original);
            ByteBuf bare = attributes.takeOff(original);
            assertThat(textOf(bare).length()).isEqualTo(text.length());
            assertThat(Message.endOfFirst(bare)).isEqualTo(bare.writerIndex());
            ByteBuf again = attributes.putBack(bare);
            assertThat(ByteBufUtil.getBytes(again)).isEqualTo(bytes);
            again.release();
        }
    }

    @Test
    void refusesWhatIsNotWhole() {
        for (int length = 0; length < ONE.length; length++) {
            byte[] part = java.util.Arrays.copyOf(ONE, length);
            assertThatThrownBy(() -> attributes.takeOff(message(part, "")))
                    .isInstanceOf(MalformedPacketException.class);
        }
        assertThatThrownBy(() -> attributes.takeOff(message(new byte[] {0, 2}, "SELECT 1")))
                .isInstanceOf(MalformedPacketException.class);
    }
}
