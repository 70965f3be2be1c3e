package dev.cleave.proxy.backend;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cleave.config.Endpoint;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One mysqld as all event loops see it: its address, and how many connections to it may be open. Actors: every event loop's pools take and return
 * permits; the admin port reads the counters. The hot path touches none of this, only opening and closing connections and preparing statements does.
 */
public final class BackendServer {
    private static final int MOST_SCHEMAS = 1_000;

    private record SchemaOfUser(String user, String schema) {}

    private final String cluster;
    private final Endpoint endpoint;
    private final IntSupplier maxConnections;
    private final int eventLoops;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final List<ServerPools> pools = new CopyOnWriteArrayList<>();
    private final AtomicInteger prepared = new AtomicInteger();
    private final LongAdder preparedEvicted = new LongAdder();
    private final LongAdder created = new LongAdder();
    private final LongAdder closed = new LongAdder();
    private final LongAdder errors = new LongAdder();
    private final Set<Long> threads = ConcurrentHashMap.newKeySet();
    private final Cache<SchemaOfUser, Boolean> schemas = Caffeine.newBuilder()
            .maximumSize(MOST_SCHEMAS)
            .executor(Runnable::run)
            .build();
    private final AtomicInteger globals = new AtomicInteger();
    private volatile @Nullable String lastError;
    private volatile ServerBaseline baseline = ServerBaseline.UNKNOWN;
    private volatile @Nullable InetSocketAddress address;

    /** {@code maxConnections} may change at run time. */
    public BackendServer(String cluster, Endpoint endpoint, IntSupplier maxConnections, int eventLoops) {
        this.cluster = cluster;
        this.endpoint = endpoint;
        this.maxConnections = maxConnections;
        this.eventLoops = eventLoops;
    }

    /** Takes the right to open one connection; false if {@code pool.max-connections-per-server} are open. */
    boolean tryOpen() {
        int now = open.get();
        while (now < maxConnections.getAsInt()) {
            if (open.compareAndSet(now, now + 1)) {
                return true;
            }
            now = open.get();
        }
        return false;
    }

    /** Whether as many connections are open as may be. */
    public boolean isFull() {
        return open.get() >= maxConnections.getAsInt();
    }

    /** The server let the user have this default schema. */
    public void letsHave(String user, String schema) {
        schemas.put(new SchemaOfUser(user, schema), true);
    }

    /** Whether it once did; it may have changed its mind since. */
    public boolean hasLet(String user, String schema) {
        return schemas.getIfPresent(new SchemaOfUser(user, schema)) != null;
    }

    /** A connection has so many prepared statements more. */
    void preparedMore(int count) {
        prepared.addAndGet(count);
    }

    /** One was closed to make room for another. */
    void preparedEvicted() {
        preparedEvicted.increment();
    }

    /** Prepared statements of all connections. */
    public int preparedStatements() {
        return prepared.get();
    }

    /** How many were closed so far to make room for others. */
    public long preparedEvictions() {
        return preparedEvicted.sum();
    }

    void opened(long thread) {
        threads.add(thread);
        created.increment();
        lastError = null;
    }

    /** One that nobody waits for. */
    void attemptFailed() {
        errors.increment();
    }

    void failed(String error) {
        errors.increment();
        lastError = error;
        open.decrementAndGet();
    }

    void closed(long thread) {
        threads.remove(thread);
        closed.increment();
        open.decrementAndGet();
    }

    /** Sessions of any loop that wait for a connection; a loop with more than its share then gives some up. */
    AtomicInteger waiting() {
        return waiting;
    }

    /** One event loop's pools of this server, made when the loop is. */
    void servedBy(ServerPools ofOneLoop) {
        pools.add(ofOneLoop);
    }

    /** The pools of all event loops, {@code first} first. */
    List<ServerPools> poolsFrom(ServerPools first) {
        var all = new ArrayList<ServerPools>();
        all.add(first);
        for (ServerPools ofLoop : pools) {
            if (ofLoop != first) {
                all.add(ofLoop);
            }
        }
        return all;
    }

    /** How long the longest waiting session of the other event loops has waited. */
    long longestWaitNanosBeside(ServerPools self) {
        long longest = 0;
        for (ServerPools ofLoop : pools) {
            longest = ofLoop == self ? longest : Math.max(longest, ofLoop.longestWaitNanos());
        }
        return longest;
    }

    /** What one event loop may keep while another one's sessions wait. */
    int fairShare() {
        return Math.max(1, maxConnections.getAsInt() / eventLoops);
    }

    /** The share of a loop where the limit does not divide evenly. */
    int largestShare() {
        return Math.ceilDiv(maxConnections.getAsInt(), eventLoops);
    }

    /** A client has changed global variables or the like: who logs in from now on finds others than those who are logged in. */
    public void globalsChanged() {
        globals.incrementAndGet();
    }

    /** How often clients have changed global variables so far. */
    int globals() {
        return globals.get();
    }

    void baselineIs(ServerBaseline learned) {
        if (!learned.equals(baseline)) {
            baseline = learned;
        }
    }

    /** What was learned at the last login. */
    public ServerBaseline baseline() {
        return baseline;
    }

    /** Looks the host's address up again. May block, so never on an event loop. */
    public void resolve() {
        InetSocketAddress resolved = endpoint.resolve();
        if (!resolved.isUnresolved()) {
            address = resolved;
        }
    }

    /** The address to connect to; null if the host's name was never resolved. */
    @Nullable
    InetSocketAddress address() {
        return address;
    }

    public String cluster() {
        return cluster;
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    public int maxConnections() {
        return maxConnections.getAsInt();
    }

    /** The server's numbers of the pools' open connections, without those that are logging in; changes meanwhile. */
    public Set<Long> threads() {
        return threads;
    }

    public int openConnections() {
        return open.get();
    }

    public long createdConnections() {
        return created.sum();
    }

    public long closedConnections() {
        return closed.sum();
    }

    public long errors() {
        return errors.sum();
    }

    /** Why the last attempt to connect failed; null after a success. */
    public @Nullable String lastError() {
        return lastError;
    }
}
