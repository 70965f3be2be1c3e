package dev.cleave.migration;

import com.mysql.cj.jdbc.Driver;
import dev.cleave.config.ClusterConfig;
import dev.cleave.config.Endpoint;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens control connections to clusters. They live as long as one cutover, so there is no pool: nothing may have happened on them before, and the
 * window needs one of its own on each side.
 */
public final class ControlConnector {
    private static final Logger logger = LoggerFactory.getLogger(ControlConnector.class);
    private static final int NO_SUCH_THREAD = 1094;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    /** While clients wait for a cutover that failed, for one answer. */
    private static final int HURRIED_MILLIS = 1_000;

    private final Map<String, ClusterConfig> clusters;

    ControlConnector(Map<String, ClusterConfig> clusters) {
        this.clusters = Map.copyOf(clusters);
    }

    /** @throws StepFailedException if the configuration has no such cluster */
    ClusterConfig cluster(String name) throws StepFailedException {
        ClusterConfig cluster = clusters.get(name);
        if (cluster == null) {
            throw new StepFailedException("cluster " + name + " is not in cleave.yml");
        }
        return cluster;
    }

    /**
     * Connects to a cluster's primary.
     *
     * @param networkTimeout how long one answer may take before the connection is given up
     * @throws StepFailedException if it is not known or not reachable; the message says what to look at
     */
    Connection open(String name, Duration networkTimeout) throws StepFailedException {
        ClusterConfig cluster = cluster(name);
        try {
            return connect(cluster, cluster.primary(), CONNECT_TIMEOUT, networkTimeout);
        } catch (SQLException e) {
            throw new StepFailedException(
                    "primary %s of %s is not usable: %s: check that it runs, and 'primary', 'control' and 'tls' in cleave.yml"
                            .formatted(cluster.primary(), name, Reasons.of(e)),
                    e);
        }
    }

    /**
     * Connects to one of a cluster's servers, as health checks do.
     *
     * @param networkTimeout how long one answer may take before the connection is given up
     * @throws SQLException if it is not reachable
     */
    public static Connection connect(
            ClusterConfig cluster, Endpoint server, Duration connectTimeout, Duration networkTimeout)
            throws SQLException {
        Connection connection = new Driver().connect(url(server), properties(cluster, connectTimeout, networkTimeout));
        if (connection == null) {
            throw new SQLException("not a MySQL URL: " + url(server));
        }
        return connection;
    }

    /** Has a connection give up soon where no answer comes, for whatever it is still used for. */
    static void hurry(Connection connection) {
        try {
            connection.setNetworkTimeout(Runnable::run, HURRIED_MILLIS);
        } catch (SQLException e) {
            logger.debug("control connection was already broken", e);
        }
    }

    /**
     * Ends another connection to the same server, so that nothing that was sent over it and is still on its way is executed: it may arrive after everything
     * that is sent from now on.
     *
     * @throws SQLException if the server does not answer, or refuses
     */
    static void end(Connection over, String connectionId) throws SQLException {
        try (Statement statement = over.createStatement()) {
            statement.execute("KILL " + connectionId);
        } catch (SQLException e) {
            if (e.getErrorCode() != NO_SUCH_THREAD) {
                throw e;
            }
        }
    }

    /** The server's number of a connection. */
    static String idOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT CONNECTION_ID()")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Gives a connection back without caring whether it still works. */
    public static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                logger.debug("control connection was already broken", e);
            }
        }
    }

    private static String url(Endpoint server) {
        return "jdbc:mysql://address=(host=%s)(port=%d)/".formatted(server.host(), server.port());
    }

    /** Options of Connector/J that keep one statement one round trip, and times of a session comparable with InnoDB's. */
    private static Properties properties(ClusterConfig cluster, Duration connectTimeout, Duration networkTimeout)
            throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", cluster.control().user());
        properties.setProperty("password", cluster.control().password().reveal());
        properties.setProperty("sslMode", cluster.tls().name());
        if (cluster.certificateAuthority().isPresent()) {
            TrustStore.of(cluster.certificateAuthority().get()).addTo(properties);
        }
        properties.setProperty("allowPublicKeyRetrieval", "true");
        properties.setProperty("allowMultiQueries", "true");
        properties.setProperty("useLocalSessionState", "true");
        properties.setProperty("connectTimeout", Long.toString(Math.max(1, connectTimeout.toMillis())));
        properties.setProperty("socketTimeout", Long.toString(Math.max(1, networkTimeout.toMillis())));
        properties.setProperty("sessionVariables", "time_zone='SYSTEM'");
        properties.setProperty("connectionAttributes", "program_name:cleave-control");
        return properties;
    }
}
