package dev.cleave.server;

import dev.cleave.migration.TrafficSwitch.BufferReport;
import dev.cleave.proxy.ProxyControl;
import dev.cleave.proxy.gate.GateClosure;
import dev.cleave.proxy.gate.GateReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The gates of the domains that move together, as one: closed, drained, swapped and opened together. Used by one control thread. */
final class ClosedGates {
    private final ProxyControl control;
    private final List<GateClosure> closures;
    private int rolledBack;

    private ClosedGates(ProxyControl control, List<GateClosure> closures) {
        this.control = control;
        this.closures = List.copyOf(closures);
    }

    /** @throws IllegalStateException if one of them is closed by somebody else; then none is closed by this caller */
    static ClosedGates close(ProxyControl control, List<Integer> domains, Duration maxClosed) {
        var closures = new ArrayList<GateClosure>();
        int[] together = domains.stream().mapToInt(Integer::intValue).toArray();
        try {
            for (int domain : domains) {
                closures.add(control.closeGate(domain, together, GateClosure.OnLimit.OPEN_GATE, maxClosed));
            }
        } catch (RuntimeException e) {
            closures.forEach(GateClosure::open);
            throw e;
        }
        return new ClosedGates(control, closures);
    }

    /** Waits until nothing of any domain is in flight; false if that was not so at {@code endNanos}, or one of the gates opened. */
    boolean awaitDrained(long endNanos) {
        try {
            for (GateClosure closure : closures) {
                if (!closure.awaitDrained(Duration.ofNanos(Math.max(0, endNanos - System.nanoTime())))) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Rolls back the transactions that the drain waits for; their clients get 1213. */
    void rollBackHolders() {
        for (GateClosure closure : closures) {
            rolledBack += control.rollBackHolders(closure.domain());
        }
    }

    /** From here on only {@link #open()} opens them; false if a limit opened one already. */
    boolean beginSwap() {
        return closures.stream().allMatch(GateClosure::beginSwap);
    }

    /** Opens all, and tells what clients felt. Idempotent. */
    BufferReport open() {
        return closures.stream()
                .map(GateClosure::open)
                .map(ClosedGates::report)
                .reduce(new BufferReport(0, 0, 0, rolledBack), ClosedGates::together);
    }

    private static BufferReport report(GateReport report) {
        return new BufferReport(report.statements(), report.closedMicros(), report.maxDelayMicros(), report.refused());
    }

    private static BufferReport together(BufferReport one, BufferReport other) {
        return new BufferReport(
                one.statements() + other.statements(),
                Math.max(one.closedMicros(), other.closedMicros()),
                Math.max(one.maxDelayMicros(), other.maxDelayMicros()),
                one.failedStatements() + other.failedStatements());
    }

    boolean isOpen() {
        return closures.stream().anyMatch(GateClosure::isOpen);
    }

    /** The limit that opened one of them; null if none did. */
    @Nullable
    String openedBy() {
        Stream<@Nullable String> limits = closures.stream().map(GateClosure::openedBy);
        return limits.filter(Objects::nonNull).findFirst().orElse(null);
    }
}
