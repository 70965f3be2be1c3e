package dev.cleave.proxy.frontend;

import dev.cleave.config.RoutingTable;
import dev.cleave.protocol.Command;
import dev.cleave.protocol.MySqlError;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.command.ClientStatement;
import dev.cleave.proxy.command.ExecuteRewriter;
import dev.cleave.proxy.frontend.CurrentCommand.Purpose;
import dev.cleave.proxy.relay.ResponseKind;
import dev.cleave.proxy.route.CachedStatement;
import dev.cleave.proxy.route.Decision;
import dev.cleave.proxy.route.Target;
import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementPlan;
import io.netty.buffer.ByteBuf;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way of one command that a server answers: decide, gate, attach, make the backend fit, send, relay, conclude. One per session, reused for each
 * command; confined to the event loop.
 *
 * <pre>
 *   IDLE ─→ [ASKING] ─→ (decide) ─→ BUFFERED or DELAYED ─→ (decide again)
 *                          ├──────→ WAITING for a connection ─→ (decide again)
 *                          └──────→ PREPARING the backend ─→ RUNNING ─→ [PROBING] ─→ IDLE
 * </pre>
 */
final class StatementRun {
    enum State {
        IDLE("idle"),
        ASKING("asking clusters"),
        BUFFERED("buffered"),
        DELAYED("delayed"),
        WAITING("waiting for connection"),
        PREPARING("preparing backend"),
        RUNNING("running"),
        PROBING("asking for status");

        private final String shown;

        State(String shown) {
            this.shown = shown;
        }
    }

    private final Session session;
    private final Worker worker;
    private final BackendAcquisition acquisition;
    private final BackendPreparation preparation;
    private final RunConclusion conclusion;
    private final RunRelay relay;
    private final LocalFileUpload upload;
    private final PipelinedBegin begin;
    private final GateWait gateWait;
    private final RunInterruption interruption;
    private final RepeatableRead read;
    private final RoomToPrepare room = new RoomToPrepare();
    private final CurrentCommand command = new CurrentCommand();
    private final CommandTarget target;

    private State state = State.IDLE;
    private int cluster;
    private boolean retried;

    StatementRun(Session session) {
        this.session = session;
        this.target = new CommandTarget(session, command);
        this.worker = session.worker();
        this.acquisition = new BackendAcquisition(session, this);
        var lastInsertId = new LastInsertId(session, this);
        this.preparation = new BackendPreparation(session, this, room, lastInsertId);
        this.conclusion = new RunConclusion(session, this, lastInsertId);
        this.upload = new LocalFileUpload(session, this);
        this.relay = new RunRelay(session, this, conclusion, room, upload);
        this.begin = new PipelinedBegin(session);
        this.gateWait = new GateWait(session, this);
        this.interruption = new RunInterruption(session, this, acquisition, gateWait);
        this.read = new RepeatableRead(session);
    }

    // ---- starting ----

    /** Before the command begins, its session asks the clusters for what it needs. */
    void asksFirst(Asking questions) {
        state = State.ASKING;
        interruption.asks(questions);
    }

    /** That has ended. */
    void asked() {
        state = State.IDLE;
        interruption.asks(null);
    }

    void query(ByteBuf message, CachedStatement cached, @Nullable LateKills kills) {
        begin(message, ResponseKind.RESULT, Purpose.QUERY, cached);
        command.kills(kills);
        decide();
    }

    /** EXECUTE of a statement that must have another text than it has. */
    void executeText(ByteBuf message, CachedStatement cached, TextPreparation before) {
        begin(message, ResponseKind.RESULT, Purpose.QUERY, cached);
        command.needs(before);
        decide();
    }

    void prepare(ByteBuf message, CachedStatement cached, byte[] sql) {
        begin(message, ResponseKind.PREPARE, Purpose.PREPARE, cached);
        command.prepares(sql);
        decide();
    }

    /** COM_FIELD_LIST, which goes where {@code describe} would run. */
    void listFields(ByteBuf message, CachedStatement describe) {
        begin(message, ResponseKind.ROWS, Purpose.FIELD_LIST, describe);
        decide();
    }

    void execute(ByteBuf message, ClientStatement client) {
        begin(message, ResponseKind.RESULT, Purpose.EXECUTE, client.statement());
        command.of(client);
        decide();
    }

