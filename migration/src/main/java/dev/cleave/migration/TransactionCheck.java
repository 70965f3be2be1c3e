package dev.cleave.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** No transaction that touched the domain's tables is so old that the drain or the fence would only run into it. */
record TransactionCheck(CutoverPlan plan, ServerFlavour flavour) {
    /** innodb_trx counts whole seconds: a transaction that began just now may look one second old. */
    private static final int CLOCK_GRAIN_SECONDS = 1;

    CheckResult run(Connection source) throws SQLException {
        long limitSeconds = plan.options().drainTimeout().plusMillis(999).toSeconds() + CLOCK_GRAIN_SECONDS;
        List<String> old = flavour.oldTransactions(source, plan.tables(), limitSeconds);
        return old.isEmpty()
                ? CheckResult.ok("none older than %d s".formatted(limitSeconds))
                : CheckResult.refused("transactions on %s have had tables of %s open: %s; end them, or KILL them on %s"
                        .formatted(plan.from(), plan.domain(), String.join(", ", old), plan.from()));
    }
}
