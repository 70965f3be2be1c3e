package dev.cleave.config;

import java.util.Set;

/**
 * A view, as statements on it see it. Immutable.
 *
 * @param reach what reading it touches
 * @param updatable the base tables that a write to it may write
 */
public record StoredView(TableReach reach, Set<TableName> updatable) {
    public StoredView {
        updatable = Set.copyOf(updatable);
    }
}
