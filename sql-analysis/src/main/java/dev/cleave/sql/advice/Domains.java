package dev.cleave.sql.advice;

import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.StatementAnalyzer;
import dev.cleave.sql.StatementPlan;
import dev.cleave.sql.TableReference;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.sf.jsqlparser.schema.Table;
import org.jspecify.annotations.Nullable;

/** Which domain a table, or each table of a text, belongs to. Tables in no domain count as one domain without a name. */
final class Domains {
    static final String NONE = "";

    private final Function<TableReference, @Nullable String> domainOf;
    private final SqlDialect dialect;

    Domains(Function<TableReference, @Nullable String> domainOf, SqlDialect dialect) {
        this.domainOf = domainOf;
        this.dialect = dialect;
    }

    String of(TableReference table) {
        String domain = domainOf.apply(table);
        return domain == null ? NONE : domain;
    }

    String of(Table table) {
        return of(
                new TableReference(table.getUnquotedSchemaName(), table.getUnquotedName(), TableReference.Access.READ));
    }

    /** The domains of all tables in a text, read by our own analysis. */
    Set<String> of(String sql) {
        return of(plan(sql)).keySet();
    }

    StatementPlan plan(String sql) {
        byte[] bytes = sql.getBytes(StandardCharsets.UTF_8);
        return new StatementAnalyzer().analyze(bytes, 0, bytes.length, dialect);
    }

    /** The tables of a plan by their domain. */
    SortedMap<String, Set<String>> of(StatementPlan plan) {
        SortedMap<String, Set<String>> tables = new TreeMap<>();
        for (TableReference table : plan.tables()) {
            tables.computeIfAbsent(of(table), _ -> new TreeSet<>()).add(name(table));
        }
        return tables;
    }

    static String name(TableReference table) {
        return table.schema() == null ? table.table() : table.schema() + "." + table.table();
    }

    /** {@code domain gists (gists, gist_comments) and domain users (users)}. */
    static String describe(Map<String, Set<String>> tables) {
        return tables.entrySet().stream()
                .map(entry -> describe(entry.getKey()) + " (" + String.join(", ", entry.getValue()) + ")")
                .collect(Collectors.joining(" and "));
    }

    static String describe(String domain) {
        return domain.equals(NONE) ? "no domain" : "domain " + domain;
    }
}
