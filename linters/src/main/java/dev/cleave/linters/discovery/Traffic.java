package dev.cleave.linters.discovery;

import dev.cleave.config.TableName;
import java.util.Map;
import java.util.Set;

/**
 * Which tables were used together. Immutable.
 *
 * @param queries how often each set of tables was used by one statement
 * @param transactions how often each set of tables was written by one transaction
 */
public record Traffic(Map<Set<TableName>, Long> queries, Map<Set<TableName>, Long> transactions) {
    public static final Traffic NONE = new Traffic(Map.of(), Map.of());

    public Traffic {
        queries = Map.copyOf(queries);
        transactions = Map.copyOf(transactions);
    }
}
