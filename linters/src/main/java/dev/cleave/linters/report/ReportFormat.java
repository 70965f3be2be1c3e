package dev.cleave.linters.report;

import java.util.Locale;

/** How {@code --format} shows findings. */
public enum ReportFormat {
    /** For people. */
    TEXT {
        @Override
        public String render(LintReport report) {
            return TextReport.render(report);
        }
    },
    /** One object. */
    JSON {
        @Override
        public String render(LintReport report) {
            return JsonReport.render(report);
        }
    },
    /** Workflow commands, which GitHub shows beside the lines of a pull request. */
    GITHUB {
        @Override
        public String render(LintReport report) {
            return GitHubReport.render(report);
        }
    },
    /** Static Analysis Results Interchange Format 2.1.0, by OASIS. */
    SARIF {
        @Override
        public String render(LintReport report) {
            return SarifReport.render(report);
        }
    };

    /** Without a final line break. */
    public abstract String render(LintReport report);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
