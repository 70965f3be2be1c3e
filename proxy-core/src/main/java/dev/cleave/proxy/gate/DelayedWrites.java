package dev.cleave.proxy.gate;

import java.util.ArrayDeque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Statements that wait out their domain's {@link WriteDelay} on one event loop, in the order of arrival. Confined to that loop, whose timer releases them.
 */
final class DelayedWrites {
    private final WriteDelay delay;
    private final BufferLimits limits;
    private final ScheduledExecutorService loop;
    private final ArrayDeque<Buffered> waiting = new ArrayDeque<>();
    private @Nullable ScheduledFuture<?> timer;

    DelayedWrites(WriteDelay delay, BufferLimits limits, ScheduledExecutorService loop) {
        this.delay = delay;
        this.limits = limits;
        this.loop = loop;
    }

    WriteDelay delay() {
        return delay;
    }

    /** Keeps the statement for the delay; false if it may go on at once, because nothing is delayed now or the buffer is full. */
    boolean add(Buffered statement) {
        if (delay.nanos() == 0 || limits.tryAdd(statement.bufferedBytes()) != null) {
            return false;
        }
        delay.statementDelayed();
        waiting.add(statement);
        if (timer == null) {
            awaitFirst();
        }
        return true;
    }

    private void awaitFirst() {
        Buffered first = waiting.peek();
        if (first != null) {
            long nanos = delay.nanos() - (System.nanoTime() - first.bufferedAtNanos());
            timer = loop.schedule(this::release, nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** Lets those go on that have waited long enough; after the delay has changed, or when the timer says so. */
    void release() {
        cancelTimer();
        Buffered first = waiting.peek();
        while (first != null) {
            long waited = System.nanoTime() - first.bufferedAtNanos();
            if (waited < delay.nanos()) {
                break;
            }
            waiting.remove();
            limits.remove(first.bufferedBytes());
            delay.statementReleased(waited);
            first.replay();
            first = waiting.peek();
        }
        if (timer == null) {
            awaitFirst();
        }
    }

    boolean cancel(Buffered statement) {
        if (!waiting.remove(statement)) {
            return false;
        }
        limits.remove(statement.bufferedBytes());
        return true;
    }

    /** The gate has closed: it holds them from now on. */
    void moveTo(ArrayDeque<Buffered> gate) {
        cancelTimer();
        gate.addAll(waiting);
        waiting.clear();
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    int size() {
        return waiting.size();
    }
}
