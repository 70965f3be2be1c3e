package dev.cleave.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cleave lint …}: what ties schema domains together. */
@Command(
        name = "lint",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {LintSchemaCommand.class, LintQueriesCommand.class, LintReportCommand.class},
        description = {"Finds what ties schema domains together.", ""})
final class LintCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "no command given; expected one of "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
