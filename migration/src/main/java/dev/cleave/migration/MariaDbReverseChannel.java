package dev.cleave.migration;

import dev.cleave.config.ClusterConfig;
import dev.cleave.config.TableName;
import dev.cleave.config.TlsMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A named connection. Both clusters have a replication domain of their own; the channel ignores the domains that this server has in its binary log, so nothing
 * comes back that went the other way. See "Multi-Source Replication", "Global Transaction ID" and "CHANGE MASTER TO" in MariaDB's knowledge base.
 */
final class MariaDbReverseChannel extends ReverseChannel {
    private static final Duration FOLLOWS = Duration.ofSeconds(2);

    /** In strict mode a position must not be older than this server's own binary log, which grows meanwhile. */
    private static final int POSITION_ATTEMPTS = 20;

    private static final int POSITION_CONFLICTS_WITH_BINLOG = 1947;

    MariaDbReverseChannel(Connection connection, ClusterConfig from, ServerFlavour flavour) {
        super(connection, from, flavour);
    }

    @Override
    Optional<String> conflict(ServerFacts here, ServerFacts there) {
        long domain = here.number("gtid_domain_id");
        if (domain != there.number("gtid_domain_id")) {
            return Optional.empty();
        }
        Set<Long> used = knownDomains(here);
        used.addAll(knownDomains(there));
        long free = LongStream.iterate(1, n -> n + 1)
                .filter(n -> !used.contains(n))
                .findFirst()
                .orElseThrow();
        return Optional.of(
                "%s and %s both have gtid_domain_id=%d, so neither can tell what is new on the other: set gtid_domain_id=%d in the configuration of every server of %s and restart them (SET GLOBAL does not reach open sessions)"
                        .formatted(here.cluster(), there.cluster(), domain, free, there.cluster()));
    }

    private static Set<Long> knownDomains(ServerFacts facts) {
        var domains =
                new TreeSet<>(MariaDbGtids.parse(facts.get("gtid_binlog_pos")).domains());
        domains.add(facts.number("gtid_domain_id"));
        return domains;
    }

    /** The domains that a channel must not bring: what this server has in its own binary log, except what the other one writes itself. */
    static Set<Long> ignored(ServerFacts here, long domainThere) {
        Set<Long> ignored = knownDomains(here);
        ignored.remove(domainThere);
        return ignored;
    }

    /**
     * Connections share one position. Each ignored transaction moves it on, perhaps beyond what another source has; and it can be set only while none runs.
     */
    @Override
    Optional<String> obstacle(ServerFacts here, ServerFacts there) throws SQLException {
        List<ReplicationChannel> others = others();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String names = others.stream().map(c -> text(c.name())).collect(Collectors.joining(", "));
        if (!here.is("gtid_ignore_duplicates", "ON")) {
            return Optional.of(
                    "%s also replicates by %s, and both connections share one position: run STOP ALL SLAVES; SET GLOBAL gtid_ignore_duplicates=ON; START ALL SLAVES there, and set it in its configuration"
                            .formatted(here.cluster(), names));
        }
        MariaDbGtids start = start(here, there.number("gtid_domain_id"), there.get("gtid_binlog_pos"), others);
        return start.equals(position(here)) || others.stream().allMatch(MariaDbReverseChannel::isStopped)
                ? Optional.empty()
                : Optional.of(
                        "%s also replicates by %s, and a position can be set only while nothing does: run STOP ALL SLAVES; SET GLOBAL gtid_slave_pos='%s'; START ALL SLAVES there"
                                .formatted(here.cluster(), names, start));
    }

    private static MariaDbGtids position(ServerFacts here) {
        return MariaDbGtids.parse(here.get("gtid_slave_pos"));
    }

    private List<ReplicationChannel> others() throws SQLException {
        return channels().stream()
                .filter(c -> !c.name().equals(ownName()) && (isOwn(c.name()) || !isStopped(c)))
                .toList();
    }

    private static boolean isStopped(ReplicationChannel channel) {
        return channel.receiver().equals("No") && channel.applier().equals("No");
    }

