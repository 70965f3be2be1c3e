package dev.cleave.proxy.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.protocol.Command;
import dev.cleave.protocol.PacketWriter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands of one packet and of several: the boundary is 2^24-1 bytes of payload. */
class MessageTest {
    private static final int FULL = PacketWriter.MAX_PACKET_PAYLOAD;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100, FULL - 1, FULL, FULL + 1, 2 * FULL - 1, 2 * FULL, 2 * FULL + 5})
    void findsTheEndAndThePayloadOfACommand(int length) {
        var payload = new byte[length];
        new Random(length).nextBytes(payload);
        payload[0] = Command.COM_QUERY;
        ByteBuf in = Unpooled.buffer();
        PacketWriter.writePayload(in, Unpooled.wrappedBuffer(payload), 0);
        int end = in.writerIndex();
        in.writeBytes(new byte[] {1, 0, 0, 0, Command.COM_PING});

        assertThat(Message.endOfFirst(in)).isEqualTo(end);
        ByteBuf message = in.slice(0, end);
        assertThat(Message.command(message)).isEqualTo(Command.COM_QUERY);
        assertThat(Message.payloadLength(message)).isEqualTo(length);
        var copy = new byte[length - 1];
        Message.copyPayload(message, 1, copy, copy.length);
        assertThat(Unpooled.wrappedBuffer(copy)).isEqualTo(Unpooled.wrappedBuffer(payload, 1, length - 1));
    }

    @Test
    void anIncompleteCommandHasNoEnd() {
        ByteBuf in = Unpooled.buffer();
        assertThat(Message.endOfFirst(in)).isEqualTo(-1);
        in.writeMediumLE(3).writeByte(0).writeByte(Command.COM_QUERY).writeByte('x');
        assertThat(Message.endOfFirst(in)).isEqualTo(-1);
        in.writeByte('y');
        assertThat(Message.endOfFirst(in)).isEqualTo(7);
    }

    @Test
    void packetsAreNumberedFromZero() {
        ByteBuf message = Unpooled.buffer();
        PacketWriter.writePayload(message, Unpooled.wrappedBuffer(new byte[2 * FULL + 5]), 7);
        message.setByte(FULL + 7, 9);

        Message.numberSeveral(message);

        assertThat(message.getByte(3)).isZero();
        assertThat(message.getByte(FULL + 7)).isEqualTo((byte) 1);
        assertThat(message.getByte(2 * FULL + 11)).isEqualTo((byte) 2);
        assertThat(Message.payloadLength(message)).isEqualTo(2 * FULL + 5);
    }
}
