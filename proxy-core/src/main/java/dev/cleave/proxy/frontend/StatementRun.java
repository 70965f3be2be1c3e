package dev.cleave.proxy.frontend;

import dev.cleave.config.RoutingTable;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MySqlError;
import dev.cleave.protocol.PacketWriter;
import dev.cleave.protocol.packet.ErrPacket;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.backend.BackendPool;
import dev.cleave.proxy.backend.ResponseListener;
import dev.cleave.proxy.gate.Buffered;
import dev.cleave.proxy.relay.ResponseKind;
import dev.cleave.proxy.relay.ResponseTracker;
import dev.cleave.proxy.route.CachedStatement;
import dev.cleave.proxy.route.Decision;
import dev.cleave.proxy.route.Target;
import dev.cleave.proxy.session.Pin;
import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import io.netty.buffer.ByteBuf;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way of one command that a server answers: decide, gate, attach, make the backend fit, send, relay, conclude. One per session, reused for each
 * command; confined to the event loop.
 *
 * <pre>
 *   IDLE ─→ (decide) ─→ BUFFERED ─→ (decide again)
 *              ├──────→ WAITING for a connection ─→ (decide again)
 *              └──────→ PREPARING the backend ─→ RUNNING ⇄ UPLOADING ─→ [PROBING] ─→ IDLE
 * </pre>
 */
final class StatementRun implements ResponseListener, BackendPool.Waiter, Buffered {
    enum State {
        IDLE("idle"),
        BUFFERED("buffered"),
        WAITING("waiting for connection"),
        PREPARING("preparing backend"),
        RUNNING("running"),
        UPLOADING("receiving local file"),
        PROBING("asking for status");

        private final String shown;

        State(String shown) {
            this.shown = shown;
        }
    }

    private final Session session;
    private final Worker worker;
    private final BackendPreparation preparation;
    private final RunConclusion conclusion;
    private final PipelinedBegin begin;

    private State state = State.IDLE;
    private @Nullable ByteBuf request;
    private ResponseKind kind = ResponseKind.RESULT;
    private Purpose purpose = Purpose.COMMAND;
    private @Nullable CachedStatement statement;
    private @Nullable ClientStatement prepared;
    private byte @Nullable [] textToPrepare;
    private Target target = Target.NOTHING;
    private int cluster;
    /** A connection that the pool has just given and that is not attached yet. */
    private @Nullable BackendConnection granted;

    private int optionCapabilities;
    private int bufferedDomain;
    private long bufferedAtNanos;
    private long startedNanos;
    private long bytesSent;
    private boolean abandoned;
    private boolean retried;

    /** What a command is to the session. */
    enum Purpose {
        /** A statement of COM_QUERY. */
        QUERY,
        /** COM_STMT_PREPARE: looks at tables, but neither reads nor writes. */
        PREPARE,
        /** COM_STMT_EXECUTE. */
        EXECUTE,
        /** COM_STMT_FETCH, COM_STMT_RESET of an open cursor: goes where the cursor is. */
        ON_CURSOR,
        /** Commands without a statement: COM_INIT_DB, COM_FIELD_LIST, COM_STATISTICS. */
        COMMAND,
        /** COM_SET_OPTION for the attached backend. */
        SET_OPTION
    }

    StatementRun(Session session) {
        this.session = session;
        this.worker = session.worker();
        this.preparation = new BackendPreparation(session, this);
        this.conclusion = new RunConclusion(session, this);
        this.begin = new PipelinedBegin(session);
    }

    // ---- starting ----

    void query(ByteBuf message, CachedStatement cached) {
        begin(message, ResponseKind.RESULT, Purpose.QUERY, cached);
        decide();
    }

    void prepare(ByteBuf message, CachedStatement cached, byte[] sql) {
        begin(message, ResponseKind.PREPARE, Purpose.PREPARE, cached);
        textToPrepare = sql;
        decide();
    }

    void execute(ByteBuf message, ClientStatement client) {
        begin(message, ResponseKind.RESULT, Purpose.EXECUTE, client.statement());
        prepared = client;
        decide();
    }

    /** A command for the backend on which the statement's cursor is open. */
    void onCursor(ByteBuf message, ResponseKind answer, ClientStatement client) {
        begin(message, answer, Purpose.ON_CURSOR, null);
        prepared = client;
        cluster = client.cursorCluster();
        send(Objects.requireNonNull(session.attachments().get(cluster)));
    }

    void command(ByteBuf message, ResponseKind answer) {
        begin(message, answer, Purpose.COMMAND, null);
        decide();
    }

