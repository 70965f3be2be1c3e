package dev.cleave.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;

/** What a handler under test has written. */
public final class Packets {
    private Packets() {}

    /** The payload of the next packet, which must be one write and have this number. */
    public static ByteBuf payload(EmbeddedChannel channel, int sequenceId) {
        ByteBuf wire = channel.readOutbound();
        assertThat(wire).as("packet " + sequenceId).isNotNull();
        int length = wire.readUnsignedMediumLE();
        assertThat((int) wire.readUnsignedByte()).isEqualTo(sequenceId);
        assertThat(wire.readableBytes()).isEqualTo(length);
        ByteBuf payload = Unpooled.copiedBuffer(wire);
        wire.release();
        return payload;
    }
}
