package dev.cleave.migration;

import dev.cleave.config.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Triggers that refuse writes to tables that have moved away, with the name of the cluster where they live now. They are not replicated, and what replication
 * brings back does not fire them: row events never do.
 */
final class GuardTriggers {
    private static final String PREFIX = "cleave_guard_";
    private static final List<String> EVENTS = List.of("INSERT", "UPDATE", "DELETE");

    private GuardTriggers() {}

    static boolean isGuard(String trigger) {
        return trigger.startsWith(PREFIX);
    }

    /** Puts guards on the tables; those that have some get new ones. */
    static void create(Connection connection, List<TableName> tables, String movedTo) throws SQLException {
        drop(connection, tables);
        try (var unlogged = new Unlogged(connection)) {
            for (TableName table : tables) {
                for (String event : EVENTS) {
                    unlogged.execute(
                            "CREATE TRIGGER %s BEFORE %s ON %s FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '%s'"
                                    .formatted(name(table, event), event, table.quoted(), message(table, movedTo)));
                }
            }
        }
    }

    /** Takes guards off the tables, which are about to be written here again. Returns how many there were. */
    static int drop(Connection connection, List<TableName> tables) throws SQLException {
        var guards = new ArrayList<String>();
        new InClause(tables)
                .forEach(
                        connection,
                        "SELECT trigger_schema, trigger_name FROM information_schema.triggers"
                                + " WHERE (event_object_schema, event_object_table) IN (%s)",
                        row -> {
                            if (isGuard(row.getString(2))) {
                                guards.add(new TableName(row.getString(1), row.getString(2)).quoted());
                            }
                        });
        try (var unlogged = new Unlogged(connection)) {
            for (String guard : guards) {
                unlogged.execute("DROP TRIGGER " + guard);
            }
        }
        return guards.size();
    }

    /** A trigger's name has at most 64 characters and is unique in its schema. */
    private static String name(TableName table, String event) {
        String suffix = "_" + event.toLowerCase(Locale.ROOT) + "_" + Integer.toHexString(table.hashCode());
        int room = 64 - PREFIX.length() - suffix.length();
        String shortened =
                table.table().substring(0, Math.min(room, table.table().length()));
        return new TableName(table.schema(), PREFIX + shortened + suffix).quoted();
    }

    /** At most 128 characters. */
    private static String message(TableName table, String movedTo) {
        String text = "Cleave: %s has moved to %s; write it there, through the proxy".formatted(table, movedTo);
        return text.substring(0, Math.min(128, text.length())).replace("'", "''");
    }

    /** Statements that stay out of the binary log. */
    private static final class Unlogged implements AutoCloseable {
        private final Statement statement;

        Unlogged(Connection connection) throws SQLException {
            statement = connection.createStatement();
            statement.execute("SET SESSION sql_log_bin = 0");
        }

        void execute(String text) throws SQLException {
            statement.execute(text);
        }

        @Override
        public void close() throws SQLException {
            try (statement) {
                statement.execute("SET SESSION sql_log_bin = 1");
            }
        }
    }
}
