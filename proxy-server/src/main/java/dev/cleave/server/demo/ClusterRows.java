package dev.cleave.server.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the applications' writes left of one domain on one cluster. Immutable.
 *
 * @param things by writer, the sequences found, in the order of the rows
 * @param comments likewise
 * @param links likewise
 * @param revisions {@code lock_version} by row, without zeros
 */
record ClusterRows(
        Map<Integer, List<Long>> things,
        Map<Integer, List<Long>> comments,
        Map<Integer, List<Long>> links,
        Map<Long, Long> revisions) {

    /** Reads past Cleave, from the server itself. */
    static ClusterRows read(Connection server, DemoDomain domain) throws SQLException {
        DemoDomain.Tables tables = domain.tables();
        return new ClusterRows(
                mutations(server, tables.things(), "id"),
                mutations(server, tables.comments(), "id"),
                mutations(server, tables.links(), tables.linkOrder()),
                revisions(server, tables.things()));
    }

    private static Map<Integer, List<Long>> mutations(Connection server, String table, String order)
            throws SQLException {
        var found = new HashMap<Integer, List<Long>>();
        try (Statement statement = server.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT client_mutation_id FROM %s WHERE client_mutation_id IS NOT NULL ORDER BY %s"
                                .formatted(table, order))) {
            while (rows.next()) {
                String mutation = rows.getString(1);
                int dash = mutation.indexOf('-');
                found.computeIfAbsent(Integer.valueOf(mutation.substring(0, dash)), _ -> new ArrayList<>())
                        .add(Long.valueOf(mutation.substring(dash + 1)));
            }
        }
        return found;
    }

    private static Map<Long, Long> revisions(Connection server, String table) throws SQLException {
        var found = new HashMap<Long, Long>();
        try (Statement statement = server.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT id, lock_version FROM %s WHERE lock_version > 0".formatted(table))) {
            while (rows.next()) {
                found.put(rows.getLong(1), rows.getLong(2));
            }
        }
        return found;
    }
}
