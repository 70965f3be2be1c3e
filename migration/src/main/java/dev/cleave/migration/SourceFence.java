package dev.cleave.migration;

import dev.cleave.config.CutoverConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Keeps writers that bypass the proxy off the source. Raising it and reading the position is one round trip: when the fence stands, every transaction that
 * wrote the domain has committed and is part of {@code gtid_executed}, since a server gives a transaction's metadata locks back after that.
 */
final class SourceFence implements AutoCloseable {
    private final String cluster;
    private final String raise;
    private final String lower;
    private final boolean endsWithConnection;
    private final Connection connection;
    private final Connection spare;
    private final GtidClock gtid;
    private final StatementLimit limit;
    private final String connectionId;
    private boolean raised;

    private SourceFence(
            String cluster,
            String raise,
            String lower,
            boolean endsWithConnection,
            Connection connection,
            Connection spare,
            ServerFlavour flavour)
            throws SQLException {
        this.cluster = cluster;
        this.raise = raise;
        this.lower = lower;
        this.endsWithConnection = endsWithConnection;
        this.connection = connection;
        this.spare = spare;
        this.connectionId = ControlConnector.idOf(connection);
        this.gtid = new GtidClock(flavour);
        this.limit = StatementLimit.of(connection, spare, flavour);
    }

    static SourceFence of(CutoverPlan plan, ServerFlavour flavour, Preflight preflight, Connection connection)
            throws SQLException {
        String raise =
                switch (plan.options().fence()) {
                    case LOCK_TABLES -> flavour.lockForReading(plan.tables());
                    case READ_ONLY -> flavour.setReadOnly(ServerFlavour.ReadOnly.SUPER);
                    case NONE -> "";
                };
        String lower =
                switch (plan.options().fence()) {
                    case LOCK_TABLES -> flavour.unlock();
                    case READ_ONLY -> flavour.setReadOnly(flavour.readOnly(preflight.sourceFacts()));
                    case NONE -> "";
                };
        boolean endsWithConnection = plan.options().fence() == CutoverConfig.Fence.LOCK_TABLES;
        return new SourceFence(plan.from(), raise, lower, endsWithConnection, connection, preflight.source(), flavour);
    }

    /** The server's number of the connection that holds the fence. */
    String connectionId() {
        return connectionId;
    }

    /** The same round trip without a fence. */
    String rehearse(Duration within) throws Exception {
        return limit.run(within, () -> gtid.runAndRead(connection, raise.isEmpty() ? "" : "DO 0"));
    }

    /** @return the source's last position */
    String raise(Duration within) throws Exception {
        raised = true;
        return limit.run(within, () -> gtid.runAndRead(connection, raise));
    }

    /** Idempotent. */
    String lower() throws Exception {
        if (!raised || lower.isEmpty()) {
            return "";
        }
        raised = false;
        try {
            execute(connection, lower);
            return "bypassing writers are let in on " + cluster;
        } catch (SQLException e) {
            return lowerWithoutConnection(e);
        }
    }

    /** A server does not always notice that a connection is gone; until it does, locks stay, and a fence that is still on its way would be raised. */
    private String lowerWithoutConnection(SQLException cause) throws StepFailedException {
        ControlConnector.close(connection);
        ControlConnector.hurry(spare);
        try {
            ControlConnector.end(spare, connectionId);
            if (endsWithConnection) {
                return "the fence ended with its connection to %s: %s".formatted(cluster, Reasons.of(cause));
            }
            execute(spare, lower);
            return "bypassing writers are let in on %s, over a second connection".formatted(cluster);
        } catch (SQLException e) {
            throw new StepFailedException(
                    endsWithConnection
                            ? "%s may still hold the fence's locks".formatted(cluster)
                            : "%s may still be closed to writes: run '%s' there".formatted(cluster, lower),
                    e);
        }
    }

    private static void execute(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    @Override
    public void close() {
        limit.close();
    }
}