    void setOption(ByteBuf message, int capabilities) {
        begin(message, ResponseKind.RESULT, Purpose.SET_OPTION, null);
        optionCapabilities = capabilities;
        decide();
    }

    private void begin(ByteBuf message, ResponseKind answer, Purpose what, @Nullable CachedStatement cached) {
        session.begin();
        request = message;
        kind = answer;
        purpose = what;
        statement = cached;
        prepared = null;
        textToPrepare = null;
        bytesSent = 0;
        retried = false;
        startedNanos = session.client().lastActiveNanos();
        if (session.attachments().size() > 0) {
            forgetLastStatement();
        }
    }

    /** What only the statement after the last one could ask for is over, unless this one asks. */
    private void forgetLastStatement() {
        StatementPlan plan = plan();
        if (plan != null && plan.has(Effect.READS_PREVIOUS_STATEMENT)) {
            return;
        }
        Attachments attachments = session.attachments();
        for (int c = 0; c < attachments.clusters(); c++) {
            attachments.unpin(c, Pin.LAST_STATEMENT);
        }
    }

    // ---- deciding ----

    private void decide() {
        RoutingTable routes = worker.routes();
        if (statement == null) {
            target = Target.NOTHING;
            attach(session.homeCluster());
            return;
        }
        target = resolve(statement, routes);
        session.requireFor(statement.plan(), target);
        Decision decision = purpose == Purpose.PREPARE
                ? worker.router().decideForPrepare(statement.plan(), target, routes, session)
                : worker.router()
                        .decide(
                                statement.plan(),
                                target,
                                routes,
                                worker.config().linters(),
                                session);
        switch (decision) {
            case Decision.ToCluster(int to) -> attach(to);
            case Decision.Buffer(int domain) -> buffer(domain);
            case Decision.Refuse(MySqlError error) -> refuse(error);
        }
    }

    private Target resolve(CachedStatement cached, RoutingTable routes) {
        TextStatements.TextStatement text = session.textStatements().executedBy(cached.plan());
        if (text != null) {
            return Target.resolve(text.plan(), routes, session.schema(), session.temporaryTables());
        }
        if (session.temporaryTables().isEmpty()) {
            return cached.target(routes, session.schema());
        }
        return Target.resolve(cached.plan(), routes, session.schema(), session.temporaryTables());
    }

    private void buffer(int domain) {
        session.detachAllFree();
        state = State.BUFFERED;
        bufferedDomain = domain;
        bufferedAtNanos = System.nanoTime();
        worker.gates().buffer(domain, this);
    }

    @Override
    public void replay() {
        decide();
    }

    @Override
    public void refuse(MySqlError error) {
        dropRequest();
        session.replies().error(error);
        finish();
    }

    @Override
    public int bufferedBytes() {
        return request == null ? 0 : request.readableBytes();
    }

    @Override
    public long bufferedAtNanos() {
        return bufferedAtNanos;
    }

    // ---- attaching ----

    private void attach(int to) {
        cluster = to;
        BackendConnection held = session.attachments().get(to);
        if (held != null) {
            attached(held);
            return;
        }
        session.detachAllFree();
        BackendPool pool = session.pool(to);
        BackendConnection idle = takeGranted(pool);
        if (idle == null) {
            idle = pool.acquire(session.attachments().last(to));
        }
        if (idle != null) {
            session.attachments().attach(to, idle);
            attached(idle);
        } else {
            state = State.WAITING;
            pool.await(this, worker.nanoTime());
        }
    }

    /** The wait may have been long: the gate may be closed now and the route another one, so it is decided again. */
    @Override
    public void onAcquired(BackendConnection backend) {
        granted = backend;
        decide();
        if (granted != null) {
            granted = null;
            backend.pool().release(backend, worker.nanoTime());
        }
    }

    private @Nullable BackendConnection takeGranted(BackendPool pool) {
        BackendConnection backend = granted;
        if (backend == null || backend.pool() != pool) {
            return null;
        }
        granted = null;
        return backend;
    }

    @Override
    public void onAcquireFailed(MySqlError error) {
        refuse(error);
    }

    private void attached(BackendConnection backend) {
        if (statement != null && purpose != Purpose.PREPARE) {
            touch();
        }
        backend.usedBy(session.id());
        state = State.PREPARING;
        preparation.start(backend);
    }

    /** From here on a drain waits for this statement, and for its transaction if there is one. */
    private void touch() {
        if (target.unknownWrites()) {
            session.touched().enterUnknown();
        }
        session.touched().enter(session.transactional() ? target.domains() : target.gated());
    }

    // ---- running ----

