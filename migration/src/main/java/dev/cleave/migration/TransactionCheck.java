package dev.cleave.migration;

import dev.cleave.config.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** No transaction that touched the domain's tables is so old that the drain or the fence would only run into it. */
record TransactionCheck(CutoverPlan plan) {
    /** innodb_trx counts whole seconds: a transaction that began just now may look one second old. */
    private static final int CLOCK_GRAIN_SECONDS = 1;

    CheckResult run(Connection source) throws SQLException {
        long limitSeconds = plan.options().drainTimeout().plusMillis(999).toSeconds() + CLOCK_GRAIN_SECONDS;
        var old = new ArrayList<String>();
        try (PreparedStatement statement = source.prepareStatement(text())) {
            int parameter = 1;
            for (TableName table : plan.tables()) {
                statement.setString(parameter++, table.schema());
                statement.setString(parameter++, table.table());
            }
            statement.setLong(parameter, limitSeconds);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    old.add("connection %d (%s@%s) for %d s"
                            .formatted(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getLong(4)));
                }
            }
        }
        return old.isEmpty()
                ? CheckResult.ok("none older than %d s".formatted(limitSeconds))
                : CheckResult.refused("transactions on %s have had tables of %s open: %s; end them, or KILL them on %s"
                        .formatted(plan.from(), plan.domain(), String.join(", ", old), plan.from()));
    }

    private String text() {
        return """
               SELECT DISTINCT t.processlist_id, t.processlist_user, t.processlist_host, TIMESTAMPDIFF(SECOND, x.trx_started, NOW())
               FROM performance_schema.metadata_locks m
               JOIN performance_schema.threads t ON t.thread_id = m.owner_thread_id
               JOIN information_schema.innodb_trx x ON x.trx_mysql_thread_id = t.processlist_id
               WHERE m.object_type = 'TABLE' AND m.lock_status = 'GRANTED' AND (m.object_schema, m.object_name) IN (%s)
                 AND t.type = 'FOREGROUND' AND TIMESTAMPDIFF(SECOND, x.trx_started, NOW()) > ? LIMIT 10""".formatted(plan.tables().stream().map(_ -> "(?, ?)").collect(Collectors.joining(", ")));
    }
}
