package dev.cleave.server.monitor;

import dev.cleave.config.ClusterConfig;
import dev.cleave.config.Endpoint;
import dev.cleave.migration.ControlConnector;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks one server how it is, over one connection that is kept as long as it works. Used by one thread. */
final class ServerCheck implements AutoCloseable {
    private static final long MILLIS_PER_SECOND = 1_000;

    private final ClusterConfig cluster;
    private final Endpoint endpoint;
    private @Nullable Connection connection;

    ServerCheck(ClusterConfig cluster, Endpoint endpoint) {
        this.cluster = cluster;
        this.endpoint = endpoint;
    }

    /** @throws SQLException if it does not answer within the time */
    ServerFacts run(Duration timeout) throws SQLException {
        try {
            Connection open = connection;
            if (open == null) {
                open = ControlConnector.connect(cluster, endpoint, timeout, timeout);
                connection = open;
            }
            return ask(open);
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    private static ServerFacts ask(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String version;
            boolean readOnly;
            try (ResultSet row = statement.executeQuery("SELECT VERSION(), @@GLOBAL.read_only")) {
                row.next();
                version = row.getString(1);
                readOnly = row.getBoolean(2);
            }
            boolean mariaDb = version.contains("MariaDB");
            String position = position(statement, mariaDb);
            try (ResultSet row = statement.executeQuery(mariaDb ? "SHOW SLAVE STATUS" : "SHOW REPLICA STATUS")) {
                if (!row.next()) {
                    return new ServerFacts(version, readOnly, position, null, null);
                }
                String prefix = mariaDb ? "Slave_" : "Replica_";
                boolean runs = "Yes".equals(row.getString(prefix + "IO_Running"))
                        && "Yes".equals(row.getString(prefix + "SQL_Running"));
                String behind = row.getString(mariaDb ? "Seconds_Behind_Master" : "Seconds_Behind_Source");
                Long lag = behind == null ? null : Long.parseLong(behind) * MILLIS_PER_SECOND;
                return new ServerFacts(version, readOnly, position, lag, runs ? null : stopped(row));
            }
        }
    }

    private static String stopped(ResultSet row) throws SQLException {
        String reason = (row.getString("Last_IO_Error") + " " + row.getString("Last_SQL_Error")).strip();
        return "replication does not run" + (reason.isEmpty() ? "" : ": " + reason);
    }

    private static @Nullable String position(Statement statement, boolean mariaDb) throws SQLException {
        String variable = mariaDb ? "@@GLOBAL.gtid_current_pos" : "@@GLOBAL.gtid_executed";
        try (ResultSet row = statement.executeQuery("SELECT " + variable)) {
            row.next();
            String position = row.getString(1);
            return position == null ? null : position.replace("\n", "");
        }
    }

    @Override
    public void close() {
        ControlConnector.close(connection);
        connection = null;
    }
}
