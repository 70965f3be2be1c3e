package dev.cleave.migration;

import dev.cleave.config.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Nothing in the source's schema ties the tables that move to others: foreign keys, triggers that name tables of both sides, and views, which stay where they
 * are and would show old rows. {@code WITH force} turns a refusal into a warning with the same list.
 */
record TieCheck(CutoverPlan plan) {
    private static final String FOREIGN_KEYS = """
            SELECT DISTINCT constraint_name, table_schema, table_name, referenced_table_schema, referenced_table_name
            FROM information_schema.key_column_usage
            WHERE referenced_table_name IS NOT NULL
              AND ((table_schema, table_name) IN (%s)) <> ((referenced_table_schema, referenced_table_name) IN (%s))""";

    private static final String TRIGGERS = """
            SELECT trigger_schema, trigger_name, event_object_schema, event_object_table, action_statement
            FROM information_schema.triggers WHERE trigger_schema NOT IN ('mysql', 'sys', 'information_schema', 'performance_schema')
            AND (trigger_schema, trigger_name) NOT IN (%s)""";

    private static final String TABLES = """
            SELECT table_schema, table_name FROM information_schema.tables
            WHERE table_schema NOT IN ('mysql', 'sys', 'information_schema', 'performance_schema') AND table_type = 'BASE TABLE'""";

    private static final String VIEWS = """
            SELECT table_schema, table_name, view_definition FROM information_schema.views
            WHERE table_schema NOT IN ('mysql', 'sys', 'information_schema', 'performance_schema')
            AND (table_schema, table_name) NOT IN (%s)""";

    CheckResult run(Connection source) throws SQLException {
        var ties = new ArrayList<String>();
        var moved = new InClause(plan.tables());
        moved.forEach(
                source,
                FOREIGN_KEYS,
                row -> ties.add("foreign key %s of %s.%s references %s.%s: drop it"
                        .formatted(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5))));
        Pattern movedNames = names(plan.tables());
        moved.forEach(source, VIEWS, row -> {
            if (movedNames.matcher(String.valueOf(row.getString(3))).find()) {
                ties.add(
                        "view %s.%s reads tables that move and would stay behind: drop it, or name the tables in the queries"
                                .formatted(row.getString(1), row.getString(2)));
            }
        });
        triggers(source, moved, movedNames, ties);
        return result(ties);
    }

    private void triggers(Connection source, InClause moved, Pattern movedNames, List<String> ties)
            throws SQLException {
        Pattern otherNames = names(others(source));
        moved.forEach(source, TRIGGERS, row -> {
            var on = new TableName(row.getString(3), row.getString(4));
            boolean moves = plan.tables().contains(on);
            Pattern across = moves ? otherNames : movedNames;
            String body = String.valueOf(row.getString(5));
            if (!GuardTriggers.isGuard(row.getString(2)) && across.matcher(body).find()) {
                ties.add("trigger %s of %s names tables of both sides: write what it does in the application"
                        .formatted(row.getString(2), on));
            }
        });
    }

    private List<TableName> others(Connection source) throws SQLException {
        Set<TableName> moved = new HashSet<>(plan.tables());
        var others = new ArrayList<TableName>();
        try (Statement statement = source.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                var table = new TableName(rows.getString(1), rows.getString(2));
                if (!moved.contains(table)) {
                    others.add(table);
                }
            }
        }
        return others;
    }

    /**
     * Finds a table's name as a word, quoted or not, unless it is a column of a trigger's row. Other things of that name are found too: an operator can judge
     * that, and force.
     */
    private static Pattern names(List<TableName> tables) {
        if (tables.isEmpty()) {
            return Pattern.compile("(?!)");
        }
        var alternatives = tables.stream()
                .map(TableName::table)
                .distinct()
                .map(Pattern::quote)
                .toList();
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}_$])(?<!(NEW|OLD)\\.`?)(" + String.join("|", alternatives) + ")(?![\\p{L}\\p{N}_$])",
                Pattern.CASE_INSENSITIVE);
    }

    private CheckResult result(List<String> ties) {
        if (ties.isEmpty()) {
            return CheckResult.ok("no foreign key, view or trigger ties the tables to others");
        }
        String list = String.join("; ", ties);
        return plan.forced()
                ? CheckResult.warning("forced, although: " + list)
                : CheckResult.refused(list + "; or accept all of this WITH force");
    }
}
