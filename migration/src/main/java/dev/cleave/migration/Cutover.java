package dev.cleave.migration;

import dev.cleave.config.Route;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one cutover or flip at one moment: a row of {@code SHOW CUTOVERS} and its timeline. Immutable.
 *
 * @param id counts from 1 since the start; 0 for a dry run, which is not kept
 * @param fromCluster empty if the domain is unknown
 * @param buffer what clients felt
 * @param finishedAt null while it runs
 * @param error why it was refused or aborted, or what is left to do by hand after it was done; null if nothing is wrong
 */
public record Cutover(
        long id,
        Route.Source procedure,
        String domain,
        String fromCluster,
        String toCluster,
        CutoverState state,
        TrafficSwitch.BufferReport buffer,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String error,
        List<CutoverStep> steps) {

    public Cutover {
        steps = List.copyOf(steps);
    }

    /** The same in another state. */
    Cutover in(CutoverState other) {
        return new Cutover(
                id, procedure, domain, fromCluster, toCluster, other, buffer, startedAt, finishedAt, error, steps);
    }

    /** Whether the domain now lives on the target, or would (dry run). */
    public boolean succeeded() {
        return state instanceof CutoverState.Done || state instanceof CutoverState.Planned;
    }

    /** How long the gate was closed, in milliseconds. */
    public double bufferMillis() {
        return buffer.closedMicros() / 1_000.0;
    }

    /** The longest time one statement was buffered, in milliseconds. */
    public double maxClientDelayMillis() {
        return buffer.maxDelayMicros() / 1_000.0;
    }
}
