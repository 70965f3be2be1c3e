package dev.cleave.migration;

import dev.cleave.config.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The domain's tables are on both sides with the same columns. */
record TableCheck(CutoverPlan plan) {
    CheckResult run(Connection source, Connection target) throws SQLException {
        Map<TableName, List<String>> here = columns(source);
        Map<TableName, List<String>> there = columns(target);
        var flaws = new ArrayList<String>();
        for (TableName table : plan.tables()) {
            List<String> ours = here.getOrDefault(table, List.of());
            List<String> theirs = there.getOrDefault(table, List.of());
            if (ours.isEmpty()) {
                flaws.add("%s is not on %s: correct schema-domains.yml".formatted(table, plan.from()));
            } else if (theirs.isEmpty()) {
                flaws.add("%s is not on %s: does replication bring it there?".formatted(table, plan.to()));
            } else if (!ours.equals(theirs)) {
                flaws.add("%s differs: %s has %s, %s has %s; make the columns equal"
                        .formatted(table, plan.from(), without(ours, theirs), plan.to(), without(theirs, ours)));
            }
        }
        return flaws.isEmpty()
                ? CheckResult.ok(
                        "%d tables with equal columns".formatted(plan.tables().size()))
                : CheckResult.refused(String.join("; ", flaws));
    }

    private static List<String> without(List<String> some, List<String> others) {
        return some.stream().filter(c -> !others.contains(c)).toList();
    }

    private Map<TableName, List<String>> columns(Connection connection) throws SQLException {
        var columns = new TreeMap<TableName, List<String>>();
        String schemas = plan.tables().stream()
                .map(TableName::schema)
                .distinct()
                .map(_ -> "?")
                .collect(Collectors.joining(", "));
        String text = """
                SELECT table_schema, table_name, CONCAT_WS(' ', ordinal_position, column_name, column_type, is_nullable, collation_name, extra)
                FROM information_schema.columns WHERE table_schema IN (%s) ORDER BY table_schema, table_name, ordinal_position""".formatted(schemas);
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            int parameter = 1;
            for (String schema :
                    plan.tables().stream().map(TableName::schema).distinct().toList()) {
                statement.setString(parameter++, schema);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.computeIfAbsent(new TableName(rows.getString(1), rows.getString(2)), _ -> new ArrayList<>())
                            .add(rows.getString(3));
                }
            }
        }
        return columns;
    }
}
