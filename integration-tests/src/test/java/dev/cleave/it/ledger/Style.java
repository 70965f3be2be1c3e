package dev.cleave.it.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * One way in which applications write. A style is made for each connection, so it may keep prepared statements; each step notes the outcome of its writes in
 * the journal and throws the error that ended it.
 */
interface Style {
    /** At most so many writes of one writer are without an answer at one moment. */
    int MOST_WRITES_AT_ONCE = 3;

    /** Where a style's writes are found afterwards. */
    enum Kind {
        /** A row in {@code entries} for each write. */
        ENTRIES,
        /** One more in {@code counters} for each write. */
        COUNTER,
        /** Two rows in {@code legs} for each write. */
        TRANSFERS
    }

    void step(Journal journal) throws SQLException;

    /** Reads the writer's last acknowledged write back. */
    void readBack(Journal journal) throws SQLException;

    /** All styles, by what they are called in a report. */
    enum Named {
        TEXT_INSERTS(Kind.ENTRIES),
        PREPARED_INSERTS(Kind.ENTRIES),
        MULTI_STATEMENTS(Kind.ENTRIES),
        UPDATES(Kind.COUNTER),
        TRANSFERS(Kind.TRANSFERS);

        private final Kind kind;

        Named(Kind kind) {
            this.kind = kind;
        }

        Kind kind() {
            return kind;
        }

        Style on(Connection connection, int writer) throws SQLException {
            return switch (this) {
                case TEXT_INSERTS -> EntryInserts.text(connection, writer);
                case PREPARED_INSERTS -> EntryInserts.prepared(connection, writer);
                case MULTI_STATEMENTS -> new MultiStatements(connection, writer);
                case UPDATES -> new CounterUpdates(connection, writer);
                case TRANSFERS -> new Transfers(connection, writer);
            };
        }
    }
}
