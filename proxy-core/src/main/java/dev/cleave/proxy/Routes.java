package dev.cleave.proxy;

import dev.cleave.config.ClusterObjects;
import dev.cleave.config.RoutingTable;
import dev.cleave.config.store.RouteStore;
import dev.cleave.config.store.StateStoreException;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The routing table in force. Read by every event loop for every statement (one volatile read); changed by control threads, one at a time: a new table is
 * stored before it is published, so that what was published survives. Between the two, {@link #decide} and {@link #publish}, a cutover opens its target.
 */
public final class Routes {
    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

    private final RouteStore store;
    private volatile RoutingTable current;
    private RoutingTable stored;
    private @Nullable Expected expected;

    /** A change that is stored already, in case that it comes. */
    private record Expected(RoutingTable from, RoutingTable to, RouteStore.Staged stored) {}

    public Routes(RoutingTable initial, RouteStore store) {
        this.current = initial;
        this.stored = initial;
        this.store = store;
    }

    public RoutingTable current() {
        return current;
    }

    /**
     * Stores and publishes a changed table. Blocks on the store.
     *
     * @throws IOException if it cannot be stored; then nothing changed
     */
    public synchronized RoutingTable change(UnaryOperator<RoutingTable> change) throws IOException {
        decide(change);
        publish();
        return current;
    }

    /**
     * Stores a changed table without publishing it: from here on a restart finds it. Blocks on the store.
     *
     * @throws IOException if it cannot be stored; then nothing changed
     */
    public synchronized void decide(UnaryOperator<RoutingTable> change) throws IOException {
        RoutingTable changed = change.apply(stored);
        Expected prepared = expected;
        expected = null;
        try {
            if (prepared != null && sameRoutes(prepared.from(), stored) && sameRoutes(prepared.to(), changed)) {
                prepared.stored().commit();
            } else {
                store.save(changed);
            }
        } catch (IOException e) {
            if (!found(changed)) {
                throw e;
            }
            LOG.warn("Routes of epoch {} are stored but may not survive a power failure", changed.epoch(), e);
        }
        stored = changed;
    }

    /** Puts in force what was decided last. */
    public synchronized void publish() {
        current = stored;
    }

    /** What a restart would find decides whether a change that failed has happened: memory and store must never disagree. */
    private boolean found(RoutingTable table) throws StateStoreException {
        return store.load()
                .filter(found ->
                        found.epoch() == table.epoch() && found.routes().equals(table.routes()))
                .isPresent();
    }

    /** From now on statements are seen through what is known of the clusters' stored objects, one for each cluster. Nothing is stored. */
    public synchronized void see(List<ClusterObjects> ofClusters) {
        current = current.seeing(ofClusters);
        stored = stored.seeing(ofClusters);
    }

    private static boolean sameRoutes(RoutingTable one, RoutingTable other) {
        return one.epoch() == other.epoch() && one.routes().equals(other.routes());
    }

    /**
     * Tells that this change will probably be made next: it is stored now, so that {@link #decide} takes a fraction of the time. The last call counts.
     *
     * @throws IOException if it cannot be stored; {@link #decide} could not either
     */
    public synchronized void expect(UnaryOperator<RoutingTable> change) throws IOException {
        RoutingTable changed = change.apply(stored);
        expected = new Expected(stored, changed, store.stage(changed));
    }
}
