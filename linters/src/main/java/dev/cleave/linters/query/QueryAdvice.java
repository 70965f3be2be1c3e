package dev.cleave.linters.query;

import dev.cleave.config.SchemaDomains;
import dev.cleave.config.StoredObjects;
import dev.cleave.sql.advice.Advice;
import dev.cleave.sql.advice.ObjectAdvice;
import java.util.ArrayList;
import java.util.List;

/** What to do about a query that crosses domains: the queries that an application would run instead, where there are some. */
final class QueryAdvice {
    private QueryAdvice() {}

    /** Several lines: an explanation, then one line for each statement. */
    static String of(JudgedPlan judged, SchemaDomains domains, StoredObjects objects) {
        Advice advice = ObjectAdvice.advise(judged.plan(), judged.schema(), objects, domains);
        List<String> lines = new ArrayList<>();
        lines.add(advice.explanation());
        for (int i = 0; i < advice.statements().size(); i++) {
            lines.add("  " + (i + 1) + ". " + advice.statements().get(i));
        }
        return String.join("\n", lines);
    }
}
