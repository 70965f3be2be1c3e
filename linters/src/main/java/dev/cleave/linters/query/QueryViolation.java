package dev.cleave.linters.query;

import dev.cleave.linters.Finding;
import dev.cleave.linters.Location;
import dev.cleave.linters.Rule;
import dev.cleave.linters.SeenStatement;
import dev.cleave.linters.Severity;
import dev.cleave.linters.Ties;
import java.util.Optional;

/** A query or transaction that crosses domains, counted. Confined to the thread that lints. */
final class QueryViolation {
    private static final String MARK = "cross-schema-domain-query-exempted";

    private final Rule rule;
    private final String digest;
    private final String normalized;
    private final Ties ties;
    private final Location first;
    private final String advice;
    private final Optional<String> exemption;
    private long count;

    /** @param exemption the annotation's reason, which may be empty; none if it is a violation */
    QueryViolation(
            Rule rule,
            String digest,
            String normalized,
            Ties ties,
            Location first,
            String advice,
            Optional<String> exemption) {
        this.rule = rule;
        this.digest = digest;
        this.normalized = normalized;
        this.ties = ties;
        this.first = first;
        this.advice = advice;
        this.exemption = exemption;
    }

    void add(long more) {
        count += more;
    }

    boolean isExempted() {
        return exemption.isPresent();
    }

    Finding finding() {
        String what = rule == Rule.QUERY_CROSSES_DOMAINS ? "query" : "transaction";
        String reason =
                exemption.map(r -> ", exempted" + (r.isEmpty() ? "" : ": " + r)).orElse("");
        return new Finding(
                rule,
                isExempted() ? Severity.NOTE : Severity.ERROR,
                ties,
                "%s uses tables of different domains (%s)%s".formatted(what, ties, reason),
                advice,
                Optional.of(first),
                Optional.of(new SeenStatement(digest, normalized, count)));
    }

    /** What stands behind the annotation's colon; empty if nothing does. */
    static String reason(String sql) {
        int mark = sql.indexOf(MARK);
        if (mark < 0) {
            return "";
        }
        String rest = sql.substring(mark + MARK.length()).stripLeading();
        int end = rest.indexOf("*/");
        String comment = end < 0 ? rest.lines().findFirst().orElse("") : rest.substring(0, end);
        return comment.startsWith(":") ? comment.substring(1).strip() : "";
    }
}
