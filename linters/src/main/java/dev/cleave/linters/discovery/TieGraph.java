package dev.cleave.linters.discovery;

import dev.cleave.config.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * Tables as vertices, ties as weighted edges. What two tables do together counts in proportion to what each does at all, so that a table that everybody
 * joins does not pull everything to itself, and rarely used tables count as well as busy ones. Frequencies count by their
 * order of magnitude: a join that runs a thousand times as often does not make everything else meaningless.
 */
final class TieGraph {
    /** Writing in one transaction is the tie that is hardest to cut; names are hints. */
    private static final double TRANSACTION = 2;

    private static final double QUERY = 1;
    private static final double FOREIGN_KEY = 0.3;
    private static final double OBJECT = 0.3;
    private static final double NAME = 0.2;

    /** A statement over more tables is a report and says little about each pair. */
    private static final int MAX_TOGETHER = 30;

    private final Graph<TableName, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);

    private TieGraph(Set<TableName> tables) {
        new TreeSet<>(tables).forEach(graph::addVertex);
    }

    /** The graph of the schema's tables; traffic of other tables is left out. */
    static Graph<TableName, DefaultWeightedEdge> of(SchemaTies schema, Traffic traffic) {
        var ties = new TieGraph(schema.tables());
        ties.add(traffic.queries(), QUERY);
        ties.add(traffic.transactions(), TRANSACTION);
        schema.foreignKeys().forEach(key -> ties.add(key.table(), key.referenced(), FOREIGN_KEY));
        schema.objects().forEach(object -> ties.pairs(List.copyOf(object), OBJECT / (object.size() - 1)));
        NameGroups.of(schema.tables()).forEach(group -> ties.pairs(group, NAME / (group.size() - 1)));
        return ties.graph;
    }

    private record Pair(TableName one, TableName other) {}

    /** Cosine similarity: uses together by the geometric mean of all uses. */
    private void add(Map<Set<TableName>, Long> uses, double weight) {
        var each = new HashMap<TableName, Double>();
        var both = new TreeMap<Pair, Double>(Comparator.comparing(Pair::one).thenComparing(Pair::other));
        uses.forEach((tables, count) -> {
            List<TableName> known =
                    tables.stream().filter(graph::containsVertex).sorted().toList();
            double strength = Math.log1p(count);
            known.forEach(table -> each.merge(table, strength, Double::sum));
            if (known.size() <= MAX_TOGETHER) {
                forPairs(known, (one, other) -> both.merge(new Pair(one, other), strength, Double::sum));
            }
        });
        both.forEach((pair, count) -> add(
                pair.one(),
                pair.other(),
                weight * count / Math.sqrt(each.getOrDefault(pair.one(), 1.0) * each.getOrDefault(pair.other(), 1.0))));
    }

    private void pairs(List<TableName> tables, double weight) {
        if (tables.size() <= MAX_TOGETHER) {
            forPairs(tables, (one, other) -> add(one, other, weight));
        }
    }

    private interface PairVisitor {
        void visit(TableName one, TableName other);
    }

    private static void forPairs(List<TableName> tables, PairVisitor visitor) {
        var ordered = new ArrayList<>(tables);
        ordered.sort(null);
        for (int i = 0; i < ordered.size(); i++) {
            for (int j = i + 1; j < ordered.size(); j++) {
                visitor.visit(ordered.get(i), ordered.get(j));
            }
        }
    }

    private void add(TableName one, TableName other, double weight) {
        if (one.equals(other) || !graph.containsVertex(one) || !graph.containsVertex(other)) {
            return;
        }
        DefaultWeightedEdge edge = graph.getEdge(one, other);
        if (edge == null) {
            graph.setEdgeWeight(graph.addEdge(one, other), weight);
        } else {
            graph.setEdgeWeight(edge, graph.getEdgeWeight(edge) + weight);
        }
    }
}
