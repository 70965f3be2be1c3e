package dev.cleave.server;

import dev.cleave.config.Route;
import dev.cleave.config.RoutingTable;
import dev.cleave.config.SchemaDomains;
import dev.cleave.migration.TrafficSwitch;
import dev.cleave.proxy.ProxyControl;
import dev.cleave.proxy.gate.GateClosure;
import dev.cleave.proxy.gate.GateReport;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a cutover asks of the proxy, done with {@link ProxyControl}. Thread-safe; its methods block the control thread that calls them. */
final class ProxyTrafficSwitch implements TrafficSwitch {
    private final ProxyControl control;
    private final InstantSource clock;
    private final Map<String, Instant> expectedAt = new ConcurrentHashMap<>();

    ProxyTrafficSwitch(ProxyControl control, InstantSource clock) {
        this.control = control;
        this.clock = clock;
    }

    @Override
    public RoutingTable routes() {
        return control.routingTable();
    }

    /** Closes and opens a gate while nobody is connected yet: the first real closing then does not wait for classes to be loaded. */
    void rehearse() {
        if (routes().domains().count() > 0) {
            GateClosure closure = control.closeGate(0, GateClosure.OnLimit.OPEN_GATE, Duration.ofSeconds(1));
            closure.open();
        }
    }

    @Override
    public ClosedGate close(String domain, Duration drainTimeout, Duration maxClosed) throws NotDrainedException {
        int number = routes().domains().numberOf(domain);
        if (number == SchemaDomains.UNASSIGNED) {
            throw new IllegalArgumentException("unknown domain " + domain);
        }
        GateClosure closure = control.closeGate(number, GateClosure.OnLimit.OPEN_GATE, maxClosed);
        try {
            if (closure.awaitDrained(drainTimeout)) {
                return new Closed(routes().routes().get(number), closure);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String holders = control.holdersOf(number);
        BufferReport report = reportOf(closure.open());
        String limit = closure.openedBy();
        throw new NotDrainedException(
                limit != null
                        ? "the gate opened before the drain was over: " + limit
                        : "not drained after " + drainTimeout.toMillis() + " ms: still open in " + holders,
                report);
    }

    /** The instant belongs to the change: only then the swap makes the very table that was prepared. */
    @Override
    public void expectSwap(String domain, String cluster, Route.Source source) throws IOException {
        Instant now = clock.instant();
        expectedAt.put(domain, now);
        control.routes().expect(table -> table.with(domain, cluster, source, now));
    }

    private static BufferReport reportOf(GateReport report) {
        return new BufferReport(report.statements(), report.closedMicros(), report.maxDelayMicros(), report.refused());
    }

    private final class Closed implements ClosedGate {
        private final String domain;
        private final Route before;
        private final GateClosure closure;

        Closed(Route before, GateClosure closure) {
            this.domain = before.domain();
            this.before = before;
            this.closure = closure;
        }

        @Override
        public void decide(String cluster, Route.Source source) throws GateOpenedException, IOException {
            if (!closure.beginSwap()) {
                throw new GateOpenedException(String.valueOf(closure.openedBy()));
            }
            Instant prepared = expectedAt.remove(domain);
            Instant since = prepared == null ? clock.instant() : prepared;
            control.routes().decide(table -> table.with(domain, cluster, source, since));
        }

        @Override
        public void swap() {
            control.routes().publish();
        }

        @Override
        public void takeBack() throws IOException {
            control.routes().decide(table -> table.with(domain, before.cluster(), before.source(), before.since()));
        }

        @Override
        public boolean isClosed() {
            return !closure.isOpen();
        }

        @Override
        public BufferReport open() {
            return reportOf(closure.open());
        }
    }
}
