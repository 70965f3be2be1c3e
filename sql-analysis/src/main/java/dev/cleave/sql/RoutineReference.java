package dev.cleave.sql;

import org.jspecify.annotations.Nullable;

/**
 * A stored procedure or function that a statement calls, or a name that looks like one: loadable functions do, and what MySQL knows but Cleave does not.
 *
 * @param schema as written, unquoted; {@code null} where the statement leaves it to the session's default schema
 * @param name as written, unquoted; its case does not matter
 */
public record RoutineReference(@Nullable String schema, String name) {}
