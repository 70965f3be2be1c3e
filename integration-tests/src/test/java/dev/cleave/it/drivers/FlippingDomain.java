package dev.cleave.it.drivers;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.cleave.it.TestBed;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Moves {@code gists} to the other cluster and back, again and again, on a thread of its own, until it is closed. */
final class FlippingDomain implements AutoCloseable {
    private static final long PAUSE_MILLIS = 20;

    private final TestBed bed;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> flips;
    private boolean onB;

    FlippingDomain(TestBed bed) {
        this.bed = bed;
        flips = thread.scheduleWithFixedDelay(this::flip, 0, PAUSE_MILLIS, MILLISECONDS);
    }

    private void flip() {
        bed.flip("gists", onB ? "cluster_a" : "cluster_b");
        onB = !onB;
    }

    /** Leaves the domain on {@code cluster_a}; throws what a flip has thrown. */
    @Override
    public void close() {
        flips.cancel(false);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a flip does not end");
            }
            flips.get();
        } catch (CancellationException _) {
            bed.flip("gists", "cluster_a");
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
