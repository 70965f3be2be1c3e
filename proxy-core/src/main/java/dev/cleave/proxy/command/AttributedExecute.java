package dev.cleave.proxy.command;

import dev.cleave.protocol.Command;
import dev.cleave.protocol.MalformedPacketException;
import dev.cleave.protocol.PacketWriter;
import dev.cleave.proxy.backend.PreparedOnBackend;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;

/**
 * COM_STMT_EXECUTE of a client with CLIENT_QUERY_ATTRIBUTES: the statement's parameters, then the attributes, in one list with names. A server that knows
 * attributes gets it as it is, with the types where it lacks them; one that does not gets the statement's parameters alone.
 *
 * <p>Source: MySQL's protocol documentation, "COM_STMT_EXECUTE".
 */
public final class AttributedExecute {
    /** In the flags: a list of parameters follows even if the statement has none. */
    private static final int PARAMETER_COUNT_AVAILABLE = 8;

    /** Of the payload: command (1), statement id (4). */
    private static final int FLAGS = 5;

    /** Of the payload: flags (1), iteration count (4) end here. */
    private static final int LIST = 10;

    private final ByteBuf message;
    private final ClientStatement client;
    private final int count;
    private int nullBitmap;
    private int boundFlag;
    private int types;
    private int values;
    private boolean bound;

    /** @throws MalformedPacketException if the list is not what it should be, or does not fit into the first packet */
    private AttributedExecute(ByteBuf message, ClientStatement client) {
        this.message = message;
        this.client = client;
        int payload = message.readerIndex() + Message.HEADER;
        int end = payload + message.getUnsignedMediumLE(message.readerIndex());
        var list = new BinaryParameters(message, payload + LIST, end);
        count = list.count();
        nullBitmap = list.at();
        boundFlag = nullBitmap;
        types = nullBitmap;
        values = nullBitmap;
        if (count > 0) {
            list.skipNullBitmap(count);
            boundFlag = list.at();
            bound = list.unsignedByte() == 1;
            types = list.at();
            list.skipTypes(bound ? count : 0);
            values = list.at();
        }
    }

    /** Takes ownership of {@code message} and returns what is to be sent. What cannot be read goes out as it is: the server says what is wrong. */
    static ByteBuf rewrite(
            ByteBuf message,
            ClientStatement client,
            PreparedOnBackend.Statement statement,
            boolean serverTakesAttributes) {
        int flags = message.getByte(message.readerIndex() + Message.HEADER + FLAGS);
        if (client.parameters() == 0 && (flags & PARAMETER_COUNT_AVAILABLE) == 0) {
            return message;
        }
        try {
            var execute = new AttributedExecute(message, client);
            return serverTakesAttributes ? execute.withTypes(statement) : execute.withoutAttributes();
        } catch (MalformedPacketException _) {
            return message;
        }
    }

    /** Notes the types if there are any; of what cannot be read, none. */
    static void learnTypes(ByteBuf message, ClientStatement client) {
        int flags = message.getByte(message.readerIndex() + Message.HEADER + FLAGS);
        if (client.parameters() == 0 && (flags & PARAMETER_COUNT_AVAILABLE) == 0) {
            return;
        }
        try {
            new AttributedExecute(message, client).rememberTypes();
        } catch (MalformedPacketException _) {
            // the server will say what is wrong
        }
    }

    private void rememberTypes() {
        if (bound) {
            var sent = new byte[values - types];
            message.getBytes(types, sent);
            if (!Arrays.equals(sent, client.types())) {
                int parameters = client.parameters();
                client.typesAre(sent, withoutNames(sent, count >= parameters ? parameters : 0));
            }
        }
    }

    private ByteBuf withTypes(PreparedOnBackend.Statement statement) {
        byte[] known = client.types();
        if (count == 0 || known == null) {
            return message;
        }
        boolean serverKnows = bound || known == statement.boundTypes();
        statement.bound(known);
        if (serverKnows) {
            return message;
        }
        byte[] payload = payload();
        int split = boundFlag - message.readerIndex() - Message.HEADER;
        ByteBuf changed = message.alloc().directBuffer(payload.length + known.length);
        changed.writeBytes(payload, 0, split).writeByte(1).writeBytes(known);
        return replaced(changed.writeBytes(payload, split + 1, payload.length - split - 1));
    }

    /** For a server to which names and attributes mean nothing. Values behind those that the statement needs are not looked at by it. */
    private ByteBuf withoutAttributes() {
        byte[] known = client.types();
        int parameters = client.parameters();
        byte[] unnamed = known == null ? new byte[0] : withoutNames(known, count >= parameters ? parameters : 0);
        byte[] payload = payload();
        int start = message.readerIndex() + Message.HEADER;
        payload[FLAGS] = (byte) (payload[FLAGS] & ~PARAMETER_COUNT_AVAILABLE);
        ByteBuf changed = message.alloc().directBuffer(payload.length);
        changed.writeBytes(payload, 0, LIST);
        if (parameters > 0 && count >= parameters) {
            changed.writeBytes(payload, nullBitmap - start, (parameters + 7) / 8);
            changed.writeByte(known == null ? 0 : 1).writeBytes(unnamed);
            changed.writeBytes(payload, values - start, payload.length - (values - start));
        }
        return replaced(changed);
    }

    /** @throws MalformedPacketException if there are fewer: an execution before had fewer parameters than the statement */
    private static byte[] withoutNames(byte[] named, int parameters) {
        var list = new BinaryParameters(Unpooled.wrappedBuffer(named), 0, named.length);
        var types = new byte[2 * parameters];
        for (int i = 0; i < parameters; i++) {
            int type = list.at();
            list.skipTypes(1);
            System.arraycopy(named, type, types, 2 * i, 2);
        }
        return types;
    }

    private byte[] payload() {
        var payload = new byte[Message.payloadLength(message)];
        Message.copyPayload(message, 0, payload, payload.length);
        assert payload[0] == Command.COM_STMT_EXECUTE;
        return payload;
    }

    private ByteBuf replaced(ByteBuf payload) {
        ByteBuf out = message.alloc().directBuffer(payload.readableBytes() + 2 * Message.HEADER);
        PacketWriter.writePayload(out, payload, 0);
        payload.release();
        message.release();
        return out;
    }
}