    /** The backend fits: the client's own bytes go out. */
    void onPrepared(BackendConnection backend) {
        if (abandoned) {
            onPreparationBroken(backend, "the client is gone");
            return;
        }
        send(backend);
    }

    private void send(BackendConnection backend) {
        ByteBuf message = Objects.requireNonNull(request);
        request = null;
        ClientStatement client = prepared;
        if (client != null) {
            message = ExecuteRewriter.rewrite(message, client, backend);
        }
        state = State.RUNNING;
        if (bindsTransaction() && session.pending().isPlainBegin()) {
            begin.send(backend, cluster);
        }
        backend.send(message, kind, this);
        backend.flush();
    }

    /** The server refused to get ready: its error is the answer to the client's command, which was not sent. */
    void onPreparationFailed(BackendConnection backend, ByteBuf errorPacket) {
        dropRequest();
        session.replies().raw(errorPacket);
        session.abandonPendingTransaction();
        conclusion.afterFailedPreparation(backend);
    }

    /** The connection broke before the client's command was sent, so another connection may be tried, once. */
    void onPreparationBroken(BackendConnection backend, String reason) {
        boolean first = !retried
                && !session.inServerTransaction()
                && session.attachments().pins(cluster) == 0;
        session.onBackendLost(backend);
        if (abandoned) {
            dropRequest();
            finish();
        } else if (first) {
            retried = true;
            decide();
        } else {
            refuse(lost(backend, reason, "It was not executed."));
        }
    }

    @Override
    public void onBytes(ByteBuf bytes) {
        bytesSent += bytes.readableBytes();
        ClientConnection client = session.client();
        client.write(bytes);
        if (!client.isWritable() && !abandoned) {
            BackendConnection backend = session.attachments().get(cluster);
            if (backend != null) {
                client.flush();
                backend.setReading(client.isWritable());
            }
        }
    }

    @Override
    public @Nullable ByteBuf onOk(BackendConnection backend, ByteBuf in) {
        return conclusion.onOk(backend, in);
    }

    @Override
    public void onError(BackendConnection backend, ByteBuf in) {
        // Relayed as it is; what it means for the transaction is asked for when the response has ended.
    }

    @Override
    public void onPrepareOk(BackendConnection backend, ByteBuf in, int statementIdAt) {
        ClientStatement added =
                conclusion.onPrepareOk(backend, in, statementIdAt, Objects.requireNonNull(textToPrepare));
        in.setIntLE(statementIdAt, added.id());
    }

    @Override
    public void onEnd(BackendConnection backend) {
        session.client().flush();
        conclusion.onEnd(backend);
    }

    @Override
    public void onReadComplete() {
        session.client().flush();
    }

    void onClientWritabilityChanged(boolean writable) {
        BackendConnection backend = session.attachments().get(cluster);
        if (backend != null && (state == State.RUNNING || state == State.UPLOADING)) {
            backend.setReading(writable);
        }
    }

    @Override
    public void onBroken(BackendConnection backend, String reason) {
        ResponseTracker tracker = backend.tracker();
        int nextSequence = bytesSent == 0 ? 1 : tracker.sequenceId() + 1;
        boolean midPacket = bytesSent > 0 && tracker.inMidPacket();
        session.onBackendLost(backend);
        if (!abandoned) {
            if (midPacket) {
                session.client().closeAfterFlush();
            } else {
                sendError(lost(backend, reason, "It may have been executed."), nextSequence);
            }
        }
        count(true);
        finish();
    }

    private void sendError(MySqlError error, int sequenceId) {
        session.countError(error);
        ByteBuf out = session.client().channel().alloc().buffer(128);
        PacketWriter.write(out, new ErrPacket(error), session.capabilities(), sequenceId & 0xFF);
        session.client().write(out);
        session.client().flush();
    }

    private MySqlError lost(BackendConnection backend, String reason, String executed) {
        return ErrorCode.CLEAVE_BACKEND_LOST.with("the connection to "
                + backend.pool().server().endpoint() + " of "
                + backend.pool().server().cluster()
                + " broke while the statement ran (" + reason + "). " + executed);
    }

    // ---- a local file, from the client to the server ----

    @Override
    public void onLocalFileRequest(BackendConnection backend) {
        state = State.UPLOADING;
        session.client().flush();
        session.client().process();
    }

    boolean isUploading() {
        return state == State.UPLOADING;
    }

    /** One packet of the file; the empty one is the last. */
    void upload(ByteBuf packet) {
        BackendConnection backend = session.attachments().get(cluster);
        if (backend == null) {
            packet.release();
            return;
        }
        if (packet.readableBytes() == Message.HEADER) {
            state = State.RUNNING;
        }
        backend.sendMore(packet);
        backend.flush();
    }

