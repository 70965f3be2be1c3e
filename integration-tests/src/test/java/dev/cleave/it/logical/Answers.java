package dev.cleave.it.logical;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Results as text, to be compared: the columns' names, then the rows. */
final class Answers {
    /** What two servers say differently of equal tables. */
    private static final Set<String> OF_THE_MOMENT = Set.of("CREATE_TIME", "UPDATE_TIME", "CHECK_TIME", "CREATED");

    private Answers() {}

    static List<String> query(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return of(rows);
        }
    }

    static List<String> prepared(Connection session, String sql) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return of(rows);
        }
    }

    /** Rows sorted where the statement asks for no order. */
    static List<String> inOrder(String sql, List<String> answer) {
        String lower = sql.toLowerCase(Locale.ROOT);
        var ordered = new ArrayList<>(answer);
        if (lower.startsWith("select") && !lower.contains("order by")) {
            ordered.subList(1, ordered.size()).sort(null);
        }
        return ordered;
    }

    static List<String> of(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        var lines = new ArrayList<String>();
        var head = new StringBuilder();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            head.append(columns.getColumnLabel(i)).append('|');
        }
        lines.add(head.toString());
        while (rows.next()) {
            var line = new StringBuilder();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                boolean varies =
                        OF_THE_MOMENT.contains(columns.getColumnLabel(i).toUpperCase(Locale.ROOT));
                line.append(varies ? "*" : rows.getString(i)).append('|');
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
