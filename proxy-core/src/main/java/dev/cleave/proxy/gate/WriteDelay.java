package dev.cleave.proxy.gate;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * One slowing down of one domain, over all event loops: whatever would begin to write the domain (a write, or the first statement of a transaction that
 * touches it) first waits for the delay in force. Statements of transactions that have touched the domain go on at once, so that transactions end.
 *
 * <p>Every statement waits for the same time, in the order of arrival, so no session gains on another. When the domain's gate closes, those that wait are
 * held by the gate from then on.
 *
 * <p>Actors: a control thread sets the delay and ends it; a timer ends it at its limit; every event loop reads the delay and counts.
 */
public final class WriteDelay implements AutoCloseable {
    private final int domain;
    private final Runnable onChange;
    private final Runnable onEnd;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final LongAdder statements = new LongAdder();
    private final AtomicLong maxNanos = new AtomicLong();
    private volatile long nanos;

    /**
     * @param onChange has every loop look at its waiting statements again
     * @param onEnd has every loop release them; called once
     */
    WriteDelay(int domain, Runnable onChange, Runnable onEnd) {
        this.domain = domain;
        this.onChange = onChange;
        this.onEnd = onEnd;
    }

    /** From now on each statement waits for this long, those that wait already included. */
    public void set(Duration each) {
        nanos = each.toNanos();
        onChange.run();
    }

    /** Releases everything and delays nothing any more. Idempotent; does not wait. */
    @Override
    public void close() {
        if (ended.compareAndSet(false, true)) {
            nanos = 0;
            onEnd.run();
        }
    }

    int domain() {
        return domain;
    }

    /** What each statement waits for now; 0 while nothing is delayed. */
    public long nanos() {
        return nanos;
    }

    void statementDelayed() {
        statements.increment();
    }

    void statementReleased(long waitedNanos) {
        maxNanos.accumulateAndGet(waitedNanos, Math::max);
    }

    /** How many statements were delayed so far. */
    public long statements() {
        return statements.sum();
    }

    /** The longest that one of those waited that were released so far, in microseconds. */
    public long maxMicros() {
        return maxNanos.get() / 1_000;
    }
}
