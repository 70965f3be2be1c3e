package dev.cleave.server.lint;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.config.RoutingTable;
import dev.cleave.proxy.lint.ViolationReport;
import dev.cleave.proxy.lint.ViolationReport.Kind;
import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.StatementAnalyzer;
import dev.cleave.sql.advice.Advice;
import dev.cleave.sql.advice.ObjectAdvice;

/** What to do about a violation, in words. Parses, so it takes its time: asked once for each new violation, never on an event loop. */
final class ViolationAdvice {
    private static final String TRANSACTION =
            "Write each domain in a transaction of its own: commit the first, then write the second, and make the second"
                    + " repeatable (or compensate) for the case that it fails. Reads of the other domain may move before BEGIN.";

    private ViolationAdvice() {}

    static String of(ViolationReport violation, RoutingTable routes) {
        return violation.kind() == Kind.TRANSACTION ? TRANSACTION : ofQuery(violation, routes);
    }

    private static String ofQuery(ViolationReport violation, RoutingTable routes) {
        byte[] sql = violation.statement().getBytes(UTF_8);
        Advice advice = ObjectAdvice.advise(
                new StatementAnalyzer().analyze(sql, 0, sql.length, SqlDialect.DEFAULT),
                violation.schema().isEmpty() ? null : violation.schema(),
                routes.objects(),
                routes.domains());
        return advice.statements().isEmpty()
                ? advice.explanation()
                : String.join("; ", advice.statements()) + ". " + advice.explanation();
    }
}
