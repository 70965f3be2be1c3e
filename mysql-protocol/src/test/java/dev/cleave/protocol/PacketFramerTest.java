package dev.cleave.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacketFramerTest {
    private static final int MAX = PacketWriter.MAX_PACKET_PAYLOAD;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 70_000, MAX - 1, MAX, MAX + 1, 2 * MAX})
    void reassemblesWhatTheWriterSplit(int length) {
        ByteBuf wire = Unpooled.buffer(length + 16);
        int next = PacketWriter.writePayload(wire, Unpooled.wrappedBuffer(pattern(length)), 5);
        int packets = length / MAX + 1;
        assertThat(next).isEqualTo(5 + packets);
        assertThat(wire.readableBytes()).isEqualTo(length + 4 * packets);

        var channel = new EmbeddedChannel(new PacketFramer(2 * MAX));
        channel.writeInbound(wire);
        RawPacket packet = channel.readInbound();
        assertThat(packet.content()).isEqualTo(Unpooled.wrappedBuffer(pattern(length)));
        assertThat(packet.nextSequenceId()).isEqualTo(next);
        packet.release();
        assertThat(channel.finish()).isFalse();
    }

    @Test
    void splitsLongMessagesToo() {
        ByteBuf wire = Unpooled.buffer();
        int next = PacketWriter.write(wire, (out, _) -> out.writeBytes(pattern(MAX)), 0, 255);
        assertThat(next).isEqualTo(1);
        assertThat(wire.getUnsignedMediumLE(0)).isEqualTo(MAX);
        assertThat(wire.getUnsignedByte(3)).isEqualTo((short) 255);
        assertThat(wire.getIntLE(MAX + 4)).isZero();
        assertThat(wire.readableBytes()).isEqualTo(MAX + 8);
    }

    @Test
    void putsBytesTogetherThatArriveOneByOne() {
        ByteBuf wire = packet(3, "hello");
        var channel = new EmbeddedChannel(new PacketFramer(100));
        while (wire.isReadable()) {
            channel.writeInbound(Unpooled.copiedBuffer(wire.readSlice(1)));
        }
        RawPacket packet = channel.readInbound();
        assertThat(packet.content().toString(java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("hello");
        assertThat(packet.sequenceId()).isEqualTo(3);
        packet.release();
        channel.finish();
    }

    @Test
    void refusesTooLongPayloadsAsSoonAsTheHeaderIsThere() {
        var channel = new EmbeddedChannel(new PacketFramer(100));
        ByteBuf header = Unpooled.buffer().writeMediumLE(101).writeByte(0);
        assertThatThrownBy(() -> channel.writeInbound(header)).isInstanceOf(PacketTooLargeException.class);
        channel.writeInbound(packet(0, "ignored"));
        assertThat(channel.finish()).isFalse();
    }

    @Test
    void refusesPartsOutOfOrder() {
        ByteBuf wire = Unpooled.buffer();
        PacketWriter.writePayload(wire, Unpooled.wrappedBuffer(pattern(MAX)), 0);
        wire.setByte(MAX + 4 + 3, 7);
        var channel = new EmbeddedChannel(new PacketFramer(2 * MAX));
        assertThatThrownBy(() -> channel.writeInbound(wire)).isInstanceOf(PacketOrderException.class);
        channel.finish();
    }

    @Test
    void handsUndecodedBytesOnWhenRemoved() {
        var framer = new PacketFramer(100);
        var channel = new EmbeddedChannel(framer);
        channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {5, 0}));
        channel.pipeline().remove(framer);
        ByteBuf rest = channel.readInbound();
        assertThat(rest.readableBytes()).isEqualTo(2);
        rest.release();
        channel.finish();
    }

    private static ByteBuf packet(int sequenceId, String text) {
        ByteBuf wire = Unpooled.buffer();
        PacketWriter.writePayload(
                wire, Unpooled.copiedBuffer(text, java.nio.charset.StandardCharsets.US_ASCII), sequenceId);
        return wire;
    }

    private static byte[] pattern(int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31 + (i >>> 8));
        }
        return bytes;
    }
}
