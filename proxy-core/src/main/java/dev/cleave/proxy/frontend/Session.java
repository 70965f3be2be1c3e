package dev.cleave.proxy.frontend;

import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.Collation;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MySqlError;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.backend.ConnectionProfile;
import dev.cleave.proxy.command.ClientStatements;
import dev.cleave.proxy.command.QueryAttributes;
import dev.cleave.proxy.login.ClientCapabilities;
import dev.cleave.proxy.login.ClientLogin;
import dev.cleave.proxy.report.SessionReport;
import dev.cleave.proxy.session.Pin;
import dev.cleave.proxy.session.TemporaryTables;
import io.netty.buffer.ByteBuf;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One client's logical connection: everything that outlives a statement. Confined to its event loop.
 *
 * <p>It owns the session state (variables, schema, transaction, pins, prepared statements) and the backends that it holds at the moment. It does not own
 * the way of a statement, which is {@link StatementRun}'s.
 */
public final class Session {
    private final Worker worker;
    private final SessionAccount account;
    private final ClientConnection client;
    private final ClientReplies replies;
    private final SessionBackends backends;
    private final CarriedState state;
    private final SessionLinter linter;
    private final SessionTransaction transaction;
    private final ClientStatements statements = new ClientStatements();
    private final TextStatements textStatements = new TextStatements();
    private final TemporaryTables temporaryTables = new TemporaryTables();
    private final LastAnswer lastAnswer = new LastAnswer(this);
    private final ClientTracking tracking = new ClientTracking();
    private final LogicalCatalog catalog = new LogicalCatalog(this);
    private final @Nullable QueryAttributes queryAttributes;
    private final RoutingView routingView = new RoutingView(this);
    private final StatementRun run;
    private final SessionRollback rollback = new SessionRollback(this);
    private final IdleTime idle = new IdleTime();
    private final long connectedNanos = System.nanoTime();

    private int capabilities;
    private boolean busy;
    private boolean mayYield;
    private boolean gone;

    Session(Worker worker, ClientLogin login, io.netty.channel.Channel channel) {
        this.worker = worker;
        this.account = new SessionAccount(this, login);
        this.capabilities = login.capabilities();
        this.queryAttributes = CapabilityFlags.has(capabilities, CapabilityFlags.CLIENT_QUERY_ATTRIBUTES)
                ? new QueryAttributes()
                : null;
        this.client = new ClientConnection(channel, this);
        this.replies = new ClientReplies(this);
        this.backends = new SessionBackends(this);
        this.state = new CarriedState(this);
        this.linter = new SessionLinter(this);
        this.transaction = new SessionTransaction(backends.attached(), worker.gates(), linter);
        this.run = new StatementRun(this);
    }

    // ---- the statement under way ----

    boolean isBusy() {
        return busy;
    }

    void begin() {
        mayYield = false;
        assert !busy : "one command at a time";
        busy = true;
    }

    /** What was begun before the statement goes on as the statement itself, which begins now. */
    void handOver() {
        busy = false;
    }

    /** The command is answered; the next one may come. */
    void end() {
        busy = false;
        account.afterCommand();
        if (gone) {
            releaseEverything();
        } else if (rollback.isWanted()) {
            rollback.start();
        } else {
            client.process();
        }
    }

    StatementRun run() {
        return run;
    }

    void onClientWritabilityChanged(boolean writable) {
        if (run.isIn(StatementRun.State.RUNNING)) {
            run.relay().onClientWritabilityChanged(writable);
        }
    }

    /** The client's channel closed. What it left open is rolled back by resetting its backends. */
    void onClientGone() {
        if (gone) {
            return;
        }
        gone = true;
        worker.remove(this);
        if (busy) {
            run.interruption().abandon();
        } else {
            releaseEverything();
        }
    }

    /** Whether its client has left. */
    boolean isGone() {
        return gone;
    }

    private void releaseEverything() {
        statements.clear(backends::close);
        backends.releaseAll();
        transaction.gone();
    }

    /** COM_RESET_CONNECTION: answered when the servers have let go of locks and transactions, which the client's next statement may look for. */
    void resetAndAnswer() {
        begin();
        reset();
        backends.whenReset(() -> {
            replies.ok();
            end();
        });
    }

    /** A bug of ours: nobody knows what became of its statement, so that it must not go on. */
    void broken(RuntimeException cause) {
        worker.unexpected(this, cause);
        client.close();
    }

    // ---- its parts ----

    /** The backends that it holds, and their pools. */
    SessionBackends backends() {
        return backends;
    }

    Attachments attachments() {
        return backends.attached();
    }

    SessionTransaction transaction() {
        return transaction;
    }

    /** What looks for crossings of schema domains. */
    SessionLinter linter() {
        return linter;
    }

    /** What ties its next statement to a cluster. */
    RoutingView routingView() {
        return routingView;
    }

    /** What a backend of the cluster must have been logged in with to serve it. */
    ConnectionProfile profile(String cluster) {
        return account.profile(cluster, ClientCapabilities.forBackend(capabilities), state.schema() != null);
    }

    /**
     * As COM_RESET_CONNECTION: everything but the default schema goes back to how it was after login; the character set even to the server's, as MySQL
     * does, and MariaDB does not.
     */
    void reset() {
        releaseEverything();
        transaction.reset();
        temporaryTables.clear();
        state.reset();
        lastAnswer.wasOk();
        tracking.reset();
        if (!state.dialect().mariaDb()) {
            account.collationIs(Collation.UTF8MB4_0900_AI_CI);
        }
        backends.profileChanged();
        state.dialectMayDiffer();
    }

