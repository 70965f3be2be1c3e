package dev.cleave.server.cli;

import dev.cleave.linters.report.LintReport;
import dev.cleave.linters.report.ReportFormat;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** {@code --format} of linters, and the exit code that findings make. */
final class LintOutput {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    ReportFormat format;

    int print(LintReport report, PrintWriter out) {
        String text = format.render(report);
        if (!text.isEmpty()) {
            out.println(text);
        }
        out.flush();
        return report.hasErrors() ? ExitCode.NOT_OK : ExitCode.DONE;
    }
}
