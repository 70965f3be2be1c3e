package dev.cleave.config;

import java.util.Set;

/**
 * What is behind a stored object, over all views, triggers and routines that it uses: base tables, and what it asks of its session. Immutable.
 *
 * @param read those that it only reads
 * @param written those that it writes or locks
 * @param complete whether these are all: a routine may make SQL at run time, or its definition may be hidden
 * @param session what it asks of its session, and does to it
 */
public record TableReach(Set<TableName> read, Set<TableName> written, boolean complete, SessionUse session) {
    public TableReach {
        read = Set.copyOf(read);
        written = Set.copyOf(written);
    }
}