    /**
     * Gives up a backend that is only kept for the next statement's questions about the last one; another session needs it now. Not at the first call: drivers
     * ask at once.
     */
    void yieldLastStatement() {
        if (busy) {
            return;
        }
        if (mayYield) {
            backends.forgetLastStatement();
            backends.detachFree();
        }
        mayYield = true;
    }

    /** The status flags that the client must see. */
    int clientStatusFlags() {
        return transaction.clientStatusFlags(isReadOnlyByDefault());
    }

    /** What a transaction that no server knows of yet adds to the status flags. */
    int pendingStatusFlags() {
        return transaction.pendingStatusFlags(isReadOnlyByDefault());
    }

    private boolean isReadOnlyByDefault() {
        return "ON".equals(state.variables().get("transaction_read_only"));
    }

    // ---- session state ----

    /** What comes along to whatever server connection serves it next. */
    CarriedState state() {
        return state;
    }

    /** What the session's last statement was answered. */
    LastAnswer lastAnswer() {
        return lastAnswer;
    }

    /** What its client is told of. */
    ClientTracking tracking() {
        return tracking;
    }

    /** What makes the tables of several clusters look like one server's. */
    LogicalCatalog catalog() {
        return catalog;
    }

    TemporaryTables temporaryTables() {
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
        backends.profileChanged();
    }

    /** Whether its client compresses. */
    boolean isCompressed() {
        return CapabilityFlags.has(capabilities, CapabilityFlags.CLIENT_COMPRESS)
                || CapabilityFlags.has(capabilities, CapabilityFlags.CLIENT_ZSTD_COMPRESSION_ALGORITHM);
    }

    int capabilities() {
        return capabilities;
    }

    /** A COM_QUERY as the backend must get it, with the attributes that the client sent; takes ownership. */
    ByteBuf withQueryAttributes(ByteBuf message, BackendConnection backend) {
        return queryAttributes != null && backend.takesQueryAttributes() ? queryAttributes.putBack(message) : message;
    }

    /** Null if the client does not know them. */
    @Nullable
    QueryAttributes queryAttributes() {
        return queryAttributes;
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
            run.interruption().interrupt();
        }
    }

    /** A cutover does not wait for this session any longer: its transaction is rolled back if it has touched the domain. False if it has not. */
    boolean rollBack(int domain) {
        if (gone || rollback.isWanted() || !transaction.touched().contains(domain)) {
            return false;
        }
        rollback.want();
        if (busy) {
            run.interruption().giveWay();
        } else {
            rollback.start();
        }
        return true;
    }

    /** What rolls it back. */
    SessionRollback rollback() {
        return rollback;
    }

    /** Whether the client has sent nothing for as long as its own {@code wait_timeout}, or else {@code limits.idle-timeout}, allows. */
    boolean isIdleTooLong(long nowNanos, long limitNanos) {
        return idle.exceeds(state.idleLimitNanos(limitNanos), busy, client.lastActiveNanos(), nowNanos);
    }

    void closeIdle() {
        closeWith(ErrorCode.ER_CLIENT_INTERACTION_TIMEOUT.with());
    }

    /** Graceful stop: true if the session was closed now because nothing is open in it. */
    boolean closeIfQuiet() {
        if (busy || transaction.isOpen()) {
            return false;
        }
        closeWith(ErrorCode.ER_SERVER_SHUTDOWN.with());
        return true;
    }

    /** Once: a client that does not read is told nothing more. */
    private void closeWith(MySqlError error) {
        if (!client.isClosing()) {
            replies.asUnasked(error);
            client.closeAfterFlush();
        }
    }

    // ---- identity ----

    /** COM_CHANGE_USER, which begins when the servers have let go of locks and transactions; takes ownership of the message. */
    void changeUser(ByteBuf message) {
        begin();
        reset();
        backends.whenReset(() -> {
            if (gone) {
                message.release();
                end();
            } else {
                account.change(message);
            }
        });
    }

    /** The same connection, somebody else: nothing of the session before is left. */
    void become(ClientLogin other) {
        account.become(other);
        state.ofAnotherUser();
        backends.profileChanged();
        state.dialectMayDiffer();
    }

    /** Who it is. */
    SessionAccount account() {
        return account;
    }

    ClientLogin login() {
        return account.login();
    }

    public long id() {
        return Integer.toUnsignedLong(login().connectionId());
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
        return login().remoteAddress() instanceof java.net.InetSocketAddress tcp
                ? tcp.getAddress().getHostAddress() + ":" + tcp.getPort()
                : login().host();
    }

    /** What {@code SHOW SESSIONS} shows; call it on the session's event loop. */
    SessionReport report(long nowNanos) {
        int cluster = attachments().any();
        return new SessionReport(
                id(),
                login().user(),
                address(),
                state.schema(),
                cluster < 0 ? null : worker.clusters().get(cluster).name(),
                run.state(),
                transaction.isOpen(),
                Pin.describe(attachments().allPins()),
                busy ? run.normalizedStatement() : "",
                TimeUnit.NANOSECONDS.toMillis(nowNanos - sinceNanos()));
    }

    /** Since when its statement has been under way or, where it has none, its client has been silent. */
    long sinceNanos() {
        return busy ? run.startedNanos() : Math.max(client.lastActiveNanos(), connectedNanos);
    }
}
