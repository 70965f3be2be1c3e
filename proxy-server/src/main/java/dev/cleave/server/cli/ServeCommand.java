package dev.cleave.server.cli;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.Environment;
import dev.cleave.config.InvalidConfigException;
import dev.cleave.server.BuildInfo;
import dev.cleave.server.CleaveServer;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cleave serve}: runs until the process is told to stop. */
@Command(
        name = "serve",
        description = {
            "Runs the proxy until SIGTERM or Ctrl-C.",
            "Then it accepts no more connections, lets open transactions end within limits.shutdown-grace, and exits."
        })
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    private final ServerStarter starter;

    @Mixin
    ConfigOption config;

    @Spec
    CommandSpec spec;

    ServeCommand(ServerStarter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        CleaveConfig loaded;
        try {
            loaded = CleaveConfig.load(config.file, Environment.ofProcess());
        } catch (InvalidConfigException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ExitCode.USAGE;
        }
        LOG.info(
                "{} starts with {}",
                BuildInfo.load(),
                config.file.toAbsolutePath().normalize());
        try (CleaveServer server = starter.start(loaded, config.file)) {
            Thread stop = stopOnSignal(server);
            server.awaitStop();
            forget(stop);
        }
        return ExitCode.DONE;
    }

    /** Java ends with 143 after SIGTERM; a stop that went as asked is not a failure, so it ends with 0. */
    private static Thread stopOnSignal(CleaveServer server) {
        Thread stop = new Thread(
                () -> {
                    server.close();
                    LOG.info("Cleave has stopped");
                    Runtime.getRuntime().halt(ExitCode.DONE);
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        return stop;
    }

    /** A server that stopped on its own leaves the exit code to this command. */
    private static void forget(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException _) {
            LOG.debug("stopped by a signal");
        }
    }
}
