package dev.cleave.migration;

import dev.cleave.config.CutoverConfig;
import dev.cleave.config.Route;
import dev.cleave.config.RoutingTable;
import java.time.Duration;
import java.util.List;

/**
 * What a cutover needs of the proxy: holding the writes of one or more domains back for a moment and changing their routes. Called from control threads;
 * every method may block up to the time it is given.
 */
public interface TrafficSwitch {
    /** The routing table in force. */
    RoutingTable routes();

    /**
     * Prepares to delay what begins to write the domains.
     *
     * @param atMost everything is released by itself after this time
     * @throws IllegalStateException if one of them is slowed down already
     */
    Slowdown slowDown(List<String> domains, Duration atMost);

    /**
     * Closes the domains' gates on every event loop and waits until no write is in flight and no transaction that touched them is open. Writes that arrive
     * from now on are buffered.
     *
     * @param maxClosed the gate opens by itself, to the route in force then, when it has been closed this long
     * @throws NotDrainedException if something is still open after the drain's time-out; the gates are open again and everything was released
     * @throws IllegalStateException if one of the gates is already closed by somebody else
     */
    ClosedGate close(List<String> domains, Drain drain, Duration maxClosed) throws NotDrainedException;

    /**
     * Tells that the domains' routes will probably be swapped to {@code cluster} soon, so that what takes time can be done before a gate is closed.
     *
     * @throws Exception if that cannot be done; the swap could not either
     */
    void expectSwap(List<String> domains, String cluster, Route.Source source) throws Exception;

    /**
     * How the gates wait for what is under way.
     *
     * @param timeout how long it may take to end by itself
     * @param afterwards what happens to transactions that are open then; they get the same time once more to be rolled back
     */
    record Drain(Duration timeout, CutoverConfig.OpenTransactions afterwards) {}

    /** A slowing down that this caller began and must end. Used by one control thread. */
    interface Slowdown extends AutoCloseable {
        /** From now on, what begins to write the domains waits for this long first; statements of transactions that touched them go on at once. */
        void delay(Duration each);

        /** Waits for a moment in which nothing of the domains is in flight; false if none came in time. */
        boolean awaitQuiet(Duration atMost);

        /** What clients felt so far. */
        SlowdownReport report();

        /** Releases everything. Idempotent. */
        @Override
        void close();
    }

    /**
     * What clients felt of a slowing down.
     *
     * @param statements how many were delayed
     * @param maxDelayMicros the longest that one was
     */
    record SlowdownReport(long statements, long maxDelayMicros) {
        /** Nobody felt anything. */
        public static final SlowdownReport NONE = new SlowdownReport(0, 0);
    }

    /** The gates that this caller closed and must open. Used by one control thread. */
    interface ClosedGate extends AutoCloseable {
        /**
         * The point of no return: stores the routing table with the domains on {@code cluster}, where a restart finds it, and publishes nothing yet. From
         * here on no limit opens the gates.
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
     * @param maxDelayMicros the longest time one statement was held back, by the gate or before it closed
     * @param failedStatements buffered statements that were answered with an error (9110, 9111) instead of being run
     */
    record BufferReport(long statements, long closedMicros, long maxDelayMicros, long failedStatements) {
        /** Nobody felt anything. */
        public static final BufferReport NONE = new BufferReport(0, 0, 0, 0);

        /** The same for somebody who was also delayed before: the longest delay counts. */
        BufferReport atLeast(SlowdownReport before) {
            return new BufferReport(
                    statements, closedMicros, Math.max(maxDelayMicros, before.maxDelayMicros()), failedStatements);
        }
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
