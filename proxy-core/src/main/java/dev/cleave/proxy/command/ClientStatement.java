package dev.cleave.proxy.command;

import dev.cleave.proxy.backend.PreparedOnBackend;
import dev.cleave.proxy.route.CachedStatement;
import dev.cleave.proxy.session.ParameterKinds;
import dev.cleave.proxy.session.StatementText;
import io.netty.buffer.ByteBuf;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A prepared statement as its client knows it. Its id is the session's own; on a backend the statement has another id, or none until it is needed there.
 */
public final class ClientStatement {
    private final int id;
    private final StatementText prepared;
    private StatementText text;
    private @Nullable StatementText alone;
    /** Of several server statements with its text, the one for its kinds of parameters; null while there is one only. */
    private @Nullable StatementText apart;

    private @Nullable StatementText lastApart;

    private final CachedStatement statement;
    private final int parameters;
    private @Nullable ByteBuf longData;
    private final IntConsumer longDataGrows;
    private byte @Nullable [] types;
    private @Nullable ParameterKinds kinds;
    private @Nullable ParameterKinds firstKinds;
    private int cursorCluster = -1;

    /** @param longDataGrows told of each change of how many bytes of long data are kept */
    ClientStatement(int id, StatementText text, CachedStatement statement, int parameters, IntConsumer longDataGrows) {
        this.id = id;
        this.prepared = text;
        this.text = text;
        this.statement = statement;
        this.parameters = parameters;
        this.longDataGrows = longDataGrows;
    }

    public int id() {
        return id;
    }

    /** What runs on backends in its name. */
    public StatementText text() {
        if (alone != null) {
            return alone;
        }
        return apart == null ? text : apart;
    }

    /** Whether the same server statement may run in the name of both. */
    boolean isTwinOf(ClientStatement other) {
        return text.equals(other.text);
    }

    /** What the client has prepared. */
    public StatementText prepared() {
        return prepared;
    }

    /** From now on another text with the same parameters runs in its name. */
    public void runsAs(StatementText other) {
        text = other;
        apart = null;
        lastApart = null;
    }

    /**
     * Before it is executed on a connection: from now on a server statement runs in its name that was executed with parameters of its own kinds first, or never
     * before. What the client's first execution said holds for later ones, as on a server, if this connection knows of it.
     */
    public void settleOn(PreparedOnBackend connection) {
        ParameterKinds now = kinds;
        ParameterKinds before = firstKinds;
        if (now == null || before == null || alone != null || cursorCluster >= 0 || !text.isShared()) {
            return;
        }
        boolean asBefore = before.agreesWith(now)
                || connection.hasRunWith(text, before)
                || connection.hasRunWith(textFor(before), before);
        ParameterKinds wanted = asBefore ? before : now;
        apart = connection.hasRunOtherwise(text, wanted) ? textFor(wanted) : null;
    }

    private StatementText textFor(ParameterKinds wanted) {
        if (lastApart == null || !wanted.equals(lastApart.kinds())) {
            lastApart = text.with(wanted);
        }
        return lastApart;
    }

    /** From now on a server statement of its own runs in its name, until {@link #sharesAgain}. */
    public void runsAlone() {
        alone = text.alone();
    }

    /** What ran in its name alone, and is not needed any more; null if it shares with others. */
    @Nullable
    public StatementText sharesAgain() {
        StatementText before = alone;
        alone = null;
        return before;
    }

    public CachedStatement statement() {
        return statement;
    }

    public int parameters() {
        return parameters;
    }

    /** The parameter types of the last execution that carried them; a later one may leave them out. */
    byte @Nullable [] types() {
        return types;
    }

    /** @param ofParameters those of the statement's parameters, two bytes for each; {@code types} may have query attributes beside */
    void typesAre(byte[] types, byte[] ofParameters) {
        this.types = types;
        kinds = ParameterKinds.of(ofParameters);
        firstKinds = firstKinds == null ? kinds : firstKinds.agreesWith(kinds) ? firstKinds.with(kinds) : firstKinds;
    }

    /** Of which kinds the parameters are that {@link #types} tells of. */
    @Nullable
    ParameterKinds kinds() {
        return kinds;
    }

    /** Copies a COM_STMT_SEND_LONG_DATA, lest a few bytes of a client keep much of what was read with them; releases it. */
    public void addLongData(ByteBuf message) {
        int length = message.readableBytes();
        if (longData == null) {
            longData = message.alloc().directBuffer(length);
        }
        longData.writeBytes(message);
        message.release();
        longDataGrows.accept(length);
    }

    public boolean hasLongData() {
        return longData != null;
    }

    /** Hands over what is kept, command behind command; null if there is none. */
    @Nullable
    ByteBuf takeLongData() {
        ByteBuf taken = longData;
        if (taken != null) {
            longData = null;
            longDataGrows.accept(-taken.readableBytes());
        }
        return taken;
    }

    public void dropLongData() {
        ByteBuf dropped = takeLongData();
        if (dropped != null) {
            dropped.release();
        }
    }

    /** The cluster on whose attached backend a cursor is open; -1 if there is none. */
    public int cursorCluster() {
        return cursorCluster;
    }

    public void cursorIsOn(int cluster) {
        cursorCluster = cluster;
    }
}
