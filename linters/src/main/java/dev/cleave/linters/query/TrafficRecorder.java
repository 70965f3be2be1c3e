package dev.cleave.linters.query;

import dev.cleave.config.StoredObjects;
import dev.cleave.config.TableName;
import dev.cleave.linters.Location;
import dev.cleave.linters.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Records which tables statements and transactions use together, and how often. Keeps {@link #MAX_SETS} different sets of tables of each; what is beyond
 * is counted only. Confined to one thread.
 */
public final class TrafficRecorder extends SessionFollower<JudgedPlan> {
    static final int MAX_SETS = 200_000;

    private static final int MAX_PROBLEMS = 100;

    private final Map<Set<TableName>, Long> queries = new HashMap<>();
    private final Map<Set<TableName>, Long> together = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * @param database default schema of statements whose session has none
     * @param objects what stands behind names that are no tables
     */
    public TrafficRecorder(Optional<String> database, StoredObjects objects) {
        super(database, objects);
    }

    @Override
    public void statement(LoggedStatement statement) {
        JudgedPlan judged = plans().of(statement, plan -> plan);
        count(queries, judged.tables(), statement.count());
        open().statement(statement, judged, true);
    }

    @Override
    void transaction(
            SortedSet<TableName> tables,
            SortedSet<TableName> written,
            SortedMap<String, String> statements,
            Location first) {
        count(together, written, 1);
    }

    private static void count(Map<Set<TableName>, Long> counts, Set<TableName> tables, long more) {
        if (!tables.isEmpty() && (counts.size() < MAX_SETS || counts.containsKey(tables))) {
            counts.merge(Set.copyOf(tables), more, Long::sum);
        }
    }

    @Override
    public void problem(Location location, Severity severity, String text, String advice) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(location + ": " + severity + ": " + text + ". " + advice);
        }
    }

    /** How often each set of tables was used by one statement. */
    public Map<Set<TableName>, Long> queries() {
        return Map.copyOf(queries);
    }

    /** How often each set of tables was written by one transaction. */
    public Map<Set<TableName>, Long> transactions() {
        return Map.copyOf(together);
    }

    /** What could not be read, for people. */
    public List<String> problems() {
        return List.copyOf(problems);
    }
}
