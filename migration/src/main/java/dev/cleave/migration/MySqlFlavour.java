package dev.cleave.migration;

import dev.cleave.config.ClusterConfig;
import dev.cleave.config.TableName;
import dev.cleave.migration.ServerFacts.Requirement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * MySQL 8.0.22 to 9.x, which share these spellings. See "Replication with Global Transaction Identifiers" and "Functions Used with Global Transaction
 * Identifiers" in MySQL's reference manual.
 */
final class MySqlFlavour implements ServerFlavour {
    @Override
    public String readPosition() {
        return "SELECT @@GLOBAL.gtid_executed";
    }

    @Override
    public String awaitPosition() {
        return "SELECT WAIT_FOR_EXECUTED_GTID_SET(?, ?)";
    }

    /** 0: reached, 1: time-out. */
    @Override
    public boolean reached(ResultSet row) throws SQLException {
        return row.getInt(1) == 0 && !row.wasNull();
    }

    @Override
    public String missing(Connection connection, String position, String known) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT GTID_SUBTRACT(?, ?)")) {
            statement.setString(1, position);
            statement.setString(2, known);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    @Override
    public List<String> mayChangeReadOnly() {
        return List.of("SYSTEM_VARIABLES_ADMIN", "SUPER");
    }

    @Override
    public List<String> mayStopReplication() {
        return List.of("REPLICATION_SLAVE_ADMIN", "SUPER");
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(
                new Requirement("gtid_mode", "ON", "turn GTIDs on (gtid_mode, enforce_gtid_consistency)"),
                new Requirement("log_bin", "ON", "start it with a binary log"));
    }

    @Override
    public ReadOnly readOnly(ServerFacts facts) {
        if (facts.is("super_read_only", "ON")) {
            return ReadOnly.SUPER;
        }
        return facts.is("read_only", "ON") ? ReadOnly.ON : ReadOnly.OFF;
    }

    /** Switching read_only off switches super_read_only off too, and the other way round for on. */
    @Override
    public String setReadOnly(ReadOnly value) {
        return switch (value) {
            case OFF -> "SET GLOBAL read_only = OFF";
            case ON -> "SET GLOBAL super_read_only = OFF, GLOBAL read_only = ON";
            case SUPER -> "SET GLOBAL super_read_only = ON";
        };
    }

    @Override
    public String replicationStatus() {
        return "SHOW REPLICA STATUS";
    }

    @Override
    public ReplicationChannel channel(ResultSet row) throws SQLException {
        return new ReplicationChannel(
                row.getString("Channel_Name"),
                row.getString("Source_UUID"),
                row.getString("Replica_IO_Running"),
                row.getString("Replica_SQL_Running"),
                row.getString("Last_IO_Error"),
                row.getString("Last_SQL_Error"),
                row.getLong("SQL_Delay"),
                ReplicationFilters.read(row));
    }

    @Override
    public String replication(String verb, String what, String channel) {
        String part = what.isEmpty() ? "" : " " + what;
        return verb + " REPLICA" + part + " FOR CHANNEL " + ReverseChannel.text(channel);
    }

    @Override
    public ReverseChannel reverseChannel(Connection connection, ClusterConfig from) {
        return new MySqlReverseChannel(connection, from, this);
    }

    @Override
    public String identity(ServerFacts facts) {
        return facts.get("server_uuid");
    }

    @Override
    public List<String> replicationWarnings(ServerFacts target) {
        var warnings = new ArrayList<String>();
        if (target.number("replica_parallel_workers") < 2) {
            warnings.add(target.cluster()
                    + " applies with one thread and falls behind under load: set replica_parallel_workers=4");
        }
        if (target.is("log_replica_updates", "OFF")) {
            warnings.add(target.cluster()
                    + " has log_replica_updates=OFF: nothing can replicate from it what came by replication");
        }
        return warnings;
    }

    /** Metadata locks tell which transactions have touched the tables. */
    @Override
    public List<String> oldTransactions(Connection source, List<TableName> tables, long limitSeconds)
            throws SQLException {
        var old = new ArrayList<String>();
        new InClause(tables)
                .forEach(
                        source,
                        """
                SELECT DISTINCT t.processlist_id, t.processlist_user, t.processlist_host, TIMESTAMPDIFF(SECOND, x.trx_started, NOW())
                FROM performance_schema.metadata_locks m
                JOIN performance_schema.threads t ON t.thread_id = m.owner_thread_id
                JOIN information_schema.innodb_trx x ON x.trx_mysql_thread_id = t.processlist_id
                WHERE m.object_type = 'TABLE' AND m.lock_status = 'GRANTED' AND (m.object_schema, m.object_name) IN (%%s)
                  AND t.type = 'FOREGROUND' AND TIMESTAMPDIFF(SECOND, x.trx_started, NOW()) > %d LIMIT 10""".formatted(limitSeconds),
                        row -> old.add("connection %d (%s@%s) for %d s"
                                .formatted(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4))));
        return old;
    }
}
