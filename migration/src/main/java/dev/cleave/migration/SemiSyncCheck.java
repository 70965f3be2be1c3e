package dev.cleave.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * The end of replication to the target must not leave the source without a semi-synchronous replica: each commit there, of every domain, would wait for the
 * time-out.
 */
record SemiSyncCheck(CutoverPlan plan) {
    CheckResult run(Connection source, ServerFacts facts) throws SQLException {
        Map<String, String> status = new HashMap<>();
        try (Statement statement = source.createStatement();
                ResultSet rows = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Rpl\\_semi\\_sync\\_%'")) {
            while (rows.next()) {
                // MySQL 8.0.26 renamed master to source, with another plugin.
                status.put(rows.getString(1).replace("_master_", "_source_"), rows.getString(2));
            }
        }
        if (!status.getOrDefault("Rpl_semi_sync_source_status", "OFF").equalsIgnoreCase("ON")) {
            return CheckResult.ok("%s does not wait for replicas".formatted(plan.from()));
        }
        long clients = Long.parseLong(status.getOrDefault("Rpl_semi_sync_source_clients", "0"));
        long needed = Math.max(1, facts.number("rpl_semi_sync_source_wait_for_replica_count"));
        if (clients > needed) {
            return CheckResult.ok(
                    "%s has %d semi-synchronous replicas and needs %d".formatted(plan.from(), clients, needed));
        }
        String what =
                "%s waits at each commit for %d of %d semi-synchronous replicas, and the cutover ends replication to %s"
                        .formatted(plan.from(), needed, clients, plan.to());
        return plan.forced()
                ? CheckResult.warning("forced, although " + what)
                : CheckResult.refused(
                        what
                                + ": connect another replica, switch rpl_semi_sync_replica_enabled off on the target and restart its receiver, or move WITH force");
    }
}
