package dev.cleave.server;

import dev.cleave.config.ClusterConfig;
import dev.cleave.migration.ControlConnector;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** The control account's way to a cluster's primary, for commands. Blocks on the network. */
public final class ControlAccess {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration NETWORK_TIMEOUT = Duration.ofMinutes(1);

    private ControlAccess() {}

    public static Connection connect(ClusterConfig cluster) throws SQLException {
        return ControlConnector.connect(cluster, cluster.primary(), CONNECT_TIMEOUT, NETWORK_TIMEOUT);
    }

    /** The same with a message in one line that names the cluster and its account. */
    public static SQLException explained(String what, ClusterConfig cluster, SQLException e) {
        return new SQLException(
                "%s cannot be read from %s as '%s': %s"
                        .formatted(what, cluster.primary(), cluster.control().user(), oneLine(e)),
                e);
    }

    /** The driver wraps what the network said in advice about its own packets; what the server said comes as it is. */
    private static String oneLine(SQLException e) {
        Throwable cause = e;
        while (e.getErrorCode() == 0 && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    }
}
