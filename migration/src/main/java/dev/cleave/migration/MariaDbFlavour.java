package dev.cleave.migration;

import dev.cleave.config.ClusterConfig;
import dev.cleave.config.TableName;
import dev.cleave.migration.ServerFacts.Requirement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * MariaDB 10.6 to 11.x. Its GTIDs are the newest transaction of each replication domain, not a set. See "Global Transaction ID" and "MASTER_GTID_WAIT" in
 * MariaDB's knowledge base.
 */
final class MariaDbFlavour implements ServerFlavour {
    @Override
    public String readPosition() {
        return "SELECT @@GLOBAL.gtid_binlog_pos";
    }

    @Override
    public String awaitPosition() {
        return "SELECT MASTER_GTID_WAIT(?, ?)";
    }

    /** 0: reached, -1: time-out. */
    @Override
    public boolean reached(ResultSet row) throws SQLException {
        return row.getInt(1) == 0 && !row.wasNull();
    }

    @Override
    public String missing(Connection connection, String position, String known) {
        return missingFrom(position, known);
    }

    static String missingFrom(String position, String known) {
        return MariaDbGtids.parse(position).beyond(MariaDbGtids.parse(known)).toString();
    }

    @Override
    public List<String> mayChangeReadOnly() {
        return List.of("READ_ONLY ADMIN", "READ ONLY ADMIN", "SUPER");
    }

    @Override
    public List<String> mayStopReplication() {
        return List.of("REPLICATION SLAVE ADMIN", "SUPER");
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(new Requirement("log_bin", "ON", "start it with a binary log"));
    }

    @Override
    public List<String> replicationWarnings(ServerFacts target) {
        var warnings = new ArrayList<String>();
        if (target.number("slave_parallel_threads") < 2) {
            warnings.add(target.cluster()
                    + " applies with one thread and falls behind under load: set slave_parallel_threads=4");
        }
        if (target.is("log_slave_updates", "OFF")) {
            warnings.add(target.cluster()
                    + " has log_slave_updates=OFF: nothing can replicate from it what came by replication");
        }
        return warnings;
    }

    /** There is no super_read_only; accounts with READ_ONLY ADMIN write anyway. */
    @Override
    public ReadOnly readOnly(ServerFacts facts) {
        return facts.is("read_only", "OFF") || facts.is("read_only", "0") ? ReadOnly.OFF : ReadOnly.ON;
    }

    @Override
    public String setReadOnly(ReadOnly value) {
        return "SET GLOBAL read_only = " + (value == ReadOnly.OFF ? 0 : 1);
    }

    @Override
    public String replicationStatus() {
        return "SHOW ALL SLAVES STATUS";
    }

    @Override
    public ReplicationChannel channel(ResultSet row) throws SQLException {
        boolean byGtid = !row.getString("Using_Gtid").equalsIgnoreCase("No");
        return new ReplicationChannel(
                row.getString("Connection_name"),
                row.getString("Master_Server_Id"),
                row.getString("Slave_IO_Running"),
                byGtid
                        ? row.getString("Slave_SQL_Running")
                        : "without GTIDs (CHANGE MASTER TO MASTER_USE_GTID=slave_pos)",
                row.getString("Last_IO_Error"),
                row.getString("Last_SQL_Error"),
                row.getLong("SQL_Delay"),
                ReplicationFilters.read(row).ignoring(row.getString("Replicate_Ignore_Domain_Ids")));
    }

    @Override
    public String replication(String verb, String what, String channel) {
        String part = what.isEmpty() ? "" : " " + what;
        return verb + " SLAVE " + ReverseChannel.text(channel) + part;
    }

    /** Sessions that began before {@code gtid_domain_id} was set write in the old domain. */
    @Override
    public Optional<String> withheld(ReplicationChannel channel, ServerFacts source) {
        MariaDbGtids written = MariaDbGtids.parse(source.get("gtid_binlog_pos"));
        return channel.filters().ignoredDomains().stream()
                .filter(domain -> domain == source.number("gtid_domain_id")
                        || written.isNewestOf(source.number("server_id"), domain))
                .findFirst()
                .map(domain ->
                        "%s writes in replication domain %d, which channel '%s' ignores: copy what is missing, then give it a gtid_domain_id of its own"
                                .formatted(source.cluster(), domain, channel.name()));
    }

    @Override
    public ReverseChannel reverseChannel(Connection connection, ClusterConfig from) {
        return new MariaDbReverseChannel(connection, from, this);
    }

    @Override
    public String identity(ServerFacts facts) {
        return facts.get("server_id");
    }

    /** Which tables a transaction has touched is not known without a plugin: any that has changed something counts. */
    @Override
    public List<String> oldTransactions(Connection source, List<TableName> tables, long limitSeconds)
            throws SQLException {
        var old = new ArrayList<String>();
        try (Statement statement = source.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT p.id, p.user, p.host, TIMESTAMPDIFF(SECOND, x.trx_started, NOW())
                        FROM information_schema.innodb_trx x JOIN information_schema.processlist p ON p.id = x.trx_mysql_thread_id
                        WHERE x.trx_rows_modified > 0 AND TIMESTAMPDIFF(SECOND, x.trx_started, NOW()) > %d LIMIT 10""".formatted(limitSeconds))) {
            while (row.next()) {
                old.add("connection %d (%s@%s) for %d s"
                        .formatted(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)));
            }
        }
        return old;
    }
}
