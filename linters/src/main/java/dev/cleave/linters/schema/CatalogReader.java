package dev.cleave.linters.schema;

import dev.cleave.config.RowEvent;
import dev.cleave.config.TableName;
import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.SqlDialect.ClientCharset;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a {@link SchemaCatalog} from {@code information_schema}. Rows are streamed; a definition longer than {@link #MAX_DEFINITION} characters counts as
 * unreadable. Blocks on the network; one thread at a time.
 */
public final class CatalogReader {
    /** Most tables, views, keys or programs of one cluster. */
    static final int MAX_OBJECTS = 200_000;

    static final int MAX_DEFINITION = 4 << 20;

    private static final String OURS = " NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys')";

    private final Connection connection;
    private final int serverVersion;
    private final boolean mariaDb;

    private CatalogReader(Connection connection) throws SQLException {
        this.connection = connection;
        String version = first("SELECT VERSION()");
        mariaDb = version.contains("MariaDB");
        String[] parts = version.split("[^0-9]+", 4);
        serverVersion = Integer.parseInt(parts[0]) * 10_000
                + Integer.parseInt(parts[1]) * 100
                + Integer.parseInt(parts[2].isEmpty() ? "0" : parts[2]);
    }

    /**
     * Reads all schemas of a server but its own.
     *
     * @param cluster the name that the catalog gets
     * @param connection of an account that may see definitions; it is used and stays open
     * @throws SQLException if the server says no, or has more than {@link #MAX_OBJECTS} objects of a kind
     */
    public static SchemaCatalog read(String cluster, Connection connection) throws SQLException {
        var reader = new CatalogReader(connection);
        var programs = new ArrayList<StoredProgram>();
        programs.addAll(reader.triggers());
        programs.addAll(reader.routines());
        programs.addAll(reader.events());
        return new SchemaCatalog(
                cluster, new HashSet<>(reader.tables()), reader.views(), reader.foreignKeys(), programs);
    }

    private List<TableName> tables() throws SQLException {
        return list(
                "SELECT table_schema, table_name FROM information_schema.tables"
                        + " WHERE table_type NOT LIKE '%VIEW' AND table_schema" + OURS,
                row -> name(row, 1));
    }

    private List<View> views() throws SQLException {
        return list(
                "SELECT table_schema, table_name, view_definition FROM information_schema.views WHERE table_schema"
                        + OURS,
                row -> new View(name(row, 1), definition(row, 3)));
    }

    private List<ForeignKey> foreignKeys() throws SQLException {
        return list(
                "SELECT constraint_schema, table_name, unique_constraint_schema, referenced_table_name, constraint_name"
                        + " FROM information_schema.referential_constraints WHERE constraint_schema" + OURS,
                row -> new ForeignKey(row.getString(5), name(row, 1), name(row, 3)));
    }

    private List<StoredProgram> triggers() throws SQLException {
        return list(
                "SELECT trigger_schema, trigger_name, action_statement, sql_mode, event_object_schema, event_object_table,"
                        + " event_manipulation FROM information_schema.triggers WHERE trigger_schema" + OURS,
                row -> program(
                        StoredProgram.Type.TRIGGER,
                        row,
                        Optional.of(new TriggeredBy(name(row, 5), RowEvent.valueOf(row.getString(7))))));
    }

    private List<StoredProgram> routines() throws SQLException {
        return list(
                "SELECT routine_schema, routine_name, routine_definition, sql_mode, routine_type"
                        + " FROM information_schema.routines"
                        + " WHERE routine_type IN ('PROCEDURE', 'FUNCTION') AND routine_schema" + OURS,
                row -> program(
                        StoredProgram.Type.valueOf(row.getString(5).toUpperCase(Locale.ROOT)), row, Optional.empty()));
    }

    private List<StoredProgram> events() throws SQLException {
        return list(
                "SELECT event_schema, event_name, event_definition, sql_mode FROM information_schema.events WHERE event_schema"
                        + OURS,
                row -> program(StoredProgram.Type.EVENT, row, Optional.empty()));
    }

    private StoredProgram program(StoredProgram.Type type, ResultSet row, Optional<TriggeredBy> trigger)
            throws SQLException {
        String mode = row.getString(4);
        var dialect = new SqlDialect(
                serverVersion,
                mariaDb,
                mode.contains("ANSI_QUOTES"),
                mode.contains("NO_BACKSLASH_ESCAPES"),
                ClientCharset.ASCII_SAFE);
        return new StoredProgram(type, name(row, 1), trigger, definition(row, 3), dialect);
    }

    private static TableName name(ResultSet row, int column) throws SQLException {
        return new TableName(row.getString(column), row.getString(column + 1));
    }

    private static Optional<String> definition(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column))
                .filter(text -> !text.isBlank() && text.length() <= MAX_DEFINITION);
    }

    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String query, Row<T> row) throws SQLException {
        var all = new ArrayList<T>();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(Integer.MIN_VALUE); // Connector/J's sign for streaming
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    if (all.size() == MAX_OBJECTS) {
                        throw new SQLException("more than " + MAX_OBJECTS + " rows from: " + query);
                    }
                    all.add(row.read(rows));
                }
            }
        }
        return all;
    }

    private String first(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
