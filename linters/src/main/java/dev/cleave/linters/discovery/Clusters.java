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
 * Divides tables so that most ties stay inside, by the method of Louvain (Blondel and others, "Fast unfolding of communities in large networks", 2008):
 * move single vertices, make each cluster a vertex, begin again. JGraphT's own algorithms for modularity do not look at weights. The same graph always
 * gives the same clusters.
 */
final class Clusters {
    private static final int MAX_LEVELS = 20;

    private Clusters() {}

    /** Clusters of tables that have ties, largest first. */
    static List<Set<TableName>> of(Graph<TableName, DefaultWeightedEdge> tables) {
        var numbers = new TreeMap<TableName, Integer>();
        tables.vertexSet().stream()
                .filter(table -> tables.degreeOf(table) > 0)
                .sorted()
                .forEach(table -> numbers.put(table, numbers.size()));
        WeightedVertices level = numbered(tables, numbers);
        var clusterOf = new TreeMap<>(numbers);
        for (int i = 0; i < MAX_LEVELS; i++) {
            var moves = new LocalMoves(level);
            boolean moved = moves.run();
            clusterOf.replaceAll((_, vertex) -> moves.cluster(vertex));
            if (!moved) {
                break;
            }
            level = level.merged(moves);
        }
        return sets(finished(tables, numbers, clusterOf));
    }

    /** Once more with single tables: what was merged early may have a better place now. */
    private static Map<TableName, Integer> finished(
            Graph<TableName, DefaultWeightedEdge> tables,
            Map<TableName, Integer> numbers,
            Map<TableName, Integer> clusterOf) {
        var moves = new LocalMoves(numbered(tables, numbers));
        clusterOf.forEach((table, cluster) -> moves.place(numbers.getOrDefault(table, 0), cluster));
        moves.run();
        var better = new TreeMap<TableName, Integer>();
        numbers.forEach((table, number) -> better.put(table, moves.cluster(number)));
        return better;
    }

    private static WeightedVertices numbered(
            Graph<TableName, DefaultWeightedEdge> tables, Map<TableName, Integer> numbers) {
        var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        var weights = new HashMap<Integer, Double>();
        numbers.values().forEach(graph::addVertex);
        for (DefaultWeightedEdge edge : tables.edgeSet()) {
            int one = numbers.getOrDefault(tables.getEdgeSource(edge), 0);
            int other = numbers.getOrDefault(tables.getEdgeTarget(edge), 0);
            double weight = tables.getEdgeWeight(edge);
            graph.setEdgeWeight(graph.addEdge(one, other), weight);
            weights.merge(one, weight, Double::sum);
            weights.merge(other, weight, Double::sum);
        }
        return new WeightedVertices(graph, weights);
    }

    private static List<Set<TableName>> sets(Map<TableName, Integer> clusterOf) {
        var sets = new TreeMap<Integer, Set<TableName>>();
        clusterOf.forEach((table, cluster) ->
                sets.computeIfAbsent(cluster, _ -> new TreeSet<>()).add(table));
        var sorted = new ArrayList<>(sets.values());
        sorted.sort(Comparator.comparingInt((Set<TableName> set) -> -set.size())
                .thenComparing(set -> set.iterator().next()));
        return sorted;
    }
}
