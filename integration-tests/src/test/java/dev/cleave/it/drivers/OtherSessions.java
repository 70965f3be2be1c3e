package dev.cleave.it.drivers;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.cleave.it.TestBed;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Sessions beside the one that is tested, so that they share its server connections: each with settings of its own, taking turns on two threads until this is
 * closed. They notice when they are given what is another session's.
 */
final class OtherSessions implements AutoCloseable {
    private static final int SESSIONS = 18;
    private static final int THREADS = 2;
    private static final long PAUSE_MILLIS = 5;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
    private final List<ScheduledFuture<?>> running = new ArrayList<>();
    private final List<Connection> all = new ArrayList<>();

    OtherSessions(TestBed bed) throws SQLException {
        for (int thread = 0; thread < THREADS; thread++) {
            var mine = new ArrayList<Turn>();
            for (int i = thread; i < SESSIONS; i += THREADS) {
                mine.add(connect(bed, i));
            }
            var round = new Round(mine);
            running.add(threads.scheduleWithFixedDelay(round::next, 0, PAUSE_MILLIS, MILLISECONDS));
        }
    }

    private Turn connect(TestBed bed, int number) throws SQLException {
        String timeZone = "-01:%02d".formatted(number);
        Connection session = bed.connect(
                "useServerPrepStmts=" + (number % 3 == 0) + "&sessionVariables=time_zone='" + timeZone + "'");
        all.add(session);
        return new Turn(session, timeZone);
    }

    /** Confined to one thread. */
    private static final class Round {
        private final List<Turn> turns;
        private int next;

        Round(List<Turn> turns) {
            this.turns = turns;
        }

        void next() {
            try {
                turns.get(next++ % turns.size()).take();
            } catch (SQLException e) {
                throw new IllegalStateException("a session beside the one that is tested: " + e.getMessage(), e);
            }
        }
    }

    private record Turn(Connection session, String timeZone) {
        void take() throws SQLException {
            is(timeZone, "SELECT @@time_zone");
            session.setAutoCommit(false);
            try (Statement statement = session.createStatement()) {
                statement.executeUpdate("INSERT INTO users (name) VALUES ('" + timeZone + "')");
            }
            is(timeZone, "SELECT name FROM users WHERE id = LAST_INSERT_ID()");
            session.rollback();
            session.setAutoCommit(true);
        }

        private void is(String expected, String query) throws SQLException {
            try (var select = session.prepareStatement(query);
                    ResultSet rows = select.executeQuery()) {
                if (!rows.next() || !expected.equals(rows.getString(1))) {
                    throw new IllegalStateException(query + " did not give this session's " + expected);
                }
            }
        }
    }

    /** Throws what a session has met. */
    @Override
    public void close() throws SQLException {
        running.forEach(turns -> turns.cancel(false));
        threads.shutdown();
        try {
            if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a session's turn does not end");
            }
            for (ScheduledFuture<?> turns : running) {
                throwWhatItHasMet(turns);
            }
            for (Connection session : all) {
                session.close();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void throwWhatItHasMet(ScheduledFuture<?> turns) throws InterruptedException {
        try {
            turns.get();
        } catch (CancellationException _) {
            // it went on until it was stopped
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
