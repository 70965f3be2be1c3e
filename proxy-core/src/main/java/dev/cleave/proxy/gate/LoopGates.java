package dev.cleave.proxy.gate;

import dev.cleave.protocol.ErrorCode;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * One event loop's share of all gates: plain fields, because only that loop touches them.
 *
 * <p>Counted per domain is what a drain must wait for: writes in flight, and open transactions that touched the domain. Writes of which nobody can tell
 * the domain (CALL) count for every domain.
 */
public final class LoopGates {
    private static final class Gate {
        final ArrayDeque<Buffered> buffered = new ArrayDeque<>();

        @Nullable
        GateClosure closure;

        @Nullable
        DelayedWrites delayed;

        boolean drained;
        int inFlight;
    }

    private final BufferLimits limits;
    private Gate[] gates = new Gate[0];
    private int unknownInFlight;
    private int closed;
    private int slowed;

    public LoopGates(BufferLimits limits) {
        this.limits = limits;
    }

    /** Whether any gate is closed or any domain's writes are delayed: the one question that every statement asks. */
    public boolean anyHeld() {
        return (closed | slowed) > 0;
    }

    public boolean anyClosed() {
        return closed > 0;
    }

    /** Whether what begins to write the domain has to wait for a moment first. */
    public boolean isSlowed(int domain) {
        return slowed > 0 && gate(domain).delayed != null;
    }

    public boolean isClosed(int domain) {
        return gate(domain).closure != null;
    }

    /**
     * The domains whose gates were closed together with this one, itself included: a transaction that has touched one of them must be able to end, so it may
     * go on to the others. None of them is drained while it is open. Ask only while {@link #isClosed}.
     */
    public int[] closedTogetherWith(int domain) {
        GateClosure closure = gate(domain).closure;
        if (closure == null) {
            throw new IllegalStateException("the gate of domain " + domain + " is open");
        }
        return closure.together();
    }

    /** The lowest domain whose gate is closed; ask only while {@link #anyClosed()}. */
    public int firstClosed() {
        for (int domain = 0; domain < gates.length; domain++) {
            if (gates[domain].closure != null) {
                return domain;
            }
        }
        throw new IllegalStateException("no gate is closed");
    }

    /** A write, or a transaction that now touches the domain, is on its way. */
    public void enter(int domain) {
        gate(domain).inFlight++;
    }

    /** It ended. */
    public void leave(int domain) {
        Gate gate = gates[domain];
        gate.inFlight--;
        assert gate.inFlight >= 0 : "left more often than entered: domain " + domain;
        if (gate.closure != null) {
            reportIfDrained(gate);
        }
    }

    public void enterUnknown() {
        unknownInFlight++;
    }

    public void leaveUnknown() {
        unknownInFlight--;
        assert unknownInFlight >= 0 : "left more often than entered";
        if (closed > 0 && unknownInFlight == 0) {
            for (Gate gate : gates) {
                if (gate.closure != null) {
                    reportIfDrained(gate);
                }
            }
        }
    }

    private void reportIfDrained(Gate gate) {
        if (gate.inFlight == 0 && unknownInFlight == 0 && !gate.drained && gate.closure != null) {
            gate.drained = true;
            gate.closure.loopDrained();
        }
    }

    /** Closes the domain's gate on this loop. */
    void close(GateClosure closure) {
        Gate gate = gate(closure.domain());
        if (gate.closure != null) {
            throw new IllegalStateException("closed twice: domain " + closure.domain());
        }
        gate.closure = closure;
        gate.drained = false;
        closed++;
        closure.loopClosed(System.nanoTime());
        if (gate.delayed != null) {
            gate.delayed.moveTo(gate.buffered);
            gate.buffered.forEach(_ -> closure.statementBuffered());
        }
        reportIfDrained(gate);
    }

    /** From now on, what begins to write the domain waits for the delay, on the timer of {@code loop}. */
    void slowDown(WriteDelay delay, ScheduledExecutorService loop) {
        Gate gate = gate(delay.domain());
        if (gate.delayed != null) {
            throw new IllegalStateException("slowed down twice: domain " + delay.domain());
        }
        gate.delayed = new DelayedWrites(delay, limits, loop);
        slowed++;
    }

    /** The delay has changed. */
    void delayChanged(WriteDelay delay) {
        DelayedWrites delayed = gate(delay.domain()).delayed;
        if (delayed != null && delayed.delay() == delay) {
            delayed.release();
        }
    }

