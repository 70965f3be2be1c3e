package dev.cleave.proxy.backend;

import dev.cleave.config.PoolConfig;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All pools of one event loop to one server. Where the server's limit is reached, connections move between profiles and between event loops by being
 * closed on one side and opened on the other: towards whoever waits, down to a fair share of each loop.
 */
public final class ServerPools {
    /** Who has waited this much longer than others gets the next connection, whatever it costs to open another one. */
    private static final long STARVING_NANOS = 100_000_000;

    /** A connection that was idle this long is not needed here. Shorter gaps are part of being busy: giving those away would be taken back at once. */
    private static final long UNUSED_NANOS = 20_000_000;

    private final BackendServer server;
    private final Connector connector;
    private final Supplier<PoolConfig> config;
    private final Runnable tellOtherLoops;
    private final Map<ConnectionProfile, BackendPool> pools = new HashMap<>();
    private long toldNanos;
    /** How long the longest here has been waiting, as of the last sweep; read by other loops. */
    private volatile long longestWaitNanos;

    /** {@code tellOtherLoops} makes every other event loop call {@link #onOtherLoopsNeed()} of its pools of this server. */
    public ServerPools(
            BackendServer server, Connector connector, Supplier<PoolConfig> config, Runnable tellOtherLoops) {
        this.server = server;
        this.connector = connector;
        this.config = config;
        this.tellOtherLoops = tellOtherLoops;
        server.servedBy(this);
    }

    /** The pool for a profile, made on first use. Profiles are few: users × drivers × collations. Who keeps it must see whether it was dropped meanwhile. */
    public BackendPool pool(ConnectionProfile profile) {
        return pools.computeIfAbsent(profile, p -> new BackendPool(server, p, this, connector, config));
    }

    /** {@code pool} has waiters and no permit: an idle connection that serves nobody any more, or of a sibling that has more, or does not use it, goes. */
    void askForPermit(BackendPool pool) {
        if (pool.closeOldestIdle(BackendPool.OUTDATED)) {
            return;
        }
        long now = System.nanoTime();
        for (BackendPool sibling : pools.values()) {
            boolean spare = sibling.open() > pool.open() || sibling.isUnusedFor(UNUSED_NANOS, now);
            if (sibling != pool && spare && sibling.closeOldestIdle("given up for another profile")) {
                return;
            }
        }
        tellOthers();
    }

    /** A connection was closed: here or elsewhere somebody may be waiting for the permit. */
    void permitFreed() {
        if (server.waiting().get() > 0) {
            openForLongestWaiting();
            tellOthers();
        }
    }

    /** Uses free permits for those who have waited longest, unless somebody on another loop has waited much longer. */
    private void openForLongestWaiting() {
        BackendPool next = longestWaiting(BackendPool::wantsMore);
        while (next != null && !othersWaitLonger(next) && next.tryOpen()) {
            next = longestWaiting(BackendPool::wantsMore);
        }
    }

    private @Nullable BackendPool longestWaiting(Predicate<BackendPool> among) {
        BackendPool longest = null;
        for (BackendPool pool : pools.values()) {
            if (pool.waiting() > 0
                    && among.test(pool)
                    && (longest == null || pool.waitingSinceNanos() - longest.waitingSinceNanos() < 0)) {
                longest = pool;
            }
        }
        return longest;
    }

    /** Whether a session of another pool, here or on another loop, has waited so much longer that it must come first. */
    private boolean othersWaitLonger(BackendPool pool) {
        long patience = STARVING_NANOS + (pool.waiting() == 0 ? 0 : System.nanoTime() - pool.waitingSinceNanos());
        BackendPool here = longestWaiting(other -> other != pool && !other.isBackingOff());
        if (here != null && System.nanoTime() - here.waitingSinceNanos() > patience) {
            return true;
        }
        return server.longestWaitNanosBeside(this) > patience;
    }

    long longestWaitNanos() {
        return longestWaitNanos;
    }

    /** At most every millisecond: under saturation every statement waits, and each would tell. */
    private void tellOthers() {
        long now = System.nanoTime();
        if (now - toldNanos > 1_000_000) {
            toldNanos = now;
            tellOtherLoops.run();
        }
    }

