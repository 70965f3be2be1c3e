package dev.cleave.server.cli;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** The first row's value; empty if there is no such row or column, or it is {@code null}. */
    Optional<String> first(String column) {
        int index = columns.indexOf(column);
        return index < 0 || rows.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(rows.getFirst().get(index));
    }
}
