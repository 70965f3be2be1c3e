package dev.cleave.proxy.command;

import dev.cleave.protocol.PacketWriter;
import io.netty.buffer.ByteBuf;

/**
 * A command as it came: one packet with its header, or several where the payload has 2^24-1 bytes or more. Static, because the buffer itself is all
 * there is to it.
 */
public final class Message {
    public static final int HEADER = 4;

    /** In the payload of a command that names a statement: the command byte, then four bytes. */
    public static final int STATEMENT_ID_END = 5;

    private static final int SEQUENCE_ID = 3;

    private Message() {}

    /** The command byte. */
    public static int command(ByteBuf message) {
        return message.getUnsignedByte(message.readerIndex() + HEADER);
    }

    /** Which statement a COM_STMT_ command is for, if its payload has {@link #STATEMENT_ID_END} bytes. */
    public static int statementId(ByteBuf message) {
        return message.getIntLE(message.readerIndex() + HEADER + 1);
    }

    /** The number of the packet that begins where {@code in} is read. */
    public static int sequenceId(ByteBuf in) {
        return in.getUnsignedByte(in.readerIndex() + SEQUENCE_ID);
    }

    /** Numbers the packet that begins where {@code out} is read. */
    public static void setSequenceId(ByteBuf out, int sequenceId) {
        out.setByte(out.readerIndex() + SEQUENCE_ID, sequenceId);
    }

    /** Payload bytes over all packets, the command byte included. */
    public static int payloadLength(ByteBuf message) {
        int first = message.getUnsignedMediumLE(message.readerIndex());
        if (first < PacketWriter.MAX_PACKET_PAYLOAD) {
            return first;
        }
        int packets = (message.readableBytes() + HEADER + PacketWriter.MAX_PACKET_PAYLOAD - 1)
                / (HEADER + PacketWriter.MAX_PACKET_PAYLOAD);
        return message.readableBytes() - HEADER * packets;
    }

    /** What stands behind the command byte: the statement of COM_QUERY and COM_STMT_PREPARE. */
    public static byte[] textOf(ByteBuf message) {
        var text = new byte[payloadLength(message) - 1];
        copyPayload(message, 1, text, text.length);
        return text;
    }

    /** The same command with another text; takes ownership of {@code message}. */
    public static ByteBuf withText(ByteBuf message, byte[] text) {
        ByteBuf payload = message.alloc().buffer(1 + text.length);
        ByteBuf out = message.alloc().buffer(HEADER + 1 + text.length);
        payload.writeByte(command(message)).writeBytes(text);
        PacketWriter.writePayload(out, payload, 0);
        payload.release();
        message.release();
        return out;
    }

    /**
     * Numbers the packets of a whole command from 0, which servers insist on, where it has several: in the compressed protocol only the outer headers are
     * checked, and MariaDB's clients count the inner ones differently. A command of one packet keeps the client's number. Returns how many there are.
     */
    public static int numberSeveral(ByteBuf message) {
        if (message.getUnsignedMediumLE(message.readerIndex()) < PacketWriter.MAX_PACKET_PAYLOAD) {
            return 1;
        }
        int at = message.readerIndex();
        int number = 0;
        for (; at < message.writerIndex(); number++) {
            message.setByte(at + SEQUENCE_ID, number);
            at += HEADER + message.getUnsignedMediumLE(at);
        }
        return number;
    }

    /** Copies payload bytes from {@code skip} on into {@code target}, leaving the headers out. */
    public static void copyPayload(ByteBuf message, int skip, byte[] target, int length) {
        int at = message.readerIndex() + HEADER + skip;
        int inPacket = Math.min(length, PacketWriter.MAX_PACKET_PAYLOAD - skip);
        int copied = 0;
        while (true) {
            message.getBytes(at, target, copied, inPacket);
            copied += inPacket;
            if (copied == length) {
                return;
            }
            at += inPacket + HEADER;
            inPacket = Math.min(length - copied, PacketWriter.MAX_PACKET_PAYLOAD);
        }
    }

    /**
     * Index after the first whole command in {@code in}, or -1 if it is not complete yet. A command goes on as long as its packets are full.
     */
    public static int endOfFirst(ByteBuf in) {
        int at = in.readerIndex();
        int end = in.writerIndex();
        while (end - at >= HEADER) {
            int length = in.getUnsignedMediumLE(at);
            at += HEADER + length;
            if (at > end) {
                return -1;
            }
            if (length < PacketWriter.MAX_PACKET_PAYLOAD) {
                return at;
            }
        }
        return -1;
    }
}
