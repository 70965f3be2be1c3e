package dev.cleave.server;

import dev.cleave.migration.TrafficSwitch.Slowdown;
import dev.cleave.migration.TrafficSwitch.SlowdownReport;
import dev.cleave.proxy.ProxyControl;
import dev.cleave.proxy.gate.WriteDelay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** One slowing down of domains by a cutover, done with one {@link WriteDelay} each. Used by its control thread. */
final class ProxySlowdown implements Slowdown {
    /** Between two looks for a quiet moment: as long as asking the event loops takes, so that they are not kept busy by it. */
    private static final long LOOK_NANOS = 100_000;

    private final ProxyControl control;
    private final List<WriteDelay> delays;
    private final List<Integer> domains;

    ProxySlowdown(ProxyControl control, List<WriteDelay> delays, List<Integer> domains) {
        this.control = control;
        this.delays = List.copyOf(delays);
        this.domains = domains;
    }

    @Override
    public void delay(Duration each) {
        delays.forEach(delay -> delay.set(each));
    }

    @Override
    public boolean awaitQuiet(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (domains.stream().anyMatch(domain -> control.inFlight(domain) > 0)) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return true;
    }

    @Override
    public SlowdownReport report() {
        return new SlowdownReport(
                delays.stream().mapToLong(WriteDelay::statements).sum(),
                delays.stream().mapToLong(WriteDelay::maxMicros).max().orElse(0));
    }

    @Override
    public void close() {
        delays.forEach(WriteDelay::close);
    }
}
