package dev.cleave.proxy;

import dev.cleave.config.RoutingTable;
import dev.cleave.config.store.RouteStore;
import java.io.IOException;
import java.util.function.UnaryOperator;

/**
 * The routing table in force. Read by every event loop for every statement (one volatile read); changed by control threads, one at a time: the new table is
 * stored before it is published, so that what was published survives.
 */
public final class Routes {
    private final RouteStore store;
    private volatile RoutingTable current;

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
        store.save(changed);
        current = changed;
        return changed;
    }
}
