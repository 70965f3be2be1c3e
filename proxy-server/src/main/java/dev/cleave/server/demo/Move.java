package dev.cleave.server.demo;

import java.util.List;

/**
 * What the operator saw of the cutover: its row of {@code SHOW CUTOVERS}, its timeline, and the route afterwards. Immutable.
 *
 * @param state {@code done} if the domain was moved
 * @param buffered statements that waited
 * @param bufferMillis how long the gate was closed
 * @param longestBufferedMillis the longest that one statement waited
 * @param failed buffered statements that were answered with an error
 * @param error why it was refused or aborted; empty if nothing is wrong
 * @param cluster where the domain is now
 * @param endedNanos {@link System#nanoTime} when it had ended, replication in both directions included
 */
record Move(
        String domain,
        String fromCluster,
        String toCluster,
        String state,
        long buffered,
        double bufferMillis,
        double longestBufferedMillis,
        long failed,
        String error,
        List<Step> steps,
        String cluster,
        long epoch,
        long endedNanos) {
    Move {
        steps = List.copyOf(steps);
    }

    /** A row of {@code SHOW CUTOVER id}. */
    record Step(String name, long atMicros, long durationMicros, String detail) {}

    boolean done() {
        return state.equals("done");
    }
}
