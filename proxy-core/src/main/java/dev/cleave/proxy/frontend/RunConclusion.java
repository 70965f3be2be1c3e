package dev.cleave.proxy.frontend;

import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.Command;
import dev.cleave.protocol.PacketWriter;
import dev.cleave.protocol.StatusFlags;
import dev.cleave.protocol.packet.OkPacket;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.backend.PreparedOnBackend;
import dev.cleave.proxy.command.ClientStatement;
import dev.cleave.proxy.command.Message;
import dev.cleave.proxy.frontend.CurrentCommand.Purpose;
import dev.cleave.proxy.relay.ResponseKind;
import dev.cleave.proxy.relay.ResponseTracker;
import dev.cleave.proxy.route.CachedStatement;
import dev.cleave.proxy.session.Pin;
import dev.cleave.proxy.session.StatementText;
import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a server's answer means for the session: status flags, tracked changes, pins, the transaction. Belongs to one {@link StatementRun}.
 *
 * <p>An ERR packet carries no status flags. Where it matters whether a transaction is still open after it, the server is asked with a COM_PING, whose OK
 * has them, before the next command.
 */
final class RunConclusion implements InternalCommand.Then {
    private static final int ER_PARSE_ERROR = 1064;
    private static final int ER_UNKNOWN_COM_ERROR = 1047;

