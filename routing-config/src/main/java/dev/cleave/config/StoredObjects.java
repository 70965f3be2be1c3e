package dev.cleave.config;

import org.jspecify.annotations.Nullable;

/**
 * What stands behind the names in statements: views, triggers, stored procedures and functions (MySQL's "stored objects"). Null where nothing is known
 * under a name. Implementations are immutable and shared by all threads.
 */
public interface StoredObjects {
    /** Nothing is known: every name is a table. */
    StoredObjects NONE = new StoredObjects() {
        @Override
        public @Nullable StoredView view(TableName name) {
            return null;
        }

        @Override
        public @Nullable TableReach triggers(TableName table, RowEvent event) {
            return null;
        }

        @Override
        public @Nullable TableReach routine(TableName name) {
            return null;
        }
    };

    /** The view of that name. */
    @Nullable
    StoredView view(TableName name);

    /** What the table's triggers touch at such an event. */
    @Nullable
    TableReach triggers(TableName table, RowEvent event);

    /** What a procedure or function touches; the case of its name does not matter. */
    @Nullable
    TableReach routine(TableName name);
}
