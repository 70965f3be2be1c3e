package dev.cleave.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cleave cutover …}: looking at cutovers. */
@Command(
        name = "cutover",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CutoverWatchCommand.class, CutoverReportCommand.class},
        description = {"Shows what clients feel of a cutover, while it happens and afterwards.", ""})
final class CutoverCommand implements Runnable {
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
