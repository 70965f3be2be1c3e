package dev.cleave.server.samples;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntSupplier;

/** The samples of one cutover, the oldest first. Actors: the sampling thread adds, any thread reads. */
public final class CutoverSeries {
    private final IntSupplier limit;
    private final Deque<Sample> samples = new ArrayDeque<>();

    /** @param limit how many are kept; the oldest is forgotten */
    CutoverSeries(IntSupplier limit) {
        this.limit = limit;
    }

    synchronized void add(Sample sample) {
        while (samples.size() >= limit.getAsInt()) {
            samples.removeFirst();
        }
        samples.addLast(sample);
    }

    /** Those that were measured after a moment, in microseconds since the cutover began. */
    public synchronized List<Sample> after(long micros) {
        return samples.stream().filter(sample -> sample.atMicros() > micros).toList();
    }

    synchronized int size() {
        return samples.size();
    }
}
