package dev.cleave.sandbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** SQL run as root over a connection made for it: a server that was just killed and restarted leaves nothing stale here. */
final class RootSql {
    private final int port;

    RootSql(int port) {
        this.port = port;
    }

    String url(String database) {
        return "jdbc:mysql://127.0.0.1:%d/%s?sslMode=DISABLED&allowPublicKeyRetrieval=true".formatted(port, database);
    }

    Connection connect(String database) {
        try {
            return DriverManager.getConnection(url(database), "root", "");
        } catch (SQLException e) {
            throw new SandboxException("cannot connect to port " + port + " as root: " + e.getMessage(), e);
        }
    }

    void execute(String... statements) {
        try (var connection = connect("");
                var statement = connection.createStatement()) {
            for (var text : statements) {
                runOne(text, () -> statement.execute(text));
            }
        } catch (SQLException e) {
            throw new SandboxException("port " + port + ": " + e.getMessage(), e);
        }
    }

    List<List<@Nullable String>> query(String text) {
        var rows = new ArrayList<List<@Nullable String>>();
        read(text, result -> {
            var columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                var row = new ArrayList<@Nullable String>(columns);
                for (int i = 1; i <= columns; i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
        });
        return rows;
    }

    Map<String, String> queryRow(String text) {
        var row = new LinkedHashMap<String, String>();
        read(text, result -> {
            var metadata = result.getMetaData();
            if (result.next()) {
                for (int i = 1; i <= metadata.getColumnCount(); i++) {
                    row.put(metadata.getColumnLabel(i), Objects.requireNonNullElse(result.getString(i), ""));
                }
            }
        });
        return row;
    }

    private void read(String text, Reader reader) {
        try (var connection = connect("");
                var statement = connection.createStatement()) {
            runOne(text, () -> reader.read(statement.executeQuery(text)));
        } catch (SQLException e) {
            throw new SandboxException("port " + port + ": " + e.getMessage(), e);
        }
    }

    String queryValue(String text) {
        var rows = query(text);
        var value = rows.isEmpty() ? null : rows.getFirst().getFirst();
        if (value == null) {
            throw new SandboxException("no value from: " + text);
        }
        return value;
    }

    private interface Reader {
        void read(ResultSet result) throws SQLException;
    }

    private interface Action {
        void run() throws SQLException;
    }

    private static void runOne(String text, Action action) {
        try {
            action.run();
        } catch (SQLException e) {
            throw new SandboxException(e.getMessage() + " (" + e.getErrorCode() + ") in: " + text, e);
        }
    }
}
