package dev.cleave.config;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stored objects of all clusters under one routing table. The same object may be on several, as it was before a domain moved and as it is now: the one
 * that counts stands where its tables live. Immutable.
 */
final class RoutedObjects implements StoredObjects {
    private final RoutingTable routes;
    private final List<ClusterObjects> ofCluster;

    /** @param ofCluster one for each cluster of the routing table */
    RoutedObjects(RoutingTable routes, List<ClusterObjects> ofCluster) {
        this.routes = routes;
        this.ofCluster = ofCluster;
    }

    /** A table that is at home under the name hides views elsewhere. */
    @Override
    public @Nullable StoredView view(TableName name) {
        int domain = routes.domains().domainOf(name);
        int home = routes.clusterOf(domain);
        ClusterObjects atHome = ofCluster.get(home);
        if (atHome.view(name) == null
                && (domain != SchemaDomains.UNASSIGNED || atHome.tables().contains(name))) {
            return null;
        }
        return best(home, objects -> objects.view(name), StoredView::reach);
    }

    @Override
    public @Nullable TableReach triggers(TableName table, RowEvent event) {
        return ofCluster.get(home(table)).triggers(table, event);
    }

    @Override
    public @Nullable TableReach routine(TableName name) {
        return best(routes.defaultCluster(), objects -> objects.routine(name), reach -> reach);
    }

    /** That of the first cluster on which all of its tables live; else that of {@code first}, else any. */
    private <T> @Nullable T best(
            int first, Function<ClusterObjects, @Nullable T> find, Function<T, TableReach> reachOf) {
        @Nullable T any = find.apply(ofCluster.get(first));
        if (any != null && livesOn(first, reachOf.apply(any))) {
            return any;
        }
        for (int cluster = 0; cluster < ofCluster.size(); cluster++) {
            @Nullable T one = find.apply(ofCluster.get(cluster));
            if (one != null && livesOn(cluster, reachOf.apply(one))) {
                return one;
            }
            any = any == null ? one : any;
        }
        return any;
    }

    private boolean livesOn(int cluster, TableReach reach) {
        return Stream.concat(reach.read().stream(), reach.written().stream()).allMatch(table -> home(table) == cluster);
    }

    private int home(TableName table) {
        return routes.clusterOf(routes.domains().domainOf(table));
    }
}
