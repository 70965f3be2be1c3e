package dev.cleave.proxy.lint;

import dev.cleave.config.LinterMode;
import dev.cleave.config.LintersConfig;
import dev.cleave.config.RoutingTable;
import dev.cleave.proxy.route.CachedStatement;
import dev.cleave.proxy.route.Target;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * Looks at a sample of one event loop's transactions: the configured fraction, and no more than a number a second. What is not sampled costs two
 * comparisons a statement. Confined to the loop.
 */
public final class TransactionLinter {
    private final Violations violations;
    private final int loops;
    private final SplittableRandom random = new SplittableRandom();
    private long secondBeganNanos;
    private int takenThisSecond;

    /** @param loops how many event loops share the limit of samples a second */
    public TransactionLinter(Violations violations, int loops) {
        this.violations = violations;
        this.loops = loops;
    }

    /** A statement with tables is about to run in a transaction. */
    public void statement(
            TransactionTrace trace,
            CachedStatement statement,
            Target target,
            LintersConfig linters,
            ViolationSource source,
            long nowNanos) {
        if (trace.isUndecided()) {
            trace.sampled(take(linters, nowNanos));
        }
        if (trace.isSampled()) {
            trace.add(statement, target, source);
        }
    }

    private boolean take(LintersConfig linters, long nowNanos) {
        if (!linters.looksAtTransactions()) {
            return false;
        }
        double fraction = linters.transactionSample();
        if (fraction < 1.0 && random.nextDouble() >= fraction) {
            return false;
        }
        if (nowNanos - secondBeganNanos >= TimeUnit.SECONDS.toNanos(1)) {
            secondBeganNanos = nowNanos;
            takenThisSecond = 0;
        }
        return takenThisSecond++ < Math.max(1, linters.transactionSamplesPerSecond() / loops);
    }

    /** The transaction is over, however it ended. */
    public void ended(TransactionTrace trace, LintersConfig linters, RoutingTable routes, ViolationSource source) {
        boolean unassignedCount = linters.unassignedTables() != LinterMode.OFF;
        if (trace.crosses(unassignedCount) && linters.transaction(trace.domains(), source.user()) != LinterMode.OFF) {
            violations.transaction(trace, routes, source);
        }
        trace.clear();
    }
}
