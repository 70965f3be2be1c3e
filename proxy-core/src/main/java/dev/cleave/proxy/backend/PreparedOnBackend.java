package dev.cleave.proxy.backend;

import dev.cleave.config.PoolConfig;
import dev.cleave.protocol.Command;
import dev.cleave.proxy.session.ParameterKinds;
import dev.cleave.proxy.session.StatementText;
import io.netty.buffer.ByteBuf;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
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
        private @Nullable ParameterKinds kinds;
        private boolean hasCursor;
        private boolean hadCursor;
        private boolean hasLongData;

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

        /** It is executed with parameters of these kinds; those of the first time stay. */
        public void executedWith(ParameterKinds now) {
            kinds = kinds == null ? now : kinds.agreesWith(now) ? kinds.with(now) : kinds;
        }

        /** Whether long data went out ahead of the execution under way. */
        public void sentLongData(boolean sent) {
            hasLongData = sent;
        }

        /** It is executed with a cursor, whether rows are left for that or not. */
        public void executedWithCursor() {
            hadCursor = true;
        }
    }

    private final BackendConnection connection;
    private final BackendServer server;
    private final Supplier<PoolConfig> limits;
    private final LinkedHashMap<StatementText, Statement> statements = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    PreparedOnBackend(BackendConnection connection, BackendServer server, Supplier<PoolConfig> limits) {
        this.connection = connection;
        this.server = server;
        this.limits = limits;
    }

    public @Nullable Statement find(StatementText text) {
        return statements.get(text);
    }

    /**
     * Whether the server knows the text, and executes it. MySQL 8.0 never answers an execution without a cursor of a statement that was executed with one
     * before, by whatever session (seen with 8.0.33): such a statement must be prepared anew.
     */
    public boolean isReady(StatementText text, boolean withCursor) {
        Statement known = statements.get(text);
        return known != null && (withCursor || known.hasCursor || !known.hadCursor);
    }

    /** Whether the server has executed the text with parameters of these kinds first. */
    public boolean hasRunWith(StatementText text, ParameterKinds kinds) {
        Statement known = statements.get(text);
        return known != null && known.kinds != null && known.kinds.agreesWith(kinds);
    }

    /** Whether the server has executed the text with parameters of other kinds first, to which it would convert those of these kinds. */
    public boolean hasRunOtherwise(StatementText text, ParameterKinds kinds) {
        Statement known = statements.get(text);
        return known != null && known.kinds != null && !known.kinds.agreesWith(kinds);
    }

    /** Another statement will be prepared: where the connection or the server has as many as it may, the least recently used ones here are closed ahead of it. */
    public void makeRoom() {
        PoolConfig now = limits.get();
        boolean evicted = true;
        while (evicted
                && (statements.size() >= now.maxPreparedStatementsPerConnection()
                        || server.preparedStatements() >= now.maxPreparedStatementsPerServer())) {
            evicted = evictOldest(null);
        }
    }

    /**
     * Remembers what the server has just prepared. If it already had this text, the older one is closed, for it was prepared when tables and user variables
     * may have been of other types; but it stays, and the new one is closed, if a cursor is open on it. If the texts are too long in all, the least recently used ones
     * are closed.
     */
    public Statement prepared(StatementText text, int id) {
        Statement before = statements.get(text);
        if (before != null && before.hasCursor) {
            closeOnServer(id);
            connection.flush();
            return before;
        }
        var statement = new Statement(id);
        statements.put(text, statement);
        if (before != null) {
            closeOnServer(before.id());
            connection.flush();
            return statement;
        }
        bytes += text.sql().length;
        server.preparedMore(1);
        long limit = limits.get().maxPreparedBytesPerConnection();
        boolean evicted = true;
        while (bytes > limit && evicted) {
            evicted = evictOldest(statement);
            connection.flush();
        }
        return statement;
    }

    /** Closes the least recently used one but {@code kept}; false if none may be closed. */
    private boolean evictOldest(@Nullable Statement kept) {
        for (Map.Entry<StatementText, Statement> each : statements.entrySet()) {
            Statement oldest = each.getValue();
            if (oldest != kept && !oldest.hasCursor) {
                remove(each.getKey());
                server.preparedEvicted();
                return true;
            }
        }
        return false;
    }

    /**
     * The server has no room for another one: closes half of them, those that were used least recently, so that this is not needed for each that follows. They
     * go out with the next flush.
     *
     * @return false if none may be closed
     */
    boolean closeHalf() {
        int closed = 0;
        for (int closing = Math.ceilDiv(statements.size(), 2); closed < closing && evictOldest(null); ) {
            closed++;
        }
        return closed > 0;
    }

    /**
     * The server has refused an execution. If it could not read the parameters, it keeps long data for the next one, which may be another session's: such a
     * statement is prepared anew.
     */
    public void failed(StatementText text) {
        Statement statement = statements.get(text);
        if (statement != null && statement.hasLongData) {
            close(text);
        }
    }

    /** Nobody will use it any more; nothing happens where it is not known. */
    public void close(StatementText text) {
        if (remove(text)) {
            connection.flush();
        }
    }

    private boolean remove(StatementText text) {
        Statement statement = statements.remove(text);
        if (statement == null) {
            return false;
        }
        bytes -= text.sql().length;
        server.preparedMore(-1);
        closeOnServer(statement.id());
        return true;
    }

    /** While a cursor is open on a statement, it is not closed for others. */
    public void cursorOn(StatementText text, boolean open) {
        Statement statement = statements.get(text);
        if (statement != null) {
            statement.hasCursor = open;
        }
    }

    public int size() {
        return statements.size();
    }

    /** The server session was reset, or is over: its statements are gone. */
    void forget() {
        server.preparedMore(-statements.size());
        bytes = 0;
        statements.clear();
    }

    /** COM_STMT_CLOSE has no response; it goes out with the next flush. */
    private void closeOnServer(int id) {
        ByteBuf request = connection.channel().alloc().buffer(9, 9);
        request.writeMediumLE(5).writeByte(0).writeByte(Command.COM_STMT_CLOSE).writeIntLE(id);
        connection.sendUnanswered(request);
    }
}
