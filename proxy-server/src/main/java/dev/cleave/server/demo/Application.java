package dev.cleave.server.demo;

import dev.cleave.server.demo.Sql.Values;
import dev.cleave.server.demo.WriteLog.Write;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One application: does what users ask of it, one thing after the other, until it is told to stop. Runs on a thread of its own. */
final class Application implements Runnable {
    private static final int BATCH = 5;

    /** As many rows each table of things has to begin with. */
    private static final int ROWS = 1_000;

    /** Between two requests: as busy as a few users make it, and the machine is not what is measured. */
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(12);

    private static final long PAUSE_AFTER_FAILURE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Client client;
    private final Connections connections;
    private final DemoDomain moved;
    private final WriteLog log;
    private final Tally tally;
    private final BooleanSupplier stopped;
    private final RandomGenerator random;

    Application(
            Client client,
            Connections connections,
            DemoDomain moved,
            WriteLog log,
            Tally tally,
            BooleanSupplier stopped,
            RandomGenerator random) {
        this.client = client;
        this.connections = connections;
        this.moved = moved;
        this.log = log;
        this.tally = tally;
        this.stopped = stopped;
        this.random = random;
    }

    @Override
    public void run() {
        while (!stopped.getAsBoolean()) {
            request();
            LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE_NANOS));
        }
    }

    /** A failure ends the request, and the connection with it, as web frameworks do. */
    private void request() {
        Connection connection = null;
        boolean broken = true;
        try {
            connection = connections.take();
            serve(connection, random.nextBoolean() ? moved : DemoDomain.values()[random.nextInt(4)]);
            broken = false;
        } catch (SQLException e) {
            tally.failed("%s, writer %d: %d (%s) %s"
                    .formatted(client.label(), log.writer(), e.getErrorCode(), e.getSQLState(), e.getMessage()));
            LockSupport.parkNanos(PAUSE_AFTER_FAILURE_NANOS);
        } finally {
            if (connection != null) {
                connections.giveBack(connection, broken);
            }
        }
    }

    private void serve(Connection connection, DemoDomain domain) throws SQLException {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> list(connection, domain);
            case 3, 4 -> comment(connection, domain);
            case 5, 6 -> revise(connection, domain);
            case 7, 8 -> create(connection, domain);
            default -> batch(connection, domain);
        }
    }

    private void list(Connection connection, DemoDomain domain) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(domain.list().text())) {
            domain.list().bind(statement, values(0, ""));
            timed(Tally.Kind.READ, () -> {
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                    return null;
                }
            });
        }
    }

    /** One row, autocommitted, and read back by the id that the server gave it. */
    private void comment(Connection connection, DemoDomain domain) throws SQLException {
        Write write = log.begin(domain, WriteLog.Kind.COMMENT, System.nanoTime());
        long id;
        try {
            id = insert(connection, domain.comment(), values(anyRow(), log.mutation(write)));
        } catch (SQLException e) {
            log.doubt(write);
            throw e;
        }
        log.acknowledge(write);
        try (PreparedStatement statement =
                connection.prepareStatement(domain.readComment().text())) {
            domain.readComment().bind(statement, values(id, ""));
            String found = timed(Tally.Kind.READ_BACK, () -> onlyValue(statement));
            if (!log.mutation(write).equals(found)) {
                tally.stale("%s read back %s of its own comment %s of %s"
                        .formatted(client.label(), found, log.mutation(write), domain.label()));
            }
        }
    }

    private static String onlyValue(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "nothing";
        }
    }

    private void revise(Connection connection, DemoDomain domain) throws SQLException {
        Write write = log.begin(domain, WriteLog.Kind.REVISION, System.nanoTime());
        try (PreparedStatement statement =
                connection.prepareStatement(domain.revise().text())) {
            domain.revise().bind(statement, values(log.ownRow(), ""));
            timed(Tally.Kind.UPDATE, statement::executeUpdate);
            log.acknowledge(write);
        } catch (SQLException e) {
            log.doubt(write);
            throw e;
        }
    }

    /** A thing with its first comment and a link, in one transaction. */
    private void create(Connection connection, DemoDomain domain) throws SQLException {
        Write write = log.begin(domain, WriteLog.Kind.TRANSACTION, System.nanoTime());
        String mutation = log.mutation(write);
        try {
            connection.setAutoCommit(false);
            long id = insert(connection, domain.createThing(), values(0, mutation));
            insert(connection, domain.comment(), values(id, mutation));
            insert(connection, domain.link(), values(id, mutation));
            timed(Tally.Kind.COMMIT, () -> {
                connection.commit();
                return null;
            });
        } catch (SQLException e) {
            log.doubt(write);
            throw e;
        }
        log.acknowledge(write);
        connection.setAutoCommit(true);
    }

    /** Several comments with one call of the driver, which makes one statement of it, or several. */
    private void batch(Connection connection, DemoDomain domain) throws SQLException {
        List<Write> writes = Stream.generate(() -> log.begin(domain, WriteLog.Kind.COMMENT, System.nanoTime()))
                .limit(BATCH)
                .toList();
        try (PreparedStatement statement =
                connection.prepareStatement(domain.comment().text())) {
            for (Write write : writes) {
                domain.comment().bind(statement, values(anyRow(), log.mutation(write)));
                statement.addBatch();
            }
            timed(Tally.Kind.BATCH, statement::executeBatch);
            writes.forEach(log::acknowledge);
        } catch (SQLException e) {
            writes.forEach(log::doubt);
            throw e;
        }
    }

    private long insert(Connection connection, Sql sql, Values values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text(), Statement.RETURN_GENERATED_KEYS)) {
            sql.bind(statement, values);
            timed(Tally.Kind.INSERT, statement::executeUpdate);
            try (ResultSet keys = statement.getGeneratedKeys()) {
                return keys.next() ? keys.getLong(1) : 0;
            }
        }
    }

    private Values values(long row, String mutation) {
        return new Values(log.ownRow(), row, mutation);
    }

    private long anyRow() {
        return random.nextLong(1, ROWS + 1);
    }

    private interface Call<T extends @Nullable Object> {
        T run() throws SQLException;
    }

    private <T extends @Nullable Object> T timed(Tally.Kind kind, Call<T> call) throws SQLException {
        long began = System.nanoTime();
        try {
            return call.run();
        } finally {
            tally.ended(client, kind, System.nanoTime() - began);
        }
    }
}
