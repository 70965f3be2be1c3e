package dev.cleave.it.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** An update of one row, text and server-prepared in turn; one that is run twice or not at all shows in the sum. */
final class CounterUpdates implements Style {
    private final Statement text;
    private final PreparedStatement prepared;
    private final PreparedStatement read;
    private final int writer;

    CounterUpdates(Connection connection, int writer) throws SQLException {
        this.writer = writer;
        text = connection.createStatement();
        prepared = connection.prepareStatement("UPDATE counters SET value = value + 1 WHERE writer = ?");
        prepared.setInt(1, writer);
        read = connection.prepareStatement("SELECT value FROM counters WHERE writer = ?");
        read.setInt(1, writer);
    }

    @Override
    public void step(Journal journal) throws SQLException {
        long number = journal.next();
        try {
            int rows = number % 2 == 0
                    ? prepared.executeUpdate()
                    : text.executeUpdate("UPDATE counters SET value = value + 1 WHERE writer = " + writer);
            if (rows != 1) {
                journal.note("update " + number + " changed " + rows + " rows");
            }
            journal.acknowledge(number);
        } catch (SQLException e) {
            journal.ended(number, e);
            throw e;
        }
    }

    @Override
    public void readBack(Journal journal) throws SQLException {
        try (ResultSet row = read.executeQuery()) {
            row.next();
            if (row.getLong(1) < journal.acknowledgedSoFar()) {
                journal.staleRead(
                        "read counter %d after %d updates".formatted(row.getLong(1), journal.acknowledgedSoFar()));
            }
        }
    }
}
