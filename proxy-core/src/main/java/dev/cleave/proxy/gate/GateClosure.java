package dev.cleave.proxy.gate;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One closing of one domain's gate, over all event loops.
 *
 * <pre>
 *   CLOSED ── beginSwap ─→ SWAPPING ── open ─→ OPEN
 *      └────── open, or a limit was passed ─────↗
 * </pre>
 *
 * <p>Actors: the control thread that closed it (drain, swap, open), every event loop (drained, buffered), a timer (limit). Whoever moves the phase first
 * wins: after {@code beginSwap} no limit opens the gate, and after a limit opened it no swap begins.
 */
public final class GateClosure {
    private enum Phase {
        CLOSED,
        SWAPPING,
        OPEN
    }

    /** What happens when a limit of the buffer is passed. */
    public enum OnLimit {
        /** The gate opens and everything goes to where the route then points: a cutover that fails is not noticed. */
        OPEN_GATE,
        /** The statement is refused with 9110 or 9111: an operator paused the domain on purpose. */
        REFUSE_STATEMENT
    }

    private final int domain;
    private final int[] together;
    private final OnLimit onLimit;
    private final Runnable openOnLoops;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.CLOSED);
    private final CountDownLatch drained;
    private final CountDownLatch opened;
    private volatile @Nullable String openedBy;
    private volatile Runnable onOpening = () -> {};
    private volatile Supplier<String> reason = () -> "the domain's writes are paused";

    private final LongAdder buffered = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final AtomicLong maxDelayNanos = new AtomicLong();
    private final AtomicLong firstClosedNanos = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong lastOpenedNanos = new AtomicLong(Long.MIN_VALUE);

    GateClosure(int domain, OnLimit onLimit, int loops, Runnable openOnLoops) {
        this(domain, new int[] {domain}, onLimit, loops, openOnLoops);
    }

    /**
     * @param together the domains that are closed together with this one, itself included
     * @param openOnLoops starts the opening on every loop; called once
     */
    GateClosure(int domain, int[] together, OnLimit onLimit, int loops, Runnable openOnLoops) {
        this.domain = domain;
        this.together = together.clone();
        this.onLimit = onLimit;
        this.openOnLoops = openOnLoops;
        this.drained = new CountDownLatch(loops);
        this.opened = new CountDownLatch(loops);
    }

    /** Waits until no loop has anything of the domain in flight; false if that took longer, or the gate opened. Blocks. */
    public boolean awaitDrained(Duration timeout) throws InterruptedException {
        return drained.await(timeout.toNanos(), TimeUnit.NANOSECONDS) && phase.get() != Phase.OPEN;
    }

    /** From here on only {@link #open()} opens the gate; false if a limit opened it already. */
    public boolean beginSwap() {
        return phase.compareAndSet(Phase.CLOSED, Phase.SWAPPING);
    }

    /** Opens the gate on every loop and waits until each has replayed what it buffered. Idempotent. Blocks for microseconds. */
    public GateReport open() {
        if (phase.getAndSet(Phase.OPEN) != Phase.OPEN) {
            onOpening.run();
            openOnLoops.run();
        }
        boolean interrupted = false;
        while (true) {
            try {
                opened.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return report();
    }

    /** A limit was passed: opens the gate unless the swap has begun. Called on any thread; does not wait. */
    void openBecause(String limit) {
        if (phase.compareAndSet(Phase.CLOSED, Phase.OPEN)) {
            openedBy = limit;
            onOpening.run();
            openOnLoops.run();
        }
    }

    /** Something to stop when the gate opens by the hand that closed it: the timer. */
    void whenOpening(Runnable action) {
        onOpening = action;
    }

    /** Says to statements that are refused meanwhile why the gate is closed. */
    public void because(Supplier<String> why) {
        reason = why;
    }

    String reason() {
        return reason.get();
    }

    void loopClosed(long nowNanos) {
        firstClosedNanos.accumulateAndGet(nowNanos, Math::min);
    }

    void loopDrained() {
        drained.countDown();
    }

    void loopOpened(long nowNanos) {
        lastOpenedNanos.accumulateAndGet(nowNanos, Math::max);
        opened.countDown();
    }

    void statementBuffered() {
        buffered.increment();
    }

    void statementReleased(long delayNanos) {
        maxDelayNanos.accumulateAndGet(delayNanos, Math::max);
    }

    void statementRefused() {
        refused.increment();
    }

    public boolean isOpen() {
        return phase.get() == Phase.OPEN;
    }

    /** The limit that opened the gate; null if none did. */
    public @Nullable String openedBy() {
        return openedBy;
    }

    public int domain() {
        return domain;
    }

    /** The domains that are closed together with this one, itself included; not to be changed. */
    int[] together() {
        return together;
    }

    OnLimit onLimit() {
        return onLimit;
    }

    /** What happened so far. */
    public GateReport report() {
        long first = firstClosedNanos.get();
        long last = lastOpenedNanos.get();
        long closedNanos = first == Long.MAX_VALUE || last == Long.MIN_VALUE ? 0 : last - first;
        return new GateReport(buffered.sum(), closedNanos / 1000, maxDelayNanos.get() / 1000, refused.sum());
    }
}
