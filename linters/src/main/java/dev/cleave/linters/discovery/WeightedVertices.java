package dev.cleave.linters.discovery;

import java.util.HashMap;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * One level of the clustering.
 *
 * @param graph the ties between vertices
 * @param weights all ties of each vertex, those inside of what it stands for counted at both ends
 */
record WeightedVertices(Graph<Integer, DefaultWeightedEdge> graph, Map<Integer, Double> weights) {
    double weight(int vertex) {
        return weights.getOrDefault(vertex, 0.0);
    }

    /** The next level, whose vertices are this one's clusters. */
    WeightedVertices merged(LocalMoves moves) {
        var merged = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        var sums = new HashMap<Integer, Double>();
        for (int vertex : graph.vertexSet()) {
            int cluster = moves.cluster(vertex);
            merged.addVertex(cluster);
            sums.merge(cluster, weight(vertex), Double::sum);
        }
        for (DefaultWeightedEdge edge : graph.edgeSet()) {
            int one = moves.cluster(graph.getEdgeSource(edge));
            int other = moves.cluster(graph.getEdgeTarget(edge));
            if (one != other) {
                DefaultWeightedEdge known = merged.getEdge(one, other);
                double before = known == null ? 0 : merged.getEdgeWeight(known);
                merged.setEdgeWeight(
                        known == null ? merged.addEdge(one, other) : known, before + graph.getEdgeWeight(edge));
            }
        }
        return new WeightedVertices(merged, sums);
    }
}
