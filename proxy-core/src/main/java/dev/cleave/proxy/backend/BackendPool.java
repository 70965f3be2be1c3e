package dev.cleave.proxy.backend;

import dev.cleave.config.PoolConfig;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MySqlError;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one event loop to one server with one {@link ConnectionProfile}. Confined to that loop. A session asks with {@link #acquire}; where
 * nothing is idle, the pool opens a connection if the server's limit allows, and the session waits in line.
 */
public final class BackendPool {
    /** Who waits for a connection. Called on the event loop, never from within {@link #acquire}. */
    public interface Waiter {
        void onAcquired(BackendConnection connection);

        void onAcquireFailed(MySqlError error);

        /** One of the above has thrown this, which is nothing to whoever gave the connection back. */
        void onUnexpected(RuntimeException cause);
    }

    static final String OUTDATED = "logged in before global variables changed";

    private record Waiting(Waiter waiter, long sinceNanos, long deadlineNanos) {}

    private final BackendServer server;
    private final ConnectionProfile profile;
    private final ServerPools siblings;
    private final Connector connector;
    private final Supplier<PoolConfig> config;
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private final Backoff backoff = new Backoff();
    private @Nullable BackendConnection newest;
    private @Nullable BackendConnection oldest;
    private int idle;
    private int open;
    private int connecting;
    private long usedNanos = System.nanoTime();
    private boolean dropped;

    BackendPool(
            BackendServer server,
            ConnectionProfile profile,
            ServerPools siblings,
            Connector connector,
            Supplier<PoolConfig> config) {
        this.server = server;
        this.profile = profile;
        this.siblings = siblings;
        this.connector = connector;
        this.config = config;
    }

    /**
     * An idle connection at once, if there is one: {@code preferred} if that is idle (it fits best), otherwise the one used last that was logged in after
     * the last SET GLOBAL. Null if there is none; then call {@link #await}.
     */
    public @Nullable BackendConnection acquire(@Nullable BackendConnection preferred) {
        BackendConnection chosen =
                preferred != null && preferred.idle && preferred.pool() == this ? preferred : newestOfNow();
        if (chosen != null) {
            unlink(chosen);
        }
        return chosen;
    }

    private @Nullable BackendConnection newestOfNow() {
        BackendConnection connection = newest;
        while (connection != null && !connection.isOfNow()) {
            connection = connection.older;
        }
        return connection;
    }

    /** Of the idle connections that keep prepared statements the one used least recently; it must be given back. Null if there is none. */
    @Nullable
    BackendConnection acquirePrepared() {
        for (BackendConnection connection = oldest; connection != null; connection = connection.newer) {
            if (connection.prepared().size() > 0) {
                unlink(connection);
                return connection;
            }
        }
        return null;
    }

    /** Puts the waiter in line and opens a connection for it if that is allowed. */
    public void await(Waiter waiter, long nowNanos) {
        PoolConfig limits = config.get();
        if (waiting.size() >= limits.maxWaiting()) {
            waiter.onAcquireFailed(ErrorCode.CLEAVE_POOL_EXHAUSTED.with("too many statements wait for a connection to "
                    + server.endpoint() + " (pool.max-waiting is " + limits.maxWaiting() + ")"));
            return;
        }
        waiting.add(
                new Waiting(waiter, nowNanos, nowNanos + limits.acquireTimeout().toNanos()));
        server.waiting().incrementAndGet();
        openIfWanted();
        if (connecting == 0 && wantsMore()) {
            siblings.askForPermit(this);
        }
    }

    /** Takes a waiter out of the line, if it is still in it. */
    public void cancel(Waiter waiter) {
        for (Iterator<Waiting> each = waiting.iterator(); each.hasNext(); ) {
            if (each.next().waiter() == waiter) {
                each.remove();
                server.waiting().decrementAndGet();
                return;
            }
        }
    }

    /** Takes a connection back that no session needs any more. It must be quiet. */
    public void release(BackendConnection connection, long nowNanos) {
        if (!connection.isOpen()) {
            return;
        }
        if (connection.isKilled()) {
            connection.quit("its statement was killed");
            return;
        }
        if (!connection.canServeOthers()) {
            connection.quit("its roles or resource group cannot be taken back");
            return;
        }
        if (giveUp()) {
            connection.close("given up for a session of another event loop");
            return;
        }
        if (!waiting.isEmpty() && !connection.isOfNow()) {
            connection.quit(OUTDATED);
            return;
        }
        serveOrKeep(connection, nowNanos);
    }

    private void serveOrKeep(BackendConnection connection, long nowNanos) {
        Waiting next = waiting.poll();
        if (next != null) {
            server.waiting().decrementAndGet();
            serve(next.waiter(), connection);
            return;
        }
        connection.idleSinceNanos = nowNanos;
        link(connection);
    }

    private static void serve(Waiter waiter, BackendConnection connection) {
        try {
            waiter.onAcquired(connection);
        } catch (RuntimeException e) {
            connection.close("an unexpected error");
            waiter.onUnexpected(e);
        }
    }

    private static void refuse(Waiter waiter, MySqlError error) {
        try {
            waiter.onAcquireFailed(error);
        } catch (RuntimeException e) {
            waiter.onUnexpected(e);
        }
    }

    /** Whether another loop or profile is short of connections while this one has more than its share, or waited much less. */
    private boolean giveUp() {
        return server.waiting().get() > waiting.size() && siblings.shouldGiveUp(this);
    }

    /** Opens connections for those who wait, as far as the server's limit allows. */
    private void openIfWanted() {
        boolean opened = true;
        while (wantsMore() && opened) {
            opened = tryOpen();
        }
    }

    /** Opens one connection if the server's limit allows. */
    boolean tryOpen() {
        if (!siblings.mayOpen(this) || !server.tryOpen()) {
            return false;
        }
        connecting++;
        open++;
        connector.connect(this);
        return true;
    }

    /** Whether somebody waits for whom no connection is being opened, though one may be. */
    boolean wantsMore() {
        return waiting.size() > connecting && !isBackingOff();
    }

    /** Whether an attempt has failed just now. A permit would not help it, so that nobody need leave one to it. */
    boolean isBackingOff() {
        return !backoff.isOver(System.nanoTime());
    }

    /** Since when the first in line waits, in the terms of {@link System#nanoTime()}; only while {@link #waiting()} is not 0. */
    long waitingSinceNanos() {
        return waiting.element().sinceNanos();
    }

    void onConnected(BackendConnection connection, long nowNanos) {
        connecting--;
        backoff.succeeded();
        server.opened(connection.login().threadId());
        // It is not given up before it has served somebody: others may wait just as long, and nobody would ever be
        // served.
        serveOrKeep(connection, nowNanos);
    }

    /**
     * A connection could not be opened: those who wait are told, unless other connections will serve them. The next attempt is made by {@link #await} or the
     * sweep, after a pause.
     */
    void onConnectFailed(MySqlError error) {
        connecting--;
        open--;
        backoff.failed(System.nanoTime());
        server.failed(error.message());
        if (open == idle) {
            failAll(error);
        }
        siblings.permitFreed();
    }

    private void failAll(MySqlError error) {
        for (int n = waiting.size(); n > 0; n--) {
            Waiting next = waiting.remove();
            server.waiting().decrementAndGet();
            refuse(next.waiter(), error);
        }
    }

    /** A connection in use moves to another pool. */
    void leave() {
        open--;
    }

    /** A connection in use comes from another pool. */
    void join() {
        open++;
    }

    void onClosed(BackendConnection connection) {
        if (connection.idle) {
            unlink(connection);
        }
        open--;
        server.closed(connection.login().threadId());
        siblings.permitFreed();
    }

    /** Fails those who waited too long, and closes connections that were idle too long or are too many. */
    void sweep(long nowNanos) {
        PoolConfig limits = config.get();
        if (open > 0) {
            usedNanos = nowNanos;
        }
        while (!waiting.isEmpty() && waiting.peek().deadlineNanos() - nowNanos <= 0) {
            Waiting late = waiting.remove();
            server.waiting().decrementAndGet();
            refuse(late.waiter(), exhausted(limits));
        }
        long keep = limits.idleTimeout().toNanos();
        long surplusKeep = Math.min(keep, SURPLUS_KEEP_NANOS);
        while (oldest != null && nowNanos - oldest.idleSinceNanos > (idle > limits.maxIdle() ? surplusKeep : keep)) {
            closeOldestIdle("idle");
        }
    }

    /** Connections above {@code pool.max-idle} stay this long, so that a busy moment does not open and close them all the time. */
    private static final long SURPLUS_KEEP_NANOS = 5_000_000_000L;

    private MySqlError exhausted(PoolConfig limits) {
        String lastError = server.lastError();
        return ErrorCode.CLEAVE_POOL_EXHAUSTED.with("no connection to " + server.endpoint() + " of " + server.cluster()
                + " became free within " + limits.acquireTimeout().toMillis() + " ms: " + (open - idle)
                + " in use here, " + server.openConnections() + " open of " + server.maxConnections()
                + (lastError == null ? "" : "; last error: " + lastError)
                + ". Raise pool.max-connections-per-server or end long transactions.");
    }

    /** Drops it if it has had neither connections nor waiters for this long: from then on nobody may use it, since nobody would sweep it. */
    boolean dropIfUnusedFor(long nanos, long nowNanos) {
        dropped = open == 0 && waiting.isEmpty() && nowNanos - usedNanos > nanos;
        return dropped;
    }

    /** Whether another pool of this profile must be asked for. */
    public boolean isDropped() {
        return dropped;
    }

    /** Whether one of its connections has served nobody for this long. */
    boolean isUnusedFor(long nanos, long nowNanos) {
        return oldest != null && nowNanos - oldest.idleSinceNanos > nanos;
    }

    /** Gives a permit back by closing the connection that has been idle longest; false if none is idle. */
    boolean closeOldestIdle(String reason) {
        BackendConnection victim = oldest;
        if (victim == null) {
            return false;
        }
        unlink(victim);
        victim.quit(reason);
        return true;
    }

    void closeIdle(String reason) {
        while (oldest != null) {
            closeOldestIdle(reason);
        }
    }

    private void link(BackendConnection connection) {
        connection.idle = true;
        connection.newer = null;
        connection.older = newest;
        if (newest != null) {
            newest.newer = connection;
        } else {
            oldest = connection;
        }
        newest = connection;
        idle++;
    }

    private void unlink(BackendConnection connection) {
        if (connection.newer != null) {
            connection.newer.older = connection.older;
        } else {
            newest = connection.older;
        }
        if (connection.older != null) {
            connection.older.newer = connection.newer;
        } else {
            oldest = connection.newer;
        }
        connection.newer = null;
        connection.older = null;
        connection.idle = false;
        idle--;
    }

    /** All pools of this event loop to the server. */
    ServerPools siblings() {
        return siblings;
    }

    public BackendServer server() {
        return server;
    }

    public ConnectionProfile profile() {
        return profile;
    }

    public int idle() {
        return idle;
    }

    /** Open connections, idle or in use or still logging in. */
    public int open() {
        return open;
    }

    public int waiting() {
        return waiting.size();
    }
}
