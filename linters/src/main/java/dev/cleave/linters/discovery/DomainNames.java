package dev.cleave.linters.discovery;

import dev.cleave.config.TableName;
import java.util.Comparator;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.graph.DefaultWeightedEdge;

/** Names a domain after the table that most of its others are tied to. */
final class DomainNames {
    private static final int MAX_LENGTH = 60;
    private static final Set<String> RESERVED = Set.of("default", "untied");

    private DomainNames() {}

    static String of(Set<TableName> tables, Graph<TableName, DefaultWeightedEdge> graph, Set<String> taken) {
        TableName centre = tables.stream()
                .max(Comparator.comparingDouble((TableName table) -> inside(table, tables, graph))
                        .thenComparingInt(table -> -table.table().length())
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        String name = centre.table().replaceAll("[^A-Za-z0-9_$-]", "_");
        String cut = name.substring(0, Math.min(MAX_LENGTH, name.length()));
        String unique = cut;
        for (int number = 2; taken.contains(unique) || RESERVED.contains(unique); number++) {
            unique = cut + number;
        }
        return unique;
    }

    private static double inside(TableName table, Set<TableName> tables, Graph<TableName, DefaultWeightedEdge> graph) {
        return graph.edgesOf(table).stream()
                .filter(edge -> tables.contains(Graphs.getOppositeVertex(graph, edge, table)))
                .mapToDouble(graph::getEdgeWeight)
                .sum();
    }
}
