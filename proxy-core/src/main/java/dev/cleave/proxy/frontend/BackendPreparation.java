package dev.cleave.proxy.frontend;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.protocol.Command;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.command.ClientStatement;
import dev.cleave.proxy.command.ExecuteRewriter;
import dev.cleave.proxy.relay.ResponseKind;
import dev.cleave.proxy.session.PendingTransaction;
import dev.cleave.proxy.session.Pin;
import dev.cleave.proxy.session.SessionVariables;
import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementPlan;
import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes an attached backend fit its session before a statement: default schema, variables, roles, the transaction that the client has begun, LAST_INSERT_ID, the
 * prepared statement. {@link #advance} looks for the first thing that is missing and sends the command for it; when the server has done it, it looks
 * again. In the usual case nothing is missing and nothing is sent.
 *
 * <p>Each step waits for its answer, because a statement must not run in the wrong schema or outside its transaction if the step fails. Only a plain BEGIN
 * does not wait: {@link PipelinedBegin}.
 */
final class BackendPreparation implements InternalCommand.Then {
    private enum Step {
        SCHEMA,
        SETTING,
        QUIET,
        TRANSACTION,
        LAST_INSERT_ID,
        STATEMENT,
        TEXT
    }

    private static final int ER_BAD_DB_ERROR = 1049;

    /** Leaves no warnings. */
    private static final byte[] NOTHING = "DO 0".getBytes(UTF_8);

    /** MariaDB keeps older warnings unless a statement uses a table. */
    private static final byte[] NOTHING_OF_A_TABLE =
            "DO (SELECT 1 FROM information_schema.character_sets LIMIT 0)".getBytes(UTF_8);

    private final Session session;
    private final StatementRun run;
    private final RoomToPrepare room;
    private final LastInsertId lastInsertId;
    private final InternalCommand command = new InternalCommand();
    private @Nullable Step step;
    private @Nullable String applying;
    private @Nullable BackendSetting setting;
    private int replayed;
    /** Somebody has dropped the session's default schema, which the statement does not need. */
    private boolean withoutSchema;
    /** The server has warned of a setting, and would tell of it where the client asks for the warnings of its own last statement. */
    private boolean warned;
    /** It was made to forget that, or an older statement's. */
    private boolean quiet;

    BackendPreparation(Session session, StatementRun run, RoomToPrepare room, LastInsertId lastInsertId) {
        this.session = session;
        this.run = run;
        this.room = room;
        this.lastInsertId = lastInsertId;
    }

    void start(BackendConnection backend) {
        replayed = 0;
        warned = false;
        quiet = false;
        withoutSchema = false;
        ClientStatement executed = run.command().executed();
        ByteBuf message = run.command().message();
        if (executed != null && message != null) {
            ExecuteRewriter.learnTypes(message, executed, session.capabilities());
            executed.settleOn(backend.prepared());
        }
        advance(backend);
    }

    private void advance(BackendConnection backend) {
        if (!sendNext(backend)) {
            step = null;
            run.onPrepared(backend);
        }
    }

    /** Sends what is missing first; false if the backend fits. */
    private boolean sendNext(BackendConnection backend) {
        ClientStatement unprepared = unprepared(backend);
        // A statement is prepared in the schema and with the settings in which the client prepared it; then both go
        // back. A transaction that is open notices nothing.
        String schema = unprepared == null
                ? session.state().schema()
                : unprepared.text().schema();
        SessionVariables variables = unprepared == null
                ? session.state().variables()
                : unprepared.text().variables().toPrepareAmid(session.state().variables());
        if (schema != null && !withoutSchema && !schema.equals(backend.schema())) {
            applying = schema;
            return send(backend, Step.SCHEMA, Command.COM_INIT_DB, schema.getBytes(UTF_8));
        }
        setting = BackendSetting.missingOn(backend, variables, session);
        if (setting != null) {
            return send(
                    backend,
                    Step.SETTING,
                    Command.COM_QUERY,
                    setting.statement().getBytes(UTF_8));
        }
        if (warned && asksForWarnings() || !quiet && tellsOldWarnings()) {
            quiet = true;
            return send(
                    backend, Step.QUIET, Command.COM_QUERY, backend.login().mariaDb() ? NOTHING_OF_A_TABLE : NOTHING);
        }
        if (unprepared != null) {
            backend.prepared().makeRoom();
            return send(
                    backend,
                    Step.STATEMENT,
                    Command.COM_STMT_PREPARE,
                    unprepared.text().sql());
        }
        TextPreparation text = run.command().needed();
        if (text != null && session.textStatements().knows(text.statement())) {
            return send(backend, Step.TEXT, Command.COM_QUERY, text.sql().getBytes(UTF_8));
        }
        if (run.target().bindsTransaction()
                && !session.transaction().pending().isEmpty()
                && !session.transaction().pending().isPlainBegin()) {
            return sendPending(backend);
        }
        if (lastInsertId.isLackingOn(backend)) {
            return send(backend, Step.LAST_INSERT_ID, Command.COM_QUERY, lastInsertId.assignment());
        }
        return false;
    }

    private @Nullable ClientStatement unprepared(BackendConnection backend) {
        ClientStatement prepared = run.command().executed();
        return prepared != null
                        && !backend.prepared()
                                .isReady(prepared.text(), run.command().opensCursor())
                ? prepared
                : null;
    }

    private boolean sendPending(BackendConnection backend) {
        PendingTransaction pending = session.transaction().pending();
        List<byte[]> statements = pending.statements();
        return send(backend, Step.TRANSACTION, Command.COM_QUERY, statements.get(replayed));
    }

    private boolean tellsOldWarnings() {
        return (asksForWarnings() || run.command().leavesWarnings())
                && session.lastAnswer().isWithoutWarnings();
    }

    private boolean asksForWarnings() {
        StatementPlan plan = run.target().executedPlan();
        return plan != null && plan.has(Effect.READS_DIAGNOSTICS);
    }

    private boolean send(BackendConnection backend, Step next, int commandByte, byte[] argument) {
        step = next;
        ResponseKind kind = commandByte == Command.COM_STMT_PREPARE ? ResponseKind.PREPARE : ResponseKind.RESULT;
        command.send(backend, commandByte, argument, kind, this);
        return true;
    }

    @Override
    public void succeeded(BackendConnection backend) {
        if (run.interruption().wasAbandoned()) {
            run.onPreparationBroken(backend, "the client is gone");
            return;
        }
        switch (Objects.requireNonNull(step)) {
            case SCHEMA -> backend.applied(backend.variables(), applying);
            case SETTING -> {
                Objects.requireNonNull(setting).doneOn(backend);
                warned |= backend.tracker().warnings() > 0;
                pinIfNotForOthers(backend);
            }
            case QUIET -> {
                warned = false;
                session.lastAnswer().overwritten();
            }
            case LAST_INSERT_ID -> lastInsertId.isCarriedTo(backend);
            case STATEMENT ->
                backend.prepared()
                        .prepared(
                                Objects.requireNonNull(run.command().executed()).text(), command.preparedId());
            case TEXT -> preparedText(Objects.requireNonNull(run.command().needed()));
            case TRANSACTION -> {
                replayed++;
                if (replayed == session.transaction().pending().statements().size()) {
                    replayedPending();
                }
                session.transaction()
                        .serverSaid(run.cluster(), backend.tracker().statusFlags());
            }
        }
        advance(backend);
    }

    private void pinIfNotForOthers(BackendConnection backend) {
        if (!backend.canServeOthers()) {
            session.attachments().pin(run.cluster(), Pin.SESSION_STATE);
        }
    }

    private void preparedText(TextPreparation text) {
        session.textStatements().preparedAnew(text.statement(), text.changed());
        run.command().needs(null);
    }

    /** SET TRANSACTION alone stays with the server until a transaction begins, which a statement that fails early does not do. */
    private void replayedPending() {
        if (!session.transaction().pending().begun()) {
            session.attachments().pin(run.cluster(), Pin.NEXT_TRANSACTION);
        }
        session.transaction().pending().clear();
    }

    @Override
    public void failed(BackendConnection backend, ByteBuf errorPacket) {
        if ((step == Step.STATEMENT || step == Step.TEXT) && room.isLacking(backend)) {
            errorPacket.release();
            room.make(backend, () -> advance(backend), () -> broken(backend, "it was closed meanwhile"));
            return;
        }
        TextPreparation text = run.command().needed();
        if (step == Step.TEXT && text != null) {
            session.textStatements().preparedAnew(text.statement(), true); // the server has none now
        }
        if (step == Step.TRANSACTION) {
            session.transaction().pending().clear(); // it cannot begin as the client wanted it
        }
        if (step == Step.SCHEMA
                && backend.tracker().errorCode() == ER_BAD_DB_ERROR
                && unprepared(backend) == null
                && SchemaNeed.isNoneOf(run.target().executedPlan())) {
            errorPacket.release();
            withoutSchema = true;
            advance(backend);
            return;
        }
        run.onPreparationFailed(backend, errorPacket);
    }

    @Override
    public void broken(BackendConnection backend, String reason) {
        run.onPreparationBroken(backend, reason);
    }
}
