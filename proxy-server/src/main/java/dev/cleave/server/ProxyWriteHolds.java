package dev.cleave.server;

import dev.cleave.migration.WriteHolds;
import dev.cleave.proxy.ProxyControl;
import dev.cleave.proxy.gate.GateClosure;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Closed gates that no limit opens. Called from control threads. */
record ProxyWriteHolds(ProxyControl control) implements WriteHolds {
    /** For ever, as far as a proxy is concerned: opening such a gate would be a guess. */
    private static final Duration LONGEST = Duration.ofDays(3_650);

    @Override
    public Hold hold(List<String> domains, Supplier<String> why) {
        List<GateClosure> closures =
                domains.stream().map(domain -> close(domain, why)).toList();
        return () -> closures.forEach(GateClosure::open);
    }

    private GateClosure close(String domain, Supplier<String> why) {
        int number = control.routingTable().domains().numberOf(domain);
        GateClosure closure = control.closeGate(number, GateClosure.OnLimit.REFUSE_STATEMENT, LONGEST);
        closure.because(why);
        return closure;
    }
}
