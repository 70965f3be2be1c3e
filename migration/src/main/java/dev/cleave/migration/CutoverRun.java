package dev.cleave.migration;

import dev.cleave.migration.CheckResult.Check;
import dev.cleave.migration.CutoverState.Abortable;
import dev.cleave.migration.CutoverState.Approaching;
import dev.cleave.migration.CutoverState.Checking;
import dev.cleave.migration.CutoverState.Decided;
import dev.cleave.migration.CutoverState.Drained;
import dev.cleave.migration.CutoverState.Ended;
import dev.cleave.migration.CutoverState.Switched;
import dev.cleave.migration.CutoverStep.Outcome;
import dev.cleave.migration.TrafficSwitch.ClosedGate;
import dev.cleave.migration.TrafficSwitch.NotDrainedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * One cutover from the first check to the last step, on the caller's thread:
 *
 * <ol>
 *   <li>check, then open and warm connections: a failure refuses, nothing was touched;
 *   <li>approach: let the target catch up, close the gate and drain: a failure aborts;
 *   <li>the window: fence the source and read its position, wait for it on the target, store the new route (the point of no return), open the target, swap
 *       the route, open the gates: a failure before the swap aborts and gives everything back;
 *   <li>afterwards: unfence, stop replication: a failure is noted, the cutover is done.
 * </ol>
 *
 * A dry run takes the same way with {@link PlannedSteps} and {@link PlannedSwitch}.
 */
final class CutoverRun {
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
            recorder.step("announce", this::announce);
        } catch (Exception e) {
            tolerantly("discard way back", steps::discardWayBack);
            return checking.refuse("the switch could not be prepared: " + Reasons.of(e));
        }
        return approached(checking.pass());
    }

    private String prepare() throws Exception {
        String prepared = steps.prepare();
        traffic.expectSwap(plan.domains(), plan.to(), plan.procedure());
        return prepared;
    }

    private String announce() throws IOException {
        if (plan.dryRun()) {
            return "would write down what a restart needs to know";
        }
        var facts = new LinkedHashMap<>(steps.facts());
        facts.put(Facts.EPOCH, Long.toString(traffic.routes().epoch()));
        recorder.announce(facts);
        return "written down for a restart";
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

    private Ended approached(Approaching approaching) {
        recorder.enter(approaching);
        Approach.Window window;
        try {
            window = new Approach(plan, traffic, steps, recorder, nanoTime).run(approaching);
        } catch (NotDrainedException e) {
            recorder.buffered(e.report());
            return aborted(e.getMessage());
        } catch (Exception | Error e) {
            String diagnosis = steps.diagnose();
            return aborted(Reasons.of(e) + (diagnosis.isEmpty() ? "" : ": " + diagnosis));
        }
        return inWindow(window.gate(), window.drained(), window.deadline());
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
        recorder.step("journal", () -> decide(gate));
        var decided = recorder.enter(caughtUp.decided());
        recorder.step("open target", steps::openTarget);
        recorder.step("swap", () -> swap(gate));
        return decided.switched();
    }

    private Switched flipped(ClosedGate gate, Drained drained) throws Exception {
        recorder.step("journal", () -> decide(gate));
        var decided = recorder.enter(drained.decided());
        recorder.step("swap", () -> swap(gate));
        return decided.switched();
    }

    private String decide(ClosedGate gate) throws Exception {
        gate.decide(plan.to(), plan.procedure());
        return (plan.dryRun() ? "would store" : "stored") + " the route to " + plan.to() + ": the point of no return";
    }

    private String swap(ClosedGate gate) {
        gate.swap();
        return (plan.dryRun() ? "would route " : "routed ") + plan.domain() + " to " + plan.to();
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
            tolerantly("guard", steps::guard);
            tolerantly("stop replication", steps::stopReplication);
            tolerantly("way back", steps::startWayBack);
        }
    }

    /** The fence comes off before the gate opens: what was buffered would run into it. */
    private Ended undone(ClosedGate gate, Throwable cause) {
        String failedStep = recorder.failedStep();
        if (!(recorder.snapshot().state() instanceof Abortable state)) {
            throw new AssertionError(
                    "aborted after the swap, in state " + recorder.snapshot().state(), cause);
        }
        // A target that did not say that it opened may be open all the same.
        tolerantly("restore target", steps::restoreTarget);
        if (state instanceof Decided decided && !takenBack(gate)) {
            return completed(gate, decided, cause);
        }
        tolerantly("unfence", steps::unfence);
        openGates(gate);
        tolerantly("discard way back", steps::discardWayBack);
        String diagnosis = steps.diagnose();
        return state.abort(failedStep, Reasons.of(cause) + (diagnosis.isEmpty() ? "" : ": " + diagnosis));
    }

    private boolean takenBack(ClosedGate gate) {
        try {
            recorder.step("take back", () -> {
                gate.takeBack();
                return "stored the route to " + plan.from() + " again";
            });
            return true;
        } catch (Exception e) {
            recorder.remark("the decision to move could not be taken back: " + Reasons.of(e));
            return false;
        }
    }

    /** What is decided and cannot be taken back is done: a restart would do it too, and writes must not go to two places. */
    private Ended completed(ClosedGate gate, Decided decided, Throwable cause) {
        recorder.leave(plan.to() + " may still refuse writes: " + Reasons.of(cause));
        gate.swap();
        recorder.enter(decided.switched());
        openGates(gate);
        afterwards();
        return decided.switched().finish();
    }

    private Ended aborted(String reason) {
        if (!(recorder.snapshot().state() instanceof Abortable state)) {
            throw new AssertionError("not abortable: " + recorder.snapshot().state());
        }
        String failedStep = recorder.failedStep();
        tolerantly("discard way back", steps::discardWayBack);
        return state.abort(failedStep, reason);
    }

    private void tolerantly(String name, CutoverRecorder.Body<String> body) {
        try {
            recorder.step(name, body);
        } catch (Exception | Error e) {
            recorder.leave("step '" + name + "' failed and is left to do: " + Reasons.of(e));
        }
    }
}
