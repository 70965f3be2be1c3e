package dev.cleave.server.monitor;

import org.jspecify.annotations.Nullable;

/**
 * What a server said of itself.
 *
 * @param gtidExecuted null if the server has none
 * @param lagMillis how far it is behind its source; null if it has none, or replication does not run
 * @param replicationError why replication does not run; null if it does, or there is none
 */
public record ServerFacts(
        String version,
        boolean readOnly,
        @Nullable String gtidExecuted,
        @Nullable Long lagMillis,
        @Nullable String replicationError) {}
