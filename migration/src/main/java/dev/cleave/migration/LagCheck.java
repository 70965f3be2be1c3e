package dev.cleave.migration;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The target reaches the source's position within {@code max-lag}, and where that takes longer than a moment, sooner each time: then it is catching up. Not
 * Seconds_Behind_Source, which counts whole seconds and is 0 whenever the applier has nothing to do: the time the target really needs.
 */
record LagCheck(CutoverPlan plan, CatchUp.Round round, LongSupplier nanoTime) {
    /** What a healthy replica on a busy machine may take; whether so little falls says nothing. */
    private static final Duration MOMENT = Duration.ofMillis(100);

    /** Lag is ragged: one of these must be shorter than the first. */
    private static final int MORE_ROUNDS = 3;

    /** A longer round is not ragged, and while it is waited for, a target that does not catch up falls further behind. */
    private static final Duration LONG_ROUND = Duration.ofSeconds(1);

    CheckResult run() throws Exception {
        Duration limit = plan.options().maxLag();
        Duration first = measure();
        if (first.compareTo(limit) > 0) {
            return CheckResult.refused("%s is more than %d ms behind %s: wait until it has caught up, or raise max_lag"
                    .formatted(plan.to(), limit.toMillis(), plan.from()));
        }
        Duration last = first;
        for (int i = 0; i < MORE_ROUNDS && !falls(first, last); i++) {
            last = measure();
            if (last.compareTo(LONG_ROUND) > 0) {
                break;
            }
        }
        return falls(first, last)
                ? CheckResult.ok(
                        "%s caught up with %s in %d µs".formatted(plan.to(), plan.from(), last.toNanos() / 1_000))
                : steady(first, last);
    }

    private static boolean falls(Duration first, Duration last) {
        return last.compareTo(MOMENT) <= 0 || last.compareTo(first) < 0;
    }

    /** As long as so much is written, waiting does not help; delaying the writes does. */
    private CheckResult steady(Duration first, Duration last) {
        String found = "%s is %d ms behind %s and does not catch up (%d ms before)"
                .formatted(plan.to(), last.toMillis(), plan.from(), first.toMillis());
        return plan.options().maxWriteDelay().isZero()
                ? CheckResult.refused(found
                        + ": move the domain when less is written, or let its writes be delayed by max_write_delay")
                : CheckResult.warning(found
                        + ": its writes will be delayed until it does, by at most %d ms each"
                                .formatted(plan.options().maxWriteDelay().toMillis()));
    }

    /** More than the limit if the position was not reached within it. */
    private Duration measure() throws Exception {
        long began = nanoTime.getAsLong();
        boolean reached = round.run(plan.options().maxLag());
        Duration took = Duration.ofNanos(nanoTime.getAsLong() - began);
        Duration missed = plan.options().maxLag().plusMillis(1);
        return reached || took.compareTo(missed) > 0 ? took : missed;
    }
}
