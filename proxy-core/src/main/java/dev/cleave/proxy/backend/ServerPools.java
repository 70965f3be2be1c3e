package dev.cleave.proxy.backend;

import dev.cleave.config.PoolConfig;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * All pools of one event loop to one server. Where the server's limit is reached, connections move between profiles and between event loops by being
 * closed on one side and opened on the other: towards whoever waits, down to a fair share of each loop.
 */
public final class ServerPools {
    private final BackendServer server;
    private final Connector connector;
    private final Supplier<PoolConfig> config;
    private final Runnable tellOtherLoops;
    private final Map<ConnectionProfile, BackendPool> pools = new HashMap<>();
    private long toldNanos;

    /** {@code tellOtherLoops} makes every other event loop call {@link #onOtherLoopsNeed()} of its pools of this server. */
    public ServerPools(
            BackendServer server, Connector connector, Supplier<PoolConfig> config, Runnable tellOtherLoops) {
        this.server = server;
        this.connector = connector;
        this.config = config;
        this.tellOtherLoops = tellOtherLoops;
    }

    /** The pool for a profile, made on first use. Profiles are few: users × drivers × collations. */
    public BackendPool pool(ConnectionProfile profile) {
        return pools.computeIfAbsent(profile, p -> new BackendPool(server, p, this, connector, config));
    }

    /** {@code pool} has waiters and no permit: a sibling's idle connection goes, here or on another loop. */
    void askForPermit(BackendPool pool) {
        for (BackendPool sibling : pools.values()) {
            if (sibling != pool && sibling.closeOldestIdle("given up for another profile")) {
                return;
            }
        }
        tellOthers();
    }

    /** A connection was closed: here or elsewhere somebody may be waiting for the permit. */
    void permitFreed() {
        if (server.waiting().get() > 0) {
            pools.values().forEach(BackendPool::openIfWanted);
            tellOthers();
        }
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
        pools.values().forEach(BackendPool::openIfWanted);
        int waitingHere = pools.values().stream().mapToInt(BackendPool::waiting).sum();
        if (server.waiting().get() > waitingHere && server.openConnections() >= server.maxConnections()) {
            for (BackendPool pool : pools.values()) {
                if (pool.waiting() == 0 && pool.closeOldestIdle("given up for a session of another event loop")) {
                    return;
                }
            }
        }
    }

    /** Whether a connection that comes back should be closed for somebody else: this loop needs none, or has more than its share. */
    boolean shouldGiveUp(boolean neededByNobodyHere) {
        if (server.openConnections() < server.maxConnections()) {
            return false;
        }
        int here = pools.values().stream().mapToInt(BackendPool::open).sum();
        return neededByNobodyHere || here > server.fairShare();
    }

    public void sweep(long nowNanos) {
        pools.values().forEach(pool -> pool.sweep(nowNanos));
    }

    public void closeIdle(String reason) {
        for (BackendPool pool : pools.values()) {
            pool.closeIdle(reason);
        }
    }

    public boolean hasWaiting() {
        return pools.values().stream().anyMatch(pool -> pool.waiting() > 0);
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
