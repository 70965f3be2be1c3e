package dev.cleave.server.observe;

import dev.cleave.server.observe.ObservedCutover.Step;
import dev.cleave.server.samples.Sample;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads cutovers from the admin port; remembers the samples of the one that it read last, so as to ask for new ones only. Used by one thread; blocks. */
public final class CutoverReader implements AutoCloseable {
    private final Connection admin;
    private final List<Sample> samples = new ArrayList<>();
    private long samplesOf = -1;

    public CutoverReader(Connection admin) {
        this.admin = admin;
    }

    /** The newest one that has not ended; empty if there is none. */
    public OptionalLong running() throws SQLException {
        return newest(true);
    }

    /** The newest one, ended or not; empty if there is none. */
    public OptionalLong newest() throws SQLException {
        return newest(false);
    }

    private OptionalLong newest(boolean runningOnly) throws SQLException {
        try (Statement statement = admin.createStatement();
                ResultSet rows = query(statement, "SHOW CUTOVERS")) {
            OptionalLong found = OptionalLong.empty();
            while (rows.next()) {
                if (!runningOnly || rows.getString("finished_at") == null) {
                    found = OptionalLong.of(rows.getLong("id"));
                }
            }
            return found;
        }
    }

    /** One cutover with its timeline and samples as they are now; empty if it is not known. */
    public Optional<ObservedCutover> read(long id) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            try (ResultSet rows = query(statement, "SHOW CUTOVERS")) {
                while (rows.next()) {
                    if (rows.getLong("id") == id) {
                        return Optional.of(cutover(rows));
                    }
                }
            }
            return Optional.empty();
        }
    }

    private ObservedCutover cutover(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        // Before its steps: what ended meanwhile is then complete.
        @Nullable String finishedAt = row.getString("finished_at");
        readSamples(id);
        return new ObservedCutover(
                id,
                row.getString("domain"),
                row.getString("from_cluster"),
                row.getString("to_cluster"),
                row.getString("state"),
                row.getLong("buffered_statements"),
                row.getDouble("buffer_ms"),
                row.getDouble("max_client_delay_ms"),
                row.getLong("failed_statements"),
                row.getString("started_at"),
                finishedAt,
                row.getString("error"),
                steps(id),
                samples);
    }

    private List<Step> steps(long id) throws SQLException {
        var steps = new ArrayList<Step>();
        try (Statement statement = admin.createStatement();
                ResultSet rows = query(statement, "SHOW CUTOVER " + id)) {
            while (rows.next()) {
                steps.add(new Step(
                        rows.getString("step"),
                        rows.getLong("at_us"),
                        rows.getLong("duration_us"),
                        rows.getString("detail")));
            }
        }
        return steps;
    }

    private void readSamples(long id) throws SQLException {
        if (samplesOf != id) {
            samplesOf = id;
            samples.clear();
        }
        String since = samples.isEmpty() ? "" : " SINCE " + samples.getLast().atMicros();
        try (Statement statement = admin.createStatement();
                ResultSet rows = query(statement, "SHOW CUTOVER " + id + " SAMPLES" + since)) {
            while (rows.next()) {
                samples.add(sample(rows));
            }
        }
    }

    private static Sample sample(ResultSet row) throws SQLException {
        long lag = row.getLong("lag_us");
        @Nullable Long known = row.wasNull() ? null : lag;
        return new Sample(
                row.getLong("at_us"),
                row.getLong("interval_us"),
                row.getLong("statements"),
                row.getLong("errors"),
                row.getLong("median_us"),
                row.getLong("p99_us"),
                row.getLong("max_us"),
                row.getLong("buffered"),
                known);
    }

    private static ResultSet query(Statement statement, String text) throws SQLException {
        boolean _ = statement.execute(text);
        return statement.getResultSet();
    }

    @Override
    public void close() throws SQLException {
        admin.close();
    }
}
