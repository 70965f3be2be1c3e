package dev.cleave.migration;

import dev.cleave.config.Route;
import dev.cleave.config.RoutingTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A traffic switch for writers in this JVM: each holds a permit while it has a transaction open, and closing takes them all. The semaphore is fair, so a
 * writer that comes while the gate closes or is closed waits behind it, as a buffered statement does.
 */
final class GatedWriters implements TrafficSwitch, AutoCloseable {
    private static final int PERMITS = 1_000;

    private final Semaphore gate = new Semaphore(PERMITS, true);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong longestWaitNanos = new AtomicLong();
    private volatile RoutingTable routes;
    private volatile @Nullable Closed latest;
    private volatile Duration delay = Duration.ZERO;
    private volatile Runnable whenClosed = () -> {};

    GatedWriters(RoutingTable routes) {
        this.routes = routes;
    }

    /** What a test wants to happen as soon as the gate is closed. */
    void whenClosed(Runnable action) {
        whenClosed = action;
    }

    /** Does what a limit does: opens the gate whose cutover is under way. */
    void expireNow() {
        if (latest != null) {
            latest.open();
        }
    }

    interface Work {
        void on(String cluster) throws Exception;
    }

    /** Runs one transaction of the domain {@code gists}, on the cluster where it lives now. */
    void write(Work work) throws Exception {
        long began = System.nanoTime();
        LockSupport.parkNanos(delay.toNanos());
        gate.acquire();
        try {
            longestWaitNanos.accumulateAndGet(System.nanoTime() - began, Math::max);
            work.on(cluster());
        } finally {
            gate.release();
        }
    }

    String cluster() {
        RoutingTable now = routes;
        return now.clusters().get(now.clusterOf(now.domains().numberOf("gists")));
    }

    @Override
    public RoutingTable routes() {
        return routes;
    }

    @Override
    public void expectSwap(List<String> domains, String cluster, Route.Source source) {}

    /** Each writer waits before it asks for a permit. */
    @Override
    public Slowdown slowDown(List<String> domains, Duration atMost) {
        return new Slowdown() {
            @Override
            public void delay(Duration each) {
                delay = each;
            }

            @Override
            public boolean awaitQuiet(Duration limit) {
                return gate.availablePermits() == PERMITS;
            }

            @Override
            public SlowdownReport report() {
                return SlowdownReport.NONE;
            }

            @Override
            public void close() {
                delay = Duration.ZERO;
            }
        };
    }

    @Override
    public ClosedGate close(List<String> domains, Drain drain, Duration maxClosed) throws NotDrainedException {
        long began = System.nanoTime();
        longestWaitNanos.set(0);
        try {
            if (!gate.tryAcquire(PERMITS, drain.timeout().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new NotDrainedException("a writer has a transaction open", BufferReport.NONE);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        var closed = new Closed(began);
        latest = closed;
        var _ = timer.schedule(closed::open, maxClosed.toNanos(), TimeUnit.NANOSECONDS);
        whenClosed.run();
        return closed;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private final class Closed implements ClosedGate {
        private final long began;
        private boolean open;
        private RoutingTable decided = routes;
        private BufferReport report = BufferReport.NONE;

        Closed(long began) {
            this.began = began;
        }

        @Override
        public synchronized void decide(String cluster, Route.Source source) throws GateOpenedException {
            if (open) {
                throw new GateOpenedException("the gate was closed for too long");
            }
            decided = routes.with("gists", cluster, source, Instant.now());
        }

        @Override
        public synchronized void swap() {
            routes = decided;
        }

        @Override
        public synchronized void takeBack() {
            decided = routes;
        }

        @Override
        public synchronized boolean isClosed() {
            return !open;
        }

        @Override
        public synchronized BufferReport open() {
            if (!open) {
                open = true;
                int waiting = gate.getQueueLength();
                gate.release(PERMITS);
                report = new BufferReport(
                        waiting, (System.nanoTime() - began) / 1_000, longestWaitNanos.get() / 1_000, 0);
            }
            return report;
        }
    }
}
