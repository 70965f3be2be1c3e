package dev.cleave.linters.query;

import dev.cleave.config.TableName;
import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementPlan;
import dev.cleave.sql.TableReference;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is known of every statement with one digest under one default schema.
 *
 * @param digest 32 hexadecimal digits
 * @param schema the default schema; empty if there is none
 * @param tables as the proxy sees them: without system schemas, and without the temporary table that the statement makes or drops
 * @param written those that it writes
 */
record JudgedPlan(
        StatementPlan plan, String digest, String schema, SortedSet<TableName> tables, SortedSet<TableName> written) {
    private static final Set<String> SYSTEM_SCHEMAS =
            Set.of("mysql", "information_schema", "performance_schema", "sys");

    static JudgedPlan of(StatementPlan plan, String digest, String schema) {
        var tables = new TreeSet<TableName>();
        var written = new TreeSet<TableName>();
        boolean temporary = plan.has(Effect.CREATES_TEMPORARY_TABLE) || plan.has(Effect.DROPS_TEMPORARY_TABLE);
        for (TableReference reference : plan.tables()) {
            boolean writes = reference.access() == TableReference.Access.WRITE;
            String owner = reference.schema() == null ? schema : reference.schema();
            boolean ours = !owner.isEmpty() && !SYSTEM_SCHEMAS.contains(owner.toLowerCase(Locale.ROOT));
            if (ours && !(writes && temporary)) {
                var table = new TableName(owner, reference.table());
                tables.add(table);
                if (writes) {
                    written.add(table);
                }
            }
        }
        return new JudgedPlan(plan, digest, schema, tables, written);
    }
}
