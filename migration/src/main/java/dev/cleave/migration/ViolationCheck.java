package dev.cleave.migration;

import java.util.List;

/**
 * No statement that applications were seen to send lately ties the domains that move to what stays: it would fail after the move. {@code WITH force} turns a
 * refusal into a warning with the same list.
 */
record ViolationCheck(CutoverPlan plan, SeenTies seen) {
    private static final int MOST_SHOWN = 3;

    CheckResult run() {
        List<String> violations = seen.acrossClusters(plan.domains(), plan.to());
        if (violations.isEmpty()) {
            return CheckResult.ok("no query or transaction was seen lately that %s on %s would break"
                    .formatted(plan.domain(), plan.to()));
        }
        String first = String.join("; ", violations.subList(0, Math.min(MOST_SHOWN, violations.size())));
        String found = "%d %s seen lately would be on two clusters: %s%s"
                .formatted(
                        violations.size(),
                        violations.size() == 1 ? "query or transaction" : "queries and transactions",
                        first,
                        violations.size() > MOST_SHOWN ? "; …" : "");
        return plan.forced()
                ? CheckResult.warning("forced, although " + found)
                : CheckResult.refused(
                        found
                                + ": see SHOW VIOLATIONS FOR DOMAIN, change or exempt them and wait for linters.ready-after, or accept them WITH force");
    }
}
