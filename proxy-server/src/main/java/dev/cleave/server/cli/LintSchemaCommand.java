package dev.cleave.server.cli;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.Environment;
import dev.cleave.config.InvalidConfigException;
import dev.cleave.config.store.StateStoreException;
import dev.cleave.linters.report.LintReport;
import dev.cleave.server.SchemaLint;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cleave lint schema}: schema-domains.yml against the live schemas of all clusters. */
@Command(
        name = "schema",
        description = {
            "Compares schema-domains.yml with the live schemas of all clusters: tables in no domain, tables that do not exist,",
            "and foreign keys, views, triggers, stored routines and events that cross domains.",
            "Connects to each cluster's primary with its control account, and changes nothing."
        },
        footer = {"", "Exit code 1 if there are errors; 2 if a cluster cannot be reached."})
final class LintSchemaCommand implements Callable<Integer> {
    @Mixin
    ConfigOption config;

    @Mixin
    LintOutput output;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        try {
            LintReport report = SchemaLint.run(CleaveConfig.load(config.file, Environment.ofProcess()));
            return output.print(report, spec.commandLine().getOut());
        } catch (InvalidConfigException | StateStoreException e) {
            spec.commandLine().getErr().println(e.getMessage());
        } catch (IOException | SQLException e) {
            spec.commandLine().getErr().println("cleave: " + e.getMessage());
        }
        return ExitCode.USAGE;
    }
}
