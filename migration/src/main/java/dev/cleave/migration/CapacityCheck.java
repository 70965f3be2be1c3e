package dev.cleave.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The target has connections left for the clients that will come. How full its disk is, a server does not say. */
record CapacityCheck(CutoverPlan plan) {
    /** Below this not even the proxy and its operators get in. */
    private static final long FEWEST = 10;

    CheckResult run(Connection source, Connection target, ServerFacts targetFacts) throws SQLException {
        long max = targetFacts.number("max_connections");
        long free = max - connected(target);
        long coming = connected(source);
        if (free < FEWEST) {
            return CheckResult.refused(
                    "%s has %d of %d connections left: raise max_connections there".formatted(plan.to(), free, max));
        }
        return free < coming
                ? CheckResult.warning(
                        "%s has %d of %d connections left, and %s has %d clients, of this domain and others: raise max_connections there"
                                .formatted(plan.to(), free, max, plan.from(), coming))
                : CheckResult.ok("%s has %d of %d connections left".formatted(plan.to(), free, max));
    }

    private static long connected(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Threads_connected'")) {
            return row.next() ? row.getLong(2) : 0;
        }
    }
}
