package dev.cleave.it.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cleave.sandbox.MySqlServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Writers at work on one JDBC URL, one thread and one connection each, styles in turn. Ends with {@link #close()}; then it can be verified. */
public final class LedgerLoad implements AutoCloseable {
    private static final Duration GENEROUS = Duration.ofSeconds(45);
    private static final int READ_BACK_EVERY = 3;

    private final String url;
    private final long pauseNanos;
    private final List<Journal> journals = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    /**
     * Starts writing.
     *
     * @param url with user and password; what the styles need is added
     * @param pause between a writer's steps
     */
    public LedgerLoad(String url, int writers, Duration pause) {
        this.url = url + (url.contains("?") ? "&" : "?") + urlOptions();
        this.pauseNanos = pause.toNanos();
        Style.Named[] styles = Style.Named.values();
        for (int writer = 0; writer < writers; writer++) {
            Style.Named style = styles[writer % styles.length];
            var journal = new Journal(writer, style.kind());
            journals.add(journal);
            threads.add(
                    Thread.ofPlatform().name("ledger-" + style + "-" + writer).start(() -> write(style, journal)));
        }
    }

    private static String urlOptions() {
        return "useServerPrepStmts=true&allowMultiQueries=true&allowPublicKeyRetrieval=true&connectTimeout=10000&socketTimeout=30000";
    }

    private void write(Style.Named named, Journal journal) {
        while (!stopped) {
            try (Connection connection = DriverManager.getConnection(url)) {
                writeOn(connection, named, journal);
            } catch (SQLException e) {
                journal.note("no session: " + e.getMessage());
                LockSupport.parkNanos(pauseNanos);
            }
        }
    }

    /** Until the connection breaks. Errors are in the journal; a session goes on after one that did not break it, as applications' pools do. */
    private void writeOn(Connection connection, Style.Named named, Journal journal) throws SQLException {
        Style style = named.on(connection, journal.writer());
        for (long step = 0; !stopped; step++) {
            if (!survives(() -> style.step(journal))
                    || (step % READ_BACK_EVERY == 0 && !readBackSurvives(style, journal))) {
                return;
            }
            LockSupport.parkNanos(pauseNanos);
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static boolean survives(Work work) {
        try {
            work.run();
            return true;
        } catch (SQLException e) {
            return !Fault.brokeConnection(e);
        }
    }

    private static boolean readBackSurvives(Style style, Journal journal) {
        return survives(() -> {
            try {
                style.readBack(journal);
            } catch (SQLException e) {
                journal.failedRead(e);
                throw e;
            }
        });
    }

    /** Acknowledged writes until now. */
    public long acknowledged() {
        return journals.stream().mapToLong(Journal::acknowledgedSoFar).sum();
    }

    /** Waits until every writer has had so many more writes acknowledged. */
    public void awaitEachWriter(int more) {
        List<Long> goals =
                journals.stream().map(j -> j.acknowledgedSoFar() + more).toList();
        await().atMost(GENEROUS).untilAsserted(() -> {
            for (int i = 0; i < goals.size(); i++) {
                assertThat(journals.get(i).acknowledgedSoFar())
                        .as(
                                "acknowledged writes of %s; %s",
                                threads.get(i).getName(), journals.get(i).latestNote())
                        .isGreaterThanOrEqualTo(goals.get(i));
            }
        });
    }

    @Override
    public void close() {
        stopped = true;
        for (Thread thread : threads) {
            assertThat(joined(thread)).as(thread.getName() + " has ended").isTrue();
        }
    }

    private static boolean joined(Thread thread) {
        try {
            return thread.join(GENEROUS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Compares what the writers know with what a server has; only after {@link #close()}.
     *
     * @param home where the domain lives now
     * @param other where it lived before; null if nowhere else
     */
    public LedgerReport verify(MySqlServer home, @Nullable MySqlServer other) {
        if (!stopped) {
            throw new IllegalStateException("writers are still at work");
        }
        return new LedgerVerifier(journals)
                .verify(LedgerRows.read(home), other == null ? LedgerRows.NONE : LedgerRows.read(other));
    }
}
