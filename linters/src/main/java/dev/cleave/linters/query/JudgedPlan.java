package dev.cleave.linters.query;

import dev.cleave.config.StoredObjects;
import dev.cleave.config.TableName;
import dev.cleave.sql.StatementPlan;
import dev.cleave.sql.TableReference.Access;
import dev.cleave.sql.TouchedTables;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is known of every statement with one digest under one default schema.
 *
 * @param digest 32 hexadecimal digits
 * @param schema the default schema; empty if there is none
 * @param tables as the proxy sees them: through views, triggers and routines, without system schemas and the temporary table that the statement makes
 * @param written those that it writes
 */
record JudgedPlan(
        StatementPlan plan, String digest, String schema, SortedSet<TableName> tables, SortedSet<TableName> written) {
    static JudgedPlan of(StatementPlan plan, String digest, String schema, StoredObjects objects) {
        var tables = new TreeSet<TableName>();
        var written = new TreeSet<TableName>();
        TouchedTables.of(plan, schema.isEmpty() ? null : schema, objects, Set.of())
                .tables()
                .forEach((table, access) -> {
                    tables.add(table);
                    if (access == Access.WRITE) {
                        written.add(table);
                    }
                });
        return new JudgedPlan(plan, digest, schema, tables, written);
    }
}
