package dev.cleave.migration;

import dev.cleave.config.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A channel's filters, as far as row-based replication knows them; see "How Servers Evaluate Replication Filtering Rules" in MySQL's reference manual. A
 * filtered transaction still counts as executed, so a domain's table that is filtered away would be lost without a trace.
 */
record ReplicationFilters(
        List<String> doDatabases,
        List<String> ignoreDatabases,
        List<String> doTables,
        List<String> ignoreTables,
        List<String> wildDoTables,
        List<String> wildIgnoreTables,
        List<Long> ignoredDomains) {

    static ReplicationFilters read(ResultSet row) throws SQLException {
        return new ReplicationFilters(
                list(row.getString("Replicate_Do_DB")),
                list(row.getString("Replicate_Ignore_DB")),
                list(row.getString("Replicate_Do_Table")),
                list(row.getString("Replicate_Ignore_Table")),
                list(row.getString("Replicate_Wild_Do_Table")),
                list(row.getString("Replicate_Wild_Ignore_Table")),
                List.of());
    }

    /** The same, without MariaDB's replication domains of this list. */
    ReplicationFilters ignoring(@Nullable String domains) {
        return new ReplicationFilters(
                doDatabases,
                ignoreDatabases,
                doTables,
                ignoreTables,
                wildDoTables,
                wildIgnoreTables,
                list(domains).stream().map(Long::valueOf).toList());
    }

    private static List<String> list(@Nullable String commaSeparated) {
        return commaSeparated == null || commaSeparated.isBlank()
                ? List.of()
                : Arrays.stream(commaSeparated.split(",", -1))
                        .map(String::strip)
                        .toList();
    }

    /** The tables that are named one by one. */
    List<TableName> tables() {
        return doTables.stream()
                .map(name -> new TableName(name.substring(0, name.indexOf('.')), name.substring(name.indexOf('.') + 1)))
                .toList();
    }

    /** Whether changes of the table arrive. */
    boolean pass(TableName table) {
        if (doDatabases.isEmpty() ? ignoreDatabases.contains(table.schema()) : !doDatabases.contains(table.schema())) {
            return false;
        }
        if (doTables.contains(table.toString())) {
            return true;
        }
        if (ignoreTables.contains(table.toString())) {
            return false;
        }
        if (wildDoTables.stream().anyMatch(matches(table))) {
            return true;
        }
        if (wildIgnoreTables.stream().anyMatch(matches(table))) {
            return false;
        }
        return doTables.isEmpty() && wildDoTables.isEmpty();
    }

    private static Predicate<String> matches(TableName table) {
        return wildcard -> {
            var regex = new StringBuilder();
            for (int i = 0; i < wildcard.length(); i++) {
                char c = wildcard.charAt(i);
                boolean escaped = c == '\\' && i + 1 < wildcard.length();
                switch (c) {
                    case '%' -> regex.append(".*");
                    case '_' -> regex.append('.');
                    default -> regex.append(Pattern.quote(String.valueOf(escaped ? wildcard.charAt(++i) : c)));
                }
            }
            return Pattern.matches(regex.toString(), table.toString());
        };
    }
}
