package dev.cleave.migration;

import dev.cleave.config.ClusterConfig;
import dev.cleave.config.Endpoint;
import dev.cleave.config.ReplicationAccount;
import dev.cleave.config.TableName;
import dev.cleave.config.TlsMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The channel over which one cluster's primary takes back what is written to tables that have moved to another. Cleave's own channels are named after the
 * cluster that they come from and take only the moved tables; a channel that an operator made is used as it is. {@link ServerFlavour#reverseChannel} makes the
 * one that fits the server. Works on a connection that it is given; used by one control thread.
 */
abstract sealed class ReverseChannel permits MySqlReverseChannel, MariaDbReverseChannel {
    private static final String OWN = "cleave_";
    private static final int LONGEST_NAME = 64;
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);

    /** What the receiver of Cleave's own channel says of itself. */
    record Receiver(boolean connected, String error) {}

    private final Connection connection;
    private final ClusterConfig from;
    private final ServerFlavour flavour;

    /**
     * @param connection to the server that takes back
     * @param from the cluster that it takes from
     */
    ReverseChannel(Connection connection, ClusterConfig from, ServerFlavour flavour) {
        this.connection = connection;
        this.from = from;
        this.flavour = flavour;
    }

    /** Why the two servers must not follow each other, and what to do; empty if they may. */
    abstract Optional<String> conflict(ServerFacts here, ServerFacts there);

    /** Why a new channel could not begin, and what to do; empty if it could. */
    abstract Optional<String> obstacle(ServerFacts here, ServerFacts there) throws SQLException;

    /** Defines Cleave's own channel, which takes the tables from where the other server stands now, and starts nothing. */
    abstract void define(List<TableName> tables, Connection there) throws Exception;

    /** Has the channel take these tables and no others; its applier is stopped for that. */
    abstract void filter(List<TableName> tables) throws SQLException;

    abstract Receiver receiver() throws SQLException;

    /** The name of Cleave's own channel. */
    String ownName() {
        String name = OWN + from.name().toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    static boolean isOwn(String channel) {
        return channel.startsWith(OWN);
    }

    /** The channel that takes from this server already, running or not. */
    Optional<ReplicationChannel> find(String sourceId) throws SQLException {
        return channels().stream()
                .filter(found ->
                        found.name().equals(ownName()) || found.sourceId().equals(sourceId))
                .findFirst();
    }

    List<ReplicationChannel> channels() throws SQLException {
        var channels = new ArrayList<ReplicationChannel>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(flavour.replicationStatus())) {
            while (rows.next()) {
                channels.add(flavour.channel(rows));
            }
        }
        return channels;
    }

    /**
     * Makes Cleave's own channel, for these tables, and lets it connect once, to see that it can.
     *
     * @param there to the server that it takes from
     */
    void create(List<TableName> tables, Connection there) throws Exception {
        define(tables, there);
        execute(flavour.replication("START", "IO_THREAD", ownName()));
        try {
            awaitConnected();
        } finally {
            execute(flavour.replication("STOP", "IO_THREAD", ownName()));
        }
    }

    private void awaitConnected() throws Exception {
        long end = System.nanoTime() + CONNECT_PATIENCE.toNanos();
        String error = "";
        while (error.isEmpty() && System.nanoTime() < end) {
            Receiver receiver = receiver();
            if (receiver.connected()) {
                return;
            }
            error = receiver.error();
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new StepFailedException("replication from %s does not connect: %s"
                .formatted(from.name(), error.isEmpty() ? "no answer in time" : error));
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
        execute(flavour.stopReplication(channel.name()));
        if (!isOwn(channel.name())) {
            return "stopped channel '%s', which Cleave did not make".formatted(channel.name());
        }
        if (left.isEmpty()) {
            execute(flavour.replication("RESET", "ALL", channel.name()));
            return "removed channel '%s'".formatted(channel.name());
        }
        filter(left);
        start(channel.name());
        return "channel '%s' goes on for %d other tables".formatted(channel.name(), left.size());
    }

    /** Removes Cleave's own channel, if it is there. */
    String remove() throws SQLException {
        if (channels().stream().noneMatch(found -> found.name().equals(ownName()))) {
            return "";
        }
        execute(flavour.stopReplication(ownName()));
        execute(flavour.replication("RESET", "ALL", ownName()));
        return "removed channel '%s'".formatted(ownName());
    }

    void start(String channel) throws SQLException {
        execute(flavour.replication("START", "", channel));
    }

    void stopApplier() throws SQLException {
        execute(flavour.replication("STOP", "SQL_THREAD", ownName()));
    }

    ServerFlavour flavour() {
        return flavour;
    }

    ReplicationAccount account() {
        return from.replication()
                .orElseGet(() -> new ReplicationAccount(
                        from.control().user(), from.control().password(), Optional.empty()));
    }

    Endpoint address() {
        return account().address().orElse(from.primary());
    }

    boolean encrypted() {
        return from.tls() == TlsMode.REQUIRED || from.tls() == TlsMode.VERIFY_IDENTITY;
    }

    ClusterConfig from() {
        return from;
    }

    Connection connection() {
        return connection;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String text(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
