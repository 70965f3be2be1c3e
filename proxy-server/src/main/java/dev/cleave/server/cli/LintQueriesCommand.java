package dev.cleave.server.cli;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.ClusterConfig;
import dev.cleave.config.Environment;
import dev.cleave.config.InvalidConfigException;
import dev.cleave.config.Nearest;
import dev.cleave.linters.query.DigestSummary;
import dev.cleave.linters.query.InputFormat;
import dev.cleave.linters.query.QueryLinter;
import dev.cleave.linters.query.StatementInputs;
import dev.cleave.server.ControlAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cleave lint queries}: statements of files and logs, or of a live server's statistics, against schema domains. */
@Command(
        name = "queries",
        description = {
            "Finds queries and transactions that cross schema domains in .sql files, general and slow logs, and the logs of Rails",
            "and Hibernate; .gz is unpacked. Connects to nothing, unless --live asks for it.",
            "A query with the comment /* cross-schema-domain-query-exempted: reason */ is noted, not refused."
        },
        footer = {
            "",
            "Example: cleave lint queries --config cleave.yml --baseline lint-baseline.yml general.log",
            "Exit code 1 if there are errors that are not in the baseline, or a part of the input cannot be read."
        })
final class LintQueriesCommand implements Callable<Integer> {
    @Mixin
    ConfigOption config;

    @Mixin
    LintOutput output;

    @Mixin
    BaselineOptions baseline;

    @Option(
            names = "--input",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; without it, each file's content tells.")
    Optional<InputFormat> input = Optional.empty();

    @Option(
            names = "--live",
            paramLabel = "CLUSTER",
            description = "Also what the cluster's primary has counted in performance_schema.")
    Optional<String> live = Optional.empty();

    @Parameters(paramLabel = "FILE", description = "Files of statements; - is standard input.")
    List<String> files = List.of();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (files.isEmpty() && live.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "nothing to lint; name files, - or --live CLUSTER");
        }
        baseline.check(spec);
        try {
            return lint(CleaveConfig.load(config.file, Environment.ofProcess()));
        } catch (InvalidConfigException e) {
            spec.commandLine().getErr().println(e.getMessage());
        } catch (IOException | SQLException e) {
            spec.commandLine().getErr().println("cleave: " + e.getMessage());
        }
        return ExitCode.USAGE;
    }

    private int lint(CleaveConfig loaded) throws IOException, SQLException {
        var linter = new QueryLinter(loaded.domains(), loaded.database());
        if (live.isPresent()) {
            readLive(cluster(loaded, live.get()), linter);
        }
        try (var progress = LintProgress.over(totalBytes())) {
            new StatementInputs(input, System.in, progress).read(files, linter);
        }
        return output.print(baseline.judge(linter, spec), spec.commandLine().getOut());
    }

    private void readLive(ClusterConfig cluster, QueryLinter linter) throws SQLException {
        try (Connection connection = ControlAccess.connect(cluster)) {
            DigestSummary.read(connection, cluster.primary().toString(), linter);
        } catch (SQLException e) {
            throw ControlAccess.explained("the statistics of " + cluster.name(), cluster, e);
        }
    }

    private ClusterConfig cluster(CleaveConfig loaded, String name) {
        ClusterConfig cluster = loaded.clusters().get(name);
        if (cluster == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no cluster '" + name + "'"
                            + Nearest.hint(name, loaded.clusters().keySet()));
        }
        return cluster;
    }

    /** 0 if it is not known. */
    private long totalBytes() throws IOException {
        long total = 0;
        for (String file : files) {
            Path path = Path.of(file);
            if (file.equals(StatementInputs.STDIN)) {
                return 0;
            }
            total += Files.isRegularFile(path) ? Files.size(path) : 0;
        }
        return total;
    }
}
