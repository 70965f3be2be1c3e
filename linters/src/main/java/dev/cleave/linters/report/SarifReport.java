package dev.cleave.linters.report;

import dev.cleave.linters.Finding;
import dev.cleave.linters.Location;
import dev.cleave.linters.Rule;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** See "Static Analysis Results Interchange Format (SARIF) Version 2.1.0", OASIS Standard. */
final class SarifReport {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private SarifReport() {}

    static String render(LintReport report) {
        List<Rule> rules = report.findings().stream()
                .map(Finding::rule)
                .distinct()
                .sorted()
                .toList();
        Map<String, Object> driver = ordered("name", "cleave " + report.linter());
        driver.put("rules", rules.stream().map(SarifReport::rule).toList());
        Map<String, Object> run = ordered("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", report.findings().stream().map(f -> result(f, rules)).toList());
        Map<String, Object> log = ordered("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return JsonText.of(log);
    }

    private static Map<String, Object> rule(Rule rule) {
        Map<String, Object> object = ordered("id", rule.id());
        object.put("shortDescription", text(rule.summary() + "."));
        return object;
    }

    private static Map<String, Object> result(Finding finding, List<Rule> rules) {
        Map<String, Object> object = ordered("ruleId", finding.rule().id());
        object.put("ruleIndex", rules.indexOf(finding.rule()));
        object.put("level", finding.severity().toString());
        object.put("message", text(finding.text() + ". " + finding.advice()));
        object.put(
                "locations",
                finding.location().map(SarifReport::location).stream().toList());
        object.put("partialFingerprints", Map.of("cleave/v1", fingerprint(finding)));
        return object;
    }

    /** What stays the same when lines move. */
    private static String fingerprint(Finding finding) {
        return finding.rule().id() + ":"
                + finding.statement()
                        .map(s -> s.digest())
                        .orElse(Integer.toHexString(finding.text().hashCode()));
    }

    private static Map<String, Object> location(Location location) {
        Map<String, Object> physical = ordered("artifactLocation", Map.of("uri", uri(location.file())));
        Optional.of(location.line())
                .filter(line -> line > 0)
                .ifPresent(line -> physical.put("region", Map.of("startLine", line)));
        return Map.of("physicalLocation", physical);
    }

    /** Relative files stay relative: whoever reads the report knows the folder. */
    private static String uri(String file) {
        Path path = Path.of(file);
        if (path.isAbsolute()) {
            return path.toUri().toASCIIString();
        }
        try {
            return new URI(null, null, "./" + file.replace('\\', '/'), null)
                    .toASCIIString()
                    .replaceFirst("^\\./(?![^/]*:)", ""); // a colon in the first segment would end a scheme
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(file, e);
        }
    }

    private static Map<String, Object> text(String text) {
        return Map.of("text", text);
    }

    private static Map<String, Object> ordered(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }
}
