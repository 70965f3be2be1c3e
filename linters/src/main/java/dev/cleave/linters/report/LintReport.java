package dev.cleave.linters.report;

import dev.cleave.linters.Finding;
import dev.cleave.linters.Severity;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What one run of a linter found.
 *
 * @param linter as in {@code lint schema}
 * @param findings sorted
 * @param figures what was looked at, in the order in which they are shown
 */
public record LintReport(String linter, List<Finding> findings, SequencedMap<String, Long> figures) {
    public LintReport {
        findings = List.copyOf(findings);
        figures = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(figures));
    }

    public static LintReport of(String linter, Collection<Finding> findings, SequencedMap<String, Long> figures) {
        return new LintReport(linter, findings.stream().sorted(Finding.ORDER).toList(), figures);
    }

    public long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }

    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }
}
