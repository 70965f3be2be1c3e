package dev.cleave.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cleave domains …}: how a schema could be divided. */
@Command(
        name = "domains",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DomainsSuggestCommand.class},
        description = {"Proposes schema domains.", ""})
final class DomainsCommand implements Runnable {
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
