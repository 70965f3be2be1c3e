package dev.cleave.config;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stored objects of one cluster, each followed to its base tables. Immutable.
 *
 * @param tables base tables, which a view of another cluster may not hide
 * @param routines by name, folded by {@link #routineName}
 */
public record ClusterObjects(
        Set<TableName> tables,
        Map<TableName, StoredView> views,
        Map<TableName, Map<RowEvent, TableReach>> triggers,
        Map<TableName, TableReach> routines)
        implements StoredObjects {
    /** A cluster of which nothing is known. */
    public static final ClusterObjects UNKNOWN = new ClusterObjects(Set.of(), Map.of(), Map.of(), Map.of());

    public ClusterObjects {
        tables = Set.copyOf(tables);
        views = Map.copyOf(views);
        triggers = Map.copyOf(triggers);
        routines = Map.copyOf(routines);
    }

    /** Tables, views and routines. */
    public int size() {
        return tables.size() + views.size() + routines.size();
    }

    /** The name under which a routine is kept: MySQL does not mind its case. */
    public static TableName routineName(TableName name) {
        return new TableName(name.schema(), name.table().toLowerCase(Locale.ROOT));
    }

    @Override
    public @Nullable StoredView view(TableName name) {
        return views.get(name);
    }

    @Override
    public @Nullable TableReach triggers(TableName table, RowEvent event) {
        Map<RowEvent, TableReach> ofTable = triggers.get(table);
        return ofTable == null ? null : ofTable.get(event);
    }

    @Override
    public @Nullable TableReach routine(TableName name) {
        return routines.get(routineName(name));
    }
}
