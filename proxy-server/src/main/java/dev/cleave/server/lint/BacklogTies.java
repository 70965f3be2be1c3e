package dev.cleave.server.lint;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.RoutingTable;
import dev.cleave.config.SchemaDomains;
import dev.cleave.config.TableName;
import dev.cleave.linters.backlog.Backlog;
import dev.cleave.linters.backlog.Violation;
import dev.cleave.linters.backlog.Violation.Kind;
import dev.cleave.migration.SeenTies;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the backlog of violations says to a cutover. Thread-safe. */
public final class BacklogTies implements SeenTies {
    private static final int MOST_CHARACTERS = 100;

    private final Supplier<Backlog> backlog;
    private final Supplier<RoutingTable> routes;
    private final Supplier<CleaveConfig> config;
    private final InstantSource clock;

    /** @param config says for how long something counts ({@code linters.ready-after}) */
    public BacklogTies(
            Supplier<Backlog> backlog,
            Supplier<RoutingTable> routes,
            Supplier<CleaveConfig> config,
            InstantSource clock) {
        this.backlog = backlog;
        this.routes = routes;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public List<String> acrossClusters(List<String> domains, String cluster) {
        Instant since = clock.instant().minus(config.get().linters().readyAfter());
        RoutingTable table = routes.get();
        return backlog.get().all().stream()
                .filter(violation -> violation.kind() != Kind.SCHEMA && !violation.exempted())
                .filter(violation -> domains.stream().anyMatch(violation::concerns))
                .filter(violation -> violation.lastSeen().isAfter(since))
                .filter(violation ->
                        clusters(violation, table, domains, cluster).size() > 1)
                .map(BacklogTies::words)
                .toList();
    }

    /** Where the statement's tables would be. */
    private static Set<String> clusters(Violation violation, RoutingTable table, List<String> moved, String cluster) {
        var clusters = new HashSet<String>();
        Stream<Integer> ofDomains = violation.domains().stream().map(table.domains()::numberOf);
        Stream<Integer> ofTables = violation.tables().stream().map(name -> domainOf(name, table.domains()));
        Stream.concat(ofDomains, ofTables).distinct().forEach(domain -> {
            if (domain == SchemaDomains.UNASSIGNED) {
                clusters.add(table.clusters().get(table.defaultCluster()));
            } else {
                clusters.add(
                        moved.contains(table.domains().name(domain))
                                ? cluster
                                : table.routes().get(domain).cluster());
            }
        });
        return clusters;
    }

    /** @param table as {@code read:schema.table} */
    private static int domainOf(String table, SchemaDomains domains) {
        String name = table.substring(table.indexOf(':') + 1);
        int dot = name.indexOf('.');
        return domains.domainOf(new TableName(name.substring(0, dot), name.substring(dot + 1)));
    }

    private static String words(Violation violation) {
        String text = violation.statement();
        String shown = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
        return "%s (%s; %d times, last %s)"
                .formatted(shown, String.join(", ", violation.domains()), violation.count(), violation.lastSeen());
    }
}
