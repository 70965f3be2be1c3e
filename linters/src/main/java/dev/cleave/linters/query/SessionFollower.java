package dev.cleave.linters.query;

import dev.cleave.config.StoredObjects;
import dev.cleave.config.TableName;
import dev.cleave.linters.Location;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A sink that follows sessions: their default schemas, their transactions, and what each of their statements touches. Confined to one thread.
 *
 * @param <T> what is kept with each digest
 */
abstract class SessionFollower<T> implements StatementSink {
    private final SeenPlans<T> plans;
    private final OpenTransactions transactions = new OpenTransactions(this::transaction);

    /**
     * @param database default schema of statements whose session has none
     * @param objects what stands behind names that are no tables
     */
    SessionFollower(Optional<String> database, StoredObjects objects) {
        this.plans = new SeenPlans<>(database, objects);
    }

    final SeenPlans<T> plans() {
        return plans;
    }

    final OpenTransactions open() {
        return transactions;
    }

    /** A transaction that touched tables has ended; see {@link OpenTransactions.Listener#ended}. */
    abstract void transaction(
            SortedSet<TableName> tables,
            SortedSet<TableName> written,
            SortedMap<String, String> statements,
            Location first);

    @Override
    public final void schema(long connection, String schema) {
        plans.schema(connection, schema);
    }

    @Override
    public final void closed(long connection) {
        plans.closed(connection);
        transactions.closed(connection);
    }

    @Override
    public final void endOfInput() {
        plans.endOfInput();
        transactions.clear();
    }
}
