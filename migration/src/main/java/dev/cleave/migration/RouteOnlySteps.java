package dev.cleave.migration;

import java.time.Duration;
import java.util.List;

/** A flip: routes change, databases are not asked. */
final class RouteOnlySteps implements DatabaseSteps {
    @Override
    public List<CheckResult.Check> checks() {
        return List.of();
    }

    @Override
    public String prepare() {
        return "nothing to prepare: only the route changes";
    }

    @Override
    public String catchUp(TrafficSwitch.Slowdown slowdown) {
        return "";
    }

    @Override
    public String fenceAndReadPosition(Duration limit) {
        throw new IllegalStateException("a flip fences nothing");
    }

    @Override
    public String awaitTarget(Duration limit) {
        throw new IllegalStateException("a flip waits for nothing");
    }

    @Override
    public String openTarget() {
        throw new IllegalStateException("a flip leaves the target as it is");
    }

    @Override
    public String unfence() {
        return "";
    }

    @Override
    public String restoreTarget() {
        return "";
    }

    @Override
    public String guard() {
        return "";
    }

    @Override
    public String stopReplication() {
        throw new IllegalStateException("a flip leaves replication alone");
    }

    @Override
    public String diagnose() {
        return "";
    }

    @Override
    public void close() {}
}
