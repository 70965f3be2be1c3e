package dev.cleave.linters.report;

import dev.cleave.config.TableName;
import dev.cleave.linters.Finding;
import dev.cleave.linters.Severity;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code {"linter", "errors", "warnings", "notes", "figures", "findings": [{"rule", "severity", "text", "advice", "domains", "tables", …}]}}. */
final class JsonReport {
    private JsonReport() {}

    static String render(LintReport report) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("linter", report.linter());
        object.put("errors", report.count(Severity.ERROR));
        object.put("warnings", report.count(Severity.WARNING));
        object.put("notes", report.count(Severity.NOTE));
        object.put("figures", report.figures());
        object.put(
                "findings", report.findings().stream().map(JsonReport::object).toList());
        return JsonText.of(object);
    }

    private static Map<String, Object> object(Finding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("rule", finding.rule().id());
        object.put("severity", finding.severity().toString());
        object.put("text", finding.text());
        object.put("advice", finding.advice());
        object.put("domains", finding.ties().domains());
        Map<String, Object> tables = new LinkedHashMap<>();
        finding.ties().tablesOfDomain().forEach((domain, names) -> names.stream()
                .map(TableName::toString)
                .forEach(name -> tables.put(name, domain)));
        object.put("tables", tables);
        finding.location().ifPresent(location -> {
            object.put("file", location.file());
            object.put("line", location.line());
        });
        finding.statement().ifPresent(statement -> {
            object.put("digest", statement.digest());
            object.put("statement", statement.normalized());
            object.put("count", statement.count());
        });
        return object;
    }
}
