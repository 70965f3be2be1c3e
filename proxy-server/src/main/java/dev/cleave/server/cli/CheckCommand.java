package dev.cleave.server.cli;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.Environment;
import dev.cleave.config.InvalidConfigException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cleave check}: what a configuration says, or everything that is wrong with it. Connects to nothing. */
@Command(
        name = "check",
        description = {
            "Shows what a configuration says, or all that is wrong with it.",
            "Every problem is one line with file, line and key. Connects to nothing."
        })
final class CheckCommand implements Callable<Integer> {
    /** For people or for machines. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Mixin
    ConfigOption config;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    Format format;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        try {
            var summary = new ConfigSummary(CleaveConfig.load(config.file, Environment.ofProcess()));
            PrintWriter out = spec.commandLine().getOut();
            out.println(format == Format.JSON ? ResultFormat.json(summary.forMachines()) : summary.forPeople());
            return ExitCode.DONE;
        } catch (InvalidConfigException e) {
            report(e);
            return ExitCode.USAGE;
        }
    }

    private void report(InvalidConfigException e) {
        if (format == Format.JSON) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("valid", false);
            answer.put("problems", e.problems());
            spec.commandLine().getOut().println(ResultFormat.json(answer));
            return;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println(e.getMessage());
        int count = e.problems().size();
        err.println(count == 1 ? "1 problem" : count + " problems");
    }
}
