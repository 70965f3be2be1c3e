package dev.cleave.migration;

import dev.cleave.config.CutoverConfig;
import dev.cleave.config.SchemaDomains;
import dev.cleave.migration.CheckResult.Check;
import dev.cleave.migration.CutoverState.Abortable;
import dev.cleave.migration.CutoverState.Checking;
import dev.cleave.migration.CutoverState.Drained;
import dev.cleave.migration.CutoverState.Draining;
import dev.cleave.migration.CutoverState.Ended;
import dev.cleave.migration.CutoverState.Switched;
import dev.cleave.migration.CutoverStep.Outcome;
import dev.cleave.migration.TrafficSwitch.ClosedGate;
import dev.cleave.migration.TrafficSwitch.NotDrainedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * One cutover from the first check to the last step, on the caller's thread:
 *
 * <ol>
 *   <li>check, then open and warm connections: a failure refuses, nothing was touched;
 *   <li>the window: close the gate and drain, fence the source and read its position, wait for it on the target, open the target, swap the route, open the
 *       gates: a failure before the swap aborts and gives everything back;
 *   <li>afterwards: unfence, stop replication: a failure is noted, the cutover is done.
 * </ol>
 *
 * A dry run takes the same way with {@link PlannedSteps} and {@link PlannedSwitch}.
 */
final class CutoverRun {
    /** The part of max_duration that is kept for undoing: the gate must still be closed when the fence comes off after a time-out. */
    private static final int UNDO_SHARE = 10;

    private final CutoverPlan plan;
    private final TrafficSwitch traffic;
    private final DatabaseSteps steps;
    private final CutoverRecorder recorder;
    private final LongSupplier nanoTime;

    CutoverRun(
            CutoverPlan plan,
            TrafficSwitch traffic,
            DatabaseSteps steps,
            CutoverRecorder recorder,
            LongSupplier nanoTime) {
        this.plan = plan;
        this.traffic = traffic;
        this.steps = steps;
        this.recorder = recorder;
        this.nanoTime = nanoTime;
    }

    Cutover run() {
        try (steps) {
            return recorder.finish(checked(new Checking()));
        }
    }

    private Ended checked(Checking checking) {
        List<String> refusals = refusals();
        if (!refusals.isEmpty()) {
            return checking.refuse(String.join("; ", refusals));
        }
        try {
            recorder.step("prepare", this::prepare);
        } catch (Exception e) {
            return checking.refuse("the switch could not be prepared: " + Reasons.of(e));
        }
        return drained(checking.pass());
    }

    private String prepare() throws Exception {
        String prepared = steps.prepare();
        traffic.expectSwap(plan.domain(), plan.to(), plan.procedure());
        return prepared;
    }

    private List<String> refusals() {
        var refusals = new ArrayList<String>();
        for (Check check : steps.checks()) {
            try {
                CheckResult result = recorder.check(check);
                if (result.outcome() == Outcome.FAILED) {
                    refusals.add(result.detail());
                }
            } catch (Exception e) {
                refusals.add(Reasons.of(e));
                return refusals;
            }
        }
        return refusals;
    }

    private Ended drained(Draining draining) {
        recorder.enter(draining);
        CutoverConfig limits = plan.options();
        Duration inWindow = limits.maxDuration().minus(limits.maxDuration().dividedBy(UNDO_SHARE));
        Deadline deadline = Deadline.after(inWindow, nanoTime);
        ClosedGate gate;
        try {
            gate = recorder.step(
                    "drain",
                    () -> traffic.close(plan.domain(), deadline.atMost(limits.drainTimeout()), limits.maxDuration()),
                    _ -> plan.dryRun() ? "would close the gate of " + plan.domain() : "gate closed, nothing in flight");
        } catch (NotDrainedException e) {
            recorder.buffered(e.report());
            return draining.abort("drain", e.getMessage());
        } catch (Exception | Error e) {
            return draining.abort("drain", Reasons.of(e));
        }
        return inWindow(gate, draining.drained(), deadline);
    }

    private Ended inWindow(ClosedGate gate, Drained drained, Deadline deadline) {
        recorder.enter(drained);
        Switched switched;
        try {
            switched = plan.movesData() ? moved(gate, drained, deadline) : flipped(gate, drained);
        } catch (Exception | Error e) {
            return undone(gate, e);
        }
        recorder.enter(switched);
        openGates(gate);
        afterwards();
        return plan.dryRun() ? switched.plan() : switched.finish();
    }

    private Switched moved(ClosedGate gate, Drained drained, Deadline deadline) throws Exception {
        recorder.step("fence", () -> steps.fenceAndReadPosition(deadline.remaining()));
        var fenced = recorder.enter(drained.fenced());
        recorder.step("wait", () -> steps.awaitTarget(deadline.remaining()));
        var caughtUp = recorder.enter(fenced.caughtUp());
        recorder.step("open target", steps::openTarget);
        recorder.step("swap", () -> swap(gate));
        return caughtUp.switched();
    }

    private Switched flipped(ClosedGate gate, Drained drained) throws Exception {
        recorder.step("swap", () -> swap(gate));
        return drained.flipped();
    }

    private String swap(ClosedGate gate) throws Exception {
        try {
            gate.swap(plan.to(), plan.procedure());
            return (plan.dryRun() ? "would route " : "routed ") + plan.domain() + " to " + plan.to();
        } catch (RuntimeException e) {
            // A new table that is in force cannot be taken back: clients may already have written to the target.
            if (!routedToTarget()) {
                throw e;
            }
            recorder.remark("the route is in force, but: " + Reasons.of(e));
            return "routed " + plan.domain() + " to " + plan.to() + ", with an error: " + Reasons.of(e);
        }
    }

    private boolean routedToTarget() {
        var routes = traffic.routes();
        int domain = routes.domains().numberOf(plan.domain());
        return domain != SchemaDomains.UNASSIGNED
                && routes.routes().get(domain).cluster().equals(plan.to());
    }

    private void openGates(ClosedGate gate) {
        tolerantly("open gates", () -> {
            var report = gate.open();
            recorder.buffered(report);
            return plan.dryRun() ? "would open the gate" : report.statements() + " buffered statements released";
        });
    }

    private void afterwards() {
        if (plan.movesData()) {
            tolerantly("unfence", steps::unfence);
            tolerantly("stop replication", steps::stopReplication);
        }
    }

    /** The fence comes off before the gate opens: what was buffered would run into it. */
    private Ended undone(ClosedGate gate, Throwable cause) {
        String failedStep = recorder.failedStep();
        if (!(recorder.snapshot().state() instanceof Abortable state)) {
            throw new AssertionError(
                    "aborted after the swap, in state " + recorder.snapshot().state(), cause);
        }
        tolerantly("unfence", steps::unfence);
        openGates(gate);
        tolerantly("restore target", steps::restoreTarget);
        String diagnosis = steps.diagnose();
        return state.abort(failedStep, Reasons.of(cause) + (diagnosis.isEmpty() ? "" : ": " + diagnosis));
    }

    private void tolerantly(String name, CutoverRecorder.Body<String> body) {
        try {
            recorder.step(name, body);
        } catch (Exception | Error e) {
            recorder.remark("step '" + name + "' failed and is left to do: " + Reasons.of(e));
        }
    }
}
