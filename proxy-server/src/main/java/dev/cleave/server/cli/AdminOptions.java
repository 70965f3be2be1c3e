package dev.cleave.server.cli;

import dev.cleave.config.Endpoint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which admin port a command talks to, and as whom. */
final class AdminOptions {
    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Default ${DEFAULT-VALUE}.")
    String host;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "6032", description = "Default ${DEFAULT-VALUE}.")
    int port;

    @Option(names = "--user", paramLabel = "NAME", defaultValue = "admin", description = "Default ${DEFAULT-VALUE}.")
    String user;

    @ArgGroup
    AdminPassword password = new AdminPassword();

    /** An operator's session; empty, with a line on standard error, if there is none to be had. */
    Optional<Connection> connect(CommandSpec spec) {
        try {
            return Optional.of(client(spec).connect());
        } catch (SQLException e) {
            spec.commandLine()
                    .getErr()
                    .println("cleave: no connection to the admin port %s:%d as '%s': %s"
                            .formatted(host, port, user, AdminClient.oneLine(e)));
            return Optional.empty();
        }
    }

    private AdminClient client(CommandSpec spec) {
        try {
            return new AdminClient(new Endpoint(host, port), user, password.read(spec));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--host, --port: " + e.getMessage(), e);
        }
    }
}