    /** Nothing of the domain is delayed any more. */
    void speedUp(WriteDelay delay) {
        Gate gate = gate(delay.domain());
        DelayedWrites delayed = gate.delayed;
        if (delayed != null && delayed.delay() == delay) {
            gate.delayed = null;
            slowed--;
            delayed.release();
        }
    }

    /** Keeps a statement for the domain's delay; false if it may go on at once. Ask only while {@link #isSlowed}. */
    public boolean delay(int domain, Buffered statement) {
        DelayedWrites delayed = gate(domain).delayed;
        return delayed != null && delayed.add(statement);
    }

    /** Keeps a statement until the gate opens, or refuses it where a pause is full. */
    public void buffer(int domain, Buffered statement) {
        Gate gate = gate(domain);
        GateClosure closure = gate.closure;
        if (closure == null) {
            throw new IllegalStateException("the gate of domain " + domain + " is open");
        }
        String limit = limits.tryAdd(statement.bufferedBytes());
        if (limit != null) {
            if (closure.onLimit() == GateClosure.OnLimit.REFUSE_STATEMENT) {
                closure.statementRefused();
                statement.refuse(ErrorCode.CLEAVE_BUFFER_FULL.with(
                        closure.reason() + " and the buffer is full: " + limit + ". Retry later."));
                return;
            }
            limits.add(statement.bufferedBytes());
            closure.openBecause(limit);
        }
        closure.statementBuffered();
        gate.buffered.add(statement);
    }

    /** Takes a statement out, because its client is gone. */
    public void cancel(int domain, Buffered statement) {
        Gate gate = gate(domain);
        if (gate.delayed != null && gate.delayed.cancel(statement)) {
            return;
        }
        if (gate.buffered.remove(statement)) {
            limits.remove(statement.bufferedBytes());
        }
    }

    /** Writes of the domain in flight and open transactions that touched it, on this loop. */
    public int inFlight(int domain) {
        return gate(domain).inFlight + unknownInFlight;
    }

    /** Opens the gate on this loop and replays what it buffered, in order. */
    void open(GateClosure closure) {
        Gate gate = gate(closure.domain());
        gate.closure = null;
        closed--;
        // What is replayed may meet another closed gate and be buffered there, never here again before this loop ends.
        ArrayDeque<Buffered> waiting = new ArrayDeque<>(gate.buffered);
        gate.buffered.clear();
        long now = System.nanoTime();
        closure.loopOpened(now);
        for (Buffered statement : waiting) {
            limits.remove(statement.bufferedBytes());
            closure.statementReleased(now - statement.bufferedAtNanos());
            statement.replay();
        }
    }

    /** Enforces {@code buffer.max-time}: opens the gate, or refuses the statement where the domain is paused. */
    public void sweep(long nowNanos) {
        if (closed == 0) {
            return;
        }
        long maxTime = limits.maxTimeNanos();
        for (Gate gate : gates) {
            GateClosure closure = gate.closure;
            while (closure != null
                    && !gate.buffered.isEmpty()
                    && nowNanos - gate.buffered.peek().bufferedAtNanos() > maxTime) {
                if (closure.onLimit() == GateClosure.OnLimit.OPEN_GATE) {
                    closure.openBecause("buffer.max-time (" + maxTime / 1_000_000 + " ms) reached");
                    break;
                }
                Buffered late = gate.buffered.remove();
                limits.remove(late.bufferedBytes());
                closure.statementRefused();
                late.refuse(ErrorCode.CLEAVE_BUFFER_TIMEOUT.with(closure.reason() + ", and the statement was"
                        + " buffered longer than buffer.max-time (" + maxTime / 1_000_000
                        + " ms). It was not executed; retry."));
            }
        }
    }

    /** Statements that wait here at the domain's gate, or for its delay. */
    public int buffered(int domain) {
        Gate gate = gate(domain);
        return gate.buffered.size() + (gate.delayed == null ? 0 : gate.delayed.size());
    }

    private Gate gate(int domain) {
        if (domain >= gates.length) {
            int before = gates.length;
            gates = Arrays.copyOf(gates, domain + 1);
            for (int d = before; d <= domain; d++) {
                gates[d] = new Gate();
            }
        }
        return gates[domain];
    }
}
