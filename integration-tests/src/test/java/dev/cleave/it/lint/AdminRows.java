package dev.cleave.it.lint;

import dev.cleave.it.TestBed;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the admin port answers, each row by the names of its columns. */
final class AdminRows {
    private AdminRows() {}

    static List<Map<String, String>> of(TestBed bed, String sql) throws SQLException {
        var rows = new ArrayList<Map<String, String>>();
        try (Connection admin = bed.admin();
                Statement statement = admin.createStatement()) {
            // Not executeQuery: Connector/J refuses there what does not look like a query to it, CUTOVER among others.
            statement.execute(sql);
            ResultSet results = statement.getResultSet();
            while (results.next()) {
                var row = new LinkedHashMap<String, String>();
                for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                    row.put(results.getMetaData().getColumnLabel(i), results.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
