package dev.cleave.config.store;

import dev.cleave.config.RoutingTable;
import java.util.Optional;

/** Keeps the routing table across restarts. Methods block on I/O: call them from control threads, never from an event loop; one call at a time. */
public interface RouteStore extends AutoCloseable {
    /**
     * What was saved last; empty before the first save.
     *
     * @throws StateStoreException if something is there that cannot be understood: routing must not start from a guess
     */
    Optional<StoredRoutes> load() throws StateStoreException;

    /**
     * Returns when the table would survive a power failure.
     *
     * @throws StateStoreException if that is not sure; the old or the new table is there then, never a mixture
     */
    void save(RoutingTable table) throws StateStoreException;

    /** A table that is stored already but not yet the one that {@link #load} finds. */
    interface Staged {
        /**
         * Makes it the one, in a fraction of the time of a {@link #save}; returns when that would survive a power failure. Only the table staged last, with
         * nothing saved since, can be committed.
         *
         * @throws StateStoreException as {@link #save}
         */
        void commit() throws StateStoreException;
    }

    /**
     * Does beforehand what a {@link #save} of this table would take most of its time for.
     *
     * @throws StateStoreException if it cannot be stored; nothing changed
     */
    Staged stage(RoutingTable table) throws StateStoreException;

    /** Lets another process use the store. */
    @Override
    void close();
}