    private static final byte[] ROLLBACK = "ROLLBACK AND NO CHAIN NO RELEASE".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] NO_ARGUMENT = {};

    private static final int EOF_LENGTH = 5;

    private final Session session;
    private final StatementRun run;
    private final StatementEffects effects;
    private final LastInsertId lastInsertId;
    private final UnreportedState unreported;
    private final InternalCommand probe = new InternalCommand();
    private long rows;
    private int warnings;
    private boolean failed;
    private boolean leavesCursorOpen;

    RunConclusion(Session session, StatementRun run, LastInsertId lastInsertId) {
        this.session = session;
        this.run = run;
        this.effects = new StatementEffects(session);
        this.lastInsertId = lastInsertId;
        this.unreported = new UnreportedState(session, run, this, lastInsertId);
    }

    /** The next command has begun. */
    void begin() {
        lastInsertId.begin();
        unreported.begin();
    }

    /** The client's statement goes out. */
    void sends(ByteBuf message) {
        unreported.sends(message);
    }

    /** An OK or EOF on its way to the client: what it reports is taken over, and it is changed where the client must see something else. */
    @Nullable
    ByteBuf onOk(BackendConnection backend, ByteBuf in) {
        ResponseTracker tracker = backend.tracker();
        int flags = tracker.statusFlags();
        LateKills kills = run.command().kills();
        if (kills != null) {
            kills.passed(tracker);
        }
        endPendingIfCommitted(0);
        session.transaction().answered(flags);
        if (tracker.lastInsertId() != 0) {
            lastInsertId.wasTold(tracker.lastInsertId(), backend);
        }
        if ((flags & StatusFlags.SERVER_SESSION_STATE_CHANGED) != 0) {
            if (!isEof(tracker)) {
                return withTrackedChanges(backend, in);
            }
            if (!valuesAreTakenBack()) { // MariaDB; what has changed, it does not say
                session.attachments().pin(run.cluster(), Pin.SESSION_STATE);
                flags &= ~StatusFlags.SERVER_SESSION_STATE_CHANGED; // of what Cleave tracks, the client need not
                in.setShortLE(tracker.statusFlagsAt(), flags);
            }
        }
        if (run.target().looksBesideTransaction()) {
            in.setShortLE(tracker.statusFlagsAt(), flags | session.clientStatusFlags());
        } else if (session.transaction().pending().begun()) {
            in.setShortLE(tracker.statusFlagsAt(), flags | session.pendingStatusFlags());
        }
        return null;
    }

    /** DDL and the like end the transaction that the client has begun, even if no server knows it; unless the server did not understand them. */
    private void endPendingIfCommitted(int errorCode) {
        boolean understood = errorCode != ER_PARSE_ERROR;
        if (understood && run.command().executes(Effect.IMPLICIT_COMMIT)) {
            session.transaction().pending().clear(); // with what was said of the transaction that it ended
        }
        // Also where it was denied, but not where it is unknown.
        if (errorCode != ER_UNKNOWN_COM_ERROR && run.command().is(Purpose.REFRESH)) {
            session.transaction().pending().endEmpty();
        }
    }

    private ByteBuf withTrackedChanges(BackendConnection backend, ByteBuf in) {
        ResponseTracker tracker = backend.tracker();
        int payload = tracker.packetStart() + Message.HEADER;
        OkPacket ok = OkPacket.decode(
                in.slice(payload, tracker.packetEnd() - payload),
                backend.login().capabilities());
        TrackedChanges changes = TrackedChanges.of(ok, session, backend.login().mariaDb());
        if (valuesAreTakenBack()) {
            backend.applied(backend.variables(), changes.schema());
            session.state().schemaIs(changes.schema());
        } else {
            takeOver(changes, backend);
        }
        ByteBuf out = session.client().channel().alloc().buffer(64);
        int sequenceId = in.getUnsignedByte(tracker.packetStart() + 3);
        PacketWriter.write(out, changes.forClient(ok, session), session.capabilities(), sequenceId);
        return out;
    }

    private void takeOver(TrackedChanges changes, BackendConnection backend) {
        backend.applied(changes.variables(), changes.schema());
        session.state().schemaIs(changes.schema());
        unreported.reported(changes);
        session.state().variablesAre(changes.variables());
        if (changes.setsLastInsertId()) {
            lastInsertId.isCarriedTo(backend);
        }
        if (changes.blinds()) {
            backend.spoilForOthers();
        }
        if (changes.pins() || run.command().executes(Effect.SETS_FOR_STATEMENT) || changesUnseen(changes)) {
            session.attachments().pin(run.cluster(), Pin.SESSION_STATE);
        }
    }

    /** Whether something of the session is another now that its statement's text does not tell: a routine or a trigger has done it. */
    private boolean changesUnseen(TrackedChanges changes) {
        StatementPlan plan = run.command().executedPlan();
        if (!changes.stateChange() || plan == null) {
            return false;
        }
        if (run.isIn(StatementRun.State.PROBING)) {
            return changes.onlyStateChange(); // what failed has left it
        }
        boolean calls = plan.kind() == StatementKind.CALL || !plan.routines().isEmpty();
        return calls || changes.onlyStateChange() && !tellsWhatItChanges(plan);
    }

    private boolean tellsWhatItChanges(StatementPlan plan) {
        return plan.has(Effect.WRITES_USER_VARIABLE)
                || plan.has(Effect.CREATES_TEMPORARY_TABLE)
                || plan.has(Effect.DROPS_TEMPORARY_TABLE)
                || plan.has(Effect.KEEPS_IN_SESSION)
                || plan.kind() == StatementKind.PREPARE
                || plan.kind() == StatementKind.DEALLOCATE
                || run.target().current().usesTemporaryTable();
    }

    /** MariaDB: what is reported holds for this statement only, which itself sets nothing, as far as is known. */
    private boolean valuesAreTakenBack() {
        StatementPlan plan = run.command().executedPlan();
        if (plan == null
                || !plan.has(Effect.SETS_FOR_STATEMENT)
                || plan.has(Effect.MULTI_STATEMENT)
                || !plan.routines().isEmpty()) {
            return false;
        }
        return switch (plan.kind()) {
            case SET, CALL, EXECUTE, UNKNOWN -> false;
            default -> true;
        };
    }

    /** For clients without CLIENT_DEPRECATE_EOF: has no room for session state. */
    private static boolean isEof(ResponseTracker tracker) {
        return tracker.packetEnd() - tracker.packetStart() - Message.HEADER == EOF_LENGTH;
    }

    /** The server has prepared the statement: from now on it is the session's too, under an id of its own. */
    ClientStatement onPrepareOk(BackendConnection backend, ByteBuf in, int statementIdAt) {
        CachedStatement statement = Objects.requireNonNull(run.command().statement());
        // The types of the user variables in it are those that they have now.
        boolean shared = !statement.plan().has(Effect.READS_USER_VARIABLE);
        if (statement.plan().has(Effect.WRITES_USER_VARIABLE)) {
            session.attachments()
                    .pin(run.cluster(), Pin.USER_VARIABLE); // it is there from now on, and NULL has another type
        }
        var text = new StatementText(
                run.command().textToPrepare(),
                session.state().schema(),
                session.state().variables(),
                shared);
        PreparedOnBackend.Statement known = backend.prepared().prepared(text, in.getIntLE(statementIdAt));
        assert known != null;
        int parameters = in.getUnsignedShortLE(statementIdAt + 6);
        return session.statements().add(text, statement, parameters);
    }

    /** Whether the next statement may go wrong until Cleave knows the view, trigger or routine that the server has just got. */
    boolean definesWhatMayBeUsedNext(BackendConnection backend) {
        StatementPlan plan = run.target().executedPlan();
        if (plan == null || !plan.mayDefine() || backend.tracker().errorCode() != 0) {
            return false;
        }
        boolean elsewhere = run.cluster() != session.worker().routes().defaultCluster();
        return plan.has(Effect.DEFINES_SESSION_USE) || elsewhere && plan.has(Effect.DEFINES_VIEW);
    }

    /** The response is complete and relayed. */
    void onEnd(BackendConnection backend) {
        ResponseTracker tracker = backend.tracker();
        rows = tracker.rows();
        warnings = tracker.warnings();
        failed = tracker.errorCode() != 0;
        leavesCursorOpen = CursorPins.leavesOpen(tracker);
        LateKills kills = run.command().kills();
        if (kills != null) {
            kills.ended(tracker);
        }
        lastInsertId.answered(backend);
        unreported.answered(backend);
        run.count(failed);
        StatementPlan plan = run.command().executedPlan();
        if (plan != null) {
            session.lastAnswer().was(plan, tracker);
        } else if (run.command().is(Purpose.PREPARE)) {
            session.lastAnswer()
                    .wasPrepared(Objects.requireNonNull(run.command().plan()), tracker);
        } else if (run.command().leavesWarnings()) {
            session.lastAnswer().wasCommand(failed);
        } else if (failed) {
            session.lastAnswer().failed();
        } else if (run.command().is(Purpose.REFRESH)) {
            session.lastAnswer().wasOk();
        } else if (run.command().is(Purpose.SET_OPTION) || run.command().is(Purpose.FIELD_LIST)) {
            session.lastAnswer().wasEof();
        }
        ClientStatement executed = run.command().executed();
        if (failed && executed != null) {
            backend.prepared().failed(executed.text());
        }
        if (failed) {
            endPendingIfCommitted(tracker.errorCode());
        }
        if (run.target().looksBesideTransaction()) {
            endLook(backend);
            return;
        }
        if (failed ? leavesSessionUncertain() : mayHaveChangedUntold(backend)) {
            probe(backend, Command.COM_PING, NO_ARGUMENT);
            return;
        }
        if (!failed && !run.command().onlyLooks()) {
            session.transaction().serverSaid(run.cluster(), tracker.statusFlags());
        }
        askOrConclude(backend);
    }

    /** Ends the statement when the server has said all that the session has to know. */
    void askOrConclude(BackendConnection backend) {
        if (!unreported.ask(backend)) {
            conclude();
        }
    }

    /** The session's transaction is elsewhere or nowhere: one that the server has begun to look at a table would only keep its locks. */
    private void endLook(BackendConnection backend) {
        ResponseTracker tracker = backend.tracker();
        boolean begun =
                failed ? !session.transaction().commitsItself() : ClientReplies.inTransaction(tracker.statusFlags());
        if (begun && !tracker.leavesCursorOpen()) {
            probe(backend, Command.COM_QUERY, ROLLBACK);
        } else {
            conclude();
        }
    }

    /** Whether it may have ended the transaction, or begun one, or changed what servers report with an OK only. */
    private boolean leavesSessionUncertain() {
        StatementPlan plan = run.command().plan();
        return session.transaction().holdsStatements()
                || plan != null
                        && (plan.kind() == StatementKind.CALL
                                || plan.kind() == StatementKind.EXECUTE
                                || plan.has(Effect.MULTI_STATEMENT)
                                || !plan.routines().isEmpty());
    }

    /** Functions may set variables, of which the EOF behind their rows has no room to tell; the next OK does. */
    private boolean mayHaveChangedUntold(BackendConnection backend) {
        StatementPlan plan = run.target().executedPlan();
        return plan != null
                && !plan.routines().isEmpty()
                && backend.tracker().endedWithRows()
                && !CapabilityFlags.has(backend.login().capabilities(), CapabilityFlags.CLIENT_DEPRECATE_EOF);
    }

    /** The backend could not be made to fit; the client has the server's error already. */
    void afterFailedPreparation(BackendConnection backend) {
        failed = true;
        leavesCursorOpen = false;
        run.count(true);
        probe(backend, Command.COM_PING, NO_ARGUMENT);
    }

    /** Sends something of Cleave's own, whose answer the client does not get, before its next command. */
    void probe(BackendConnection backend, int command, byte[] argument) {
        run.probing();
        session.lastAnswer().countOverwritten();
        probe.send(backend, command, argument, ResponseKind.RESULT, this);
    }

    @Override
    public void reported(BackendConnection backend, ByteBuf in) {
        if (StatusFlags.has(backend.tracker().statusFlags(), StatusFlags.SERVER_SESSION_STATE_CHANGED)) {
            withTrackedChanges(backend, in).release();
        }
    }

    @Override
    public void succeeded(BackendConnection backend) {
        if (unreported.bringWarningsBack(backend)) {
            return;
        }
        if (!run.target().looksBesideTransaction()) {
            session.transaction().serverSaid(run.cluster(), backend.tracker().statusFlags());
        }
        askOrConclude(backend);
    }

    @Override
    public void failed(BackendConnection backend, ByteBuf errorPacket) {
        errorPacket.release();
        String reason = "it refused what Cleave itself had to ask";
        backend.close(reason);
        broken(backend, reason);
    }

    @Override
    public void broken(BackendConnection backend, String reason) {
        session.backends().onLostBetweenStatements(backend, reason); // the client has its answer already
        run.finish();
    }

    private void conclude() {
        StatementPlan plan = run.command().executedPlan();
        int cluster = run.cluster();
        if (plan != null) {
            if (failed) {
                effects.applyFailed(plan, cluster);
            } else {
                effects.apply(plan, cluster);
            }
            effects.leftBehind(run.target().current().session(), cluster);
            boolean asked = plan.has(Effect.READS_PREVIOUS_STATEMENT)
                    && session.attachments().isPinned(cluster, Pin.LAST_STATEMENT);
            if (asked || warnings > 0 || failed || plan.has(Effect.CALCULATES_FOUND_ROWS)) {
                session.attachments().pin(cluster, Pin.LAST_STATEMENT);
            }
        }
        boolean leavesWarnings = failed || warnings > 0 && run.command().is(Purpose.PREPARE);
        if (plan == null && leavesWarnings) {
            session.attachments().pin(cluster, Pin.LAST_STATEMENT);
        }
        if (run.command().is(Purpose.SET_OPTION) && !failed) {
            session.capabilitiesAre(run.command().optionCapabilities());
        }
        CursorPins.update(session, run, leavesCursorOpen);
        session.backends().lastClusterIs(cluster);
        run.finish();
    }

    long rows() {
        return rows;
    }
}
