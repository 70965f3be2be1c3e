package dev.cleave.migration;

import java.time.Duration;
import java.util.List;

/** The dry run of {@link GtidSteps}: its checks are made, its steps are only described. Also a rehearsal that loads the classes of the window. */
final class PlannedSteps implements DatabaseSteps {
    private final CutoverPlan plan;
    private final List<CheckResult.Check> checks;
    private final Runnable onClose;

    PlannedSteps(CutoverPlan plan, List<CheckResult.Check> checks, Runnable onClose) {
        this.plan = plan;
        this.checks = checks;
        this.onClose = onClose;
    }

    @Override
    public List<CheckResult.Check> checks() {
        return checks;
    }

    @Override
    public String prepare() {
        return "would open and warm control connections to %s and %s".formatted(plan.from(), plan.to());
    }

    @Override
    public String catchUp(TrafficSwitch.Slowdown slowdown) {
        return "would delay each write of %s by at most %d ms until %s follows within %d ms, for at most %d ms"
                .formatted(
                        plan.domain(),
                        plan.options().maxWriteDelay().toMillis(),
                        plan.to(),
                        plan.options().catchUpLag().toMillis(),
                        plan.options().catchUpTime().toMillis());
    }

    @Override
    public String fenceAndReadPosition(Duration limit) {
        return switch (plan.options().fence()) {
            case LOCK_TABLES -> "would hold LOCK TABLES … READ on %s on %s".formatted(plan.tables(), plan.from());
            case READ_ONLY -> "would set super_read_only on %s".formatted(plan.from());
            case NONE -> "would fence nothing";
        };
    }

    @Override
    public String awaitTarget(Duration limit) {
        return "would wait at most %d ms until %s has executed everything".formatted(limit.toMillis(), plan.to());
    }

    @Override
    public String openTarget() {
        return "would switch off read_only on %s where it is on".formatted(plan.to());
    }

    @Override
    public String unfence() {
        return "would take the fence off %s".formatted(plan.from());
    }

    @Override
    public String restoreTarget() {
        return "";
    }

    @Override
    public String guard() {
        return switch (plan.options().guard()) {
            case NONE -> "";
            case TRIGGERS -> "would put triggers on %s that refuse writes".formatted(plan.from());
        };
    }

    @Override
    public String stopReplication() {
        return "would stop on %s the channel that replicates from %s".formatted(plan.to(), plan.from());
    }

    @Override
    public String startWayBack() {
        return "would have %s replicate the domain's tables from %s".formatted(plan.from(), plan.to());
    }

    @Override
    public String diagnose() {
        return "";
    }

    @Override
    public void close() {
        onClose.run();
    }
}
