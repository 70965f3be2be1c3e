package dev.cleave.server.cli;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Mixin
    AdminOptions admin = new AdminOptions();

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
        Optional<Connection> connection = admin.connect(spec);
        return connection.isPresent() ? run(connection.get()) : ExitCode.USAGE;
    }

    private int run(Connection connection) throws SQLException {
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

    /** A flip or cutover that did not happen answers with a row that says why, a dry run with the last of its rows. */
    private boolean isRefusedMove(ResultTable table) {
        String verb = sql.strip().toUpperCase(Locale.ROOT);
        boolean move = verb.startsWith("FLIP") || verb.startsWith("CUTOVER") || verb.startsWith("REVERSE");
        return move && table.hasText("error");
    }
}
