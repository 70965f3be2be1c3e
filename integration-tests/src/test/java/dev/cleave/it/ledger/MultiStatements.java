package dev.cleave.it.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Three autocommitted inserts in one packet. The server stops at the first error: those after it are not run. */
final class MultiStatements implements Style {
    private final Statement statement;
    private final EntryInserts.EntryReader reader;
    private final int writer;

    MultiStatements(Connection connection, int writer) throws SQLException {
        this.statement = connection.createStatement();
        this.reader = new EntryInserts.EntryReader(connection, writer);
        this.writer = writer;
    }

    @Override
    public void step(Journal journal) throws SQLException {
        long[] numbers =
                LongStream.generate(journal::next).limit(MOST_WRITES_AT_ONCE).toArray();
        int answered = 0;
        try {
            statement.execute(LongStream.of(numbers)
                    .mapToObj(n ->
                            "INSERT INTO entries (writer, number, note) VALUES (%d, %d, 'multi')".formatted(writer, n))
                    .collect(Collectors.joining("; ")));
            do {
                journal.acknowledge(numbers[answered++]);
            } while (answered < MOST_WRITES_AT_ONCE && !statement.getMoreResults() && statement.getUpdateCount() != -1);
        } catch (SQLException e) {
            for (int i = answered; i < MOST_WRITES_AT_ONCE; i++) {
                journal.ended(numbers[i], e);
            }
            throw e;
        }
    }

    @Override
    public void readBack(Journal journal) throws SQLException {
        reader.readBack(journal);
    }
}
