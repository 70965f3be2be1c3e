package dev.cleave.proxy.command;

import dev.cleave.protocol.Command;
import dev.cleave.protocol.MalformedPacketException;
import dev.cleave.protocol.PacketWriter;
import io.netty.buffer.ByteBuf;

/**
 * What a client with CLIENT_QUERY_ATTRIBUTES puts before the text of COM_QUERY, taken off while the command is looked at and put back before it goes to a
 * server that understands it; one that does not (MariaDB, MySQL before 8.0.23) gets the statement alone. In the usual case the bytes stay where they are,
 * and only the header moves. One per session with that capability; confined to its event loop.
 *
 * <p>Source: MySQL's protocol documentation, "COM_QUERY".
 */
public final class QueryAttributes {
    /** No attributes, one set of them. */
    private static final byte[] NONE = {0, 1};

    private byte[] current = NONE;

    /**
     * Makes a COM_QUERY one of a client without attributes, and keeps them until the next one. Takes ownership, but not if it throws.
     *
     * @throws MalformedPacketException if they are not what they should be, or do not fit into the first packet
     */
    public ByteBuf takeOff(ByteBuf message) {
        int start = message.readerIndex() + Message.HEADER + 1;
        int firstPacket = message.getUnsignedMediumLE(message.readerIndex());
        int end = message.readerIndex() + Message.HEADER + firstPacket;
        int length = endOfAttributes(message, start, end) - start;
        if (length == NONE.length && message.getByte(start) == 0) {
            current = NONE;
        } else {
            current = new byte[length];
            message.getBytes(start, current);
        }
        return firstPacket == PacketWriter.MAX_PACKET_PAYLOAD
                ? withoutFirst(message, length)
                : header(message, message.readerIndex() + length, firstPacket - length);
    }

    /** The command has none. */
    public void none() {
        current = NONE;
    }

    private static int endOfAttributes(ByteBuf message, int start, int end) {
        var parameters = new BinaryParameters(message, start, end);
        int count = parameters.count();
        if (parameters.count() != 1) {
            throw new MalformedPacketException("COM_QUERY: more than one set of attributes");
        }
        if (count > 0) {
            int nullBitmapAt = parameters.at();
            parameters.skipNullBitmap(count);
            if (parameters.unsignedByte() != 1) {
                throw new MalformedPacketException("COM_QUERY: attributes without types");
            }
            int typesAt = parameters.at();
            parameters.skipTypes(count);
            parameters.skipValues(count, nullBitmapAt, typesAt);
        }
        return parameters.at();
    }

    /** A statement of several packets is cut anew. */
    private static ByteBuf withoutFirst(ByteBuf message, int attributes) {
        var text = new byte[Message.payloadLength(message) - 1 - attributes];
        Message.copyPayload(message, 1 + attributes, text, text.length);
        ByteBuf payload = message.alloc().directBuffer(1 + text.length);
        payload.writeByte(Command.COM_QUERY).writeBytes(text);
        return packets(message, payload);
    }

    /** Takes ownership of both. */
    private static ByteBuf packets(ByteBuf message, ByteBuf payload) {
        ByteBuf out = message.alloc().directBuffer(payload.readableBytes() + 4 * Message.HEADER);
        PacketWriter.writePayload(out, payload, 0);
        payload.release();
        message.release();
        return out;
    }

    private static ByteBuf header(ByteBuf message, int at, int length) {
        message.setMediumLE(at, length).setByte(at + 3, 0).setByte(at + Message.HEADER, Command.COM_QUERY);
        return message.readerIndex(at);
    }

    /** The COM_QUERY as a server that knows attributes must get it; takes ownership. */
    public ByteBuf putBack(ByteBuf message) {
        int length = Message.payloadLength(message);
        boolean room = message.readerIndex() >= current.length;
        if (!room || length + current.length >= PacketWriter.MAX_PACKET_PAYLOAD) {
            return withFirst(message, length);
        }
        int at = message.readerIndex() - current.length;
        return header(message, at, length + current.length).setBytes(at + Message.HEADER + 1, current);
    }

    private ByteBuf withFirst(ByteBuf message, int length) {
        var text = new byte[length - 1];
        Message.copyPayload(message, 1, text, text.length);
        ByteBuf payload = message.alloc().directBuffer(length + current.length);
        payload.writeByte(Command.COM_QUERY).writeBytes(current).writeBytes(text);
        return packets(message, payload);
    }
}
