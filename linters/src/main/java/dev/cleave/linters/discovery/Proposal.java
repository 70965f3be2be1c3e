package dev.cleave.linters.discovery;

import dev.cleave.config.TableName;
import dev.cleave.linters.schema.ForeignKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;

/**
 * Domains that a schema could be divided into. Immutable.
 *
 * @param domains names with their tables
 * @param untied tables without any tie: somebody must know where they belong
 */
public record Proposal(
        SortedMap<String, SortedSet<TableName>> domains,
        SortedSet<TableName> untied,
        List<ForeignKey> foreignKeys,
        Traffic traffic) {
    public Proposal {
        domains = Collections.unmodifiableSortedMap(new TreeMap<>(domains));
        untied = Collections.unmodifiableSortedSet(new TreeSet<>(untied));
        foreignKeys = List.copyOf(foreignKeys);
    }

    /** Divides the schema's tables. */
    public static Proposal of(SchemaTies schema, Traffic traffic) {
        Graph<TableName, DefaultWeightedEdge> graph = TieGraph.of(schema, traffic);
        var domains = new TreeMap<String, SortedSet<TableName>>();
        var untied = new TreeSet<>(schema.tables());
        for (Set<TableName> cluster : Clusters.of(graph)) {
            domains.put(DomainNames.of(cluster, graph, domains.keySet()), new TreeSet<>(cluster));
            untied.removeAll(cluster);
        }
        return new Proposal(domains, untied, schema.foreignKeys(), traffic);
    }

    /** Statements over several tables that stay in one domain. */
    public Share queries() {
        return share(traffic.queries());
    }

    /** Transactions that write several tables and stay in one domain. */
    public Share transactions() {
        return share(traffic.transactions());
    }

    /** Foreign keys within one domain. */
    public Share keys() {
        Map<TableName, String> owners = owners();
        List<ForeignKey> known = foreignKeys.stream()
                .filter(key -> owners.containsKey(key.table()) && owners.containsKey(key.referenced()))
                .toList();
        long inside = known.stream()
                .filter(key -> owners.get(key.table()).equals(owners.get(key.referenced())))
                .count();
        return new Share(inside, known.size());
    }

    /** What a cut through these ties would break, by the other domain and the most frequent first. */
    List<String> cuts(String domain) {
        Map<TableName, String> owners = owners();
        var cuts = new ArrayList<Cut>();
        traffic.queries().forEach((tables, count) -> cut("queries", tables, count, domain, owners, cuts));
        traffic.transactions().forEach((tables, count) -> cut("transactions", tables, count, domain, owners, cuts));
        for (ForeignKey key : foreignKeys) {
            cut("foreign key " + key.name(), Set.of(key.table(), key.referenced()), 1, domain, owners, cuts);
        }
        cuts.sort(null);
        return cuts.stream().map(Cut::toString).toList();
    }

    private record Cut(String kind, long count, String tables) implements Comparable<Cut> {
        @Override
        public int compareTo(Cut other) {
            int byCount = Long.compare(other.count, count);
            return byCount != 0 ? byCount : toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return kind.startsWith("foreign key") ? kind + ": " + tables : count + " " + kind + ": " + tables;
        }
    }

    private static void cut(
            String kind,
            Set<TableName> tables,
            long count,
            String domain,
            Map<TableName, String> owners,
            List<Cut> cuts) {
        Set<String> touched =
                tables.stream().filter(owners::containsKey).map(owners::get).collect(Collectors.toSet());
        if (touched.contains(domain) && touched.size() > 1) {
            cuts.add(new Cut(
                    kind,
                    count,
                    tables.stream()
                            .sorted()
                            .map(table -> table + " (" + owners.getOrDefault(table, "no domain") + ")")
                            .collect(Collectors.joining(", "))));
        }
    }

    private Share share(Map<Set<TableName>, Long> uses) {
        Map<TableName, String> owners = owners();
        long inside = 0;
        long all = 0;
        for (Map.Entry<Set<TableName>, Long> use : uses.entrySet()) {
            List<String> touched = use.getKey().stream()
                    .filter(owners::containsKey)
                    .map(owners::get)
                    .toList();
            if (touched.size() > 1) {
                all += use.getValue();
                inside += touched.stream().distinct().count() == 1 ? use.getValue() : 0;
            }
        }
        return new Share(inside, all);
    }

    private Map<TableName, String> owners() {
        var owners = new HashMap<TableName, String>();
        domains.forEach((domain, tables) -> tables.forEach(table -> owners.put(table, domain)));
        return owners;
    }
}
