package dev.cleave.migration;

import dev.cleave.config.ClusterConfig;
import dev.cleave.config.Endpoint;
import dev.cleave.config.ReplicationAccount;
import dev.cleave.config.TableName;
import dev.cleave.config.TlsMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The channel over which one cluster's primary takes back what is written to tables that have moved to another. Cleave's own channels are named after the
 * cluster that they come from and take only the moved tables; a channel that an operator made is used as it is. See "CHANGE REPLICATION SOURCE TO" and
 * "CHANGE REPLICATION FILTER" in MySQL's reference manual. Works on a connection that it is given; used by one control thread.
 *
 * @param connection to the server that takes back
 * @param from the cluster that it takes from
 */
record ReverseChannel(Connection connection, ClusterConfig from) {
    private static final String OWN = "cleave_";
    private static final int LONGEST_NAME = 64;
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);

    /** The name of Cleave's own channel. */
    String ownName() {
        String name = OWN + from.name().toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    static boolean isOwn(String channel) {
        return channel.startsWith(OWN);
    }

    /** The channel that takes from this server already, running or not. */
    Optional<ReplicationChannel> find(String sourceId, ServerFlavour flavour) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(flavour.replicationStatus())) {
            while (rows.next()) {
                ReplicationChannel found = flavour.channel(rows);
                if (found.name().equals(ownName()) || found.sourceId().equals(sourceId)) {
                    return Optional.of(found);
                }
            }
            return Optional.empty();
        }
    }

    /** Makes Cleave's own channel, for these tables, and lets it connect once, to see that it can. */
    void create(List<TableName> tables) throws Exception {
        ReplicationAccount account = from.replication()
                .orElseGet(() -> new ReplicationAccount(
                        from.control().user(), from.control().password(), Optional.empty()));
        Endpoint address = account.address().orElse(from.primary());
        boolean encrypted = from.tls() == TlsMode.REQUIRED || from.tls() == TlsMode.VERIFY_IDENTITY;
        execute(
                "CHANGE REPLICATION SOURCE TO SOURCE_HOST=%s, SOURCE_PORT=%d, SOURCE_USER=%s, SOURCE_PASSWORD=%s, SOURCE_AUTO_POSITION=1, SOURCE_CONNECT_RETRY=1, SOURCE_SSL=%d, GET_SOURCE_PUBLIC_KEY=1 FOR CHANNEL %s"
                        .formatted(
                                text(address.host()),
                                address.port(),
                                text(account.user()),
                                text(account.password().reveal()),
                                encrypted ? 1 : 0,
                                text(ownName())));
        filter(tables);
        execute("START REPLICA IO_THREAD FOR CHANNEL " + text(ownName()));
        try {
            awaitConnected();
        } finally {
            execute("STOP REPLICA IO_THREAD FOR CHANNEL " + text(ownName()));
        }
    }

    private void awaitConnected() throws Exception {
        long end = System.nanoTime() + CONNECT_PATIENCE.toNanos();
        String query =
                "SELECT service_state, last_error_message FROM performance_schema.replication_connection_status WHERE channel_name = ?";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, ownName());
            String error = "";
            while (System.nanoTime() < end) {
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next() && row.getString(1).equals("ON")) {
                        return;
                    }
                    error = row.getString(2);
                }
                if (!error.isEmpty()) {
                    break;
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
            throw new StepFailedException("replication from %s does not connect: %s"
                    .formatted(from.name(), error.isEmpty() ? "no answer in time" : error));
        }
    }

    /** Has the channel take these tables and the ones that it takes already, whether it runs or not. */
    void extend(ReplicationChannel channel, List<TableName> tables) throws SQLException {
        filter(Stream.concat(channel.filters().tables().stream(), tables.stream())
                .distinct()
                .toList());
        if (channel.runs()) {
            start(channel.name());
        }
    }

    /** Has the channel no longer take these tables; it is removed where none is left. Returns what was done. */
    String reduce(ReplicationChannel channel, List<TableName> tables) throws SQLException {
        List<TableName> left = channel.filters().tables().stream()
                .filter(table -> !tables.contains(table))
                .toList();
        execute("STOP REPLICA FOR CHANNEL " + text(channel.name()));
        if (!isOwn(channel.name())) {
            return "stopped channel '%s', which Cleave did not make".formatted(channel.name());
        }
        if (left.isEmpty()) {
            execute("RESET REPLICA ALL FOR CHANNEL " + text(channel.name()));
            return "removed channel '%s'".formatted(channel.name());
        }
        filter(left);
        start(channel.name());
        return "channel '%s' goes on for %d other tables".formatted(channel.name(), left.size());
    }

    /** Removes Cleave's own channel, if it is there. */
    String remove() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT 1 FROM performance_schema.replication_connection_configuration WHERE channel_name = ?")) {
            statement.setString(1, ownName());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return "";
                }
            }
        }
        execute("STOP REPLICA FOR CHANNEL " + text(ownName()));
        execute("RESET REPLICA ALL FOR CHANNEL " + text(ownName()));
        return "removed channel '%s'".formatted(ownName());
    }

    void start(String channel) throws SQLException {
        execute("START REPLICA FOR CHANNEL " + text(channel));
    }

    private void filter(List<TableName> tables) throws SQLException {
        execute("STOP REPLICA SQL_THREAD FOR CHANNEL " + text(ownName()));
        execute("CHANGE REPLICATION FILTER REPLICATE_DO_TABLE = (%s) FOR CHANNEL %s"
                .formatted(
                        tables.stream()
                                .map(t -> name(t.schema()) + "." + name(t.table()))
                                .collect(Collectors.joining(", ")),
                        text(ownName())));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String name(String identifier) {
        return "`" + identifier.replace("`", "``") + "`";
    }
}
