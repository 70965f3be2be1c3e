package dev.cleave.linters.report;

import dev.cleave.linters.backlog.Readiness;
import dev.cleave.linters.backlog.Violation;
import dev.cleave.linters.backlog.Violation.Kind;
import java.util.List;
import java.util.StringJoiner;

/** The backlog for people: an aligned table of the domains and what is missing, then each domain's most frequent violations with what to do. */
final class BacklogText {
    private static final int MAX_STATEMENT = 240;

    private BacklogText() {}

    static String render(BacklogReport report, int top) {
        var text = new StringJoiner("\n");
        text.add(report.origin()).add("");
        int width = report.domains().stream()
                .mapToInt(domain -> domain.name().length())
                .max()
                .orElse(0);
        String row = "%-" + Math.max("domain".length(), width) + "s  %-5s  %s";
        text.add(row.formatted("domain", "ready", "missing"));
        report.domains().forEach(domain -> rows(row, domain, text));
        report.domains().stream()
                .filter(domain -> !domain.violations().isEmpty())
                .forEach(domain -> violations(domain, top, text));
        return text.toString();
    }

    private static void rows(String row, BacklogReport.Domain domain, StringJoiner text) {
        Readiness readiness = domain.readiness();
        List<String> missing = readiness.isReady() ? List.of("") : readiness.missing();
        for (int i = 0; i < missing.size(); i++) {
            String ready = readiness.isReady() ? "yes" : "no";
            text.add(row.formatted(i == 0 ? domain.name() : "", i == 0 ? ready : "", missing.get(i))
                    .stripTrailing());
        }
    }

    private static void violations(BacklogReport.Domain domain, int top, StringJoiner text) {
        text.add("").add(domain.name());
        domain.violations().stream().limit(top).forEach(violation -> append(violation, text));
        int more = domain.violations().size() - top;
        if (more > 0) {
            text.add("  and " + more + " more");
        }
    }

    private static void append(Violation violation, StringJoiner text) {
        text.add("  " + violation.kind() + (violation.exempted() ? " (exempted)" : "") + ": " + shown(violation));
        if (violation.kind() != Kind.SCHEMA) {
            text.add("    " + String.join(", ", violation.tables()));
            text.add("    " + violation.count() + (violation.count() == 1 ? " time" : " times") + " from "
                    + violation.firstSeen() + " to " + violation.lastSeen() + ", last by " + violation.source());
        }
        if (!violation.advice().isEmpty()) {
            text.add("    " + violation.advice());
        }
    }

    private static String shown(Violation violation) {
        String statement = violation.statement();
        return statement.length() > MAX_STATEMENT ? statement.substring(0, MAX_STATEMENT) + " …" : statement;
    }
}
