package dev.cleave.config;

import java.util.Set;

/**
 * What is behind a stored object, over all views, triggers and routines that it uses: base tables, and what it asks of its session. Immutable.
 *
 * @param read those that it only reads
 * @param written those that it writes or locks
 * @param complete whether these are all: a routine may make SQL at run time, or its definition may be hidden
 * @param readsLastInsertId whether it calls {@code LAST_INSERT_ID()}, as far as can be told
 */
public record TableReach(Set<TableName> read, Set<TableName> written, boolean complete, boolean readsLastInsertId) {
    public TableReach {
        read = Set.copyOf(read);
        written = Set.copyOf(written);
    }
}
