package dev.cleave.proxy.gate;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Closes gates, for control threads. Actors: cutovers, flips and pauses, each on a thread of its own; a domain's gate is closed by one of them at a time.
 */
public final class GateControl {
    private final List<EventLoop> loops;
    private final Function<EventLoop, LoopGates> gatesOf;
    private final Map<Integer, GateClosure> closures = new HashMap<>();
    private final Map<Integer, WriteDelay> delays = new ConcurrentHashMap<>();
    private final LongAdder delayedBefore = new LongAdder();

    public GateControl(List<EventLoop> loops, Function<EventLoop, LoopGates> gatesOf) {
        this.loops = List.copyOf(loops);
        this.gatesOf = gatesOf;
    }

    /**
     * Closes the domain's gate on every loop, without waiting for the drain.
     *
     * @param maxClosed the gate opens by itself after this time, unless the swap has begun
     * @throws IllegalStateException if the gate is already closed
     */
    public GateClosure close(int domain, GateClosure.OnLimit onLimit, Duration maxClosed) {
        return close(domain, new int[] {domain}, onLimit, maxClosed);
    }

    /**
     * The same for one of several domains that are closed together: a transaction that has touched one of them may go on to the others until it ends.
     *
     * @param together all of them
     */
    public GateClosure close(int domain, int[] together, GateClosure.OnLimit onLimit, Duration maxClosed) {
        var holder = new GateClosure[1];
        var closure = new GateClosure(domain, together, onLimit, loops.size(), () -> openOnLoops(holder[0]));
        holder[0] = closure;
        synchronized (closures) {
            if (closures.putIfAbsent(domain, closure) != null) {
                throw new IllegalStateException("the gate is already closed by a cutover, a flip or a pause");
            }
        }
        for (EventLoop loop : loops) {
            loop.execute(() -> gatesOf.apply(loop).close(closure));
        }
        ScheduledFuture<?> timer = loops.getFirst()
                .schedule(
                        () -> closure.openBecause("the longest time that the gate may be closed ("
                                + maxClosed.toMillis() + " ms) is over"),
                        maxClosed.toNanos(),
                        TimeUnit.NANOSECONDS);
        closure.whenOpening(() -> timer.cancel(false));
        return closure;
    }

    private void openOnLoops(GateClosure closure) {
        synchronized (closures) {
            closures.remove(closure.domain(), closure);
        }
        for (EventLoop loop : loops) {
            loop.execute(() -> gatesOf.apply(loop).open(closure));
        }
    }

    /** The closing in force of a domain's gate, or null while it is open. */
    public @Nullable GateClosure closureOf(int domain) {
        synchronized (closures) {
            return closures.get(domain);
        }
    }

    /**
     * Prepares to delay the domain's writes; nothing is delayed until {@link WriteDelay#set}.
     *
     * @param atMost everything is released by itself after this time
     * @throws IllegalStateException if the domain is slowed down already
     */
    public WriteDelay slowDown(int domain, Duration atMost) {
        var holder = new WriteDelay[1];
        var delay =
                new WriteDelay(domain, () -> onLoops(gates -> gates.delayChanged(holder[0])), () -> ended(holder[0]));
        holder[0] = delay;
        if (delays.putIfAbsent(domain, delay) != null) {
            throw new IllegalStateException("the domain's writes are delayed already");
        }
        for (EventLoop loop : loops) {
            loop.execute(() -> gatesOf.apply(loop).slowDown(delay, loop));
        }
        loops.getFirst().schedule(delay::close, atMost.toNanos(), TimeUnit.NANOSECONDS);
        return delay;
    }

    private void ended(WriteDelay delay) {
        onLoops(gates -> gates.speedUp(delay));
        delayedBefore.add(delay.statements());
        delays.remove(delay.domain(), delay);
    }

    private void onLoops(Consumer<LoopGates> action) {
        for (EventLoop loop : loops) {
            loop.execute(() -> action.accept(gatesOf.apply(loop)));
        }
    }

    /** How long the domain's writes are delayed now, in nanoseconds. */
    public long delayNanos(int domain) {
        WriteDelay delay = delays.get(domain);
        return delay == null ? 0 : delay.nanos();
    }

    /** Statements that were delayed since the start. */
    public long delayedStatements() {
        return delayedBefore.sum()
                + delays.values().stream().mapToLong(WriteDelay::statements).sum();
    }
}
