package dev.cleave.linters.schema;

import dev.cleave.config.RowEvent;
import dev.cleave.config.SessionUse;
import dev.cleave.config.TableName;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the text of a view or stored program names.
 *
 * @param uses tables as named: base tables, views, or nothing that exists
 * @param calls names that stand before a parenthesis or behind CALL: routines of the schema, the server's own functions, or aliases
 * @param complete false if it runs SQL that it makes at run time, or if its text is hidden
 * @param session what it has to do with its session
 */
record Touched(Set<Use> uses, Set<TableName> calls, boolean complete, SessionUse session) {
    static final Touched NOTHING = new Touched(Set.of(), Set.of(), true, SessionUse.NONE);
    static final Touched HIDDEN = new Touched(Set.of(), Set.of(), false, SessionUse.UNKNOWN);

    /**
     * One table in one statement.
     *
     * @param events for which of the table's triggers run
     */
    record Use(TableName table, boolean written, Set<RowEvent> events) {}

    Touched and(Touched other) {
        var allUses = new LinkedHashSet<>(uses);
        allUses.addAll(other.uses);
        var allCalls = new LinkedHashSet<>(calls);
        allCalls.addAll(other.calls);
        return new Touched(allUses, allCalls, complete && other.complete, session.and(other.session));
    }
}
