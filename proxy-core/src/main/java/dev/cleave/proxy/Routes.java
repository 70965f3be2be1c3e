package dev.cleave.proxy;

import dev.cleave.config.RoutingTable;
import dev.cleave.config.store.RouteStore;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The routing table in force. Read by every event loop for every statement (one volatile read); changed by control threads, one at a time: the new table is
 * stored before it is published, so that what was published survives.
 */
public final class Routes {
    private final RouteStore store;
    private volatile RoutingTable current;
    private @Nullable Expected expected;

    /** A change that is stored already, in case that it comes. */
    private record Expected(RoutingTable from, RoutingTable to, RouteStore.Staged stored) {}

    public Routes(RoutingTable initial, RouteStore store) {
        this.current = initial;
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
        RoutingTable changed = change.apply(current);
        Expected prepared = expected;
        expected = null;
        if (prepared != null && prepared.from() == current && sameRoutes(prepared.to(), changed)) {
            prepared.stored().commit();
        } else {
            store.save(changed);
        }
        current = changed;
        return changed;
    }

    private static boolean sameRoutes(RoutingTable one, RoutingTable other) {
        return one.epoch() == other.epoch() && one.routes().equals(other.routes());
    }

    /**
     * Tells that this change will probably be made next: it is stored now, so that {@link #change} takes a fraction of the time. The last call counts.
     *
     * @throws IOException if it cannot be stored; {@link #change} could not either
     */
    public synchronized void expect(UnaryOperator<RoutingTable> change) throws IOException {
        RoutingTable changed = change.apply(current);
        expected = new Expected(current, changed, store.stage(changed));
    }
}
