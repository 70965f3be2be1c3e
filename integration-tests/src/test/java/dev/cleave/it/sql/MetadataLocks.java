package dev.cleave.it.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;

/** MySQL's own word on which base tables a transaction has touched so far. */
final class MetadataLocks {
    private static final String LOCKS =
            "SELECT object_schema, object_name, MAX(lock_type LIKE '%WRITE%') FROM performance_schema.metadata_locks"
                    + " WHERE owner_thread_id = PS_CURRENT_THREAD_ID() AND object_type = 'TABLE'"
                    + " AND object_schema IN ('github', 'archive') AND (object_schema, object_name) NOT IN"
                    + " (SELECT table_schema, table_name FROM information_schema.views) GROUP BY 1, 2";

    private MetadataLocks() {}

    /** {@code schema.table}, and whether the lock is one to write. */
    static SortedMap<String, Boolean> of(Statement statement) throws SQLException {
        SortedMap<String, Boolean> locks = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(LOCKS)) {
            while (rows.next()) {
                locks.put(rows.getString(1) + "." + rows.getString(2), rows.getBoolean(3));
            }
        }
        return locks;
    }
}
