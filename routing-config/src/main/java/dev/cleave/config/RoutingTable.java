package dev.cleave.config;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * All routes at one moment: domain to cluster, with an epoch that grows by one at each change. Immutable; a change makes a new table, and whoever
 * publishes it swaps one reference. Clusters are numbered from 0 in the order of the configuration, so that the hot path can use arrays.
 *
 * <p>It also knows what stands behind names that are no tables, as far as somebody looked at the clusters' schemas; that is not stored, and has no epoch.
 */
public final class RoutingTable {
    private final long epoch;
    private final SchemaDomains domains;
    private final List<String> clusters;
    private final int defaultCluster;
    private final List<Route> routes;
    private final int[] clusterOfDomain;
    private final boolean split;
    private final List<ClusterObjects> objectsOfCluster;
    private final StoredObjects objects;

    private RoutingTable(
            long epoch,
            SchemaDomains domains,
            List<String> clusters,
            int defaultCluster,
            List<Route> routes,
            List<ClusterObjects> objectsOfCluster) {
        this.epoch = epoch;
        this.domains = domains;
        this.clusters = clusters;
        this.defaultCluster = defaultCluster;
        this.routes = routes;
        this.clusterOfDomain =
                routes.stream().mapToInt(r -> clusters.indexOf(r.cluster())).toArray();
        this.split = Arrays.stream(clusterOfDomain).anyMatch(cluster -> cluster != defaultCluster);
        this.objectsOfCluster = objectsOfCluster;
        this.objects = objectsOfCluster.isEmpty() ? StoredObjects.NONE : new RoutedObjects(this, objectsOfCluster);
    }

    /**
     * The table with which a proxy starts.
     *
     * @param epoch 1 for a first start, the stored epoch otherwise
     * @param defaultCluster serves tables in no domain and domains without a route
     * @param routes explicit routes by domain name; a domain that is missing goes to {@code defaultCluster}
     * @throws IllegalArgumentException if a route names an unknown cluster
     */
    public static RoutingTable of(
            long epoch,
            SchemaDomains domains,
            List<String> clusters,
            String defaultCluster,
            Map<String, Route> routes,
            Instant now) {
        var all = new ArrayList<Route>();
        for (String domain : domains.names()) {
            Route route =
                    routes.getOrDefault(domain, new Route(domain, defaultCluster, epoch, Route.Source.CONFIG, now));
            if (!clusters.contains(route.cluster())) {
                throw new IllegalArgumentException(
                        "domain " + domain + " is routed to unknown cluster " + route.cluster());
            }
            all.add(route);
        }
        int index = clusters.indexOf(defaultCluster);
        if (index < 0) {
            throw new IllegalArgumentException("unknown default cluster " + defaultCluster);
        }
        return new RoutingTable(epoch, domains, List.copyOf(clusters), index, List.copyOf(all), List.of());
    }

    /** A table with one more epoch, in which {@code domain} lives on {@code cluster}. */
    public RoutingTable with(String domain, String cluster, Route.Source source, Instant now) {
        int number = domains.numberOf(domain);
        if (number == SchemaDomains.UNASSIGNED) {
            throw new IllegalArgumentException("unknown domain " + domain);
        }
        if (!clusters.contains(cluster)) {
            throw new IllegalArgumentException("unknown cluster " + cluster);
        }
        var changed = new ArrayList<>(routes);
        changed.set(number, new Route(domain, cluster, epoch + 1, source, now));
        return new RoutingTable(epoch + 1, domains, clusters, defaultCluster, List.copyOf(changed), objectsOfCluster);
    }

    /** The same routes, and what is known of the clusters' stored objects from now on: one for each cluster. */
    public RoutingTable seeing(List<ClusterObjects> ofCluster) {
        if (ofCluster.size() != clusters.size()) {
            throw new IllegalArgumentException(ofCluster.size() + " for " + clusters.size() + " clusters");
        }
        return new RoutingTable(epoch, domains, clusters, defaultCluster, routes, List.copyOf(ofCluster));
    }

    /** What stands behind names that are no tables. */
    public StoredObjects objects() {
        return objects;
    }

    /** What is known of each cluster's stored objects; empty if nobody has looked. */
    public List<ClusterObjects> objectsOfClusters() {
        return objectsOfCluster;
    }

    public long epoch() {
        return epoch;
    }

    public SchemaDomains domains() {
        return domains;
    }

    /** Cluster names; the index is the cluster's number. */
    public List<String> clusters() {
        return clusters;
    }

    /** Number of the cluster for tables in no domain and statements without tables. */
    public int defaultCluster() {
        return defaultCluster;
    }

    /** Number of the cluster that serves the domain; {@link SchemaDomains#UNASSIGNED} gives the default cluster. */
    public int clusterOf(int domain) {
        return domain < 0 ? defaultCluster : clusterOfDomain[domain];
    }

    /** Whether some domain lives on another cluster than the default one: then no server alone knows all tables. */
    public boolean isSplit() {
        return split;
    }

    /** One route for each domain, in the order of the domains' numbers. */
    public List<Route> routes() {
        return routes;
    }
}
