package dev.cleave.protocol;

import dev.cleave.protocol.packet.Packet;
import io.netty.buffer.ByteBuf;

/**
 * Puts headers before payloads. A payload of 2^24-1 bytes or more is split; one whose length is a multiple of that is followed by an empty packet. Both
 * methods return the sequence id that comes next.
 */
public final class PacketWriter {
    /** The most that one packet carries; a packet that carries exactly this is followed by another. */
    public static final int MAX_PACKET_PAYLOAD = (1 << 24) - 1;

    private PacketWriter() {}

    /** Encodes a message behind its header. */
    public static int write(ByteBuf out, Packet packet, int capabilities, int sequenceId) {
        int header = out.writerIndex();
        out.writeZero(PacketFramer.HEADER_BYTES);
        int start = out.writerIndex();
        packet.encode(out, capabilities);
        int length = out.writerIndex() - start;
        if (length < MAX_PACKET_PAYLOAD) {
            out.setMediumLE(header, length).setByte(header + 3, sequenceId);
            return (sequenceId + 1) & 0xFF;
        }
        ByteBuf payload = out.copy(start, length);
        try {
            out.writerIndex(header);
            return writePayload(out, payload, sequenceId);
        } finally {
            payload.release();
        }
    }

    /** Appends a payload that is already encoded: all the readable bytes, which count as read afterwards. */
    public static int writePayload(ByteBuf out, ByteBuf payload, int sequenceId) {
        int next = sequenceId;
        int length;
        do {
            length = Math.min(payload.readableBytes(), MAX_PACKET_PAYLOAD);
            out.writeMediumLE(length).writeByte(next);
            out.writeBytes(payload, length);
            next = (next + 1) & 0xFF;
        } while (length == MAX_PACKET_PAYLOAD);
        return next;
    }
}
