package dev.cleave.sql.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.sf.jsqlparser.schema.Column;

/** The tables of one domain that stay joined in one statement, and what that statement selects. */
final class JoinPart {
    /** By their place in FROM. */
    private final Set<JoinSource> tables = new TreeSet<>(Comparator.comparingInt(JoinSource::position));

    private final List<JoinCondition> conditions = new ArrayList<>();
    private final Set<String> columns = new LinkedHashSet<>();
    private final Set<JoinSource> wholeTables = new LinkedHashSet<>();
    private final Set<String> keys = new LinkedHashSet<>();

    JoinPart(JoinSource table) {
        tables.add(table);
    }

    Set<JoinSource> tables() {
        return tables;
    }

    JoinSource first() {
        return tables.iterator().next();
    }

    /** Whether the rows around stay where it has no match. */
    boolean optional() {
        return first().optional();
    }

    void take(JoinPart other) {
        tables.addAll(other.tables);
    }

    void add(JoinCondition condition) {
        conditions.add(condition);
    }

    long filters() {
        return conditions.stream().filter(c -> c.sources().size() == 1).count();
    }

    void selectAll(JoinSource table) {
        wholeTables.add(table);
        columns.add(table.qualifier() + ".*");
    }

    void select(String expression) {
        columns.add(expression);
    }

    /** Selects a column unless its whole table is. */
    void select(Column column, JoinSource owner) {
        if (!wholeTables.contains(owner)) {
            columns.add(column.toString());
        }
    }

    /** Restricts the statement to keys that an earlier one found. */
    void restrict(Column key) {
        keys.add(key + " IN (?)");
    }

    String sql() {
        List<String> where = new ArrayList<>();
        List<JoinCondition> left = new ArrayList<>(conditions);
        StringBuilder sql =
                new StringBuilder("SELECT ").append(String.join(", ", columns)).append(" FROM ");
        for (JoinSource table : tables) {
            if (table.equals(first())) {
                sql.append(table.table());
            } else {
                sql.append(table.optional() ? " LEFT JOIN " : " JOIN ")
                        .append(table.table())
                        .append(on(table, left));
            }
        }
        left.forEach(condition -> where.add(condition.text()));
        where.addAll(keys);
        return where.isEmpty() ? sql.toString() : sql + " WHERE " + String.join(" AND ", where);
    }

    /** The conditions of the table's own ON; they are taken from the list. */
    private String on(JoinSource table, List<JoinCondition> left) {
        List<String> on = new ArrayList<>();
        for (JoinCondition condition : conditions) {
            if (table.equals(condition.joined())) {
                on.add(condition.text());
                left.remove(condition);
            }
        }
        return on.isEmpty() ? "" : " ON " + String.join(" AND ", on);
    }
}
