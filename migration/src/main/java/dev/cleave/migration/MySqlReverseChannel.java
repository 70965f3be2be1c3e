package dev.cleave.migration;

import dev.cleave.config.ClusterConfig;
import dev.cleave.config.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** See "CHANGE REPLICATION SOURCE TO" and "CHANGE REPLICATION FILTER" in MySQL's reference manual. */
final class MySqlReverseChannel extends ReverseChannel {
    MySqlReverseChannel(Connection connection, ClusterConfig from, ServerFlavour flavour) {
        super(connection, from, flavour);
    }

    /** A transaction keeps its GTID, which has its first server's UUID. */
    @Override
    Optional<String> conflict(ServerFacts here, ServerFacts there) {
        return Optional.empty();
    }

    @Override
    Optional<String> obstacle(ServerFacts here, ServerFacts there) throws SQLException {
        try (PreparedStatement statement =
                connection().prepareStatement("SELECT GTID_SUBSET(?, @@GLOBAL.gtid_executed)")) {
            statement.setString(1, there.get("gtid_purged"));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getInt(1) == 1
                        ? Optional.empty()
                        : Optional.of("%s has purged transactions that %s never had, so %s cannot replicate from it"
                                .formatted(there.cluster(), here.cluster(), here.cluster()));
            }
        }
    }

    /** Where to begin follows from what this server has executed. */
    @Override
    void define(List<TableName> tables, Connection there) throws SQLException {
        execute(
                "CHANGE REPLICATION SOURCE TO SOURCE_HOST=%s, SOURCE_PORT=%d, SOURCE_USER=%s, SOURCE_PASSWORD=%s, SOURCE_AUTO_POSITION=1, SOURCE_CONNECT_RETRY=1, SOURCE_SSL=%d, GET_SOURCE_PUBLIC_KEY=1 FOR CHANNEL %s"
                        .formatted(
                                text(address().host()),
                                address().port(),
                                text(account().user()),
                                text(account().password().reveal()),
                                encrypted() ? 1 : 0,
                                text(ownName())));
        filter(tables);
    }

    @Override
    void filter(List<TableName> tables) throws SQLException {
        stopApplier();
        execute("CHANGE REPLICATION FILTER REPLICATE_DO_TABLE = (%s) FOR CHANNEL %s"
                .formatted(tables.stream().map(TableName::quoted).collect(Collectors.joining(", ")), text(ownName())));
    }

    @Override
    Receiver receiver() throws SQLException {
        try (PreparedStatement statement = connection()
                .prepareStatement(
                        "SELECT service_state, last_error_message FROM performance_schema.replication_connection_status WHERE channel_name = ?")) {
            statement.setString(1, ownName());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new Receiver(row.getString(1).equals("ON"), row.getString(2))
                        : new Receiver(false, "the channel is gone");
            }
        }
    }
}
