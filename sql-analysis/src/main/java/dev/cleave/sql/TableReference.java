package dev.cleave.sql;

import org.jspecify.annotations.Nullable;

/**
 * A base table (or view) that a statement names. CTE names, derived tables and aliases are resolved and never appear.
 *
 * @param schema as written, unquoted; {@code null} where the statement leaves it to the session's default schema
 * @param table as written, unquoted
 */
public record TableReference(@Nullable String schema, String table, Access access) {
    /** How the statement uses the table. A table that is both read and written appears once, as WRITE. */
    public enum Access {
        READ,
        WRITE
    }
}
