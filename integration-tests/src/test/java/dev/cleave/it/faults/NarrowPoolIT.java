package dev.cleave.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.it.TestBed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More kinds of sessions than connections, on several event loops: every connection that the server's limit allows is used, and nobody waits for long. */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class NarrowPoolIT {
    private static final int POOL = 2;
    private static final int CLIENTS = 20;
    private static final long RUN_NANOS = Duration.ofSeconds(8).toNanos();
    private static final long STATEMENT_NANOS = Duration.ofMillis(50).toNanos();
    /** Each needs connections of its own: what a driver asks for at login is asked of the server. */
    private static final List<String> KINDS = List.of(
            "", "useAffectedRows=true", "connectionCollation=latin1_swedish_ci", "connectionCollation=utf8mb4_bin");

    private static TestBed bed;

    @BeforeAll
    static void start() {
        bed = TestBed.start(
                "pool: {max-connections-per-server: " + POOL + ", acquire-timeout: 30s}\nlimits: {event-loops: 2}");
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    private record Work(int statements, long longestNanos) {}

    private static Work work(Connection session, long end) throws SQLException {
        int statements = 0;
        long longest = 0;
        try (Statement statement = session.createStatement()) {
            for (long now = System.nanoTime(); now - end < 0; statements++) {
                statement.executeQuery("SELECT SLEEP(0.05)").close();
                long answered = System.nanoTime();
                longest = Math.max(longest, answered - now);
                now = answered;
            }
        }
        return new Work(statements, longest);
    }

    @Test
    void everyConnectionIsUsedAndNobodyStarves() throws Exception {
        var sessions = new ArrayList<Connection>();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                sessions.add(bed.connect(KINDS.get(i % KINDS.size())));
            }
            long end = System.nanoTime() + RUN_NANOS;
            var running = new ArrayList<Future<Work>>();
            for (Connection session : sessions) {
                Callable<Work> work = () -> work(session, end);
                running.add(threads.submit(work));
            }
            int statements = 0;
            long longest = 0;
            for (Future<Work> each : running) {
                statements += each.get().statements();
                longest = Math.max(longest, each.get().longestNanos());
            }
            assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofSeconds(3));
            assertThat((double) statements).isGreaterThan(0.7 * POOL * RUN_NANOS / STATEMENT_NANOS);
        } finally {
            for (Connection session : sessions) {
                session.close();
            }
        }
    }

    /** A driver ends a statement that takes too long from a connection of its own, which must get in although none to the server is free. */
    @ParameterizedTest
    @ValueSource(strings = {"", "useServerPrepStmts=true&sslMode=REQUIRED"})
    void aTimeOutEndsStatementsThatHoldAllConnections(String options) throws Exception {
        var sessions = new ArrayList<Connection>();
        try (var threads = Executors.newFixedThreadPool(POOL)) {
            var ended = new ArrayList<Future<Duration>>();
            for (int i = 0; i < POOL; i++) {
                Connection session = bed.connect(options);
                sessions.add(session);
                Callable<Duration> sleep = () -> sleepWithTimeout(session);
                ended.add(threads.submit(sleep));
            }
            for (Future<Duration> each : ended) {
                assertThat(each.get()).isLessThan(Duration.ofSeconds(10));
            }
        } finally {
            for (Connection session : sessions) {
                session.close();
            }
        }
    }

    private static Duration sleepWithTimeout(Connection session) throws SQLException {
        long begun = System.nanoTime();
        try (PreparedStatement statement = session.prepareStatement("SELECT SLEEP(20)")) {
            statement.setQueryTimeout(1);
            statement.executeQuery().close();
        } catch (SQLTimeoutException _) {
            // as it should be; where the server ends SLEEP first, it has a result
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Two sessions keep all connections in case their client asks for warnings: whichever they are, the third one may be on another event loop. */
    @Test
    void whatIsKeptForWarningsIsGivenUpForOtherEventLoops() throws Exception {
        try (Connection first = bed.connect("");
                Connection second = bed.connect("");
                Connection third = bed.connect("")) {
            var sessions = new ArrayList<>(List.of(first, second, third));
            for (int round = 0; round < sessions.size(); round++) {
                keepForWarnings(sessions.subList(0, POOL));
                long asked = System.nanoTime();
                run(sessions.get(POOL), "SELECT 'no warning'");
                assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
                Collections.rotate(sessions, 1);
            }
        }
    }

    /** Locks bring the connections to the sessions' event loops, where they are idle when the sessions take them again. */
    private static void keepForWarnings(List<Connection> sessions) throws SQLException {
        for (Connection session : sessions) {
            run(session, "LOCK TABLES gists READ");
        }
        for (Connection session : sessions) {
            run(session, "UNLOCK TABLES");
            run(session, "SELECT CAST('1x' AS SIGNED)");
        }
    }

    private static void run(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            boolean _ = statement.execute(sql);
        }
    }
}
