package dev.cleave.config.store;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.Route;
import dev.cleave.config.RoutingTable;
import dev.cleave.config.SchemaDomains;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The routes that a store holds. Immutable.
 *
 * @param epoch of the routing table that was saved
 * @param routes one for each domain that existed then
 */
public record StoredRoutes(long epoch, List<Route> routes) {
    public StoredRoutes {
        routes = List.copyOf(routes);
    }

    static StoredRoutes of(RoutingTable table) {
        return new StoredRoutes(table.epoch(), table.routes());
    }

    /**
     * The outcome of laying stored routes over a configuration.
     *
     * @param notices what an operator should know, one sentence each
     */
    public record Merged(RoutingTable table, List<String> notices) {}

    /**
     * Lays these routes over where the configuration says that routing starts. A domain that was flipped or cut over stays where it is, whatever the
     * file says; any other domain follows the file. The epoch never goes back, and grows if a route changed.
     *
     * @throws StateStoreException if a moved domain's cluster, or a moved domain that is not on the default cluster, is gone from the configuration:
     *     its tables' statements would go where its rows are not
     */
    public Merged mergeInto(CleaveConfig config, Instant now) throws StateStoreException {
        SchemaDomains domains = config.domains();
        Map<String, Route> merged = new HashMap<>();
        List<String> notices = new ArrayList<>();
        for (Route stored : routes) {
            if (domains.numberOf(stored.domain()) == SchemaDomains.UNASSIGNED) {
                notices.add(dropped(stored, config));
            } else if (stored.source() == Route.Source.CONFIG) {
                mergeUnmoved(stored, config, now, merged, notices);
            } else {
                mergeMoved(stored, config, merged, notices);
            }
        }
        addNewDomains(config, now, merged);
        long newEpoch = routes.containsAll(merged.values()) ? epoch : epoch + 1;
        return new Merged(
                RoutingTable.of(
                        newEpoch,
                        domains,
                        config.clusterNames(),
                        config.routes().defaultCluster(),
                        merged,
                        now),
                List.copyOf(notices));
    }

    private static String dropped(Route stored, CleaveConfig config) throws StateStoreException {
        String defaultCluster = config.routes().defaultCluster();
        if (stored.source() != Route.Source.CONFIG && !stored.cluster().equals(defaultCluster)) {
            throw new StateStoreException(
                    "%s was moved to cluster %s by a %s at %s, but the schema domains file no longer has it, so its tables' statements would go to %s. Put the domain back"
                            .formatted(
                                    "domain " + stored.domain(),
                                    stored.cluster(),
                                    stored.source(),
                                    stored.since(),
                                    defaultCluster));
        }
        return "dropped the stored route of domain %s (to %s): the schema domains file no longer has it"
                .formatted(stored.domain(), stored.cluster());
    }

    private void mergeUnmoved(
            Route stored, CleaveConfig config, Instant now, Map<String, Route> merged, List<String> notices) {
        String cluster = config.routes().clusterOf(stored.domain());
        if (cluster.equals(stored.cluster())) {
            merged.put(stored.domain(), stored);
        } else {
            merged.put(stored.domain(), new Route(stored.domain(), cluster, epoch + 1, Route.Source.CONFIG, now));
            notices.add("domain %s goes to %s, as the configuration now says; it went to %s before"
                    .formatted(stored.domain(), cluster, stored.cluster()));
        }
    }

    private static void mergeMoved(Route stored, CleaveConfig config, Map<String, Route> merged, List<String> notices)
            throws StateStoreException {
        if (!config.clusters().containsKey(stored.cluster())) {
            throw new StateStoreException(
                    "domain %s was moved to cluster %s by a %s at %s, but the configuration has no such cluster. Put the cluster back, or move the domain away before removing it"
                            .formatted(stored.domain(), stored.cluster(), stored.source(), stored.since()));
        }
        merged.put(stored.domain(), stored);
        String configured = config.routes().clusterOf(stored.domain());
        if (!configured.equals(stored.cluster())) {
            notices.add("domain %s goes to %s since a %s at %s; the configuration, where it started, says %s"
                    .formatted(stored.domain(), stored.cluster(), stored.source(), stored.since(), configured));
        }
    }

    private void addNewDomains(CleaveConfig config, Instant now, Map<String, Route> merged) {
        for (String domain : config.domains().names()) {
            merged.computeIfAbsent(
                    domain,
                    name -> new Route(name, config.routes().clusterOf(name), epoch + 1, Route.Source.CONFIG, now));
        }
    }
}
