package dev.cleave.it.soak;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One statement in one line. */
final class Jdbc {
    private Jdbc() {}

    /** Executes it and reads all of its results; returns the first column of all rows. */
    static List<String> ask(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            var values = new ArrayList<String>();
            boolean rows = statement.execute(sql);
            while (rows || statement.getUpdateCount() >= 0) {
                if (rows) {
                    try (ResultSet result = statement.getResultSet()) {
                        values.addAll(firstColumn(result));
                    }
                }
                rows = statement.getMoreResults();
            }
            return values;
        }
    }

    static List<String> firstColumn(ResultSet rows) throws SQLException {
        var values = new ArrayList<String>();
        while (rows.next()) {
            values.add(String.valueOf(rows.getString(1)));
        }
        return values;
    }

    /** Prepares and executes; returns how many rows were changed. */
    static int change(Connection session, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** Throws {@link IllegalStateException} if it is something else. */
    static void same(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException("expected " + expected + ", got " + actual);
        }
    }
}
