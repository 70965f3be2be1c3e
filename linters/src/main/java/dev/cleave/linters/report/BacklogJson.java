package dev.cleave.linters.report;

import dev.cleave.linters.backlog.Violation;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code {"linter", "origin", "domains": [{"domain", "ready", "missing", "violations": [{"kind", "domains", "tables", …}]}]}}. */
final class BacklogJson {
    private BacklogJson() {}

    static String render(BacklogReport report) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("linter", "lint report");
        object.put("origin", report.origin());
        object.put("domains", report.domains().stream().map(BacklogJson::domain).toList());
        return JsonText.of(object);
    }

    private static Map<String, Object> domain(BacklogReport.Domain domain) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("domain", domain.name());
        object.put("ready", domain.readiness().isReady());
        object.put("missing", domain.readiness().missing());
        object.put(
                "violations",
                domain.violations().stream().map(BacklogJson::violation).toList());
        return object;
    }

    private static Map<String, Object> violation(Violation violation) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", violation.kind().toString());
        object.put("domains", violation.domains());
        object.put("tables", violation.tables());
        object.put("digest", violation.digest());
        object.put("statement", violation.statement());
        object.put("count", violation.count());
        object.put("exempted", violation.exempted());
        object.put("first_seen", violation.firstSeen().toString());
        object.put("last_seen", violation.lastSeen().toString());
        object.put("source", violation.source());
        object.put("advice", violation.advice());
        return object;
    }
}
