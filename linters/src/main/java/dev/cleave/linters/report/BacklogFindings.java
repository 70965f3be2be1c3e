package dev.cleave.linters.report;

import dev.cleave.config.TableName;
import dev.cleave.linters.Finding;
import dev.cleave.linters.Rule;
import dev.cleave.linters.SeenStatement;
import dev.cleave.linters.Severity;
import dev.cleave.linters.Ties;
import dev.cleave.linters.backlog.Violation;
import dev.cleave.linters.backlog.Violation.Kind;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The backlog as findings: one for each domain that is not ready, and one for each violation, whatever number of domains it concerns. */
final class BacklogFindings {
    private BacklogFindings() {}

    static LintReport of(BacklogReport report, List<String> required) {
        Set<Violation> violations = new LinkedHashSet<>();
        report.domains().forEach(domain -> violations.addAll(domain.violations()));
        List<Finding> findings = Stream.concat(
                        report.domains().stream()
                                .filter(domain -> !domain.readiness().isReady())
                                .map(domain -> notReady(domain, severity(List.of(domain.name()), required))),
                        violations.stream()
                                .map(violation -> finding(violation, report, severity(violation.domains(), required))))
                .toList();
        return LintReport.of("lint report", findings, new LinkedHashMap<>());
    }

    private static Severity severity(Collection<String> domains, List<String> required) {
        return domains.stream().anyMatch(required::contains) ? Severity.ERROR : Severity.WARNING;
    }

    private static Finding notReady(BacklogReport.Domain domain, Severity severity) {
        return Finding.of(
                Rule.DOMAIN_NOT_READY,
                severity,
                Ties.NONE,
                "domain " + domain.name() + " is not ready to move: "
                        + String.join("; ", domain.readiness().missing()),
                "Work off its violations; linters.ready-after says for how long none may be seen");
    }

    private static Finding finding(Violation violation, BacklogReport report, Severity severity) {
        List<TableName> tables =
                violation.tables().stream().flatMap(BacklogFindings::table).toList();
        Ties ties = Ties.of(tables, report.schemaDomains());
        boolean schema = violation.kind() == Kind.SCHEMA;
        String text = schema
                ? violation.statement()
                : violation.kind() + " uses tables of different domains (" + ties + ")"
                        + (violation.exempted() ? ", exempted" : "");
        var seen = new SeenStatement(violation.digest(), violation.statement(), violation.count());
        return new Finding(
                rule(violation),
                violation.exempted() ? Severity.NOTE : severity,
                ties,
                text,
                violation.advice(),
                Optional.empty(),
                schema ? Optional.empty() : Optional.of(seen));
    }

    /** A schema tie's digest is its rule. */
    private static Rule rule(Violation violation) {
        return switch (violation.kind()) {
            case QUERY -> Rule.QUERY_CROSSES_DOMAINS;
            case TRANSACTION -> Rule.TRANSACTION_CROSSES_DOMAINS;
            case SCHEMA ->
                Arrays.stream(Rule.values())
                        .filter(rule -> rule.id().equals(violation.digest()))
                        .findFirst()
                        .orElse(Rule.REACHES_OTHER_SCHEMA);
        };
    }

    /** {@code write:app.gists} or {@code app.gists}. */
    private static Stream<TableName> table(String text) {
        String name = text.substring(text.indexOf(':') + 1);
        int dot = name.indexOf('.');
        return dot < 1 ? Stream.empty() : Stream.of(new TableName(name.substring(0, dot), name.substring(dot + 1)));
    }
}
