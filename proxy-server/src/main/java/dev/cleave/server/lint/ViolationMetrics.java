package dev.cleave.server.lint;

import dev.cleave.linters.backlog.Violation;
import dev.cleave.server.http.MetricsRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The backlog as metrics. A snapshot is taken once for each scrape; the backlog is a second old at most.
 *
 * @param violations how many different ones there are
 * @param ready domains that may move
 * @param dropped violations that found no room since the start
 */
record ViolationMetrics(Map<Cell, Integer> violations, Set<String> ready, long dropped) {
    /** One value of {@code cleave_violations}. */
    record Cell(Counted counted, String domain) {}

    /** What the label {@code kind} tells apart; exemptions of both kinds are one. */
    enum Counted {
        QUERY,
        TRANSACTION,
        SCHEMA,
        EXEMPTION;

        static Counted of(Violation violation) {
            return violation.exempted()
                    ? EXEMPTION
                    : switch (violation.kind()) {
                        case QUERY -> QUERY;
                        case TRANSACTION -> TRANSACTION;
                        case SCHEMA -> SCHEMA;
                    };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static void register(MetricsRegistry registry, ViolationWatch watch, Collection<String> domains) {
        List<String> names = List.copyOf(domains);
        var source = registry.source(() -> take(watch, names));
        source.counter(
                "cleave_violations_dropped",
                "Violations that found no room between two collections",
                ViolationMetrics::dropped);
        for (String domain : names) {
            source.gauge(
                    "cleave_domain_ready",
                    "1 if the domain may move",
                    metrics -> metrics.ready.contains(domain) ? 1 : 0,
                    "domain",
                    domain);
            for (Counted counted : Counted.values()) {
                var cell = new Cell(counted, domain);
                source.gauge(
                        "cleave_violations",
                        "Different violations in the backlog",
                        metrics -> metrics.violations.getOrDefault(cell, 0),
                        "kind",
                        counted.toString(),
                        "domain",
                        domain);
            }
        }
    }

    private static ViolationMetrics take(ViolationWatch watch, List<String> domains) {
        Map<Cell, Integer> violations = new HashMap<>();
        for (Violation violation : watch.collected().all()) {
            for (String domain : violation.domains()) {
                violations.merge(new Cell(Counted.of(violation), domain), 1, Integer::sum);
            }
        }
        Set<String> ready = new HashSet<>(domains);
        ready.removeIf(domain -> !watch.readiness(domain).isReady());
        return new ViolationMetrics(violations, ready, watch.dropped());
    }
}
