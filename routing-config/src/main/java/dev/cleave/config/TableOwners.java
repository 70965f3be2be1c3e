package dev.cleave.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which cluster shows a table or view, where several have one of that name: tables of a domain are shown by the domain's cluster, views by the cluster on which
 * their tables live, everything else by the default cluster. Immutable.
 */
public final class TableOwners {
    private final int defaultCluster;
    private final List<SortedSet<TableName>> ownedBy;

    private TableOwners(int defaultCluster, List<SortedSet<TableName>> ownedBy) {
        this.defaultCluster = defaultCluster;
        this.ownedBy = ownedBy;
    }

    /** Walks over all tables of all domains: for statements that ask for tables, not for every statement. */
    public static TableOwners of(RoutingTable routes) {
        var owned = new ArrayList<SortedSet<TableName>>();
        routes.clusters().forEach(_ -> owned.add(new TreeSet<>()));
        for (int domain = 0; domain < routes.domains().count(); domain++) {
            owned.get(routes.clusterOf(domain)).addAll(routes.domains().tables(domain));
        }
        for (TableName view : viewsInNoDomain(routes)) {
            owned.get(clusterOfView(view, routes)).add(view);
        }
        return new TableOwners(routes.defaultCluster(), owned);
    }

    private static Set<TableName> viewsInNoDomain(RoutingTable routes) {
        var views = new HashSet<TableName>();
        routes.objectsOfClusters()
                .forEach(objects -> views.addAll(objects.views().keySet()));
        views.removeIf(view -> routes.domains().domainOf(view) != SchemaDomains.UNASSIGNED);
        return views;
    }

    /** As {@link RoutedObjects} decides which of several views counts. */
    private static int clusterOfView(TableName view, RoutingTable routes) {
        List<ClusterObjects> objects = routes.objectsOfClusters();
        int home = routes.defaultCluster();
        if (objects.get(home).tables().contains(view) || shows(home, view, routes)) {
            return home;
        }
        int any = objects.get(home).views().containsKey(view) ? home : -1;
        for (int cluster = 0; cluster < objects.size(); cluster++) {
            if (shows(cluster, view, routes)) {
                return cluster;
            }
            any = any < 0 && objects.get(cluster).views().containsKey(view) ? cluster : any;
        }
        return any;
    }

    private static boolean shows(int cluster, TableName view, RoutingTable routes) {
        StoredView known = routes.objectsOfClusters().get(cluster).view(view);
        return known != null
                && Stream.concat(known.reach().read().stream(), known.reach().written().stream())
                        .allMatch(table -> routes.clusterOf(routes.domains().domainOf(table)) == cluster);
    }

    /** The cluster that shows what no other one owns. */
    public int defaultCluster() {
        return defaultCluster;
    }

    /** What the cluster shows. For the default cluster only what is known to be there: it shows all that is not {@link #elsewhere}. */
    public SortedSet<TableName> ownedBy(int cluster) {
        return new TreeSet<>(ownedBy.get(cluster));
    }

    /** What other clusters than the default one show. */
    public SortedSet<TableName> elsewhere() {
        var elsewhere = new TreeSet<TableName>();
        for (int cluster = 0; cluster < ownedBy.size(); cluster++) {
            if (cluster != defaultCluster) {
                elsewhere.addAll(ownedBy.get(cluster));
            }
        }
        return elsewhere;
    }

    /** The clusters that show anything, the default one included. */
    public List<Integer> clusters() {
        var clusters = new ArrayList<Integer>();
        for (int cluster = 0; cluster < ownedBy.size(); cluster++) {
            if (cluster == defaultCluster || !ownedBy.get(cluster).isEmpty()) {
                clusters.add(cluster);
            }
        }
        return clusters;
    }
}
