package dev.cleave.server.observe;

import dev.cleave.server.observe.ObservedCutover.Step;
import dev.cleave.server.samples.Sample;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cutover of 100 ms whose gate was closed from 40 ms to 60 ms, with a sample every 10 ms up to 200 ms. */
final class Moved {
    static final Step CHECK = new Step("check lag", 1_000, 500, "caught <up> & \"close\"");
    static final Step DRAIN = new Step("drain", 40_000, 1_000, "gate closed,\n nothing in flight");
    static final Step OPEN = new Step("open gates", 59_000, 1_000, "7 buffered statements released");
    static final Step STOP = new Step("stop replication", 99_000, 1_000, "stopped");

    private Moved() {}

    static ObservedCutover whole() {
        return with("done", "2026-11-22T05:00:01Z", List.of(CHECK, DRAIN, OPEN, STOP), samples(20));
    }

    /** As it was with the gate closed. */
    static ObservedCutover halfway() {
        return with("drained", null, List.of(CHECK, DRAIN), samples(5));
    }

    static ObservedCutover with(String state, @Nullable String finishedAt, List<Step> steps, List<Sample> samples) {
        return new ObservedCutover(
                7, "gists", "a", "b", state, 7, 20, 19.5, 0, "2026-11-22T05:00:00Z", finishedAt, null, steps, samples);
    }

    /** 20 statements in each 10 ms; while the gate is closed none is answered and 7 wait; the target is 2 ms behind until then. */
    static List<Sample> samples(int count) {
        var samples = new ArrayList<Sample>();
        for (int i = 1; i <= count; i++) {
            boolean closed = i == 5 || i == 6;
            samples.add(new Sample(
                    i * 10_000L, 10_000, closed ? 0 : 20, 0, 400, 900, 1_000, closed ? 7 : 0, i < 5 ? 2_000L : null));
        }
        return samples;
    }
}
