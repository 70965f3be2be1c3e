package dev.cleave.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Both servers' histories fit together: other server ids, and nothing on the target that the source does not know. Such errant transactions may have changed
 * the domain's rows behind replication's back. A target that serves other domains has them rightly.
 */
record GtidCheck(CutoverPlan plan, ServerFlavour flavour) {
    /**
     * A source sends a transaction before it counts it as executed itself; what it has not counted by then it does not have. On MariaDB, what its filters kept
     * away counts for a replica, but is not in its binary log.
     */
    private static final Duration UNCOUNTED = Duration.ofMillis(500);

    CheckResult run(Connection source, Connection target, ServerFacts sourceFacts, ServerFacts targetFacts)
            throws SQLException {
        if (sourceFacts.get("server_id").equals(targetFacts.get("server_id"))) {
            return CheckResult.refused("%s and %s have the same server_id %s: give each its own"
                    .formatted(plan.from(), plan.to(), sourceFacts.get("server_id")));
        }
        var gtid = new GtidClock(flavour);
        String there = gtid.read(target);
        String errant = flavour.missing(target, there, gtid.read(source));
        if (!errant.isEmpty() && gtid.await(source, errant, UNCOUNTED)) {
            errant = "";
        }
        if (errant.isEmpty()) {
            return CheckResult.ok("%s knows every transaction of %s".formatted(plan.from(), plan.to()));
        }
        String found = "%s has transactions that %s has not: %s".formatted(plan.to(), plan.from(), shortened(errant));
        if (plan.targetServesOthers() || plan.forced()) {
            return CheckResult.warning(found + ": fine if they are of other domains");
        }
        return CheckResult.refused(
                found
                        + ": see with mysqlbinlog what they changed, then repeat them on the source, or accept them WITH force");
    }

    private static String shortened(String gtids) {
        String oneLine = gtids.replace("\n", "");
        return oneLine.length() <= 200 ? oneLine : oneLine.substring(0, 200) + "…";
    }
}
