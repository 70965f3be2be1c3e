package dev.cleave.migration;

import dev.cleave.config.ClusterConfig;
import dev.cleave.config.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How one family of servers spells what a cutover needs. Texts are statements without a final semicolon. */
interface ServerFlavour {
    /** How closed a server is to writes. */
    enum ReadOnly {
        OFF,
        ON,
        SUPER
    }

    /** One row, one column: everything this server has executed. */
    String readPosition();

    /** Two parameters, position and seconds; one row, one column. */
    String awaitPosition();

    /** Whether that column says that the position was reached. */
    boolean reached(ResultSet row) throws SQLException;

    /** Asks a server which transactions of {@code position} are not part of {@code known}; empty if all are. */
    String missing(Connection connection, String position, String known) throws SQLException;

    /** Privileges of which one is enough to change read_only. */
    List<String> mayChangeReadOnly();

    /** Privileges of which one is enough to stop replication. */
    List<String> mayStopReplication();

    /** Global variables of {@link ServerFacts} that must be so for a cutover, with what to do otherwise. */
    List<ServerFacts.Requirement> requirements();

    /** What slows or endangers replication between the two, each with what to do. */
    List<String> replicationWarnings(ServerFacts target);

    ReadOnly readOnly(ServerFacts facts);

    String setReadOnly(ReadOnly value);

    /** Opens a table and reads nothing, so that this connection's part of the server's table cache has it. */
    default String touch(TableName table) {
        return "SELECT 1 FROM " + table.quoted() + " LIMIT 0";
    }

    default String lockForReading(List<TableName> tables) {
        return tables.stream().map(t -> t.quoted() + " READ").collect(Collectors.joining(", ", "LOCK TABLES ", ""));
    }

    default String unlock() {
        return "UNLOCK TABLES";
    }

    /** One row for each channel. */
    String replicationStatus();

    ReplicationChannel channel(ResultSet row) throws SQLException;

    /**
     * Starts, stops or resets a channel.
     *
     * @param verb {@code START}, {@code STOP} or {@code RESET}
     * @param what one of its threads, {@code ALL}, or empty
     */
    String replication(String verb, String what, String channel);

    default String stopReplication(String channel) {
        return replication("STOP", "", channel);
    }

    /** Why a channel that runs well brings less than the source writes, and what to do; empty if it brings everything but what tables' filters keep away. */
    default Optional<String> withheld(ReplicationChannel channel, ServerFacts source) {
        return Optional.empty();
    }

    /**
     * The channel over which a server takes back what another cluster writes.
     *
     * @param connection to that server
     */
    ReverseChannel reverseChannel(Connection connection, ClusterConfig from);

    default String killStatement(long connectionId) {
        return "KILL QUERY " + connectionId;
    }

    /** How replicas name this server as their source. */
    String identity(ServerFacts facts);

    /** Transactions that are older than the limit and have touched the tables, each for people. */
    List<String> oldTransactions(Connection source, List<TableName> tables, long limitSeconds) throws SQLException;

    /** The flavour of a server. */
    static ServerFlavour of(ServerFacts facts) {
        return facts.get("version").contains("MariaDB") ? new MariaDbFlavour() : new MySqlFlavour();
    }
}
