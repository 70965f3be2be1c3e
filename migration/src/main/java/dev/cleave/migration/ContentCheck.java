package dev.cleave.migration;

import dev.cleave.config.CutoverConfig;
import dev.cleave.config.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code verify=checksum}: the tables hold the same rows on both sides at one and the same position. The target's applier is stopped, the source's tables are
 * locked for as long as opening a snapshot takes, the applier goes on to exactly that position, a snapshot is opened there too, and everything runs again
 * while both snapshots are read. Only the checksums cross the network.
 */
record ContentCheck(CutoverPlan plan, ControlConnector connector, Preflight preflight) {
    /** Writers wait no longer for the lock that waits for an open transaction. */
    private static final String SHORT_LOCK_WAIT = "SET SESSION lock_wait_timeout = 1";

    private static final String SNAPSHOT = "START TRANSACTION WITH CONSISTENT SNAPSHOT";
    private static final Duration LONGEST_SCAN = Duration.ofHours(6);

    CheckResult run() throws Exception {
        if (plan.options().verify() == CutoverConfig.Verify.NONE) {
            return CheckResult.ok("not asked for: verify=none");
        }
        if (!(preflight.flavour() instanceof MySqlFlavour)) {
            return CheckResult.refused(
                    "verify=checksum needs MySQL's START REPLICA … UNTIL: compare the tables by hand");
        }
        Connection here = connector.open(plan.from(), LONGEST_SCAN);
        try {
            Connection there = connector.open(plan.to(), LONGEST_SCAN);
            try {
                openSnapshots(here, there);
                return compare(here, there);
            } finally {
                ControlConnector.close(there);
            }
        } finally {
            ControlConnector.close(here);
        }
    }

    private void openSnapshots(Connection here, Connection there) throws Exception {
        var gtid = new GtidClock(preflight.flavour());
        String channel = " FOR CHANNEL '" + preflight.channel().name().replace("'", "''") + "'";
        execute(preflight.target(), "STOP REPLICA SQL_THREAD" + channel);
        try {
            String position = snapshotOfSource(here, gtid);
            execute(
                    preflight.target(),
                    "START REPLICA SQL_THREAD UNTIL SQL_AFTER_GTIDS = '" + position.replace("\n", "") + "'" + channel);
            if (!gtid.await(
                    preflight.target(), position, plan.options().maxLag().plusSeconds(1))) {
                throw new StepFailedException(plan.to() + " did not reach the position to compare at");
            }
            execute(preflight.target(), "STOP REPLICA SQL_THREAD" + channel);
            execute(there, SNAPSHOT);
        } finally {
            execute(preflight.target(), "START REPLICA SQL_THREAD" + channel);
        }
    }

    private String snapshotOfSource(Connection here, GtidClock gtid) throws SQLException {
        Connection locking = preflight.source();
        execute(locking, SHORT_LOCK_WAIT);
        execute(locking, preflight.flavour().lockForReading(plan.tables()));
        try {
            execute(here, SNAPSHOT);
            return gtid.read(locking);
        } finally {
            execute(locking, preflight.flavour().unlock());
        }
    }

    private CheckResult compare(Connection here, Connection there) throws SQLException {
        var different = new ArrayList<String>();
        for (TableName table : plan.tables()) {
            String checksum = checksumOf(here, table);
            String ours = value(here, checksum);
            String theirs = value(there, checksum);
            if (!ours.equals(theirs)) {
                different.add("%s (rows and checksum %s on %s, %s on %s)"
                        .formatted(table, ours, plan.from(), theirs, plan.to()));
            }
        }
        return different.isEmpty()
                ? CheckResult.ok(
                        "%d tables hold the same rows".formatted(plan.tables().size()))
                : CheckResult.refused(
                        "contents differ: %s: copy the tables again".formatted(String.join(", ", different)));
    }

    /** The number of rows and a checksum that does not depend on their order; NULL differs from an empty text. */
    private static String checksumOf(Connection connection, TableName table) throws SQLException {
        List<String> columns = new ArrayList<>();
        new InClause(List.of(table))
                .forEach(
                        connection,
                        "SELECT column_name FROM information_schema.columns WHERE (table_schema, table_name) IN (%s)"
                                + " ORDER BY ordinal_position",
                        row -> columns.add(TableName.quoted(row.getString(1))));
        String values = columns.stream().collect(Collectors.joining(", "));
        String nulls = columns.stream().map(c -> "ISNULL(" + c + ")").collect(Collectors.joining(", "));
        return "SELECT CONCAT(COUNT(*), ' ', COALESCE(BIT_XOR(CAST(CRC32(CONCAT_WS('#', %s, CONCAT(%s))) AS UNSIGNED)), 0), ' ', COALESCE(SUM(CRC32(CONCAT_WS('+', %s, CONCAT(%s)))), 0)) FROM %s"
                .formatted(values, nulls, values, nulls, table.quoted());
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