    boolean holdsBackUpload() {
        if (state != State.UPLOADING) {
            return false;
        }
        BackendConnection backend = session.attachments().get(cluster);
        return backend != null && !backend.isWritable();
    }

    @Override
    public void onWritabilityChanged(boolean writable) {
        session.client().process();
    }

    // ---- ending ----

    /** The client is gone: whatever this command waits for is given up. */
    void abandon() {
        abandoned = true;
        BackendConnection backend = session.attachments().get(cluster);
        switch (state) {
            case BUFFERED -> {
                worker.gates().cancel(bufferedDomain, this);
                dropRequest();
                finish();
            }
            case WAITING -> {
                session.pool(cluster).cancel(this);
                dropRequest();
                finish();
            }
            case RUNNING -> {
                if (backend != null) {
                    worker.connector(cluster).killQuery(backend);
                    backend.close("the client is gone");
                }
            }
            case PREPARING, UPLOADING, PROBING -> {
                if (backend != null) {
                    backend.close("the client is gone");
                }
            }
            case IDLE -> {}
        }
    }

    /** KILL QUERY: what waits is refused, what runs is ended on the server, whose error then is the answer. */
    void interrupt() {
        switch (state) {
            case BUFFERED -> {
                worker.gates().cancel(bufferedDomain, this);
                refuse(ErrorCode.ER_QUERY_INTERRUPTED.with());
            }
            case WAITING -> {
                session.pool(cluster).cancel(this);
                refuse(ErrorCode.ER_QUERY_INTERRUPTED.with());
            }
            case RUNNING -> {
                BackendConnection backend = session.attachments().get(cluster);
                if (backend != null) {
                    worker.connector(cluster).killQuery(backend);
                }
            }
            case IDLE, PREPARING, UPLOADING, PROBING -> {}
        }
    }

    boolean wasAbandoned() {
        return abandoned;
    }

    void probing() {
        state = State.PROBING;
    }

    /** Adds this execution to the digest's counters. */
    void count(boolean failed) {
        CachedStatement counted = statement;
        if (counted != null && purpose != Purpose.PREPARE) {
            counted.executed(System.nanoTime() - startedNanos, conclusion.rows(), bytesSent, failed);
        }
        worker.counters().statement();
    }

    void finish() {
        state = State.IDLE;
        prepared = null;
        statement = null;
        session.leaveIfFree();
        session.detachAllFree();
        session.end();
    }

    private void dropRequest() {
        if (request != null) {
            request.release();
            request = null;
        }
    }

    // ---- what others ask ----

    /** Whether the statement belongs into the transaction that the client has begun; SET, USE and the like run beside it. */
    boolean bindsTransaction() {
        CachedStatement current = statement;
        return current != null && purpose != Purpose.PREPARE && binds(current.plan());
    }

    private boolean binds(StatementPlan plan) {
        if (plan.has(Effect.MULTI_STATEMENT)) {
            return true; // a COMMIT among them must meet the transaction
        }
        if (plan.has(Effect.IMPLICIT_COMMIT)) {
            return false;
        }
        return target.cluster() != Target.ANY
                || target.unknownWrites()
                || plan.has(Effect.CHAIN_OR_RELEASE)
                || plan.kind() == StatementKind.SAVEPOINT
                || plan.kind() == StatementKind.EXECUTE;
    }

    @Nullable
    StatementPlan plan() {
        return statement == null ? null : statement.plan();
    }

    /** The statement to execute, if this is COM_STMT_EXECUTE. */
    @Nullable
    ClientStatement preparedStatement() {
        return purpose == Purpose.EXECUTE ? prepared : null;
    }

    /** The statement that this command is about: COM_STMT_EXECUTE, COM_STMT_FETCH, COM_STMT_RESET. */
    @Nullable
    ClientStatement anyPreparedStatement() {
        return prepared;
    }

    ClientStatement requirePreparedStatement() {
        return Objects.requireNonNull(prepared);
    }

    @Nullable
    CachedStatement statement() {
        return statement;
    }

    /** The capabilities after a COM_SET_OPTION that succeeded. */
    int optionCapabilities() {
        return optionCapabilities;
    }

    Purpose purpose() {
        return purpose;
    }

    Target target() {
        return target;
    }

    int cluster() {
        return cluster;
    }

    long startedNanos() {
        return startedNanos;
    }

    String state() {
        return state.shown;
    }

    String normalizedStatement() {
        StatementPlan plan = plan();
        return plan == null ? "" : plan.normalized();
    }
}
