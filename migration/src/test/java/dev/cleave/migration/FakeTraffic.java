package dev.cleave.migration;

import dev.cleave.config.Route;
import dev.cleave.config.RoutingTable;
import dev.cleave.config.SchemaDomains;
import dev.cleave.config.TableName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A proxy without clients, that fails where a test says and writes down what it is asked. Used by one thread. */
final class FakeTraffic implements TrafficSwitch {
    static final BufferReport FELT = new BufferReport(7, 2_500, 2_100, 0);
    static final SlowdownReport DELAYED = new SlowdownReport(4, 1_300);

    private final List<String> journal;

    @Nullable
    Exception closeFails;

    @Nullable
    Exception decideFails;

    @Nullable
    Exception takeBackFails;

    Runnable duringDrain = () -> {};
    private RoutingTable routes;
    private boolean closed;
    private boolean delayed;

    FakeTraffic(List<String> journal) {
        this.journal = journal;
        var domains = SchemaDomains.of(Map.of(
                "gists", List.of(new TableName("github", "gists"), new TableName("github", "gist_comments")),
                "users", List.of(new TableName("github", "users"))));
        this.routes = RoutingTable.of(1, domains, List.of("a", "b"), "a", Map.of(), Instant.EPOCH);
    }

    boolean isDelayed() {
        return delayed;
    }

    boolean isClosed() {
        return closed;
    }

    String clusterOf(String domain) {
        return routes.clusters().get(routes.clusterOf(routes.domains().numberOf(domain)));
    }

    @Override
    public RoutingTable routes() {
        return routes;
    }

    @Override
    public void expectSwap(List<String> domains, String cluster, Route.Source source) {}

    @Override
    public Slowdown slowDown(List<String> domains, Duration atMost) {
        journal.add("slow down");
        return new Slowdown() {
            @Override
            public void delay(Duration each) {
                delayed = true;
            }

            @Override
            public boolean awaitQuiet(Duration limit) {
                return true;
            }

            @Override
            public SlowdownReport report() {
                return DELAYED;
            }

            @Override
            public void close() {
                journal.add("speed up");
                delayed = false;
            }
        };
    }

    @Override
    public ClosedGate close(List<String> domains, Drain drain, Duration maxClosed) throws NotDrainedException {
        journal.add("close");
        throwIfPlanned(closeFails);
        duringDrain.run();
        closed = true;
        return new Gate(domains);
    }

    private static void throwIfPlanned(@Nullable Exception planned) throws NotDrainedException {
        switch (planned) {
            case null -> {}
            case NotDrainedException e -> throw e;
            case RuntimeException e -> throw e;
            default -> throw new AssertionError(planned);
        }
    }

    private final class Gate implements ClosedGate {
        private final List<String> domains;
        private RoutingTable decided = routes;

        Gate(List<String> domains) {
            this.domains = domains;
        }

        @Override
        public void decide(String cluster, Route.Source source) throws Exception {
            journal.add("decide");
            if (decideFails != null) {
                throw decideFails;
            }
            decided = routes;
            for (String domain : domains) {
                decided = decided.with(domain, cluster, source, Instant.EPOCH);
            }
        }

        @Override
        public void swap() {
            journal.add("swap");
            routes = decided;
        }

        @Override
        public void takeBack() throws Exception {
            journal.add("take back");
            if (takeBackFails != null) {
                throw takeBackFails;
            }
            decided = routes;
        }

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public BufferReport open() {
            journal.add("open");
            closed = false;
            return FELT;
        }
    }
}
