package dev.cleave.linters.schema;

import dev.cleave.config.TableName;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the text of a view or stored program names.
 *
 * @param tables as named: base tables, views, or nothing that exists
 * @param calls names that stand before a parenthesis or behind CALL: routines of the schema, the server's own functions, or aliases
 * @param dynamic whether it runs SQL that it makes at run time
 */
record Touched(Set<TableName> tables, Set<TableName> calls, boolean dynamic) {
    static final Touched NOTHING = new Touched(Set.of(), Set.of(), false);

    Touched and(Touched other) {
        var allTables = new LinkedHashSet<>(tables);
        allTables.addAll(other.tables);
        var allCalls = new LinkedHashSet<>(calls);
        allCalls.addAll(other.calls);
        return new Touched(allTables, allCalls, dynamic || other.dynamic);
    }
}
