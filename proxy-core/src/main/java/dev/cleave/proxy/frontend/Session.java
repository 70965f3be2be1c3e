package dev.cleave.proxy.frontend;

import static dev.cleave.protocol.StatusFlags.SERVER_STATUS_AUTOCOMMIT;
import static dev.cleave.protocol.StatusFlags.SERVER_STATUS_IN_TRANS;
import static dev.cleave.protocol.StatusFlags.SERVER_STATUS_IN_TRANS_READONLY;

import dev.cleave.config.TableName;
import dev.cleave.protocol.Collation;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MySqlError;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.backend.BackendPool;
import dev.cleave.proxy.backend.ConnectionProfile;
import dev.cleave.proxy.route.Router;
import dev.cleave.proxy.route.Target;
import dev.cleave.proxy.session.PendingTransaction;
import dev.cleave.proxy.session.Pin;
import dev.cleave.proxy.session.SessionVariables;
import dev.cleave.proxy.session.TouchedDomains;
import dev.cleave.sql.Effect;
import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.StatementPlan;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One client's logical connection: everything that outlives a statement. Confined to its event loop.
 *
 * <p>It owns the session state (variables, schema, transaction, pins, prepared statements) and the backends that it holds at the moment. It does not own
 * the way of a statement, which is {@link StatementRun}'s.
 */
public final class Session implements Router.SessionView, BackendConnection.Holder {
    /** Pins that tie every later statement to their backend's cluster, as a transaction does. */
    private static final int BINDING_PINS = Pin.TABLE_LOCK.bit() | Pin.XA_TRANSACTION.bit();

    private final Worker worker;
    private ClientLogin login;
    private String password;
    private final ClientConnection client;
    private final ClientReplies replies;
    private final Attachments attachments;
    private final TouchedDomains touched;
    private final PendingTransaction pending = new PendingTransaction();
    private final ClientStatements statements = new ClientStatements();
    private final TextStatements textStatements = new TextStatements();
    private final Set<TableName> temporaryTables = new HashSet<>();
    private final @Nullable BackendPool[] pools;
    private final StatementRun run;
    private final long connectedNanos = System.nanoTime();

    private int capabilities;
    private SessionVariables variables = SessionVariables.NONE;
    private @Nullable String schema;
    private SqlDialect dialect;
    private int statusFlags = SERVER_STATUS_AUTOCOMMIT;
    private int transactionCluster = Target.ANY;
    private int lastCluster = -1;
    private int requiredCluster = -1;
    private long lastInsertId;
    private @Nullable UserChange userChange;
    private @Nullable MySqlError loss;
    /** Backends whose reset is under way, and what waits for the last of them. */
    private int resetting;

    private @Nullable Runnable whenReset;
    private boolean busy;
    private boolean gone;

    Session(Worker worker, ClientLogin login, io.netty.channel.Channel channel) {
        this.worker = worker;
        this.login = login;
        this.password = passwordOf(login);
        this.capabilities = login.capabilities();
        this.client = new ClientConnection(channel, this);
        this.replies = new ClientReplies(this);
        this.attachments = new Attachments(worker.clusters().size(), this);
        this.pools = new BackendPool[worker.clusters().size()];
        this.touched = new TouchedDomains(worker.gates());
        this.run = new StatementRun(this);
        this.dialect = worker.dialect(worker.routes().defaultCluster(), variables, login.collation());
    }

