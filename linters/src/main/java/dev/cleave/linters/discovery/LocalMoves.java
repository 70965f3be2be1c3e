package dev.cleave.linters.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jgrapht.Graphs;
import org.jgrapht.graph.DefaultWeightedEdge;

/** Moves vertices between clusters as long as modularity grows. Each begins alone. */
final class LocalMoves {
    private static final int MAX_ROUNDS = 100;
    private static final double GAIN = 1e-9;

    private final WeightedVertices vertices;
    private final Map<Integer, Integer> clusterOf = new HashMap<>();
    private final Map<Integer, Double> weightOfCluster = new HashMap<>();
    private final double total;

    LocalMoves(WeightedVertices vertices) {
        this.vertices = vertices;
        this.total = vertices.weights().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        vertices.graph().vertexSet().forEach(vertex -> {
            clusterOf.put(vertex, vertex);
            weightOfCluster.put(vertex, vertices.weight(vertex));
        });
    }

    int cluster(int vertex) {
        return clusterOf.getOrDefault(vertex, vertex);
    }

    void place(int vertex, int cluster) {
        weightOfCluster.merge(cluster(vertex), -vertices.weight(vertex), Double::sum);
        clusterOf.put(vertex, cluster);
        weightOfCluster.merge(cluster, vertices.weight(vertex), Double::sum);
    }

    /** Whether anything moved. */
    boolean run() {
        List<Integer> order = new ArrayList<>(vertices.graph().vertexSet());
        order.sort(null);
        boolean any = false;
        boolean moved = true;
        for (int round = 0; moved && round < MAX_ROUNDS; round++) {
            moved = false;
            for (int vertex : order) {
                moved |= improve(vertex);
            }
            any |= moved;
        }
        return any;
    }

    /** Moves the vertex to the neighbouring cluster where modularity grows most. */
    private boolean improve(int vertex) {
        var ties = new TreeMap<Integer, Double>();
        for (DefaultWeightedEdge edge : vertices.graph().edgesOf(vertex)) {
            int other = Graphs.getOppositeVertex(vertices.graph(), edge, vertex);
            ties.merge(cluster(other), vertices.graph().getEdgeWeight(edge), Double::sum);
        }
        int from = cluster(vertex);
        double own = vertices.weight(vertex);
        int best = from;
        double bestGain = gain(ties.getOrDefault(from, 0.0), own, from, own) + GAIN;
        for (Map.Entry<Integer, Double> tie : ties.entrySet()) {
            int cluster = tie.getKey();
            double gain = cluster == from ? bestGain : gain(tie.getValue(), own, cluster, 0);
            if (gain > bestGain) {
                bestGain = gain;
                best = cluster;
            }
        }
        if (best != from) {
            place(vertex, best);
        }
        return best != from;
    }

    /** Up to a constant factor; {@code counted} is the vertex's own weight where the cluster's holds it already. */
    private double gain(double ties, double own, int cluster, double counted) {
        return ties - own * (weightOfCluster.getOrDefault(cluster, 0.0) - counted) / total;
    }
}
