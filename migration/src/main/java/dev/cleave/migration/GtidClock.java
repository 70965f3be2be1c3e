package dev.cleave.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Reads a server's position and waits for it on another. One round trip each. */
record GtidClock(ServerFlavour flavour) {
    String read(Connection connection) throws SQLException {
        return runAndRead(connection, "");
    }

    /** Runs a statement and, once it has succeeded, reads the position, in one round trip. An empty statement is left out. */
    String runAndRead(Connection connection, String first) throws SQLException {
        String text = first.isEmpty() ? flavour.readPosition() : first + "; " + flavour.readPosition();
        try (Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(text);
            if (!rows) {
                statement.getMoreResults();
            }
            try (ResultSet position = statement.getResultSet()) {
                position.next();
                return position.getString(1);
            }
        }
    }

    /** @return false if the position was not reached within the limit */
    boolean await(Connection connection, String position, Duration limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(flavour.awaitPosition())) {
            statement.setString(1, position);
            statement.setDouble(2, Math.max(1, limit.toMillis()) / 1e3); // 0 would wait for ever
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return flavour.reached(row);
            }
        }
    }
}
