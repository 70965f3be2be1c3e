package dev.cleave.server.cli;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows with named columns, as text; a {@code null} stays one. */
record ResultTable(List<String> columns, List<List<@Nullable String>> rows) {
    static ResultTable of(ResultSet results) throws SQLException {
        ResultSetMetaData meta = results.getMetaData();
        var columns = new ArrayList<String>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(meta.getColumnLabel(i));
        }
        var rows = new ArrayList<List<@Nullable String>>();
        while (results.next()) {
            var row = new ArrayList<@Nullable String>();
            for (int i = 1; i <= columns.size(); i++) {
                row.add(results.getString(i));
            }
            rows.add(row);
        }
        return new ResultTable(columns, rows);
    }

    /** Whether a row has something in this column. */
    boolean hasText(String column) {
        int index = columns.indexOf(column);
        return index >= 0
                && rows.stream().map(row -> row.get(index)).anyMatch(value -> value != null && !value.isBlank());
    }
}
