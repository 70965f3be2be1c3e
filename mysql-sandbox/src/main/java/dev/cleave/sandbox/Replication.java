package dev.cleave.sandbox;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * GTID replication between two sandbox servers.
 *
 * <p>MySQL's manual: "Setting Up Replication Using GTIDs". Everything here blocks.
 */
public final class Replication {
    private Replication() {}

    /**
     * Makes one server a replica of another. Both must hold the same rows, or the replica none of its own: transactions
     * that only the replica knows are struck from its GTIDs.
     */
    public static void start(MySqlServer source, MySqlServer replica) {
        Account.REPLICATION.createOn(source);
        if (source.version().mariaDb()) {
            replica.execute("STOP SLAVE", "RESET SLAVE ALL", changeMaster(source), "START SLAVE");
            return;
        }
        replica.execute("STOP REPLICA", "RESET REPLICA ALL");
        if (!isSubset(source, replica.queryValue("SELECT @@GLOBAL.gtid_executed"))) {
            replica.execute(resetBinaryLogs(replica.version()));
        }
        replica.execute(changeSource(source), "START REPLICA");
    }

    /** Makes each the replica of the other; the second one may be empty, the first one need not be. */
    public static void circular(MySqlServer first, MySqlServer second, Duration timeout) {
        start(first, second);
        awaitCaughtUp(first, second, timeout);
        start(second, first);
    }

    /** Stops a replica's threads and forgets its source. */
    public static void remove(MySqlServer replica) {
        if (replica.version().mariaDb()) {
            replica.execute("STOP SLAVE", "RESET SLAVE ALL");
        } else {
            replica.execute("STOP REPLICA", "RESET REPLICA ALL");
        }
    }

    /**
     * Waits until the replica has applied what the source has committed by now.
     *
     * @throws SandboxException with the replica's own error if it has not within the time
     */
    public static void awaitCaughtUp(MySqlServer source, MySqlServer replica, Duration timeout) {
        var mariaDb = source.version().mariaDb();
        var position = source.queryValue(mariaDb ? "SELECT @@GLOBAL.gtid_binlog_pos" : "SELECT @@GLOBAL.gtid_executed");
        var result = replica.queryValue("SELECT %s('%s', %d)"
                .formatted(
                        mariaDb ? "MASTER_GTID_WAIT" : "WAIT_FOR_EXECUTED_GTID_SET",
                        position.replace("\n", ""),
                        Math.max(1, timeout.toSeconds())));
        if (!result.equals("0")) {
            throw new SandboxException("%s has not caught up with %s within %d s: %s"
                    .formatted(replica, source, timeout.toSeconds(), error(replica)));
        }
    }

    /** The first error that a replica reports of its connection or of a transaction, or an empty text. */
    public static String error(MySqlServer replica) {
        return (replica.version().mariaDb() ? mariaDbErrors(replica) : mySqlErrors(replica))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Stream<String> mariaDbErrors(MySqlServer replica) {
        var status = replica.queryRow("SHOW SLAVE STATUS");
        return Stream.of("Last_IO_Error", "Last_SQL_Error").map(column -> status.getOrDefault(column, ""));
    }

    /** {@code SHOW REPLICA STATUS} only says that a worker failed; the worker says why. */
    private static Stream<String> mySqlErrors(MySqlServer replica) {
        return replica
                .query("SELECT last_error_message FROM performance_schema.replication_connection_status UNION ALL"
                        + " SELECT last_error_message FROM performance_schema.replication_applier_status_by_worker")
                .stream()
                .map(row -> Objects.toString(row.getFirst(), ""));
    }

    private static boolean isSubset(MySqlServer source, String gtids) {
        return source.queryValue("SELECT GTID_SUBSET('%s', @@GLOBAL.gtid_executed)".formatted(gtids.replace("\n", "")))
                .equals("1");
    }

    private static String resetBinaryLogs(ServerVersion version) {
        return version.isMySqlFrom(8, 2) ? "RESET BINARY LOGS AND GTIDS" : "RESET MASTER";
    }

    private static String changeSource(MySqlServer source) {
        return ("CHANGE REPLICATION SOURCE TO SOURCE_HOST='%s', SOURCE_PORT=%d, SOURCE_USER='%s', SOURCE_PASSWORD='%s',"
                        + " SOURCE_AUTO_POSITION=1, GET_SOURCE_PUBLIC_KEY=1, SOURCE_CONNECT_RETRY=1")
                .formatted(source.host(), source.port(), Account.REPLICATION.name(), Account.REPLICATION.password());
    }

    private static String changeMaster(MySqlServer source) {
        return ("CHANGE MASTER TO MASTER_HOST='%s', MASTER_PORT=%d, MASTER_USER='%s', MASTER_PASSWORD='%s',"
                        + " MASTER_USE_GTID=slave_pos, MASTER_SSL=0, MASTER_CONNECT_RETRY=1")
                .formatted(source.host(), source.port(), Account.REPLICATION.name(), Account.REPLICATION.password());
    }
}
