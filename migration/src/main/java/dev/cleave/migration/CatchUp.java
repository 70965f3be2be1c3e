package dev.cleave.migration;

import dev.cleave.config.CutoverConfig;
import dev.cleave.migration.TrafficSwitch.Slowdown;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Waits until the target follows so closely that waiting for it with writes held back costs next to nothing. A replica of a busy primary is always behind,
 * so the domains' writes are delayed meanwhile: by more with each round that took too long, in proportion to how long it took. The delay that made the target
 * follow stays until the gates are closed.
 *
 * <p>Runs on the control thread. A round asks the source for its position and waits for it on the target: what the window will do.
 */
final class CatchUp {
    /** One quick round may be luck. */
    private static final int QUICK_ROUNDS = 5;

    /** A round is given up after this time, so that the delay can grow while the target is far behind. */
    private static final Duration LONGEST_ROUND = Duration.ofMillis(100);

    /** One millisecond of delay more for so many milliseconds that a round took. */
    private static final int DAMPING = 8;

    /** The part of max_duration that waiting for the target may take. */
    private static final int WINDOW_SHARE = 4;

    private static final Duration SMALLEST_INCREASE = Duration.ofMillis(1);

    /** The drain is as long as what is in flight when the gates close. Under load a quiet moment may never come. */
    private static final Duration LONGEST_QUIET_WAIT = Duration.ofMillis(30);

    /** What is measured. */
    interface Round {
        /** Reads the source's position and waits for it on the target; false if that was not reached within the limit. */
        boolean run(Duration limit) throws Exception;
    }

    private final CutoverConfig limits;
    private final Round round;
    private final LongSupplier nanoTime;
    private Duration delay = Duration.ZERO;
    private Duration last = Duration.ZERO;

    CatchUp(CutoverConfig limits, Round round, LongSupplier nanoTime) {
        this.limits = limits;
        this.round = round;
        this.nanoTime = nanoTime;
    }

    /**
     * @return what was reached, for the timeline
     * @throws StepFailedException if the target did not follow in time
     */
    String run(Slowdown slowdown) throws Exception {
        long began = nanoTime.getAsLong();
        long end = began + limits.catchUpTime().toNanos();
        int rounds = 0;
        int quick = 0;
        while (quick < QUICK_ROUNDS && !isOver(end, slowdown)) {
            last = measure(LONGEST_ROUND);
            rounds++;
            if (last.compareTo(limits.catchUpLag()) <= 0) {
                quick++;
            } else {
                quick = 0;
                increase(slowdown);
            }
        }
        boolean quiet = slowdown.awaitQuiet(LONGEST_QUIET_WAIT);
        return "%s within %d µs after %d rounds; %s%s"
                .formatted(
                        quick < QUICK_ROUNDS ? "time is over, the target follows" : "follows",
                        last.toNanos() / 1_000,
                        rounds,
                        delays(slowdown),
                        quiet ? "" : "; never quiet");
    }

    /** When the time is over, the window is entered if it will be long but fits its limit; else the cutover is given up. */
    private boolean isOver(long end, Slowdown slowdown) throws Exception {
        if (nanoTime.getAsLong() <= end) {
            return false;
        }
        Duration share = limits.maxDuration().dividedBy(WINDOW_SHARE);
        Duration bearable = share.compareTo(limits.maxLag()) < 0 ? share : limits.maxLag();
        last = measure(bearable);
        if (last.compareTo(bearable) > 0) {
            throw notInTime(slowdown);
        }
        return true;
    }

    /** How long a round takes; more than the limit if the target does not reach the position within it. */
    private Duration measure(Duration limit) throws Exception {
        long began = nanoTime.getAsLong();
        boolean reached = round.run(limit);
        Duration took = Duration.ofNanos(nanoTime.getAsLong() - began);
        Duration missed = limit.plus(SMALLEST_INCREASE);
        return reached || took.compareTo(missed) > 0 ? took : missed;
    }

    private void increase(Slowdown slowdown) {
        Duration more = last.dividedBy(DAMPING);
        Duration longer = delay.plus(more.compareTo(SMALLEST_INCREASE) < 0 ? SMALLEST_INCREASE : more);
        Duration bounded = longer.compareTo(limits.maxWriteDelay()) > 0 ? limits.maxWriteDelay() : longer;
        if (!bounded.equals(delay)) {
            delay = bounded;
            slowdown.delay(bounded);
        }
    }

    private String delays(Slowdown slowdown) {
        var report = slowdown.report();
        return report.statements() == 0 && delay.isZero()
                ? "no write delayed"
                : "writes delayed by %d µs, %d in all, the longest %d µs"
                        .formatted(delay.toNanos() / 1_000, report.statements(), report.maxDelayMicros());
    }

    private StepFailedException notInTime(Slowdown slowdown) {
        return new StepFailedException(
                "the target did not follow within %d ms in %d ms (last: %d ms; %s): raise max_write_delay or catch_up_time, accept a longer window with max_duration and max_lag, or move the domain when less is written"
                        .formatted(
                                limits.catchUpLag().toMillis(),
                                limits.catchUpTime().toMillis(),
                                last.toMillis(),
                                delays(slowdown)));
    }
}
