package dev.cleave.migration;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The database side of one move, called in the order of declaration by one control thread. Each step returns what it did, for the timeline, and throws if
 * it did not; {@link #unfence} and {@link #restoreTarget} undo what was done so far and may be called at any point.
 *
 * <p>{@link GtidSteps} does it, {@link PlannedSteps} only tells, {@link RouteOnlySteps} has nothing to do.
 */
interface DatabaseSteps extends AutoCloseable {
    /** What must hold before anything is touched. */
    List<CheckResult.Check> checks();

    /** Opens the connections that the window needs and warms them. */
    String prepare() throws Exception;

    /** What a restart needs to know to finish or undo this; ask after {@link #prepare}. */
    default Map<String, String> facts() {
        return Map.of();
    }

    /** Waits until the target follows closely, and delays the domains' writes as far as that needs. The gates are open. */
    String catchUp(TrafficSwitch.Slowdown slowdown) throws Exception;

    /** Keeps bypassing writers off the source and reads its last position, which {@link #awaitTarget} waits for. */
    String fenceAndReadPosition(Duration limit) throws Exception;

    /** Waits until the target has executed everything up to the position read. */
    String awaitTarget(Duration limit) throws Exception;

    /** Opens the target for writes. */
    String openTarget() throws Exception;

    /** Lets bypassing writers back to the source. */
    String unfence() throws Exception;

    /** Makes the target as closed to writes as it was. */
    String restoreTarget() throws Exception;

    /** Leaves guards on the old tables, where asked to. Empty if there is nothing to do. */
    String guard() throws Exception;

    /** Stops the replication that brought the domain here. */
    String stopReplication() throws Exception;

    /** Has the source follow the target from now on. */
    default String startWayBack() throws Exception {
        return "";
    }

    /** Takes away what was prepared for {@link #startWayBack}, where that is not called. */
    default String discardWayBack() throws Exception {
        return "";
    }

    /** After a failure, outside the window: what the target says about its replication. Empty if nothing. */
    String diagnose();

    /** Gives all connections back; never throws. */
    @Override
    void close();
}
