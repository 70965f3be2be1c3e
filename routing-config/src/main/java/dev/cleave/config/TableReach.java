package dev.cleave.config;

import java.util.Set;

/**
 * The base tables behind a stored object, over all views, triggers and routines that it uses. Immutable.
 *
 * @param read those that it only reads
 * @param written those that it writes or locks
 * @param complete whether these are all: a routine may make SQL at run time, or its definition may be hidden
 */
public record TableReach(Set<TableName> read, Set<TableName> written, boolean complete) {
    public TableReach {
        read = Set.copyOf(read);
        written = Set.copyOf(written);
    }
}
