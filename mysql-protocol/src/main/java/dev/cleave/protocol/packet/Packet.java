package dev.cleave.protocol.packet;

import io.netty.buffer.ByteBuf;

/** A message that can be sent. */
public interface Packet {
    /**
     * Appends the payload, without a header.
     *
     * @param capabilities what client and server agreed on; the shape of many messages depends on it
     */
    void encode(ByteBuf out, int capabilities);
}