    /**
     * The position to begin at: where this server already stands; in domains that it knows nothing of, where the other one stands. Of an ignored domain nothing
     * is taken, but the other server looks for its position nevertheless, and refuses one that it has not or that it has purged.
     */
    static MariaDbGtids start(
            ServerFacts here, long domainThere, String binlogThere, Collection<ReplicationChannel> others) {
        MariaDbGtids known = position(here);
        MariaDbGtids there = MariaDbGtids.parse(binlogThere);
        Set<Long> fresh = new TreeSet<>(there.domains());
        fresh.removeAll(known.domains());
        if (others.isEmpty()) {
            Set<Long> ignored = ignored(here, domainThere);
            ignored.retainAll(there.domains());
            fresh.addAll(ignored);
        }
        return known.with(there.in(fresh));
    }

    @Override
    void define(List<TableName> tables, Connection there) throws Exception {
        ServerFacts other = ServerFacts.read(from().name(), there);
        ServerFacts here = ServerFacts.read("", connection());
        execute(changeMaster(ignored(here, other.number("gtid_domain_id"))));
        filter(tables);
        setPosition(here, other, there);
    }

    String changeMaster(Collection<Long> ignoredDomains) {
        // 11.4 encrypts and verifies unless it is told not to.
        String verify = from().tls() == TlsMode.VERIFY_IDENTITY ? "" : ", MASTER_SSL_VERIFY_SERVER_CERT=0";
        return "CHANGE MASTER %s TO MASTER_HOST=%s, MASTER_PORT=%d, MASTER_USER=%s, MASTER_PASSWORD=%s, MASTER_USE_GTID=slave_pos, MASTER_CONNECT_RETRY=1, MASTER_SSL=%d%s, IGNORE_DOMAIN_IDS=(%s)"
                .formatted(
                        text(ownName()),
                        text(address().host()),
                        address().port(),
                        text(account().user()),
                        text(account().password().reveal()),
                        encrypted() ? 1 : 0,
                        verify,
                        ignoredDomains.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    private void setPosition(ServerFacts here, ServerFacts other, Connection there) throws Exception {
        MariaDbGtids start = start(here, other.number("gtid_domain_id"), other.get("gtid_binlog_pos"), others());
        if (start.equals(position(here))) {
            return;
        }
        if (!here.is("gtid_strict_mode", "ON")) {
            execute("SET GLOBAL gtid_slave_pos = " + text(start.toString()));
            return;
        }
        MariaDbGtids own = setStrictly(start, here.number("server_id"));
        if (!new GtidClock(flavour()).await(there, own.toString(), FOLLOWS)) {
            throw new StepFailedException(
                    "%s did not reach %s within %d ms".formatted(from().name(), own, FOLLOWS.toMillis()));
        }
    }

    /** In the domains that this server writes, at its own newest transactions, which are returned: the other server is to have them before it is asked. */
    private MariaDbGtids setStrictly(MariaDbGtids start, long server) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            MariaDbGtids own =
                    MariaDbGtids.parse(value("SELECT @@GLOBAL.gtid_binlog_pos")).of(server);
            try {
                execute("SET GLOBAL gtid_slave_pos = " + text(start.with(own).toString()));
                return own;
            } catch (SQLException e) {
                if (e.getErrorCode() != POSITION_CONFLICTS_WITH_BINLOG || attempt == POSITION_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private String value(String query) throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The variable is the one of the connection that the session names. */
    @Override
    void filter(List<TableName> tables) throws SQLException {
        String list = filterList(tables);
        stopApplier();
        execute("SET SESSION default_master_connection = " + text(ownName()));
        try {
            execute("SET GLOBAL replicate_do_table = " + text(list));
        } finally {
            execute("SET SESSION default_master_connection = ''");
        }
    }

    /** There is no way to quote a name. */
    static String filterList(List<TableName> tables) throws SQLException {
        for (TableName table : tables) {
            if (table.schema().contains(".") || table.toString().contains(",")) {
                throw new SQLException(
                        "replicate_do_table cannot name %s, for it knows no quotes: set replication back up by hand, with replicate_wild_do_table"
                                .formatted(table));
            }
        }
        return tables.stream().map(TableName::toString).collect(Collectors.joining(","));
    }

    /** It runs before the other server has looked for the position; the first that comes behind that is the name of a file. */
    @Override
    Receiver receiver() throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet row = statement.executeQuery("SHOW SLAVE %s STATUS".formatted(text(ownName())))) {
            if (!row.next()) {
                return new Receiver(false, "the channel is gone");
            }
            boolean connected = row.getString("Slave_IO_Running").equals("Yes")
                    && !row.getString("Master_Log_File").isEmpty();
            return new Receiver(connected, row.getString("Last_IO_Error"));
        }
    }
}
