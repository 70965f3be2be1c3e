package dev.cleave.server.cli;

import dev.cleave.server.BuildInfo;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cleave version}. */
@Command(name = "version", description = "Shows the version of Cleave and of Java.")
final class VersionCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(BuildInfo.load());
        return ExitCode.DONE;
    }
}
