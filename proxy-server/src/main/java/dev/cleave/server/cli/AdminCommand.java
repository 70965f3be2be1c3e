package dev.cleave.server.cli;

import dev.cleave.config.Endpoint;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cleave admin 'SQL'}: one admin statement over the admin port, which speaks MySQL's protocol. */
@Command(
        name = "admin",
        description = "Runs one admin statement on a running proxy.",
        footer = {
            "",
            "Example: cleave admin 'SHOW ROUTES'",
            "         cleave admin --format json 'CUTOVER DOMAIN gists TO cluster_b'"
        })
final class AdminCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SQL", description = "Such as 'SHOW DOMAINS'; the documentation lists all.")
    String sql;

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

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    ResultFormat format;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws SQLException {
        Connection connection;
        try {
            connection = client().connect();
        } catch (SQLException e) {
            spec.commandLine()
                    .getErr()
                    .println("cleave: no connection to the admin port %s:%d as '%s': %s"
                            .formatted(host, port, user, AdminClient.oneLine(e)));
            return ExitCode.USAGE;
        }
        try (connection;
                Statement statement = connection.createStatement()) {
            return run(statement);
        } catch (SQLException e) {
            spec.commandLine()
                    .getErr()
                    .println("ERROR %d (%s): %s".formatted(e.getErrorCode(), e.getSQLState(), AdminClient.oneLine(e)));
            return ExitCode.NOT_OK;
        }
    }

    private AdminClient client() {
        try {
            return new AdminClient(new Endpoint(host, port), user, password.read(spec));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--host, --port: " + e.getMessage(), e);
        }
    }

    private int run(Statement statement) throws SQLException {
        if (!statement.execute(sql)) {
            return ExitCode.DONE;
        }
        try (ResultSet results = statement.getResultSet()) {
            ResultTable table = ResultTable.of(results);
            spec.commandLine().getOut().println(format.render(table));
            return isRefusedMove(table) ? ExitCode.NOT_OK : ExitCode.DONE;
        }
    }

    /** A flip or cutover that did not happen answers with a row that says why, not with an error. */
    private boolean isRefusedMove(ResultTable table) {
        String verb = sql.strip().toUpperCase(Locale.ROOT);
        boolean move = verb.startsWith("FLIP") || verb.startsWith("CUTOVER") || verb.startsWith("REVERSE");
        return move && table.first("error").filter(error -> !error.isBlank()).isPresent();
    }
}
