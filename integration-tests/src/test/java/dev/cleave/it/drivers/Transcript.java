package dev.cleave.it.drivers;

import java.sql.BatchUpdateException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an application on JDBC is answered, line by line, to be compared with what it is answered elsewhere. */
final class Transcript {
    /** Something that is done, with its answer. */
    interface Step {
        @Nullable
        Object run() throws SQLException;
    }

    private final List<String> lines = new ArrayList<>();

    /** Notes the answer, or the error. */
    void add(String what, Step step) {
        lines.add(what + ": " + answer(step));
    }

    private static String answer(Step step) {
        try {
            return text(step.run());
        } catch (BatchUpdateException e) {
            return refused(e) + " after " + Arrays.toString(e.getUpdateCounts());
        } catch (SQLException e) {
            return refused(e);
        }
    }

    private static String refused(SQLException e) {
        // MariaDB's driver names the connection.
        String message = String.valueOf(e.getMessage()).replaceAll("\\(conn=\\d+\\) ", "");
        return "refused with " + e.getErrorCode() + " " + e.getSQLState() + " " + message;
    }

    static String text(@Nullable Object value) {
        return switch (value) {
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case int[] counts -> Arrays.toString(counts);
            case null, default -> String.valueOf(value);
        };
    }

    /** Every result of a statement that was executed: rows, or how many were changed. */
    static List<String> results(Statement statement, boolean first) throws SQLException {
        var all = new ArrayList<String>();
        boolean rows = first;
        while (rows || statement.getUpdateCount() >= 0) {
            if (rows) {
                try (ResultSet result = statement.getResultSet()) {
                    all.add(rows(result).toString());
                }
            } else {
                all.add(statement.getUpdateCount() + " changed");
            }
            rows = statement.getMoreResults();
        }
        return all;
    }

    /** The rows that are left, as text, each column by what the driver takes it for. */
    static List<String> rows(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        var all = new ArrayList<String>();
        while (rows.next()) {
            var line = new ArrayList<String>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                line.add(text(rows.getObject(i)));
            }
            all.add(line.toString());
        }
        return all;
    }

    /** What is known of a result's columns. */
    static List<String> columns(ResultSetMetaData columns) throws SQLException {
        var all = new ArrayList<String>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            all.add(String.join(
                    " ",
                    columns.getColumnLabel(i),
                    columns.getColumnName(i),
                    columns.getTableName(i),
                    columns.getCatalogName(i),
                    columns.getColumnTypeName(i),
                    columns.getColumnClassName(i),
                    columns.getPrecision(i) + "." + columns.getScale(i) + "/" + columns.getColumnDisplaySize(i),
                    columns.isNullable(i) + "-" + columns.isAutoIncrement(i) + "-" + columns.isSigned(i)));
        }
        return all;
    }

    List<String> lines() {
        return lines;
    }
}
