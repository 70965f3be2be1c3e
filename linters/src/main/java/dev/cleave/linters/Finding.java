package dev.cleave.linters;

import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that a linter found. Immutable.
 *
 * @param ties the tables with their domains
 * @param text what is the case, one sentence without its full stop
 * @param advice what to do about it
 * @param location empty if it stands in no file
 * @param statement of a query or transaction
 */
public record Finding(
        Rule rule,
        Severity severity,
        Ties ties,
        String text,
        String advice,
        Optional<Location> location,
        Optional<SeenStatement> statement) {
    /** Errors first, then by rule and by what it is about: the same findings are always in the same order. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(Comparator.comparingLong(Finding::count).reversed())
            .thenComparing(Finding::text)
            .thenComparing(finding -> finding.location().map(Location::toString).orElse(""));

    /** A finding in a schema. */
    public static Finding of(Rule rule, Severity severity, Ties ties, String text, String advice) {
        return new Finding(rule, severity, ties, text, advice, Optional.empty(), Optional.empty());
    }

    public Finding at(Location place) {
        return new Finding(rule, severity, ties, text, advice, Optional.of(place), statement);
    }

    /** How often it was seen; 0 if it is no statement. */
    public long count() {
        return statement.map(SeenStatement::count).orElse(0L);
    }
}
