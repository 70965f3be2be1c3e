package dev.cleave.migration;

import dev.cleave.config.Route;
import dev.cleave.config.RoutingTable;
import java.time.Duration;

/**
 * What a cutover needs of the proxy: holding a domain's writes back for a moment and changing its route. Called from control threads; every method may
 * block up to the time it is given.
 */
public interface TrafficSwitch {
    /** The routing table in force. */
    RoutingTable routes();

    /**
     * Closes the domain's gate on every event loop and waits until no write is in flight and no transaction that touched the domain is open. Writes
     * that arrive from now on are buffered.
     *
     * @param maxClosed the gate opens by itself, to the route in force then, when it has been closed this long
     * @throws NotDrainedException if something is still open after {@code drainTimeout}; the gate is open again and everything was released
     * @throws IllegalStateException if the gate is already closed by somebody else
     */
    ClosedGate close(String domain, Duration drainTimeout, Duration maxClosed) throws NotDrainedException;

    /**
     * Tells that the domain's route will probably be swapped to {@code cluster} soon, so that what takes time can be done before a gate is closed.
     *
     * @throws Exception if that cannot be done; the swap could not either
     */
    void expectSwap(String domain, String cluster, Route.Source source) throws Exception;

    /** A gate that this caller closed and must open. Used by one control thread. */
    interface ClosedGate extends AutoCloseable {
        /**
         * The point of no return: stores the routing table with the domain on {@code cluster}, where a restart finds it, and publishes nothing yet. From
         * here on no limit opens the gate.
         *
         * @throws GateOpenedException if the gate opened by itself before (time limit, full buffer): nothing was stored
         * @throws Exception if the table could not be stored: a restart finds the old one
         */
        void decide(String cluster, Route.Source source) throws Exception;

        /** Publishes what was decided; buffered writes stay buffered. */
        void swap();

        /**
         * Stores the old route again, before anything was published: the move that was decided is not made.
         *
         * @throws Exception if it could not be stored: a restart finds the new one
         */
        void takeBack() throws Exception;

        /** Whether the gate is still closed by this caller. False after a limit opened it. */
        boolean isClosed();

        /** Opens the gate, replays what was buffered against the routing table in force, and tells what happened. Idempotent. */
        BufferReport open();

        @Override
        default void close() {
            open();
        }
    }

    /**
     * What clients felt while a gate was closed.
     *
     * @param statements how many statements were buffered
     * @param closedMicros from the first loop's closing to the last loop's opening
     * @param maxDelayMicros the longest time one statement was buffered
     * @param failedStatements buffered statements that were answered with an error (9110, 9111) instead of being run
     */
    record BufferReport(long statements, long closedMicros, long maxDelayMicros, long failedStatements) {
        /** Nobody felt anything. */
        public static final BufferReport NONE = new BufferReport(0, 0, 0, 0);
    }

    /** Something did not end within the drain time-out; the message names the sessions. */
    final class NotDrainedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient BufferReport report;

        /** @param report what clients felt until the gate was open again */
        public NotDrainedException(String message, BufferReport report) {
            super(message);
            this.report = report;
        }

        public BufferReport report() {
            return report;
        }
    }

    /** The gate opened by itself before the swap; the message says which limit was passed. */
    final class GateOpenedException extends Exception {
        private static final long serialVersionUID = 1L;

        public GateOpenedException(String message) {
            super(message);
        }
    }
}
