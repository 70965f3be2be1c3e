package dev.cleave.server.lint;

import dev.cleave.config.SchemaDomains;
import dev.cleave.config.TableName;
import dev.cleave.proxy.lint.ViolationReport;
import dev.cleave.proxy.lint.ViolationReport.Kind;
import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.TableReference;
import dev.cleave.sql.advice.Advice;
import dev.cleave.sql.advice.QueryAdvisor;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What to do about a violation, in words. Parses, so it takes its time: asked once for each new violation, never on an event loop. */
final class ViolationAdvice {
    private static final String TRANSACTION =
            "Write each domain in a transaction of its own: commit the first, then write the second, and make the second"
                    + " repeatable (or compensate) for the case that it fails. Reads of the other domain may move before BEGIN.";

    private ViolationAdvice() {}

    static String of(ViolationReport violation, SchemaDomains domains) {
        return violation.kind() == Kind.TRANSACTION ? TRANSACTION : ofQuery(violation, domains);
    }

    private static String ofQuery(ViolationReport violation, SchemaDomains domains) {
        Map<String, TableName> byName = tables(violation);
        Advice advice = QueryAdvisor.advise(
                violation.statement(), SqlDialect.DEFAULT, reference -> domainOf(reference, byName, domains));
        return advice.statements().isEmpty()
                ? advice.explanation()
                : String.join("; ", advice.statements()) + ". " + advice.explanation();
    }

    /** The report names every table with its schema, the statement not always. */
    private static Map<String, TableName> tables(ViolationReport violation) {
        var byName = new HashMap<String, TableName>();
        for (String table : violation.tables()) {
            String name = table.substring(table.indexOf(':') + 1);
            int dot = name.indexOf('.');
            if (dot > 0) {
                byName.put(name.substring(dot + 1), new TableName(name.substring(0, dot), name.substring(dot + 1)));
            }
        }
        return byName;
    }

    private static @Nullable String domainOf(
            TableReference reference, Map<String, TableName> byName, SchemaDomains domains) {
        TableName table = reference.schema() == null
                ? byName.get(reference.table())
                : new TableName(reference.schema(), reference.table());
        int domain = table == null ? SchemaDomains.UNASSIGNED : domains.domainOf(table);
        return domain == SchemaDomains.UNASSIGNED ? null : domains.name(domain);
    }
}
