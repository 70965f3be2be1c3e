package dev.cleave.migration;

import com.mysql.cj.jdbc.Driver;
import java.sql.Connection;
import java.sql.SQLException;
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
final class ControlConnector {
    private static final Logger logger = LoggerFactory.getLogger(ControlConnector.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    private final Map<String, ControlEndpoint> endpoints;

    ControlConnector(Map<String, ControlEndpoint> endpoints) {
        this.endpoints = Map.copyOf(endpoints);
    }

    /**
     * @param networkTimeout how long one answer may take before the connection is given up
     * @throws StepFailedException if the cluster is not known or not reachable; the message says what to look at
     */
    Connection open(String cluster, Duration networkTimeout) throws StepFailedException {
        ControlEndpoint endpoint = endpoints.get(cluster);
        if (endpoint == null) {
            throw new StepFailedException(
                    "cluster " + cluster + " has no control user: add 'control' to it in cleave.yml");
        }
        try {
            Connection connection = new Driver().connect(url(endpoint), properties(endpoint, networkTimeout));
            if (connection == null) {
                throw new SQLException("not a MySQL URL: " + url(endpoint));
            }
            return connection;
        } catch (SQLException e) {
            throw new StepFailedException(
                    "primary of " + endpoint + " is not reachable: " + Reasons.of(e)
                            + ": check that it runs, and 'primary' and 'control' in cleave.yml",
                    e);
        }
    }

    /** Gives a connection back without caring whether it still works. */
    static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                logger.debug("control connection was already broken", e);
            }
        }
    }

    private static String url(ControlEndpoint endpoint) {
        return "jdbc:mysql://address=(host=%s)(port=%d)/".formatted(endpoint.host(), endpoint.port());
    }

    /** Options of Connector/J that keep one statement one round trip, and durations of sessions comparable with InnoDB's clock. */
    private static Properties properties(ControlEndpoint endpoint, Duration networkTimeout) {
        var properties = new Properties();
        properties.setProperty("user", endpoint.user());
        properties.setProperty("password", endpoint.password());
        properties.setProperty("sslMode", endpoint.tls());
        properties.setProperty("allowPublicKeyRetrieval", "true");
        properties.setProperty("allowMultiQueries", "true");
        properties.setProperty("useLocalSessionState", "true");
        properties.setProperty("connectTimeout", Long.toString(CONNECT_TIMEOUT.toMillis()));
        properties.setProperty("socketTimeout", Long.toString(Math.max(1, networkTimeout.toMillis())));
        properties.setProperty("sessionVariables", "time_zone='SYSTEM'");
        properties.setProperty("connectionAttributes", "program_name:cleave-control");
        return properties;
    }
}