    /** A command for the backend on which the statement's cursor is open. */
    void onCursor(ByteBuf message, ResponseKind answer, ClientStatement client) {
        begin(message, answer, Purpose.ON_CURSOR, null);
        command.of(client);
        cluster = client.cursorCluster();
        send(Objects.requireNonNull(session.attachments().get(cluster)));
    }

    void command(ByteBuf message, ResponseKind answer) {
        begin(message, answer, Purpose.COMMAND, null);
        decide();
    }

    void refresh(ByteBuf message) {
        begin(message, ResponseKind.RESULT, Purpose.REFRESH, null);
        decide();
    }

    void setOption(ByteBuf message, int capabilities) {
        begin(message, ResponseKind.RESULT, Purpose.SET_OPTION, null);
        command.changesCapabilitiesTo(capabilities);
        decide();
    }

    private void begin(ByteBuf message, ResponseKind answer, Purpose what, @Nullable CachedStatement cached) {
        session.begin();
        command.begin(message, answer, what, cached, session.client().lastActiveNanos());
        relay.begin();
        upload.begin();
        conclusion.begin();
        room.begin();
        retried = false;
        target.begin();
        gateWait.begin();
        boolean overwrites = cached != null && !cached.plan().has(Effect.READS_PREVIOUS_STATEMENT);
        if (session.attachments().size() > 0 && overwrites) {
            session.backends().forgetLastStatement();
        }
    }

    // ---- deciding ----

    /** Finds out where the command goes, from what is known now. */
    void decide() {
        CachedStatement statement = command.statement();
        if (statement == null) {
            attach(session.backends().homeCluster());
            return;
        }
        RoutingTable routes = worker.routes();
        Target touches = target.resolve(statement, routes);
        Decision decision = command.onlyLooks()
                ? worker.router().decideToLook(statement.plan(), touches, routes, session.routingView())
                : worker.router()
                        .decide(statement, touches, routes, worker.config().linters(), session.routingView());
        switch (decision) {
            case Decision.ToCluster(int to) -> attach(to);
            case Decision.Buffer(int domain) -> buffer(domain);
            case Decision.Delay(int domain) -> delay(domain);
            case Decision.Refuse(MySqlError error) -> refuse(error);
        }
    }

    private void buffer(int domain) {
        state = State.BUFFERED;
        gateWait.atGate(domain);
    }

    private void delay(int domain) {
        state = State.DELAYED;
        if (!gateWait.forDelay(domain)) {
            decide();
        }
    }

    /** Whether the statement has waited because its domain is slowed down. */
    boolean hasWaited() {
        return gateWait.wasDelayed();
    }

    /** The command is answered with an error and was not executed. */
    void refuse(MySqlError error) {
        command.drop();
        session.lastAnswer().failed();
        session.replies().error(error);
        finish();
    }

    // ---- attaching ----

    private void attach(int to) {
        cluster = to;
        BackendConnection backend = acquisition.acquire(to);
        if (backend != null) {
            attached(backend);
        }
    }

    /** The pool has no connection to give now. */
    void waiting() {
        state = State.WAITING;
    }

    private void attached(BackendConnection backend) {
        target.touch();
        state = State.PREPARING;
        preparation.start(backend);
    }

    // ---- running ----

    /** The backend fits: the client's own bytes go out. */
    void onPrepared(BackendConnection backend) {
        if (interruption.wasAbandoned()) {
            onPreparationBroken(backend, "the client is gone");
            return;
        }
        send(backend);
    }

    private void send(BackendConnection backend) {
        ByteBuf message = command.takeMessage();
        command.sends(message);
        conclusion.sends(message);
        if (retried) {
            read.drop();
        } else {
            read.keep(command, target.current(), message, cluster);
        }
        ClientStatement client = command.prepared();
        if (client != null) {
            message = ExecuteRewriter.rewrite(message, client, session.capabilities(), backend);
        } else if (command.is(Purpose.QUERY)) {
            message = session.withQueryAttributes(message, backend);
        }
        state = State.RUNNING;
        if (target.bindsTransaction() && session.transaction().pending().isPlainBegin()) {
            begin.send(backend, cluster);
        }
        relay.send(backend, message, command.answer());
    }

