package dev.cleave.server.observe;

import dev.cleave.server.samples.Sample;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the admin port said of one cutover at one moment. Immutable.
 *
 * @param finishedAt null while it runs
 * @param error null if nothing is wrong
 * @param samples those that were measured, the oldest first
 */
public record ObservedCutover(
        long id,
        String domain,
        String fromCluster,
        String toCluster,
        String state,
        long buffered,
        double bufferMillis,
        double maxDelayMillis,
        long failed,
        String startedAt,
        @Nullable String finishedAt,
        @Nullable String error,
        List<Step> steps,
        List<Sample> samples) {

    public ObservedCutover {
        steps = List.copyOf(steps);
        samples = List.copyOf(samples);
    }

    /** A row of {@code SHOW CUTOVER id}; times in microseconds since the cutover began. */
    public record Step(String name, long atMicros, long durationMicros, String detail) {
        long endMicros() {
            return atMicros + durationMicros;
        }
    }

    /** A span of time, in microseconds since the cutover began. */
    record Span(long fromMicros, long toMicros) {
        long micros() {
            return Math.max(1, toMicros - fromMicros);
        }

        /** With so much more on both sides. */
        Span widened(long byMicros) {
            return new Span(fromMicros - byMicros, toMicros + byMicros);
        }
    }

    public boolean isOver() {
        return finishedAt != null;
    }

    /** Whether it did what it was to do. */
    public boolean succeeded() {
        return state.equals("done");
    }

    /** In one line for people. */
    String title() {
        return "Cutover %d: %s, %s → %s: %s".formatted(id, domain, fromCluster, toCluster, state);
    }

    /** The time in which the gate was closed; empty before, and where it never was. */
    Optional<Span> window() {
        Optional<Step> drain = step("drain");
        return drain.map(first -> new Span(
                first.atMicros(), step("open gates").map(Step::endMicros).orElseGet(() -> endMicros())));
    }

    /** Everything that is known. */
    Span whole() {
        long first = samples.isEmpty()
                ? 0
                : samples.getFirst().atMicros() - samples.getFirst().intervalMicros();
        return new Span(Math.min(0, first), Math.max(1, endMicros()));
    }

    /** The end of the last step or sample. */
    long endMicros() {
        long lastStep = steps.stream().mapToLong(Step::endMicros).max().orElse(0);
        return samples.isEmpty()
                ? lastStep
                : Math.max(lastStep, samples.getLast().atMicros());
    }

    private Optional<Step> step(String name) {
        return steps.stream().filter(step -> step.name().equals(name)).findFirst();
    }
}