    private static String passwordOf(ClientLogin login) {
        return login.account()
                .credentials()
                .password()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    // ---- the statement under way ----

    boolean isBusy() {
        return busy;
    }

    void begin() {
        assert !busy : "one command at a time";
        busy = true;
    }

    /** The command is answered; the next one may come. */
    void end() {
        busy = false;
        if (gone) {
            releaseEverything();
        } else {
            client.process();
        }
    }

    StatementRun run() {
        return run;
    }

    boolean isUploading() {
        return run.isUploading();
    }

    void upload(ByteBuf packet) {
        run.upload(packet);
    }

    boolean holdsBackUpload() {
        return run.holdsBackUpload();
    }

    void onClientWritabilityChanged(boolean writable) {
        run.onClientWritabilityChanged(writable);
    }

    /** The client's channel closed. What it left open is rolled back by resetting its backends. */
    void onClientGone() {
        if (gone) {
            return;
        }
        gone = true;
        worker.remove(this);
        if (busy) {
            run.abandon();
        } else {
            releaseEverything();
        }
    }

    private void releaseEverything() {
        statements.clear();
        for (int cluster = 0; cluster < attachments.clusters(); cluster++) {
            BackendConnection backend = attachments.get(cluster);
            if (backend != null) {
                boolean clean = attachments.pins(cluster) == 0 && transactionCluster != cluster;
                attachments.detach(cluster);
                textStatements.lost(cluster);
                give(backend, clean);
            }
        }
        transactionCluster = Target.ANY;
        touched.leaveAll();
    }

    private void give(BackendConnection backend, boolean clean) {
        if (clean) {
            backend.pool().release(backend, worker.nanoTime());
        } else {
            resetting++;
            worker.resetter().reset(backend, this::backendForgot);
        }
    }

    private void backendForgot() {
        resetting--;
        if (resetting == 0 && whenReset != null) {
            Runnable next = whenReset;
            whenReset = null;
            next.run();
        }
    }

    /** COM_RESET_CONNECTION: answered when the servers have let go of locks and transactions, which the client's next statement may look for. */
    void resetAndAnswer() {
        begin();
        reset();
        Runnable answer = () -> {
            replies.ok();
            end();
        };
        if (resetting == 0) {
            answer.run();
        } else {
            whenReset = answer;
        }
    }

    // ---- attaching and detaching ----

    BackendPool pool(int cluster) {
        BackendPool pool = pools[cluster];
        if (pool == null) {
            pool = worker.clusters().get(cluster).pools().pool(profile());
            pools[cluster] = pool;
        }
        return pool;
    }

    private ConnectionProfile profile() {
        return new ConnectionProfile(
                login.user(), password, ClientCapabilities.forBackend(capabilities), login.collation(), schema != null);
    }

    Attachments attachments() {
        return attachments;
    }

    /** Gives the cluster's backend back unless a transaction or a pin holds it. */
    void detachIfFree(int cluster) {
        if (attachments.pins(cluster) == 0 && transactionCluster != cluster) {
            BackendConnection backend = attachments.detach(cluster);
            if (backend != null) {
                backend.setReading(true);
                backend.pool().release(backend, worker.nanoTime());
            }
        }
    }

    void detachAllFree() {
        if (attachments.size() > 0) {
            for (int cluster = 0; cluster < attachments.clusters(); cluster++) {
                detachIfFree(cluster);
            }
        }
    }

    /** The backend is gone, and with it its transaction and its pins. */
    void onBackendLost(BackendConnection backend) {
        int cluster = attachments.clusterOf(backend);
        if (cluster < 0) {
            return;
        }
        if (attachments.isPinned(cluster, Pin.TEMPORARY_TABLE)) {
            temporaryTables.clear();
        }
        attachments.detach(cluster);
        statements.cursorsGone(cluster);
        textStatements.lost(cluster);
        if (transactionCluster == cluster) {
            transactionEnded();
        }
    }

    /** Without its backend the session is not what the client believes it to be; the next command is told, unless nothing was lost. */
    @Override
    public void onLostBetweenStatements(BackendConnection backend, String reason) {
        int cluster = attachments.clusterOf(backend);
        boolean transaction = transactionCluster == cluster;
        int pins = attachments.pins(cluster) & ~Pin.LAST_STATEMENT.bit();
        if (transaction || pins != 0) {
            String lost = transaction ? "the open transaction was rolled back" : "lost: " + Pin.describe(pins);
            loss = ErrorCode.CLEAVE_BACKEND_LOST.with(
                    "the connection to " + backend.pool().server().endpoint() + " of "
                            + backend.pool().server().cluster() + " broke between two statements (" + reason + "); "
                            + lost + ". This statement was not executed.");
        }
        onBackendLost(backend);
    }

    /** What was lost since the last command and nobody was told yet; asked once. */
    @Nullable
    MySqlError takeLoss() {
        MySqlError untold = loss;
        loss = null;
        return untold;
    }

    /**
     * As COM_RESET_CONNECTION: everything but the default schema goes back to how it was after login; the character set even to the server's, as MySQL
     * does.
     */
    void reset() {
        releaseEverything();
        loss = null;
        pending.clear();
        temporaryTables.clear();
        variables = SessionVariables.NONE;
        statusFlags = SERVER_STATUS_AUTOCOMMIT;
        lastInsertId = 0;
        login = login.withCollation(Collation.UTF8MB4_0900_AI_CI);
        java.util.Arrays.fill(pools, null);
        dialectChanged();
    }

    // ---- transactions ----

    PendingTransaction pending() {
        return pending;
    }

    TouchedDomains touched() {
        return touched;
    }

    /** Takes over the status flags of a server's OK, in which the server says whether a transaction is open. */
    void onServerStatus(int cluster, int flags) {
        statusFlags = flags;
        if (ClientReplies.inTransaction(flags)) {
            transactionCluster = cluster;
        } else if (transactionCluster == cluster) {
            transactionEnded();
        }
    }

    /** The client's BEGIN is on its way to this cluster, with its first statement behind it. */
    void transactionBegins(int cluster) {
        pending.clear();
        transactionCluster = cluster;
        statusFlags |= SERVER_STATUS_IN_TRANS;
    }

    /** Replaying the client's BEGIN failed half-way, and the client was told: it is in no transaction. */
    void abandonPendingTransaction() {
        pending.clear();
    }

    void transactionEnded() {
        transactionCluster = Target.ANY;
        statusFlags &= ~SERVER_STATUS_IN_TRANS;
        if (attachments.pinnedBy(BINDING_PINS) < 0) {
            touched.leaveAll();
        }
    }

    /** After a statement: what it touched stays counted only while a transaction or a table lock holds it. */
    void leaveIfFree() {
        if (transactionCluster == Target.ANY && attachments.pinnedBy(BINDING_PINS) < 0) {
            touched.leaveAll();
        }
    }

    boolean inServerTransaction() {
        return transactionCluster != Target.ANY;
    }

    private boolean autocommit() {
        return (statusFlags & SERVER_STATUS_AUTOCOMMIT) != 0;
    }

    @Override
    public boolean transactional() {
        return transactionCluster != Target.ANY
                || pending.begun()
                || !autocommit()
                || attachments.pinnedBy(BINDING_PINS) >= 0;
    }

    @Override
    public int boundCluster() {
        if (transactionCluster != Target.ANY) {
            return transactionCluster;
        }
        int locked = attachments.pinnedBy(BINDING_PINS);
        return locked >= 0 ? locked : requiredCluster;
    }

    /** Whether the open transaction, LOCK TABLES or XA ties the session to a cluster. */
    boolean isBound() {
        return transactionCluster != Target.ANY || attachments.pinnedBy(BINDING_PINS) >= 0;
    }

    /** Ties the statement that is decided next to the backend that has what it reads: a temporary table, a user variable. */
    void requireFor(StatementPlan plan, Target target) {
        TextStatements.TextStatement text = textStatements.executedBy(plan);
        if (text != null) {
            requiredCluster = text.cluster();
            return;
        }
        requiredCluster = target.usesTemporaryTable()
                ? attachments.pinnedBy(Pin.TEMPORARY_TABLE.bit())
                : plan.has(Effect.READS_USER_VARIABLE) ? attachments.pinnedBy(Pin.USER_VARIABLE.bit()) : -1;
    }

    /** Gives up a backend that is only kept for the next statement's questions about the last one; another session needs it now. */
    void yieldLastStatement() {
        if (busy) {
            return;
        }
        for (int cluster = 0; cluster < attachments.clusters(); cluster++) {
            attachments.unpin(cluster, Pin.LAST_STATEMENT);
        }
        detachAllFree();
    }

    /**
     * Where a statement without tables goes: to a backend that the session holds; if it asks about the last statement, to where that ran; else to the
     * default cluster.
     */
    @Override
    public int homeCluster(StatementPlan plan) {
        boolean asksBack = plan.has(Effect.READS_PREVIOUS_STATEMENT) || plan.has(Effect.READS_LAST_INSERT_ID);
        return asksBack && lastCluster >= 0 ? lastCluster : homeCluster();
    }

    int homeCluster() {
        int held = attachments.any();
        return held >= 0 ? held : worker.routes().defaultCluster();
    }

    void lastClusterIs(int cluster) {
        lastCluster = cluster;
    }

    @Override
    public boolean hasTouched(int domain) {
        return touched.contains(domain);
    }

    @Override
    public boolean hasTouchedOtherThan(int[] domains) {
        return touched.containsOtherThan(domains);
    }

    /** The status flags that the client must see: it is in a transaction from BEGIN on, whether a server knows it or not. */
    int clientStatusFlags() {
        int flags = statusFlags & (SERVER_STATUS_IN_TRANS | SERVER_STATUS_AUTOCOMMIT | NO_BACKSLASH_ESCAPES);
        return flags | pendingStatusFlags();
    }

    /** What a transaction that no server knows of yet adds to the status flags. */
    int pendingStatusFlags() {
        if (!pending.begun()) {
            return 0;
        }
        boolean readOnly = pending.isReadOnly() || "ON".equals(variables.get("transaction_read_only"));
        return readOnly ? SERVER_STATUS_IN_TRANS | SERVER_STATUS_IN_TRANS_READONLY : SERVER_STATUS_IN_TRANS;
    }

    private static final int NO_BACKSLASH_ESCAPES = dev.cleave.protocol.StatusFlags.SERVER_STATUS_NO_BACKSLASH_ESCAPES;

    // ---- session state ----

    SessionVariables variables() {
        return variables;
    }

    @Nullable
    String schema() {
        return schema;
    }

    /** From the first default schema on, the session needs backends that have one too: a server cannot go back to none. */
    void schemaIs(@Nullable String name) {
        boolean first = schema == null && name != null;
        schema = name;
        if (first) {
            movePools();
        }
    }

    void variablesAre(SessionVariables changed) {
        if (changed != variables) {
            variables = changed;
            dialectChanged();
        }
    }

    private void dialectChanged() {
        dialect = worker.dialect(homeCluster(), variables, login.collation());
    }

    SqlDialect dialect() {
        return dialect;
    }

    long lastInsertId() {
        return lastInsertId;
    }

    void lastInsertIdIs(long id) {
        lastInsertId = id;
    }

    Set<TableName> temporaryTables() {
        return temporaryTables;
    }

    ClientStatements statements() {
        return statements;
    }

    TextStatements textStatements() {
        return textStatements;
    }

    /** COM_SET_OPTION switched CLIENT_MULTI_STATEMENTS, also on the backend that is attached: it now is another pool's. */
    void capabilitiesAre(int changed) {
        capabilities = changed;
        movePools();
    }

    private void movePools() {
        java.util.Arrays.fill(pools, null);
        for (int cluster = 0; cluster < attachments.clusters(); cluster++) {
            BackendConnection backend = attachments.get(cluster);
            if (backend != null) {
                backend.moveTo(pool(cluster));
            }
        }
    }

    int capabilities() {
        return capabilities;
    }

    // ---- ended by others ----

    /** KILL: ends the statement under way, and the session unless only the statement is meant. */
    void kill(boolean queryOnly) {
        if (gone) {
            return;
        }
        if (!queryOnly) {
            client.close();
        } else if (busy) {
            run.interrupt();
        }
    }

    /** Nothing came for {@code limits.idle-timeout}. */
    void closeIdle() {
        replies.asUnasked(ErrorCode.ER_CLIENT_INTERACTION_TIMEOUT.with());
        client.closeAfterFlush();
    }

    /** Graceful stop: true if the session was closed now because nothing is open in it. */
    boolean closeIfQuiet() {
        if (busy || transactional() && (inServerTransaction() || pending.begun())) {
            return false;
        }
        replies.asUnasked(ErrorCode.ER_SERVER_SHUTDOWN.with());
        client.closeAfterFlush();
        return true;
    }

    // ---- COM_CHANGE_USER ----

    /** Takes ownership of the message. */
    void changeUser(ByteBuf message) {
        reset();
        userChange = new UserChange(this);
        userChange.start(message);
    }

    boolean isChangingUser() {
        return userChange != null;
    }

    void continueUserChange(ByteBuf packet) {
        java.util.Objects.requireNonNull(userChange).onPacket(packet);
    }

    /** The exchange is over, one way or the other; the command is not answered yet. */
    void userChanged() {
        userChange = null;
    }

    /** The same connection, somebody else: nothing of the session before is left. */
    void become(ClientLogin other) {
        login = other;
        password = passwordOf(other);
        schema = null;
        capabilities = other.capabilities();
        java.util.Arrays.fill(pools, null);
        dialectChanged();
    }

    // ---- identity ----

    ClientLogin login() {
        return login;
    }

    public long id() {
        return Integer.toUnsignedLong(login.connectionId());
    }

    Worker worker() {
        return worker;
    }

    ClientConnection client() {
        return client;
    }

    ClientReplies replies() {
        return replies;
    }

    void countError(MySqlError error) {
        worker.counters().error(error);
    }

    private String address() {
        return login.remoteAddress() instanceof java.net.InetSocketAddress tcp
                ? tcp.getAddress().getHostAddress() + ":" + tcp.getPort()
                : login.remoteAddress().toString();
    }

    /** What {@code SHOW SESSIONS} shows; call it on the session's event loop. */
    SessionReport report(long nowNanos) {
        int cluster = attachments.any();
        return new SessionReport(
                id(),
                login.user(),
                address(),
                schema,
                cluster < 0 ? null : worker.clusters().get(cluster).name(),
                run.state(),
                transactional() && (pending.begun() || inServerTransaction()),
                Pin.describe(attachments.allPins()),
                busy ? run.normalizedStatement() : "",
                (nowNanos - (busy ? run.startedNanos() : Math.max(client.lastActiveNanos(), connectedNanos)))
                        / 1_000_000);
    }
}
