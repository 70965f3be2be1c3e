package dev.cleave.server.cli;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.SchemaDomains;
import dev.cleave.linters.backlog.Backlog;
import dev.cleave.linters.backlog.BacklogFile;
import dev.cleave.linters.backlog.Readiness;
import dev.cleave.linters.backlog.Violation;
import dev.cleave.linters.backlog.Violation.Kind;
import dev.cleave.linters.report.BacklogReport;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where {@code lint report} gets the backlog: from the running proxy, else from what it left in the state directory. Blocks. */
final class BacklogSource {
    private final CleaveConfig config;

    BacklogSource(CleaveConfig config) {
        this.config = config;
    }

    /**
     * Asks the proxy; where nobody answers, reads the file.
     *
     * @param proxy empty if the configuration has no admin port
     * @throws SQLException if the proxy refuses
     * @throws IOException if there is no proxy and no file; the message is for the operator
     */
    BacklogReport read(Optional<AdminClient> proxy) throws SQLException, IOException {
        if (proxy.isEmpty()) {
            return ofFile("listeners.admin is not configured");
        }
        Connection connection;
        try {
            connection = proxy.get().connect();
        } catch (SQLException e) {
            if (e.getErrorCode() != 0) {
                throw e;
            }
            return ofFile("no proxy answers on " + proxy.get().endpoint() + " (" + AdminClient.oneLine(e) + ")");
        }
        try (connection;
                Statement statement = connection.createStatement()) {
            return ofProxy(statement, proxy.get());
        }
    }

    private BacklogReport ofProxy(Statement statement, AdminClient proxy) throws SQLException {
        List<Violation> violations = violations(statement);
        var domains = new ArrayList<BacklogReport.Domain>();
        try (ResultSet rows = statement.executeQuery("SHOW DOMAINS")) {
            while (rows.next()) {
                String name = rows.getString("domain");
                domains.add(new BacklogReport.Domain(
                        name,
                        Readiness.parse(rows.getString("ready")),
                        violations.stream().filter(v -> v.concerns(name)).toList()));
            }
        }
        return new BacklogReport("Backlog of the running proxy on " + proxy.endpoint(), config.domains(), domains);
    }

    private static List<Violation> violations(Statement statement) throws SQLException {
        var violations = new ArrayList<Violation>();
        try (ResultSet rows = statement.executeQuery("SHOW VIOLATIONS")) {
            while (rows.next()) {
                violations.add(new Violation(
                        Kind.valueOf(rows.getString("kind").toUpperCase(Locale.ROOT)),
                        names(rows.getString("domains")),
                        names(rows.getString("tables")),
                        rows.getString("digest"),
                        rows.getString("statement"),
                        rows.getString("exempted").equals("yes"),
                        rows.getLong("count"),
                        Instant.parse(rows.getString("first_seen")),
                        Instant.parse(rows.getString("last_seen")),
                        rows.getString("source"),
                        rows.getString("advice")));
            }
        }
        return violations;
    }

    private static List<String> names(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }

    /** Nobody has watched since it was written, so that is the moment at which a domain was ready or not. */
    private BacklogReport ofFile(String why) throws IOException {
        var file = new BacklogFile(config.state().directory());
        Backlog backlog = file.read().orElseThrow(() -> new IOException(why + ", and there is no " + file.path()));
        Instant written = Files.getLastModifiedTime(file.path()).toInstant();
        SchemaDomains schemaDomains = config.domains();
        List<BacklogReport.Domain> domains = schemaDomains.names().stream()
                .map(name -> new BacklogReport.Domain(
                        name, Readiness.of(name, backlog, config.linters().readyAfter(), written), backlog.of(name)))
                .toList();
        return new BacklogReport(
                "Backlog of " + file.path() + ", written " + written + "; " + why, schemaDomains, domains);
    }
}
