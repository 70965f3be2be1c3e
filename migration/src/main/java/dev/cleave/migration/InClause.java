package dev.cleave.migration;

import dev.cleave.config.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** The tables that move, as parameters of a query on the server's dictionary: each {@code %s} of its text becomes {@code (?, ?), (?, ?), …}. */
record InClause(List<TableName> tables) {
    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /** Runs the query and hands over each row. */
    void forEach(Connection connection, String text, Row row) throws SQLException {
        String marks = tables.stream().map(_ -> "(?, ?)").collect(Collectors.joining(", "));
        int uses = text.split("%s", -1).length - 1;
        try (PreparedStatement statement = connection.prepareStatement(text.replace("%s", marks))) {
            int parameter = 1;
            for (int use = 0; use < uses; use++) {
                for (TableName table : tables) {
                    statement.setString(parameter++, table.schema());
                    statement.setString(parameter++, table.table());
                }
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    row.read(rows);
                }
            }
        }
    }
}
