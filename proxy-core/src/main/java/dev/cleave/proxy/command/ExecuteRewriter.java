package dev.cleave.proxy.command;

import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.Command;
import dev.cleave.protocol.PacketWriter;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.backend.PreparedOnBackend;
import io.netty.buffer.ByteBuf;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns a client's COM_STMT_EXECUTE, COM_STMT_FETCH or COM_STMT_RESET into one for a backend: the backend's statement id instead of the client's, in place;
 * and the parameter types, which a client sends only the first time, put in where this backend does not know them.
 *
 * <p>Source: MySQL's protocol documentation, "COM_STMT_EXECUTE".
 */
public final class ExecuteRewriter {
    /** Payload: command (1), statement id (4), flags (1), iteration count (4), NULL bitmap, new-params-bound flag (1), types, values. */
    private static final int STATEMENT_ID = Message.HEADER + 1;

    private static final int FLAGS = Message.HEADER + 5;

    /** CURSOR_TYPE_READ_ONLY, FOR_UPDATE and SCROLLABLE. */
    private static final int CURSOR_TYPES = 7;

    private static final int NULL_BITMAP = Message.HEADER + 10;

    private ExecuteRewriter() {}

    /** Takes ownership of {@code message} and returns what is to be sent. */
    public static ByteBuf rewrite(
            ByteBuf message, ClientStatement client, int clientCapabilities, BackendConnection backend) {
        PreparedOnBackend.Statement statement =
                Objects.requireNonNull(backend.prepared().find(client.text()));
        message.setIntLE(message.readerIndex() + STATEMENT_ID, statement.id());
        if (Message.command(message) != Command.COM_STMT_EXECUTE) {
            return message;
        }
        if (opensCursor(message)) {
            statement.executedWithCursor();
        }
        sendLongData(client.takeLongData(), statement, backend);
        if (client.kinds() != null) {
            statement.executedWith(client.kinds());
        }
        if (CapabilityFlags.has(clientCapabilities, CapabilityFlags.CLIENT_QUERY_ATTRIBUTES)) {
            return AttributedExecute.rewrite(message, client, statement, backend.takesQueryAttributes());
        }
        return client.parameters() == 0 ? message : withTypes(message, client, statement);
    }

    /** Notes the types of the parameters if a COM_STMT_EXECUTE has them: before it is decided which of a server's statements runs. */
    public static void learnTypes(ByteBuf message, ClientStatement client, int clientCapabilities) {
        if (CapabilityFlags.has(clientCapabilities, CapabilityFlags.CLIENT_QUERY_ATTRIBUTES)) {
            AttributedExecute.learnTypes(message, client);
            return;
        }
        int at = message.readerIndex() + NULL_BITMAP + (client.parameters() + 7) / 8;
        if (at < message.writerIndex() && message.getByte(at) == 1) {
            rememberTypes(message, at + 1, client.parameters() * 2, client);
        }
    }

    /** Whether a COM_STMT_EXECUTE asks for a cursor. */
    public static boolean opensCursor(ByteBuf message) {
        return message.readableBytes() > FLAGS && (message.getByte(message.readerIndex() + FLAGS) & CURSOR_TYPES) != 0;
    }

    private static void sendLongData(
            @Nullable ByteBuf commands, PreparedOnBackend.Statement statement, BackendConnection backend) {
        statement.sentLongData(commands != null);
        if (commands == null) {
            return;
        }
        while (commands.isReadable()) {
            ByteBuf each = commands.readRetainedSlice(Message.endOfFirst(commands) - commands.readerIndex());
            each.setIntLE(each.readerIndex() + STATEMENT_ID, statement.id());
            backend.sendUnanswered(each);
        }
        commands.release();
    }

    private static ByteBuf withTypes(ByteBuf message, ClientStatement client, PreparedOnBackend.Statement statement) {
        int boundFlag = NULL_BITMAP + (client.parameters() + 7) / 8;
        int at = message.readerIndex() + boundFlag;
        if (message.readableBytes() <= boundFlag) {
            return message;
        }
        if (message.getByte(at) == 1) {
            statement.bound(client.types());
            return message;
        }
        byte[] types = client.types();
        if (types == null || types == statement.boundTypes()) {
            return message;
        }
        statement.bound(types);
        return insertTypes(message, boundFlag, types);
    }

    private static void rememberTypes(ByteBuf message, int at, int length, ClientStatement client) {
        if (at + length > message.writerIndex()) {
            return;
        }
        byte[] known = client.types();
        if (known == null || !matches(message, at, known)) {
            var types = new byte[length];
            message.getBytes(at, types);
            client.typesAre(types, types);
        }
    }

    private static boolean matches(ByteBuf message, int at, byte[] types) {
        for (int i = 0; i < types.length; i++) {
            if (message.getByte(at + i) != types[i]) {
                return false;
            }
        }
        return true;
    }

    private static ByteBuf insertTypes(ByteBuf message, int boundFlag, byte[] types) {
        int payloadLength = Message.payloadLength(message);
        var payload = new byte[payloadLength];
        Message.copyPayload(message, 0, payload, payloadLength);
        int split = boundFlag - Message.HEADER;
        ByteBuf rewritten = message.alloc().directBuffer(payloadLength + types.length);
        rewritten.writeBytes(payload, 0, split).writeByte(1).writeBytes(types);
        rewritten.writeBytes(payload, split + 1, payloadLength - split - 1);
        ByteBuf out = message.alloc().directBuffer(rewritten.readableBytes() + 2 * Message.HEADER);
        PacketWriter.writePayload(out, rewritten, 0);
        rewritten.release();
        message.release();
        return out;
    }
}