    /** Another loop's sessions wait, or a permit came free: open what waits here, else give an idle connection away. */
    public void onOtherLoopsNeed() {
        openForLongestWaiting();
        if (server.waiting().get() > waitingHere() && server.openConnections() >= server.maxConnections()) {
            long now = System.nanoTime();
            boolean more = hasMoreThanItsShare();
            for (BackendPool pool : pools.values()) {
                boolean spare = more || pool.isUnusedFor(UNUSED_NANOS, now) || othersWaitLonger(pool);
                if (spare
                        && pool.waiting() == 0
                        && pool.closeOldestIdle("given up for a session of another event loop")) {
                    return;
                }
            }
        }
    }

    /** Whether a connection that comes back should be closed for somebody else: this loop has more than its share, or others starve. */
    boolean shouldGiveUp(BackendPool pool) {
        return server.openConnections() >= server.maxConnections() && (hasMoreThanItsShare() || othersWaitLonger(pool));
    }

    private boolean hasMoreThanItsShare() {
        return openHere() > server.fairShare();
    }

    private int openHere() {
        int here = 0;
        for (BackendPool pool : pools.values()) {
            here += pool.open();
        }
        return here;
    }

    private int waitingHere() {
        int here = 0;
        for (BackendPool pool : pools.values()) {
            here += pool.waiting();
        }
        return here;
    }

    /**
     * A permit that this loop gave up for others must not be taken back by it: with its share open it leaves permits to those who wait elsewhere, unless
     * they in turn leave it to this pool's session, which has waited so much longer.
     */
    boolean mayOpen(BackendPool pool) {
        return openHere() < server.largestShare()
                || server.waiting().get() <= waitingHere()
                || othersLetItGoFirst(pool);
    }

    /** What {@link #othersWaitLonger} of the other loops says of this pool. */
    private boolean othersLetItGoFirst(BackendPool pool) {
        return pool.waiting() > 0
                && System.nanoTime() - pool.waitingSinceNanos() > STARVING_NANOS + server.longestWaitNanosBeside(this);
    }

    public void sweep(long nowNanos) {
        // Who is refused may go on with a statement that needs another pool.
        List.copyOf(pools.values()).forEach(pool -> pool.sweep(nowNanos));
        BackendPool longest = longestWaiting(pool -> !pool.isBackingOff());
        longestWaitNanos = longest == null ? 0 : nowNanos - longest.waitingSinceNanos();
        if (longest != null) {
            // Telling others is limited in rate, and a hint may come when nothing is idle: so it is repeated.
            openForLongestWaiting();
            BackendPool unserved = longestWaiting(BackendPool::wantsMore);
            if (unserved != null) {
                askForPermit(unserved);
            }
        }
        // Clients choose what is in a profile, so that pools that nobody uses any more must go.
        long kept = config.get().idleTimeout().toNanos();
        pools.values().removeIf(pool -> pool.dropIfUnusedFor(kept, nowNanos));
    }

    public void closeIdle(String reason) {
        for (BackendPool pool : pools.values()) {
            pool.closeIdle(reason);
        }
    }

    /** Whether a session of this event loop waits for a connection, or one of another loop has waited so long that it must come first. */
    public boolean areWaitedFor() {
        return waitingHere() > 0 || server.longestWaitNanosBeside(this) > STARVING_NANOS;
    }

    /** An idle connection that keeps prepared statements, as {@link BackendPool#acquirePrepared}. */
    @Nullable
    BackendConnection acquirePrepared() {
        for (BackendPool pool : pools.values()) {
            BackendConnection connection = pool.acquirePrepared();
            if (connection != null) {
                return connection;
            }
        }
        return null;
    }

    /** The thread that they are confined to. */
    Executor loop() {
        return connector.loop();
    }

    public List<PoolReport> report() {
        return pools.values().stream().map(PoolReport::of).toList();
    }

    public BackendServer server() {
        return server;
    }

    public Collection<BackendPool> pools() {
        return pools.values();
    }
}
