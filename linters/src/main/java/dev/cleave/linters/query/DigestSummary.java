package dev.cleave.linters.query;

import dev.cleave.linters.Location;
import dev.cleave.linters.Severity;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * What a live server has counted in {@code performance_schema.events_statements_summary_by_digest}. Where the server keeps a whole sample of a statement,
 * that is linted, since it has its comments; otherwise the text of the digest. Blocks on the network.
 */
public final class DigestSummary {
    private static final String TABLE = "performance_schema.events_statements_summary_by_digest";

    private DigestSummary() {}

    /**
     * Reads all rows, streamed.
     *
     * @param server the name that locations get
     * @throws SQLException if the server says no
     */
    public static void read(Connection connection, String server, StatementSink sink) throws SQLException {
        String sample = hasSamples(connection) ? "query_sample_text" : "NULL";
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(Integer.MIN_VALUE); // Connector/J's sign for streaming
            try (ResultSet rows = statement.executeQuery(
                    "SELECT schema_name, digest_text, count_star, " + sample + " FROM " + TABLE)) {
                while (rows.next()) {
                    row(rows, new Location(server + "/" + TABLE, 0), sink);
                }
            }
        }
    }

    private static void row(ResultSet row, Location location, StatementSink sink) throws SQLException {
        String digest = row.getString(2);
        String sample = row.getString(4);
        if (digest == null && sample == null) {
            sink.problem(
                    location,
                    Severity.WARNING,
                    "%s statements are not told apart".formatted(row.getString(3)),
                    "Raise performance_schema_digests_size, or truncate the table.");
            return;
        }
        boolean whole = sample != null && !sample.endsWith("...");
        String text = whole ? sample : digest == null ? sample : digest;
        if (text.endsWith("...")) {
            sink.problem(
                    location,
                    Severity.WARNING,
                    "the server keeps only the beginning of: " + text.substring(0, Math.min(80, text.length())),
                    "Raise performance_schema_max_digest_length and max_digest_length.");
        }
        sink.statement(LoggedStatement.counted(text, location, Optional.ofNullable(row.getString(1)), row.getLong(3)));
    }

    private static boolean hasSamples(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM information_schema.columns"
                        + " WHERE table_schema = 'performance_schema' AND column_name = 'QUERY_SAMPLE_TEXT'"
                        + " AND table_name = 'events_statements_summary_by_digest'")) {
            return rows.next() && rows.getInt(1) > 0;
        }
    }
}
