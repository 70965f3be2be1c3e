package dev.cleave.linters.schema;

import dev.cleave.linters.Finding;
import dev.cleave.linters.Rule;
import dev.cleave.linters.Severity;
import dev.cleave.linters.Ties;
import java.util.Collection;

/**
 * What is the case on one cluster. The same on several clusters is one finding.
 *
 * @param subject as in {@code view app.v}
 * @param predicate as in {@code reads tables of different domains}
 */
record Observation(Rule rule, Severity severity, Ties ties, String subject, String predicate, String advice) {
    Finding on(Collection<String> clusters) {
        return Finding.of(
                rule, severity, ties, subject + " on " + String.join(", ", clusters) + " " + predicate, advice);
    }
}
