package dev.cleave.linters.report;

import dev.cleave.linters.Finding;
import dev.cleave.linters.Location;
import java.util.stream.Collectors;

/** See "Workflow commands for GitHub Actions": {@code ::error file=…,line=…,title=…::message}. */
final class GitHubReport {
    private GitHubReport() {}

    static String render(LintReport report) {
        return report.findings().stream().map(GitHubReport::line).collect(Collectors.joining("\n"));
    }

    private static String line(Finding finding) {
        String level =
                switch (finding.severity()) {
                    case ERROR -> "error";
                    case WARNING -> "warning";
                    case NOTE -> "notice";
                };
        String place = finding.location().map(GitHubReport::place).orElse("");
        String title = property(finding.rule().summary());
        return "::%s %stitle=%s::%s".formatted(level, place, title, escaped(finding.text() + "\n" + finding.advice()));
    }

    private static String place(Location location) {
        String file = "file=" + property(location.file()) + ",";
        return location.line() > 0 ? file + "line=" + location.line() + "," : file;
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return escaped(text).replace(":", "%3A").replace(",", "%2C");
    }
}
