package dev.cleave.server.cli;

import dev.cleave.config.ClusterConfig;
import dev.cleave.linters.query.DigestSummary;
import dev.cleave.linters.query.StatementSink;
import dev.cleave.server.ControlAccess;
import java.sql.Connection;
import java.sql.SQLException;

/** What a cluster's primary has counted in {@code performance_schema}. Blocks on the network. */
final class LiveStatistics {
    private LiveStatistics() {}

    /** @throws SQLException says which cluster cannot be read, and why */
    static void read(ClusterConfig cluster, StatementSink sink) throws SQLException {
        try (Connection connection = ControlAccess.connect(cluster)) {
            DigestSummary.read(connection, cluster.primary().toString(), sink);
        } catch (SQLException e) {
            throw ControlAccess.explained("the statistics of " + cluster.name(), cluster, e);
        }
    }
}
