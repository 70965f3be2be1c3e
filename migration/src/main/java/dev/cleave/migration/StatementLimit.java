package dev.cleave.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a statement at its limit by killing it over a second connection. Needed because {@code lock_wait_timeout} counts whole seconds, and a waiting {@code
 * LOCK TABLES} whose client has gone away keeps every new writer of the table waiting behind it.
 *
 * <p>Actors: the control thread runs statements; the timer thread kills, on the second connection.
 */
final class StatementLimit implements AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(StatementLimit.class);

    private final Connection spare;
    private final String kill;
    private final ScheduledExecutorService timer;

    private StatementLimit(Connection spare, String kill) {
        this.spare = spare;
        this.kill = kill;
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("cutover-limit").factory());
    }

    static StatementLimit of(Connection connection, Connection spare, ServerFlavour flavour) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT CONNECTION_ID()")) {
            row.next();
            return new StatementLimit(spare, flavour.killStatement(row.getLong(1)));
        }
    }

    /** @throws StepFailedException if the statement did not end within the limit */
    <T> T run(Duration limit, Callable<T> statement) throws Exception {
        var killed = new AtomicBoolean();
        Future<?> killer = timer.schedule(() -> kill(killed), limit.toNanos(), TimeUnit.NANOSECONDS);
        try {
            T result = statement.call();
            if (killed.get()) {
                throw timedOut(limit, null);
            }
            return result;
        } catch (SQLException e) {
            throw killed.get() ? timedOut(limit, e) : e;
        } finally {
            killer.cancel(false);
        }
    }

    private static StepFailedException timedOut(Duration limit, @Nullable Throwable cause) {
        return new StepFailedException(
                "not within " + limit.toMillis() + " ms: somebody holds a lock that it waits for", cause);
    }

    private void kill(AtomicBoolean killed) {
        killed.set(true);
        ControlConnector.hurry(spare);
        try (Statement statement = spare.createStatement()) {
            statement.execute(kill);
        } catch (SQLException e) {
            logger.warn("a statement that passed its limit could not be killed: {}", Reasons.of(e));
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
