package dev.cleave.config;

import org.jspecify.annotations.Nullable;

/**
 * What the live linters do for one domain, or for one user. Immutable.
 *
 * @param query {@code null} if nothing is said of queries
 * @param transaction {@code null} if nothing is said of transactions
 */
public record LinterModes(
        @Nullable LinterMode query, @Nullable LinterMode transaction) {
    /** As in {@code query=enforce transaction=warn}. */
    @Override
    public String toString() {
        String ofQuery = query == null ? "" : "query=" + query;
        String ofTransaction = transaction == null ? "" : "transaction=" + transaction;
        return ofQuery + (query == null || transaction == null ? "" : " ") + ofTransaction;
    }
}
