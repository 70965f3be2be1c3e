package dev.cleave.server.samples;

import dev.cleave.migration.Cutover;
import dev.cleave.migration.CutoverState;
import dev.cleave.proxy.ProxyControl;
import dev.cleave.proxy.gate.GateClosure;
import dev.cleave.proxy.report.TrafficReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The measuring of one cutover: while it runs and for a second afterwards, more often while its gate is closed. Used by the sampling thread. */
final class Recording implements AutoCloseable {
    private static final long USUAL_NANOS = Duration.ofMillis(10).toNanos();
    private static final long CLOSED_NANOS = Duration.ofMillis(1).toNanos();
    private static final long AFTERWARDS_NANOS = Duration.ofSeconds(1).toNanos();

    private final ProxyControl control;
    private final CutoverSeries series;
    private final int[] domains;
    private final long zeroNanos;
    private final @Nullable LagWatch lag;
    private TrafficReport before;
    private long lastNanos;
    private long endNanos = Long.MAX_VALUE;

    /** @param lag null where nothing replicates */
    Recording(
            Cutover cutover,
            ProxyControl control,
            CutoverSeries series,
            List<Integer> domains,
            @Nullable LagWatch lag,
            Instant now) {
        this.control = control;
        this.series = series;
        this.domains = domains.stream().mapToInt(Integer::intValue).toArray();
        this.lag = lag;
        this.lastNanos = System.nanoTime();
        this.zeroNanos = lastNanos - Duration.between(cutover.startedAt(), now).toNanos();
        this.before = traffic();
    }

    /** Measures if it is time to; {@code cutover} is how it is now. */
    void sample(Cutover cutover) {
        long now = System.nanoTime();
        boolean closed = isClosed();
        if (now - lastNanos < (closed ? CLOSED_NANOS : USUAL_NANOS)) {
            return;
        }
        if (cutover.state() instanceof CutoverState.Ended && endNanos == Long.MAX_VALUE) {
            endNanos = now + AFTERWARDS_NANOS;
            close();
        }
        TrafficReport total = traffic();
        TrafficReport since = total.minus(before);
        series.add(new Sample(
                (now - zeroNanos) / 1_000,
                (now - lastNanos) / 1_000,
                since.statements(),
                since.errors(),
                since.nanosAt(0.5) / 1_000,
                since.nanosAt(0.99) / 1_000,
                since.nanosAt(1) / 1_000,
                buffered(),
                lag == null ? null : lag.micros()));
        before = total;
        lastNanos = now;
    }

    private TrafficReport traffic() {
        TrafficReport sum = TrafficReport.NONE;
        for (int domain : domains) {
            sum = sum.plus(control.traffic(domain));
        }
        return sum;
    }

    private boolean isClosed() {
        for (int domain : domains) {
            if (control.closureOf(domain) != null) {
                return true;
            }
        }
        return false;
    }

    private long buffered() {
        long sum = 0;
        for (int domain : domains) {
            GateClosure closure = control.closureOf(domain);
            sum += closure == null ? 0 : closure.report().statements();
        }
        return sum;
    }

    /** Nothing more is to be measured. */
    boolean isOver() {
        return System.nanoTime() - endNanos > 0 && endNanos != Long.MAX_VALUE;
    }

    @Override
    public void close() {
        if (lag != null) {
            lag.close();
        }
    }
}
