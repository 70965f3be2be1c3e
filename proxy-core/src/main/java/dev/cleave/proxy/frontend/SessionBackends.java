package dev.cleave.proxy.frontend;

import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MySqlError;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.backend.BackendPool;
import dev.cleave.proxy.backend.ConnectionProfile;
import dev.cleave.proxy.session.Pin;
import dev.cleave.proxy.session.StatementText;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a session's backends come from and what becomes of them: given back as they are, reset first if something of the session is left on them, or lost.
 * Confined to its session's event loop.
 */
final class SessionBackends implements BackendConnection.Holder {
    private final Session session;
    private final Worker worker;
    private final Attachments attachments;
    private final @Nullable BackendPool[] pools;
    /** Backends whose reset is under way, and what waits for the last of them. */
    private int resetting;

    private @Nullable Runnable whenReset;
    private @Nullable MySqlError loss;
    private int lastCluster = -1;

    SessionBackends(Session session) {
        this.session = session;
        this.worker = session.worker();
        this.attachments = new Attachments(worker.clusters().size(), this);
        this.pools = new BackendPool[worker.clusters().size()];
    }

    /** Which are held now, and what pins them. */
    Attachments attached() {
        return attachments;
    }

    /** The pool that serves this session on the cluster. */
    BackendPool pool(int cluster) {
        BackendPool pool = pools[cluster];
        if (pool == null || pool.isDropped()) {
            Cluster there = worker.clusters().get(cluster);
            pool = there.pools().pool(session.profile(there.name()));
            pools[cluster] = pool;
        }
        return pool;
    }

    /**
     * The session's profile is another one now, and what it holds must count for other pools, unless that is logged in as somebody else, or has a default
     * schema, which sessions without one must not get.
     */
    void profileChanged() {
        Arrays.fill(pools, null);
        for (int cluster = 0; cluster < attachments.clusters(); cluster++) {
            BackendConnection backend = attachments.get(cluster);
            if (backend != null && isFitFor(pool(cluster).profile(), backend)) {
                backend.moveTo(pool(cluster));
            }
        }
    }

    private static boolean isFitFor(ConnectionProfile profile, BackendConnection backend) {
        return backend.isLoggedInAs(profile.user()) && (profile.withSchema() || backend.schema() == null);
    }

    // ---- giving back ----

    /** Gives the cluster's backend back unless a transaction or a pin holds it. */
    private void detachIfFree(int cluster) {
        if (attachments.pins(cluster) == 0 && !session.transaction().isOn(cluster)) {
            BackendConnection backend = attachments.detach(cluster);
            if (backend != null) {
                backend.pool().release(backend, worker.nanoTime());
            }
        }
    }

    /** Gives back every backend that neither a transaction nor a pin holds. */
    void detachFree() {
        if (attachments.size() > 0) {
            for (int cluster = 0; cluster < attachments.clusters(); cluster++) {
                detachIfFree(cluster);
            }
        }
    }

    /** What only the statement after the last one could ask for is over. */
    void forgetLastStatement() {
        for (int cluster = 0; cluster < attachments.clusters(); cluster++) {
            attachments.unpin(cluster, Pin.LAST_STATEMENT);
        }
    }

    /** Gives up everything; what something of the session is left on is reset before it serves others. */
    void releaseAll() {
        for (int cluster = 0; cluster < attachments.clusters(); cluster++) {
            BackendConnection backend = attachments.get(cluster);
            if (backend != null) {
                boolean clean =
                        attachments.pins(cluster) == 0 && !session.transaction().isOn(cluster);
                attachments.detach(cluster);
                session.textStatements().lost(cluster);
                give(backend, clean);
            }
        }
        loss = null;
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

    /** Runs {@code next} when the servers have let go of what {@link #releaseAll} gave up: locks and transactions, which others may wait for. */
    void whenReset(Runnable next) {
        if (resetting == 0) {
            next.run();
        } else {
            whenReset = next;
        }
    }

    // ---- losing ----

    /** The backend is gone, and with it its transaction and its pins. */
    void lost(BackendConnection backend) {
        int cluster = attachments.clusterOf(backend);
        if (cluster < 0) {
            return;
        }
        if (attachments.isPinned(cluster, Pin.TEMPORARY_TABLE)) {
            session.temporaryTables().clear();
        }
        attachments.detach(cluster);
        session.statements().cursorsGone(cluster);
        session.textStatements().lost(cluster);
        if (session.transaction().isOn(cluster)) {
            session.transaction().ended();
        }
    }

    /** Without its backend the session is not what the client believes it to be; the next command is told, unless nothing was lost. */
    @Override
    public void onLostBetweenStatements(BackendConnection backend, String reason) {
        int cluster = attachments.clusterOf(backend);
        if (cluster < 0) {
            return;
        }
        boolean transaction = session.transaction().isOn(cluster);
        int pins = attachments.pins(cluster) & ~Pin.LAST_STATEMENT.bit();
        if (transaction || pins != 0) {
            String lost = transaction ? "the open transaction was rolled back" : "lost: " + Pin.describe(pins);
            loss = ErrorCode.CLEAVE_BACKEND_LOST.with(
                    "the connection to " + backend.pool().server().endpoint() + " of "
                            + backend.pool().server().cluster() + " broke between two statements (" + reason + "); "
                            + lost + ". This statement was not executed.");
        }
        lost(backend);
    }

    /** 9122 for a statement whose connection broke; {@code executed} says whether it may have been executed. */
    static MySqlError lossDuringStatement(BackendConnection backend, String reason, String executed) {
        return ErrorCode.CLEAVE_BACKEND_LOST.with("the connection to "
                + backend.pool().server().endpoint() + " of "
                + backend.pool().server().cluster()
                + " broke while the statement ran (" + reason + "). " + executed);
    }

    /** What was lost since the last command and nobody was told yet; asked once. */
    @Nullable
    MySqlError takeLoss() {
        MySqlError untold = loss;
        loss = null;
        return untold;
    }

    /** What the next command is told instead of being run. */
    void tellNext(MySqlError error) {
        loss = error;
    }

    // ---- where a statement without tables goes ----

    void lastClusterIs(int cluster) {
        lastCluster = cluster;
    }

    /** The cluster where the last statement ran; -1 if none did. */
    int lastCluster() {
        return lastCluster;
    }

    /** The session does not need the statement any more. What other sessions may use stays on servers until there is no room for it. */
    void close(StatementText text) {
        for (int cluster = 0; !text.isShared() && cluster < attachments.clusters(); cluster++) {
            BackendConnection backend = attachments.get(cluster);
            if (backend != null) {
                backend.prepared().close(text);
            }
        }
    }

    /** A cluster on which a backend is held, else the default one. */
    int homeCluster() {
        int held = attachments.any();
        return held >= 0 ? held : worker.routes().defaultCluster();
    }
}
