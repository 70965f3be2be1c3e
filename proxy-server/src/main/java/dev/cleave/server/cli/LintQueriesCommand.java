package dev.cleave.server.cli;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.ClusterConfig;
import dev.cleave.config.Environment;
import dev.cleave.config.InvalidConfigException;
import dev.cleave.config.Nearest;
import dev.cleave.config.StoredObjects;
import dev.cleave.linters.query.InputFormat;
import dev.cleave.linters.query.QueryLinter;
import dev.cleave.linters.query.SchemaDump;
import dev.cleave.linters.query.StatementInputs;
import dev.cleave.linters.schema.SchemaReach;
import dev.cleave.server.SchemaLint;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cleave lint queries}: statements of files and logs, or of a live server's statistics, against schema domains. */
@Command(
        name = "queries",
        description = {
            "Finds queries and transactions that cross schema domains in .sql files, general and slow logs, and the logs of Rails",
            "and Hibernate; .gz is unpacked. Connects to nothing, unless --live or --schema live asks for it.",
            "A query with the comment /* cross-schema-domain-query-exempted: reason */ is noted, not refused."
        },
        footer = {
            "",
            "Example: cleave lint queries --config cleave.yml --baseline lint-baseline.yml general.log",
            "Exit code 1 if there are errors that are not in the baseline, or a part of the input cannot be read."
        })
final class LintQueriesCommand implements Callable<Integer> {
    private static final String LIVE = "live";

    @Mixin
    ConfigOption config;

    @Mixin
    LintOutput output;

    @Mixin
    BaselineOptions baseline;

    @Mixin
    InputFiles input;

    @Option(
            names = "--live",
            paramLabel = "CLUSTER",
            description = "Also what the cluster's primary has counted in performance_schema.")
    Optional<String> live = Optional.empty();

    @Option(
            names = "--schema",
            paramLabel = "FILE",
            description = {
                "What is behind views, triggers and routines: a dump of the schema (mysqldump --no-data --routines --triggers,",
                "Rails' db/structure.sql), or 'live' for the clusters themselves. With --live, they are asked anyway."
            })
    List<String> schema = List.of();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (input.isEmpty() && live.isEmpty()) {
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
        Optional<ClusterConfig> asked = live.map(name -> cluster(loaded, name));
        var linter = new QueryLinter(loaded.domains(), loaded.database(), objects(loaded));
        if (asked.isPresent()) {
            LiveStatistics.read(asked.get(), linter);
        }
        input.read(linter);
        return output.print(baseline.judge(linter, spec), spec.commandLine().getOut());
    }

    private StoredObjects objects(CleaveConfig loaded) throws IOException, SQLException {
        if (live.isPresent() || schema.contains(LIVE)) {
            return SchemaLint.objects(loaded, SchemaLint.catalogs(loaded));
        }
        return schema.isEmpty() ? StoredObjects.NONE : dumped(loaded);
    }

    private StoredObjects dumped(CleaveConfig loaded) throws IOException {
        var dump = new SchemaDump(loaded.database());
        new StatementInputs(Optional.of(InputFormat.SQL), System.in, _ -> {}).read(schema, dump);
        if (!dump.problems().isEmpty()) {
            throw new IOException("--schema " + String.join("; ", dump.problems()));
        }
        return SchemaReach.of(dump.catalog()).objects();
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
}
