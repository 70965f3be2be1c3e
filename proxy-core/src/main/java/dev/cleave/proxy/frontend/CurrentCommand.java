package dev.cleave.proxy.frontend;

import dev.cleave.proxy.command.ClientStatement;
import dev.cleave.proxy.command.ExecuteRewriter;
import dev.cleave.proxy.command.Message;
import dev.cleave.proxy.relay.ResponseKind;
import dev.cleave.proxy.route.CachedStatement;
import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import io.netty.buffer.ByteBuf;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The client's command that a {@link StatementRun} is about: its bytes until they are sent, what it is, the statement behind it. One per session, filled
 * anew for each command.
 */
final class CurrentCommand {
    /** What a command is to the session. */
    enum Purpose {
        /** A statement of COM_QUERY. */
        QUERY,
        /** COM_STMT_PREPARE: looks at tables, but neither reads nor writes. */
        PREPARE,
        /** COM_STMT_EXECUTE. */
        EXECUTE,
        /** COM_FIELD_LIST: looks at a table likewise. */
        FIELD_LIST,
        /** COM_STMT_FETCH, COM_STMT_RESET of an open cursor: goes where the cursor is. */
        ON_CURSOR,
        /** Commands without a statement: COM_INIT_DB, COM_STATISTICS. */
        COMMAND,
        /** COM_REFRESH: commits, if the server knows it. */
        REFRESH,
        /** COM_SET_OPTION for the attached backend. */
        SET_OPTION
    }

    private @Nullable ByteBuf message;
    private ResponseKind answer = ResponseKind.RESULT;
    private Purpose purpose = Purpose.COMMAND;
    private @Nullable CachedStatement statement;
    private @Nullable ClientStatement prepared;
    private byte @Nullable [] textToPrepare;
    private int optionCapabilities;
    private @Nullable TextPreparation before;
    private @Nullable LateKills kills;
    private long startedNanos;

    /** Takes ownership of {@code message}. */
    void begin(ByteBuf message, ResponseKind answer, Purpose purpose, @Nullable CachedStatement statement, long now) {
        this.message = message;
        this.answer = answer;
        this.purpose = purpose;
        this.statement = statement;
        prepared = null;
        textToPrepare = null;
        before = null;
        kills = null;
        startedNanos = now;
    }

    /** COM_STMT_EXECUTE, COM_STMT_FETCH and COM_STMT_RESET name a statement of the client's. */
    void of(ClientStatement client) {
        prepared = client;
    }

    /** What the backend must be told right before it; null once that is done. */
    void needs(@Nullable TextPreparation preparation) {
        before = preparation;
    }

    @Nullable
    TextPreparation needed() {
        return before;
    }

    /** What is done as its answers pass; null for nothing. */
    void kills(@Nullable LateKills late) {
        kills = late;
    }

    @Nullable
    LateKills kills() {
        return kills;
    }

    void prepares(byte[] sql) {
        textToPrepare = sql;
    }

    /** It is about to be sent. What may have to be prepared again is kept. */
    void sends(ByteBuf bytes) {
        StatementPlan plan = plan();
        if (purpose == Purpose.QUERY
                && plan != null
                && plan.kind() == StatementKind.PREPARE
                && !plan.has(Effect.MULTI_STATEMENT)) {
            textToPrepare = Message.textOf(bytes);
        }
    }

    /** What the session's capabilities will be when COM_SET_OPTION has succeeded. */
    void changesCapabilitiesTo(int capabilities) {
        optionCapabilities = capabilities;
    }

    /** The command is answered. */
    void end() {
        prepared = null;
        statement = null;
    }

    // ---- its bytes ----

    /** Hands over the bytes, to be sent. */
    ByteBuf takeMessage() {
        ByteBuf taken = Objects.requireNonNull(message);
        message = null;
        return taken;
    }

    /** It was sent in vain and is to be sent again; takes ownership. */
    void again(ByteBuf copy) {
        message = copy;
    }

    /** The command will not be sent. */
    void drop() {
        if (message != null) {
            message.release();
            message = null;
        }
    }

    /** The bytes while they are not sent. */
    @Nullable
    ByteBuf message() {
        return message;
    }

    /** Whether it is an execution that asks for a cursor; until it is sent. */
    boolean opensCursor() {
        return purpose == Purpose.EXECUTE && message != null && ExecuteRewriter.opensCursor(message);
    }

    int messageBytes() {
        return message == null ? 0 : message.readableBytes();
    }

    // ---- what it is ----

    ResponseKind answer() {
        return answer;
    }

    Purpose purpose() {
        return purpose;
    }

    boolean is(Purpose other) {
        return purpose == other;
    }

    /** When it arrived, as {@link System#nanoTime}. */
    long startedNanos() {
        return startedNanos;
    }

    int optionCapabilities() {
        return optionCapabilities;
    }

    @Nullable
    CachedStatement statement() {
        return statement;
    }

    /** The plan of the statement that it executes or prepares. */
    @Nullable
    StatementPlan plan() {
        return statement == null ? null : statement.plan();
    }

    /** The plan of the statement that it executes; null where nothing is executed. */
    @Nullable
    StatementPlan executedPlan() {
        return onlyLooks() ? null : plan();
    }

    /** Whether it is no statement, and leaves the warnings of the one before; should it fail, its error is one more. */
    boolean leavesWarnings() {
        return purpose == Purpose.COMMAND && answer == ResponseKind.RESULT;
    }

    /** Whether it looks at tables without reading or writing them. */
    boolean onlyLooks() {
        return purpose == Purpose.PREPARE || purpose == Purpose.FIELD_LIST;
    }

    boolean executes(Effect effect) {
        StatementPlan plan = executedPlan();
        return plan != null && plan.has(effect);
    }

    /** The statement to execute, if this is COM_STMT_EXECUTE. */
    @Nullable
    ClientStatement executed() {
        return purpose == Purpose.EXECUTE ? prepared : null;
    }

    /** The client's statement that it names: of COM_STMT_EXECUTE, COM_STMT_FETCH or COM_STMT_RESET. */
    @Nullable
    ClientStatement prepared() {
        return prepared;
    }

    /** Whether it is COM_STMT_PREPARE, or a PREPARE in COM_QUERY that has been sent. */
    boolean prepares() {
        return textToPrepare != null;
    }

    /** What stands behind the first byte of a command that {@link #prepares()}. */
    byte[] textToPrepare() {
        return Objects.requireNonNull(textToPrepare);
    }
}
