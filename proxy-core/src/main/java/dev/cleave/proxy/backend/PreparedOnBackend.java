package dev.cleave.proxy.backend;

import dev.cleave.protocol.Command;
import dev.cleave.proxy.session.StatementText;
import io.netty.buffer.ByteBuf;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The prepared statements that one server session holds, least recently used first out. Which session asked for them does not matter: the text is the
 * key. Confined to the connection's event loop.
 */
public final class PreparedOnBackend {
    /** A statement as the server knows it. {@code boundTypes} are the parameter types of its last execution, which the server remembers. */
    public static final class Statement {
        private final int id;
        private byte @Nullable [] boundTypes;

        Statement(int id) {
            this.id = id;
        }

        public int id() {
            return id;
        }

        public byte @Nullable [] boundTypes() {
            return boundTypes;
        }

        public void bound(byte @Nullable [] types) {
            boundTypes = types;
        }
    }

    private final BackendConnection connection;
    private final int limit;
    private final LinkedHashMap<StatementText, Statement> statements = new LinkedHashMap<>(16, 0.75f, true);

    PreparedOnBackend(BackendConnection connection, int limit) {
        this.connection = connection;
        this.limit = limit;
    }

    public @Nullable Statement find(StatementText text) {
        return statements.get(text);
    }

    /**
     * Remembers what the server has just prepared. If it already had this text, the older one stays (a cursor may be open on it) and the new one is
     * closed; if there are too many, the least recently used one is closed.
     */
    public Statement prepared(StatementText text, int id) {
        Statement before = statements.get(text);
        if (before != null) {
            closeOnServer(id);
            return before;
        }
        var statement = new Statement(id);
        statements.put(text, statement);
        if (statements.size() > limit) {
            Map.Entry<StatementText, Statement> oldest = statements.firstEntry();
            statements.remove(oldest.getKey());
            closeOnServer(oldest.getValue().id());
        }
        return statement;
    }

    public int size() {
        return statements.size();
    }

    /** The server session was reset: its statements are gone. */
    void forget() {
        statements.clear();
    }

    /** COM_STMT_CLOSE has no response; it goes out with the next flush. */
    private void closeOnServer(int id) {
        ByteBuf request = connection.channel().alloc().buffer(9, 9);
        request.writeMediumLE(5).writeByte(0).writeByte(Command.COM_STMT_CLOSE).writeIntLE(id);
        connection.sendUnanswered(request);
    }
}
