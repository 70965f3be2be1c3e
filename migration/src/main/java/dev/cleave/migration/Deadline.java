package dev.cleave.migration;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A moment by which the window's steps must have ended. */
record Deadline(long atNanos, LongSupplier nanoTime) {
    static Deadline after(Duration limit, LongSupplier nanoTime) {
        return new Deadline(nanoTime.getAsLong() + limit.toNanos(), nanoTime);
    }

    /** @throws StepFailedException if nothing remains */
    Duration remaining() throws StepFailedException {
        long nanos = atNanos - nanoTime.getAsLong();
        if (nanos <= 0) {
            throw new StepFailedException(
                    "the window reached max_duration: raise max_duration, or move the domain when less is written");
        }
        return Duration.ofNanos(nanos);
    }

    Duration atMost(Duration limit) throws StepFailedException {
        Duration remaining = remaining();
        return remaining.compareTo(limit) < 0 ? remaining : limit;
    }
}
