package dev.cleave.proxy.report;

import org.jspecify.annotations.Nullable;

/** One row of {@code SHOW SESSIONS}. */
public record SessionReport(
        long id,
        String user,
        String host,
        @Nullable String database,
        @Nullable String cluster,
        String state,
        boolean inTransaction,
        String pinnedBy,
        String statement,
        long timeMillis) {}
