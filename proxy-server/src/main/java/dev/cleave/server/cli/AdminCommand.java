package dev.cleave.server.cli;

import com.mysql.cj.jdbc.Driver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
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
    private static final String DEFAULT_PASSWORD_VARIABLE = "CLEAVE_ADMIN_PASSWORD";

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
    PasswordSource password = new PasswordSource();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    ResultFormat format;

    @Spec
    CommandSpec spec;

    /** Where the password comes from; an option that holds it would show it to everyone who lists processes. */
    static final class PasswordSource {
        @Option(names = "--password-file", paramLabel = "FILE", description = "A file that holds the password.")
        Optional<Path> file = Optional.empty();

        @Option(
                names = "--password-env",
                paramLabel = "VAR",
                description = "A variable that holds the password; default " + DEFAULT_PASSWORD_VARIABLE + ".")
        Optional<String> variable = Optional.empty();
    }

    @Override
    public Integer call() throws SQLException {
        Connection connection;
        try {
            connection = connect(readPassword());
        } catch (SQLException e) {
            spec.commandLine()
                    .getErr()
                    .println("cleave: no connection to the admin port %s:%d as '%s': %s"
                            .formatted(host, port, user, oneLine(e)));
            return ExitCode.USAGE;
        }
        try (connection;
                Statement statement = connection.createStatement()) {
            return run(statement);
        } catch (SQLException e) {
            spec.commandLine()
                    .getErr()
                    .println("ERROR %d (%s): %s".formatted(e.getErrorCode(), e.getSQLState(), oneLine(e)));
            return ExitCode.NOT_OK;
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

    private Connection connect(String secret) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", secret);
        properties.setProperty("sslMode", "PREFERRED");
        properties.setProperty("allowPublicKeyRetrieval", "true");
        properties.setProperty("connectTimeout", "5000");
        String address = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return new Driver().connect("jdbc:mysql://" + address + ":" + port + "/", properties);
    }

    private String readPassword() {
        if (password.file.isPresent()) {
            return content(password.file.get());
        }
        String variable = password.variable.orElse(DEFAULT_PASSWORD_VARIABLE);
        String value = System.getenv(variable);
        if (value == null && password.variable.isPresent()) {
            throw new ParameterException(spec.commandLine(), "the environment variable " + variable + " is not set");
        }
        return value == null ? "" : value;
    }

    private String content(Path file) {
        try {
            return Files.readString(file).replaceFirst("\\R$", "");
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--password-file " + file + " cannot be read", e);
        }
    }

    /** The driver wraps what the network said in advice about its own packets; what the server said comes as it is. */
    private static String oneLine(SQLException e) {
        Throwable cause = e;
        while (e.getErrorCode() == 0 && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    }
}