    /** The server has refused a statement to prepare, but may have room for it now. */
    void prepareAgain(BackendConnection backend) {
        int code = command.is(Purpose.PREPARE) ? Command.COM_STMT_PREPARE : Command.COM_QUERY;
        command.again(InternalCommand.packet(backend, code, command.textToPrepare()));
        send(backend);
    }

    /** The server refused to get ready: its error is the answer to the client's command, which was not sent. */
    void onPreparationFailed(BackendConnection backend, ByteBuf errorPacket) {
        command.drop();
        session.lastAnswer().failed();
        session.replies().raw(errorPacket);
        conclusion.afterFailedPreparation(backend);
    }

    /** The connection broke before the client's command was sent, so another connection may be tried, once. */
    void onPreparationBroken(BackendConnection backend, String reason) {
        boolean first = !retried
                && !session.transaction().isOnServer()
                && session.attachments().pins(cluster) == 0;
        session.backends().lost(backend);
        if (interruption.wasAbandoned()) {
            drop();
        } else if (first) {
            retried = true;
            decide();
        } else {
            refuse(SessionBackends.lossDuringStatement(backend, reason, "It was not executed."));
        }
    }

    /** The connection broke before the first byte of the answer: a read runs again, once, on another one. False if the client must be told. */
    boolean repeatRead() {
        if (interruption.wasAbandoned() || !read.isKept()) {
            return false;
        }
        retried = true;
        command.again(read.take(session.client().channel().alloc()));
        worker.counters().repeatedRead();
        decide();
        return true;
    }

    // ---- ending ----

    /** Ends what was withdrawn, without an answer. */
    void drop() {
        command.drop();
        finish();
    }

    void probing() {
        state = State.PROBING;
        BackendConnection backend = backend();
        if (backend != null) {
            backend.setReading(true); // its answer is Cleave's, however slowly the client reads
        }
    }

    /** Adds this execution to the digest's counters. */
    void count(boolean failed) {
        CachedStatement statement = command.statement();
        if (statement != null && !command.onlyLooks()) {
            long took = System.nanoTime() - command.startedNanos();
            statement.executed(took, conclusion.rows(), relay.bytesSent(), failed);
            worker.traffic().executed(target.domains(), took, failed);
        }
        worker.counters().statement();
    }

    void finish() {
        state = State.IDLE;
        BackendConnection backend = backend();
        if (backend != null) {
            backend.setReading(true); // the client may not have read all of its answer, but the next one is another
        }
        ClientStatement executed = command.executed();
        if (executed != null) {
            executed.dropLongData(); // it was for this execution, whether that came to the server or not
        }
        command.end();
        session.transaction().leaveIfFree();
        session.backends().detachFree();
        session.end();
    }

    // ---- what others ask ----

    boolean isIn(State other) {
        return state == other;
    }

    /** What ends the command before its time. */
    RunInterruption interruption() {
        return interruption;
    }

    CurrentCommand command() {
        return command;
    }

    /** What relays the answer under way. */
    RunRelay relay() {
        return relay;
    }

    /** What takes the client's file. */
    LocalFileUpload upload() {
        return upload;
    }

    /** What the command touches. */
    CommandTarget target() {
        return target;
    }

    int cluster() {
        return cluster;
    }

    /** The backend that the command is on; null before it is attached. */
    @Nullable
    BackendConnection backend() {
        return session.attachments().get(cluster);
    }

    /** As {@code SHOW SESSIONS} says it. */
    String state() {
        return upload.isUnderWay() ? "receiving local file" : state.shown;
    }

    /** Whether the statement is not with its server yet, and may not be for long. */
    boolean isWaiting() {
        return switch (state) {
            case ASKING, BUFFERED, DELAYED, WAITING -> true;
            case IDLE, PREPARING, RUNNING, PROBING -> false;
        };
    }

    /** When the statement arrived, as {@link System#nanoTime}; what asks first is not known as a command yet. */
    long startedNanos() {
        return state == State.ASKING ? session.client().lastActiveNanos() : command.startedNanos();
    }

    String normalizedStatement() {
        StatementPlan plan = command.plan();
        return plan == null || state == State.ASKING ? "" : plan.normalized();
    }
}
