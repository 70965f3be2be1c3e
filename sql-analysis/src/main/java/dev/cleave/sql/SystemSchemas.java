package dev.cleave.sql;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schemas that belong to the server itself and are on every cluster. Source: MySQL Reference Manual, "The mysql System Schema" and its neighbours. */
final class SystemSchemas {
    private static final Set<String> NAMES = Set.of("mysql", "information_schema", "performance_schema", "sys");

    private SystemSchemas() {}

    static boolean contains(@Nullable String schema) {
        return schema != null && NAMES.contains(schema.toLowerCase(Locale.ROOT));
    }
}
