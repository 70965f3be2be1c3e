package dev.cleave.it.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One row a statement, autocommitted: as text, or with a statement that the server prepared once and that outlives flips. */
final class EntryInserts implements Style {
    private interface Insert {
        void row(long number) throws SQLException;
    }

    private final Insert insert;
    private final EntryReader reader;

    private EntryInserts(Connection connection, int writer, Insert insert) throws SQLException {
        this.insert = insert;
        this.reader = new EntryReader(connection, writer);
    }

    static Style text(Connection connection, int writer) throws SQLException {
        Statement statement = connection.createStatement();
        return new EntryInserts(
                connection,
                writer,
                number -> statement.executeUpdate(
                        "INSERT INTO entries (writer, number, note) VALUES (%d, %d, 'it''s text')"
                                .formatted(writer, number)));
    }

    static Style prepared(Connection connection, int writer) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement("INSERT INTO entries (writer, number, note) VALUES (?, ?, ?)");
        return new EntryInserts(connection, writer, number -> {
            statement.setInt(1, writer);
            statement.setLong(2, number);
            statement.setString(3, "prepared");
            statement.executeUpdate();
        });
    }

    @Override
    public void step(Journal journal) throws SQLException {
        long number = journal.next();
        try {
            insert.row(number);
            journal.acknowledge(number);
        } catch (SQLException e) {
            journal.ended(number, e);
            throw e;
        }
    }

    @Override
    public void readBack(Journal journal) throws SQLException {
        reader.readBack(journal);
    }

    /** Reads a writer's newest entry; prepared, as applications do. */
    static final class EntryReader {
        private final PreparedStatement newest;

        EntryReader(Connection connection, int writer) throws SQLException {
            newest = connection.prepareStatement("SELECT COALESCE(MAX(number), 0) FROM entries WHERE writer = ?");
            newest.setInt(1, writer);
        }

        void readBack(Journal journal) throws SQLException {
            try (ResultSet row = newest.executeQuery()) {
                row.next();
                long seen = row.getLong(1);
                if (seen < journal.lastAcknowledged()) {
                    journal.staleRead(
                            "read entry %d after %d was acknowledged".formatted(seen, journal.lastAcknowledged()));
                }
            }
        }
    }
}
