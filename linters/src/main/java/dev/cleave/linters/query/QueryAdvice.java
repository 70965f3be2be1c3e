package dev.cleave.linters.query;

import dev.cleave.config.SchemaDomains;
import dev.cleave.config.TableName;
import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.TableReference;
import dev.cleave.sql.advice.Advice;
import dev.cleave.sql.advice.QueryAdvisor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to do about a query that crosses domains: the queries that an application would run instead, where there are some. */
final class QueryAdvice {
    private QueryAdvice() {}

    /** Several lines: an explanation, then one line for each statement. */
    static String of(JudgedPlan judged, SchemaDomains domains) {
        Advice advice = QueryAdvisor.advise(
                judged.plan(), SqlDialect.DEFAULT, table -> domainOf(table, judged.schema(), domains));
        List<String> lines = new ArrayList<>();
        lines.add(advice.explanation());
        for (int i = 0; i < advice.statements().size(); i++) {
            lines.add("  " + (i + 1) + ". " + advice.statements().get(i));
        }
        return String.join("\n", lines);
    }

    private static @Nullable String domainOf(TableReference table, String schema, SchemaDomains domains) {
        String owner = table.schema() == null ? schema : table.schema();
        int domain = domains.domainOf(new TableName(owner, table.table()));
        return domain == SchemaDomains.UNASSIGNED ? null : domains.name(domain);
    }
}
