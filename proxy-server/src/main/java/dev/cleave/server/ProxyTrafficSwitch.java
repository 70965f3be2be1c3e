package dev.cleave.server;

import dev.cleave.config.CutoverConfig;
import dev.cleave.config.Route;
import dev.cleave.config.RoutingTable;
import dev.cleave.config.SchemaDomains;
import dev.cleave.migration.TrafficSwitch;
import dev.cleave.proxy.ProxyControl;
import dev.cleave.proxy.gate.GateClosure;
import dev.cleave.proxy.gate.WriteDelay;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What a cutover asks of the proxy, done with {@link ProxyControl}. Thread-safe; its methods block the control thread that calls them. */
final class ProxyTrafficSwitch implements TrafficSwitch {
    private final ProxyControl control;
    private final InstantSource clock;
    private final Map<List<String>, Instant> expectedAt = new ConcurrentHashMap<>();

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
            try (WriteDelay delay = control.slowDown(0, Duration.ofSeconds(1))) {
                delay.set(Duration.ofMillis(1));
                control.closeGate(0, GateClosure.OnLimit.OPEN_GATE, Duration.ofSeconds(1))
                        .open();
            }
        }
    }

    @Override
    public Slowdown slowDown(List<String> domains, Duration atMost) {
        var delays = new ArrayList<WriteDelay>();
        try {
            for (int number : numbers(domains)) {
                delays.add(control.slowDown(number, atMost));
            }
        } catch (RuntimeException e) {
            delays.forEach(WriteDelay::close);
            throw e;
        }
        return new ProxySlowdown(control, delays, numbers(domains));
    }

    @Override
    public ClosedGate close(List<String> domains, Drain drain, Duration maxClosed) throws NotDrainedException {
        List<Integer> numbers = numbers(domains);
        long began = System.nanoTime();
        var gates = ClosedGates.close(control, numbers, maxClosed);
        if (drained(gates, drain)) {
            List<Route> before = numbers.stream().map(routes().routes()::get).toList();
            return new Closed(domains, before, gates);
        }
        String holders = numbers.stream()
                .map(control::holdersOf)
                .filter(h -> !h.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        BufferReport report = gates.open();
        String open = holders.isEmpty() ? "" : ": still open in " + holders;
        String limit = gates.openedBy();
        String opened = limit == null ? "" : "; the gate opened before the drain was over: " + limit;
        long waited = Duration.ofNanos(System.nanoTime() - began).toMillis();
        throw new NotDrainedException("not drained after " + waited + " ms" + open + opened, report);
    }

    private static boolean drained(ClosedGates gates, Drain drain) {
        if (gates.awaitDrained(System.nanoTime() + drain.timeout().toNanos())) {
            return true;
        }
        if (gates.isOpen() || drain.afterwards() != CutoverConfig.OpenTransactions.ROLLBACK) {
            return false;
        }
        gates.rollBackHolders();
        return gates.awaitDrained(System.nanoTime() + drain.timeout().toNanos());
    }

    private List<Integer> numbers(List<String> domains) {
        return domains.stream().map(this::number).toList();
    }

    private int number(String domain) {
        int number = routes().domains().numberOf(domain);
        if (number == SchemaDomains.UNASSIGNED) {
            throw new IllegalArgumentException("unknown domain " + domain);
        }
        return number;
    }

    /** The instant belongs to the change: only then the swap makes the very table that was prepared. */
    @Override
    public void expectSwap(List<String> domains, String cluster, Route.Source source) throws IOException {
        Instant now = clock.instant();
        expectedAt.put(domains, now);
        control.routes().expect(table -> changed(table, domains, cluster, source, now));
    }

    private static RoutingTable changed(
            RoutingTable table, List<String> domains, String cluster, Route.Source source, Instant since) {
        RoutingTable result = table;
        for (String domain : domains) {
            result = result.with(domain, cluster, source, since);
        }
        return result;
    }

    private final class Closed implements ClosedGate {
        private final List<String> domains;
        private final List<Route> before;
        private final ClosedGates gates;

        Closed(List<String> domains, List<Route> before, ClosedGates gates) {
            this.domains = domains;
            this.before = before;
            this.gates = gates;
        }

        @Override
        public void decide(String cluster, Route.Source source) throws GateOpenedException, IOException {
            if (!gates.beginSwap()) {
                throw new GateOpenedException(String.valueOf(gates.openedBy()));
            }
            Instant prepared = expectedAt.remove(domains);
            Instant since = prepared == null ? clock.instant() : prepared;
            control.routes().decide(table -> changed(table, domains, cluster, source, since));
        }

        @Override
        public void swap() {
            control.routes().publish();
        }

        /** Published too: another domain's move may have published this one's decision with its own. */
        @Override
        public void takeBack() throws IOException {
            control.routes().change(this::asBefore);
        }

        private RoutingTable asBefore(RoutingTable table) {
            RoutingTable result = table;
            for (Route route : before) {
                result = result.with(route.domain(), route.cluster(), route.source(), route.since());
            }
            return result;
        }

        @Override
        public boolean isClosed() {
            return !gates.isOpen();
        }

        @Override
        public BufferReport open() {
            return gates.open();
        }
    }
}
