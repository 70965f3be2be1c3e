package dev.cleave.migration;

import dev.cleave.config.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables that move have the same engine, collation and indexes on both sides. A missing index makes the target slow once it serves; a missing unique one
 * lets it accept what the source would refuse.
 */
record IndexCheck(CutoverPlan plan) {
    private static final String TABLES = """
            SELECT table_schema, table_name, CONCAT('engine ', engine, ', collation ', table_collation)
            FROM information_schema.tables WHERE (table_schema, table_name) IN (%s)""";

    private static final String INDEXES = """
            SELECT table_schema, table_name, CONCAT(IF(non_unique = 0, 'unique ', ''), 'index ', index_name, ' (',
                GROUP_CONCAT(CONCAT_WS(' ', column_name, sub_part, collation) ORDER BY seq_in_index), ') ', index_type)
            FROM information_schema.statistics WHERE (table_schema, table_name) IN (%s)
            GROUP BY table_schema, table_name, index_name, non_unique, index_type""";

    CheckResult run(Connection source, Connection target) throws SQLException {
        Map<TableName, TreeSet<String>> here = properties(source);
        Map<TableName, TreeSet<String>> there = properties(target);
        var flaws = new ArrayList<String>();
        for (TableName table : plan.tables()) {
            var ours = here.getOrDefault(table, new TreeSet<>());
            var theirs = there.getOrDefault(table, new TreeSet<>());
            if (!ours.isEmpty() && !theirs.isEmpty() && !ours.equals(theirs)) {
                flaws.add("%s differs: only %s has %s, only %s has %s; make them equal with ALTER TABLE"
                        .formatted(table, plan.from(), without(ours, theirs), plan.to(), without(theirs, ours)));
            }
        }
        return flaws.isEmpty()
                ? CheckResult.ok("engines, collations and indexes are equal")
                : CheckResult.refused(String.join("; ", flaws));
    }

    private static List<String> without(TreeSet<String> some, TreeSet<String> others) {
        return some.stream().filter(property -> !others.contains(property)).toList();
    }

    private Map<TableName, TreeSet<String>> properties(Connection connection) throws SQLException {
        var properties = new TreeMap<TableName, TreeSet<String>>();
        for (String text : List.of(TABLES, INDEXES)) {
            new InClause(plan.tables()).forEach(connection, text, row -> properties
                    .computeIfAbsent(new TableName(row.getString(1), row.getString(2)), _ -> new TreeSet<>())
                    .add(String.valueOf(row.getString(3))));
        }
        return properties;
    }
}
