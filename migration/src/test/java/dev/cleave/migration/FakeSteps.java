package dev.cleave.migration;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Database steps without databases: each writes its name into the journal and fails where a test says. */
final class FakeSteps implements DatabaseSteps {
    private final List<String> journal;
    final Map<String, Exception> failures = new HashMap<>();
    List<CheckResult.Check> checks = List.of();

    FakeSteps(List<String> journal) {
        this.journal = journal;
    }

    private String step(String name) throws Exception {
        journal.add(name);
        Exception failure = failures.get(name);
        if (failure != null) {
            throw failure;
        }
        return name + " done";
    }

    @Override
    public List<CheckResult.Check> checks() {
        return checks;
    }

    @Override
    public String prepare() throws Exception {
        return step("prepare");
    }

    @Override
    public String catchUp(TrafficSwitch.Slowdown slowdown) throws Exception {
        slowdown.delay(Duration.ofMillis(1));
        return step("catch up");
    }

    @Override
    public String fenceAndReadPosition(Duration limit) throws Exception {
        return step("fence");
    }

    @Override
    public String awaitTarget(Duration limit) throws Exception {
        return step("wait");
    }

    @Override
    public String openTarget() throws Exception {
        return step("open target");
    }

    @Override
    public String unfence() throws Exception {
        return step("unfence");
    }

    @Override
    public String restoreTarget() throws Exception {
        return step("restore target");
    }

    @Override
    public String guard() {
        return "";
    }

    @Override
    public String stopReplication() throws Exception {
        return step("stop replication");
    }

    @Override
    public String diagnose() {
        return "the applier is stopped";
    }

    @Override
    public void close() {
        journal.add("close connections");
    }
}
