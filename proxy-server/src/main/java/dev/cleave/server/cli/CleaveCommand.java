package dev.cleave.server.cli;

import dev.cleave.server.demo.Demo;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the command line. */
@Command(
        name = "cleave",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "A MySQL proxy that splits one overloaded cluster into several, along schema domains, without downtime.",
            ""
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 the thing checked does not hold, 2 wrong usage or configuration.",
            "CLEAVE_LOG_LEVEL sets how much is logged: ERROR, WARN, INFO, DEBUG or TRACE.",
            "'cleave COMMAND --help' explains a command."
        })
public final class CleaveCommand implements Runnable {
    @Spec
    CommandSpec spec;

    private CleaveCommand() {}

    /** All commands, ready for {@link CommandLine#execute}. */
    public static CommandLine commandLine(ServerStarter starter, Demo demo) {
        CommandLine root = new CommandLine(new CleaveCommand())
                .addSubcommand(new ServeCommand(starter))
                .addSubcommand(new CheckCommand())
                .addSubcommand(new LintCommand())
                .addSubcommand(new DomainsCommand())
                .addSubcommand(new AdminCommand())
                .addSubcommand(new CutoverCommand())
                .addSubcommand(new DemoCommand(demo))
                .addSubcommand(new VersionCommand());
        addHelp(root);
        return root.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(CleaveCommand::reportWrongUsage)
                .setExecutionExceptionHandler(CleaveCommand::reportFailure);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "no command given; expected one of "
                        + String.join(", ", spec.subcommands().keySet()));
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(CommandLine.Model.OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Shows this help.")
                        .build());
        command.getSubcommands().values().forEach(CleaveCommand::addHelp);
    }

    private static int reportWrongUsage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        String suggestions = e instanceof CommandLine.UnmatchedArgumentException unmatched
                        && !unmatched.getSuggestions().isEmpty()
                ? "; did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?"
                : "";
        String message = e.getMessage().replaceAll("\\s*\\R\\s*", " ");
        command.getErr().println("cleave: " + message + suggestions + " (see " + name + " --help)");
        return ExitCode.USAGE;
    }

    private static int reportFailure(Exception e, CommandLine command, CommandLine.ParseResult result) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        command.getErr().println("cleave: " + message);
        return ExitCode.NOT_OK;
    }
}
