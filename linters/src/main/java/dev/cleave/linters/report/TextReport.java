package dev.cleave.linters.report;

import dev.cleave.linters.Finding;
import dev.cleave.linters.SeenStatement;
import dev.cleave.linters.Severity;
import java.util.ArrayList;
import java.util.Map;
import java.util.StringJoiner;

/** Findings as lines of {@code file:line: severity: text [rule]}, each with what to do below it, and a summary. */
final class TextReport {
    private static final int MAX_STATEMENT = 240;

    private TextReport() {}

    static String render(LintReport report) {
        var text = new StringJoiner("\n");
        report.findings().stream().filter(f -> f.severity() != Severity.NOTE).forEach(f -> append(f, text));
        text.add(summary(report));
        return text.toString();
    }

    private static void append(Finding finding, StringJoiner text) {
        String place = finding.location().map(location -> location + ": ").orElse("");
        text.add(place + finding.severity() + ": " + finding.text() + " ["
                + finding.rule().id() + "]");
        finding.statement().ifPresent(statement -> text.add("    " + shown(statement)));
        text.add("    " + finding.advice().replace("\n", "\n    "));
    }

    private static String shown(SeenStatement statement) {
        String sql = statement.normalized();
        String cut = sql.length() > MAX_STATEMENT ? sql.substring(0, MAX_STATEMENT) + " …" : sql;
        return cut + " (digest " + statement.digest() + ", seen " + counted(statement.count(), "time") + ")";
    }

    private static String summary(LintReport report) {
        var parts = new ArrayList<String>();
        parts.add(counted(report.count(Severity.ERROR), "error"));
        parts.add(counted(report.count(Severity.WARNING), "warning"));
        for (Map.Entry<String, Long> figure : report.figures().entrySet()) {
            parts.add(figure.getValue() + " " + figure.getKey().replace('_', ' '));
        }
        return String.join(", ", parts);
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
