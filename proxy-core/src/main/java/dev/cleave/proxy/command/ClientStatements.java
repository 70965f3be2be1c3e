package dev.cleave.proxy.command;

import dev.cleave.protocol.Command;
import dev.cleave.proxy.route.CachedStatement;
import dev.cleave.proxy.session.StatementText;
import io.netty.buffer.ByteBuf;
import io.netty.util.collection.IntObjectHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The prepared statements of one session, by the ids that its client knows. */
public final class ClientStatements {
    private final IntObjectHashMap<ClientStatement> byId = new IntObjectHashMap<>(4);
    private int lastId;
    private long longDataBytes;
    private long textBytes;

    public ClientStatement add(StatementText text, CachedStatement statement, int parameters) {
        var added = new ClientStatement(++lastId, text, statement, parameters, bytes -> longDataBytes += bytes);
        byId.put(added.id(), added);
        textBytes += text.sql().length;
        return added;
    }

    @Nullable
    public ClientStatement find(int id) {
        return byId.get(id);
    }

    public void remove(int id) {
        ClientStatement removed = byId.remove(id);
        if (removed != null) {
            removed.dropLongData();
            textBytes -= removed.prepared().sql().length;
        }
    }

    /** @param closed gets the text of each */
    public void clear(Consumer<StatementText> closed) {
        for (ClientStatement statement : byId.values()) {
            statement.dropLongData();
            closed.accept(statement.text());
        }
        byId.clear();
        textBytes = 0;
    }

    /** No cursor survives the loss or the reset of its backend. */
    public void cursorsGone(int cluster) {
        for (ClientStatement statement : byId.values()) {
            if (statement.cursorCluster() == cluster) {
                statement.cursorIsOn(-1);
            }
        }
    }

    public boolean anyCursorOn(int cluster) {
        for (ClientStatement statement : byId.values()) {
            if (statement.cursorCluster() == cluster) {
                return true;
            }
        }
        return false;
    }

    /** A command is answered with an error before it could run: long data is for one execution, whatever becomes of that. */
    public void refused(ByteBuf message) {
        if (Message.command(message) == Command.COM_STMT_EXECUTE
                && Message.payloadLength(message) >= Message.STATEMENT_ID_END) {
            ClientStatement statement = find(Message.statementId(message));
            if (statement != null) {
                statement.dropLongData();
            }
        }
    }

    /** Long data that is kept for all of them. */
    public long longDataBytes() {
        return longDataBytes;
    }

    /** What the client has prepared, together. */
    public long textBytes() {
        return textBytes;
    }

    /** Whether a cursor is open on what would run in the name of {@code statement} too. */
    public boolean anyCursorOnTwinOf(ClientStatement statement) {
        for (ClientStatement other : byId.values()) {
            if (other != statement && other.cursorCluster() >= 0 && other.isTwinOf(statement)) {
                return true;
            }
        }
        return false;
    }

    public int size() {
        return byId.size();
    }
}
