package dev.cleave.server.demo;

import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Somebody at the admin port with a MySQL client. Used by one thread; blocks. */
final class Operator implements AutoCloseable {
    private final Connection admin;

    Operator(InetSocketAddress port) throws SQLException {
        String url = "jdbc:mysql://%s:%d/?sslMode=DISABLED&allowPublicKeyRetrieval=true"
                .formatted(port.getHostString(), port.getPort());
        admin = DriverManager.getConnection(url, Stage.ADMIN, Stage.ADMIN);
    }

    /**
     * Has Cleave check what it would check, and change nothing.
     *
     * @throws SQLException if the cutover would be refused; the message says why
     */
    void rehearse(String domain, String cluster) throws SQLException {
        for (Map<String, String> row : run(command(domain, cluster) + " DRY RUN")) {
            if (!row.getOrDefault("error", "").isEmpty()) {
                throw new SQLException("the cutover would be refused: " + row.get("error"));
            }
        }
    }

    /** Moves the domain, and gives the way back up: while the old cluster followed the new one, nobody could tell where a row was written. */
    Move cutOver(String domain, String cluster) throws SQLException {
        Map<String, String> row = run(command(domain, cluster)).getFirst();
        if ("done".equals(row.get("state"))) {
            run("COMPLETE CUTOVER " + row.get("id") + " WITH tables=keep");
        }
        long ended = System.nanoTime();
        List<Move.Step> steps = run("SHOW CUTOVER " + row.get("id")).stream()
                .map(step -> new Move.Step(
                        step.get("step"), number(step, "at_us"), number(step, "duration_us"), step.get("detail")))
                .toList();
        Map<String, String> route = run("SHOW ROUTES").stream()
                .filter(r -> domain.equals(r.get("domain")))
                .findFirst()
                .orElseThrow();
        return new Move(
                domain,
                row.get("from_cluster"),
                row.get("to_cluster"),
                row.get("state"),
                number(row, "buffered_statements"),
                Double.parseDouble(row.get("buffer_ms")),
                Double.parseDouble(row.get("max_client_delay_ms")),
                number(row, "failed_statements"),
                row.get("error"),
                steps,
                route.get("cluster"),
                number(route, "epoch"),
                ended);
    }

    static String command(String domain, String cluster) {
        return "CUTOVER DOMAIN " + domain + " TO " + cluster;
    }

    private static long number(Map<String, String> row, String column) {
        return Long.parseLong(row.get(column));
    }

    /** Rows by column label, NULL as an empty text. Not with executeQuery, for which Connector/J wants words that it knows. */
    private List<Map<String, String>> run(String text) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute(text);
            ResultSet result = statement.getResultSet();
            var rows = new ArrayList<Map<String, String>>();
            while (result.next()) {
                var row = new LinkedHashMap<String, String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.put(
                            result.getMetaData().getColumnLabel(i),
                            Objects.requireNonNullElse(result.getString(i), ""));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        admin.close();
    }
}
