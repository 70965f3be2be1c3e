package dev.cleave.server.samples;

import dev.cleave.config.ClusterConfig;
import dev.cleave.migration.ReplicationLag;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures again and again how far a target is behind its source, on a thread and connections of its own, as long as nobody's writes are held back: then the
 * cutover itself waits for the target, and nothing should come between.
 */
final class LagWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LagWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofMillis(500);
    private static final long NONE = -1;

    private final BooleanSupplier calm;
    private final Thread thread;
    private volatile boolean closed;
    private volatile long lastMicros = NONE;
    private volatile long measuringSince = NONE;

    /** @param calm whether measuring disturbs nobody now */
    LagWatch(ClusterConfig source, ClusterConfig target, BooleanSupplier calm) {
        this.calm = calm;
        this.thread = Thread.ofVirtual().name("lag-of-" + target.name()).start(() -> run(source, target));
    }

    private void run(ClusterConfig source, ClusterConfig target) {
        try (ReplicationLag lag = ReplicationLag.open(source, target, LONGEST)) {
            while (!closed) {
                if (calm.getAsBoolean()) {
                    measure(lag);
                } else {
                    lastMicros = NONE;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (SQLException e) {
            LOG.debug("the lag of {} is not measured any more: {}", target.name(), e.getMessage());
        }
        lastMicros = NONE;
        measuringSince = NONE;
    }

    private void measure(ReplicationLag lag) throws SQLException {
        long began = System.nanoTime();
        measuringSince = began;
        lag.await(LONGEST);
        lastMicros = (System.nanoTime() - began) / 1_000;
        measuringSince = NONE;
    }

    /** What was measured last, or how long the measurement under way has taken if that is longer already; null if nothing is known. */
    @Nullable
    Long micros() {
        long last = lastMicros;
        if (last == NONE || !calm.getAsBoolean()) {
            return null;
        }
        long since = measuringSince;
        return since == NONE ? last : Math.max(last, (System.nanoTime() - since) / 1_000);
    }

    /** Does not wait for a measurement under way. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
