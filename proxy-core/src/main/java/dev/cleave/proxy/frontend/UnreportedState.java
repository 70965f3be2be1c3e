package dev.cleave.proxy.frontend;

import dev.cleave.protocol.Command;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.command.Message;
import dev.cleave.proxy.frontend.CurrentCommand.Purpose;
import dev.cleave.proxy.session.Pin;
import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementPlan;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a statement may have changed in the session without the server's answer saying so. The server is asked for it before the next command, where a
 * question does no harm. Belongs to one {@link RunConclusion}; confined to its session's event loop.
 */
final class UnreportedState {
    /** Changes nothing, but makes the server report what SET NAMES … COLLATE left unsaid. */
    private static final byte[] REPORT_COLLATION =
            "SET SESSION collation_connection=@@SESSION.collation_connection".getBytes(StandardCharsets.US_ASCII);

    private final Session session;
    private final StatementRun run;
    private final RunConclusion conclusion;
    private final LastInsertId lastInsertId;

    private boolean collation;
    private boolean mariaDbOptions;
    private boolean failed;
    private int warnings;
    /** What the client has sent, if that has {@link Effect#CHARACTER_SET_ALONE}. */
    private byte @Nullable [] characterSetStatement;

    UnreportedState(Session session, StatementRun run, RunConclusion conclusion, LastInsertId lastInsertId) {
        this.session = session;
        this.run = run;
        this.conclusion = conclusion;
        this.lastInsertId = lastInsertId;
    }

    /** The client's statement goes out. */
    void sends(ByteBuf message) {
        StatementPlan plan = run.command().is(Purpose.QUERY) ? run.command().plan() : null;
        boolean keeps = plan != null && plan.has(Effect.CHARACTER_SET_ALONE) && !plan.has(Effect.MULTI_STATEMENT);
        characterSetStatement = keeps ? Message.textOf(message) : null;
    }

    /** The next command has begun. */
    void begin() {
        failed = false;
        warnings = 0;
        collation = false;
        mariaDbOptions = false;
        characterSetStatement = null;
    }

    /** An OK reports these changes, and so hides others. */
    void reported(TrackedChanges changes) {
        if (run.isIn(StatementRun.State.PROBING)) {
            return; // Cleave's own doing, of which all is known
        }
        collation |= changes.hidesCollation();
        mariaDbOptions |= changes.hidesOptions() && !setsAutocommitAlone();
    }

    private boolean setsAutocommitAlone() {
        return run.command().executes(Effect.AUTOCOMMIT_ALONE) && !run.command().executes(Effect.MULTI_STATEMENT);
    }

    /** The answer is complete. */
    void answered(BackendConnection backend) {
        failed = backend.tracker().errorCode() != 0;
        warnings = backend.tracker().warnings();
    }

    /**
     * Asks for one thing, after whose answer the conclusion goes on; false if nothing is left to be asked for. A question puts an end to the error or the
     * warnings that the client may ask for: where those count more, the session keeps its connection, which knows the rest.
     */
    boolean ask(BackendConnection backend) {
        if (mariaDbOptions) {
            mariaDbOptions = false;
            if (!failed && warnings == 0) {
                int cluster = run.cluster();
                ask(MariaDbOptions.QUESTION, rows -> MariaDbOptions.takeOver(rows, session, backend, cluster), backend);
                return true;
            }
            session.attachments().pin(run.cluster(), Pin.SESSION_STATE);
        }
        if (collation) {
            collation = false;
            if (!failed) {
                conclusion.probe(backend, Command.COM_QUERY, REPORT_COLLATION);
                return true;
            }
            session.attachments().pin(run.cluster(), Pin.SESSION_STATE);
        }
        if (lastInsertId.takeQuestion()) {
            if (backend.login().mariaDb()) {
                ask(
                        LastInsertId.QUESTION,
                        rows -> lastInsertId.is(
                                Objects.requireNonNull(rows.getFirst().getFirst()), backend),
                        backend);
            } else {
                conclusion.probe(backend, Command.COM_QUERY, LastInsertId.REPORT);
            }
            return true;
        }
        return false;
    }

    private void ask(String sql, Consumer<List<List<@Nullable String>>> answer, BackendConnection backend) {
        run.probing();
        new ServerQuestion(session, run.cluster(), answer, () -> conclusion.askOrConclude(backend), run::finish)
                .ask(sql);
    }

    /**
     * The question for the collation has put its own warnings, or none, in the place of those that the client may ask for: its statement runs again. False
     * where there was no such question, or no warning.
     */
    boolean bringWarningsBack(BackendConnection backend) {
        byte[] again = characterSetStatement;
        characterSetStatement = null;
        if (again == null || warnings == 0) {
            return false;
        }
        conclusion.probe(backend, Command.COM_QUERY, again);
        return true;
    }
}
