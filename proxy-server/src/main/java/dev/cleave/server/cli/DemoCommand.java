package dev.cleave.server.cli;

import dev.cleave.server.demo.Demo;
import dev.cleave.server.demo.DemoOptions;
import dev.cleave.server.demo.GitHubSchema;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cleave demo}. */
@Command(
        name = "demo",
        description = {
            "Moves a domain between two real MySQL clusters while applications write.",
            "Starts the clusters and the applications, moves the domain in the middle, and proves that nothing was lost. Needs no"
                    + " installed MySQL: one is downloaded at first use."
        })
final class DemoCommand implements Callable<Integer> {
    private final Demo demo;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "How long the applications run; default ${DEFAULT-VALUE}.")
    int seconds;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "8",
            description = "How many applications run; default ${DEFAULT-VALUE}.")
    int threads;

    @Option(
            names = "--domain",
            paramLabel = "NAME",
            defaultValue = "gists",
            description = "The domain that is moved: users, repositories, issues or gists; default ${DEFAULT-VALUE}.")
    String domain;

    @Option(names = "--keep", description = "Leaves everything running and prints how to connect.")
    boolean keep;

    @Option(
            names = "--mysql-home",
            paramLabel = "DIR",
            description = "An unpacked MySQL to use instead of a download; also CLEAVE_MYSQL_HOME.")
    Optional<Path> mysqlHome;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the report as one JSON object, too.")
    Optional<Path> json;

    @Spec
    CommandSpec spec;

    DemoCommand(Demo demo) {
        this.demo = demo;
    }

    @Override
    public Integer call() throws Exception {
        requireInRange("--seconds", seconds, 3, 3600);
        requireInRange("--threads", threads, 1, 1000);
        if (!GitHubSchema.domainNames().contains(domain)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no domain '" + domain + "'; expected one of "
                            + String.join(", ", GitHubSchema.domainNames()));
        }
        var options = new DemoOptions(seconds, threads, domain, keep, mysqlHome, json);
        return demo.run(options, spec.commandLine().getOut()) ? ExitCode.DONE : ExitCode.NOT_OK;
    }

    private void requireInRange(String option, int value, int min, int max) {
        if (value < min || value > max) {
            throw new ParameterException(
                    spec.commandLine(), option + " " + value + " is out of range; expected " + min + " to " + max);
        }
    }
}
