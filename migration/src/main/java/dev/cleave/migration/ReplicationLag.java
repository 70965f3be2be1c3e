package dev.cleave.migration;

import dev.cleave.config.ClusterConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Finds out how far a cluster's primary is behind another's, without trusting their clocks: asks the source for its position and waits for it on the target.
 * Has connections of its own; used by one thread; blocks.
 */
public final class ReplicationLag implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    /** A server that says itself that the time is over says more than a connection that times out. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Connection source;
    private final Connection target;
    private final GtidClock gtid = new GtidClock(new MySqlFlavour());

    private ReplicationLag(Connection source, Connection target) {
        this.source = source;
        this.target = target;
    }

    /**
     * Connects to both primaries.
     *
     * @param longest the longest that {@link #await} will be asked to wait
     */
    public static ReplicationLag open(ClusterConfig source, ClusterConfig target, Duration longest)
            throws SQLException {
        Duration answer = longest.plus(GRACE);
        Connection first = ControlConnector.connect(source, source.primary(), CONNECT_TIMEOUT, answer);
        try {
            return new ReplicationLag(
                    first, ControlConnector.connect(target, target.primary(), CONNECT_TIMEOUT, answer));
        } catch (SQLException e) {
            ControlConnector.close(first);
            throw e;
        }
    }

    /**
     * Returns when the target has executed what the source had executed at the call.
     *
     * @return false if that took longer than the limit
     */
    public boolean await(Duration limit) throws SQLException {
        return gtid.await(target, gtid.read(source), limit);
    }

    @Override
    public void close() {
        ControlConnector.close(source);
        ControlConnector.close(target);
    }
}
