package dev.cleave.migration;

import dev.cleave.config.CutoverConfig;
import dev.cleave.migration.CutoverState.Approaching;
import dev.cleave.migration.CutoverState.Drained;
import dev.cleave.migration.CutoverState.Draining;
import dev.cleave.migration.TrafficSwitch.ClosedGate;
import dev.cleave.migration.TrafficSwitch.Drain;
import dev.cleave.migration.TrafficSwitch.Slowdown;
import java.time.Duration;
import java.util.function.LongSupplier;

/** The way to the window, on the caller's thread: catch up with the gate open, then close it and drain. What delays writes has ended when this returns. */
record Approach(
        CutoverPlan plan, TrafficSwitch traffic, DatabaseSteps steps, CutoverRecorder recorder, LongSupplier nanoTime) {
    /** The part of max_duration that is kept for undoing: the gate must still be closed when the fence comes off after a time-out. */
    private static final int UNDO_SHARE = 10;

    /** A slowing down ends by itself when the catching up must have ended, and this. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    /** The gate is closed, and by the deadline the route must be swapped. */
    record Window(ClosedGate gate, Drained drained, Deadline deadline) {}

    /** @throws Exception if the target does not follow or the drain does not end; nothing is delayed and no gate is closed then */
    Window run(Approaching approaching) throws Exception {
        if (!plan.movesData()) {
            return closed(approaching.close());
        }
        Duration atMost = plan.options()
                .catchUpTime()
                .plus(plan.options().drainTimeout().multipliedBy(2))
                .plus(GRACE);
        try (Slowdown slowdown = traffic.slowDown(plan.domains(), atMost)) {
            try {
                recorder.step("catch up", () -> steps.catchUp(slowdown));
                return closed(approaching.close());
            } finally {
                recorder.delayed(slowdown.report());
            }
        }
    }

    private Window closed(Draining draining) throws Exception {
        recorder.enter(draining);
        CutoverConfig limits = plan.options();
        Duration inWindow = limits.maxDuration().minus(limits.maxDuration().dividedBy(UNDO_SHARE));
        Deadline deadline = Deadline.after(inWindow, nanoTime);
        var drain = new Drain(deadline.atMost(limits.drainTimeout()), limits.openTransactions());
        ClosedGate gate = recorder.step(
                "drain",
                () -> traffic.close(plan.domains(), drain, limits.maxDuration()),
                _ -> plan.dryRun() ? "would close the gate of " + plan.domain() : "gate closed, nothing in flight");
        return new Window(gate, draining.drained(), deadline);
    }
}
