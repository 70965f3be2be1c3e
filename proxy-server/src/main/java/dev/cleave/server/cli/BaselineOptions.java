package dev.cleave.server.cli;

import dev.cleave.linters.Finding;
import dev.cleave.linters.Rule;
import dev.cleave.linters.Severity;
import dev.cleave.linters.query.Baseline;
import dev.cleave.linters.query.QueryLinter;
import dev.cleave.linters.report.LintReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code --baseline} and what may happen to its file. */
final class BaselineOptions {
    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Violations in this file are accepted; what is not seen any more is removed from it.")
    Optional<Path> file = Optional.empty();

    @Option(names = "--write-baseline", description = "Writes all of today's violations to the baseline, new ones too.")
    boolean write;

    @Option(names = "--keep-baseline", description = "Leaves the baseline as it is: for input that is only a part.")
    boolean keep;

    void check(CommandSpec spec) {
        if ((write || keep) && file.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), (write ? "--write-baseline" : "--keep-baseline") + " needs --baseline FILE");
        }
        if (write && keep) {
            throw new ParameterException(spec.commandLine(), "--write-baseline and --keep-baseline exclude each other");
        }
    }

    /** The report under the baseline, whose file is brought up to date. */
    LintReport judge(QueryLinter linter, CommandSpec spec) throws IOException {
        List<Finding> found = linter.findings();
        var figures = new LinkedHashMap<String, Long>();
        figures.put("statements", linter.statements());
        figures.put("exempted", count(found, Severity.NOTE));
        if (file.isEmpty()) {
            return LintReport.of("lint queries", found, figures);
        }
        Baseline before = write ? Baseline.empty() : Baseline.read(file.get());
        Baseline after = write ? Baseline.of(found) : keep || isIncomplete(found) ? before : before.shrunkTo(found);
        List<Finding> judged = (write ? after : before).apply(found);
        figures.put("in_baseline", count(judged, Severity.NOTE) - count(found, Severity.NOTE));
        if (write || after.size() < before.size()) {
            figures.put("removed_from_baseline", (long) Math.max(0, before.size() - after.size()));
            save(after, spec);
        }
        return LintReport.of("lint queries", judged, figures);
    }

    private void save(Baseline baseline, CommandSpec spec) throws IOException {
        try {
            baseline.write(file.orElseThrow());
        } catch (IOException e) {
            if (write) {
                throw new IOException("the baseline " + file.get() + " cannot be written: " + e, e);
            }
            spec.commandLine().getErr().println("cleave: the baseline could shrink, but cannot be written: " + e);
        }
    }

    /** What was not read may hold what seems to be gone. */
    private static boolean isIncomplete(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.rule() == Rule.UNREADABLE_INPUT);
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }
}
