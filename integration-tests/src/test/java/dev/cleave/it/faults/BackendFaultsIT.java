package dev.cleave.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.cleave.it.TestBed;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that die, stop or refuse: clients get Cleave's errors for what was in flight, and nothing more once the server is back. */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class BackendFaultsIT {
    private static final int POOL = 4;
    private static final Duration GENEROUS = Duration.ofSeconds(30);
    private static TestBed bed;

    @BeforeAll
    static void start() {
        bed = TestBed.start(
                "pool: {max-connections-per-server: " + POOL + ", acquire-timeout: 1s, connect-timeout: 1s}");
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    private static void assertServesAgain() {
        await().atMost(GENEROUS).ignoreExceptions().untilAsserted(() -> {
            var sessions = new ArrayList<Connection>();
            try {
                for (int i = 0; i < POOL; i++) {
                    Connection session = bed.connect("");
                    sessions.add(session);
                    session.setAutoCommit(false);
                    select(session, "SELECT COUNT(*) FROM gists");
                }
            } finally {
                for (Connection session : sessions) {
                    session.close();
                }
            }
        });
        await().atMost(GENEROUS)
                .untilAsserted(() -> assertThat(bed.server(0).openConnections()).isBetween(0, POOL));
    }

    private static String select(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement();
                var result = statement.executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        }
    }

    private static void assertFails(ThrowingCallable call, int code, String text) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(SQLException.class, e -> {
                    assertThat(e.getErrorCode()).as(e.getMessage()).isEqualTo(code);
                    assertThat(e.getSQLState()).startsWith("08");
                })
                .hasMessageContaining(text);
    }

    @Test
    void aKilledServerCostsOnlyWhatWasInFlight() throws Exception {
        Queue<String> unexpected = new ConcurrentLinkedQueue<>();
        var stopped = new AtomicBoolean();
        var successes = new AtomicInteger();
        var failures = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 12; i++) {
            boolean transactions = i % 2 == 0;
            threads.add(Thread.ofPlatform().start(() -> {
                while (!stopped.get()) {
                    try (Connection session = bed.connect("")) {
                        session.setAutoCommit(!transactions);
                        while (!stopped.get()) {
                            session.createStatement().execute("INSERT INTO gists (name) VALUES ('load')");
                            if (transactions) {
                                session.commit();
                            }
                            successes.incrementAndGet();
                        }
                    } catch (SQLException e) {
                        failures.incrementAndGet();
                        if (e.getErrorCode() < 9120 || e.getErrorCode() > 9122) {
                            unexpected.add(e.getErrorCode() + " " + e.getSQLState() + " " + e.getMessage());
                        }
                    }
                }
            }));
        }
        awaitMore(successes, 50);
        bed.clusterA().kill();
        int before = failures.get();
        await().atMost(GENEROUS).until(() -> failures.get() > before + 24);
        bed.clusterA().restart();
        await().atMost(GENEROUS).until(() -> bed.server(0).openConnections() > 0);
        awaitMore(successes, 200);
        int settled = failures.get();
        awaitMore(successes, 200);
        stopped.set(true);
        for (Thread thread : threads) {
            assertThat(thread.join(GENEROUS)).isTrue();
        }
        assertThat(unexpected).isEmpty();
        assertThat(failures.get()).as("failures once the server is back").isEqualTo(settled);
        assertServesAgain();
    }

    private static void awaitMore(AtomicInteger counter, int more) {
        int goal = counter.get() + more;
        await().atMost(GENEROUS).until(() -> counter.get() >= goal);
    }

    @Test
    void aSessionIsToldThatItsTransactionIsGone() throws Exception {
        try (Connection session = bed.connect("")) {
            session.setAutoCommit(false);
            session.createStatement().execute("INSERT INTO gists (name) VALUES ('never committed')");
            killBackendsOfApplication();
            assertFails(
                    () -> session.createStatement().execute("INSERT INTO gists (name) VALUES ('nor this')"),
                    9122,
                    "transaction");
        }
        try (Connection session = bed.connect("")) {
            assertThat(select(session, "SELECT COUNT(*) FROM gists WHERE name LIKE 'n%'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void aSessionIsToldThatItsStateIsGone() throws Exception {
        try (Connection session = bed.connect("")) {
            session.createStatement().execute("CREATE TEMPORARY TABLE tmp (id INT)");
            session.createStatement().execute("SET @a = 1");
            killBackendsOfApplication();
            assertFails(() -> select(session, "SELECT @a"), 9122, "temporary table, user variable");
        }
    }

    @Test
    void aSessionWithoutStateNoticesNothing() throws Exception {
        try (Connection session = bed.connect("useServerPrepStmts=true");
                var prepared = session.prepareStatement("SELECT ? + @@sql_select_limit")) {
            session.createStatement().execute("SET sql_select_limit = 10");
            prepared.setInt(1, 5);
            prepared.executeQuery().close();
            killBackendsOfApplication();
            try (var result = prepared.executeQuery()) {
                assertThat(result.next()).isTrue();
                assertThat(result.getInt(1)).isEqualTo(15);
            }
        }
    }

    @Test
    void aReadWhoseConnectionBreaksRunsAgain() throws Exception {
        for (String options : List.of("", "useServerPrepStmts=true", "useServerPrepStmts=true&useCursorFetch=true")) {
            try (Connection session = bed.connect(options);
                    var read = session.prepareStatement("SELECT SLEEP(0.4), ?, COUNT(*) FROM gists WHERE id < 0")) {
                read.setString(1, "seen");
                var killer = Thread.ofPlatform().start(() -> killRunning("SELECT SLEEP(0.4)%"));
                try (var result = read.executeQuery()) {
                    assertThat(result.next()).as(options).isTrue();
                    assertThat(result.getString(2)).isEqualTo("seen");
                }
                assertThat(killer.join(GENEROUS)).isTrue();
            }
        }
    }

    @Test
    void whatMayHaveHappenedIsNotRepeated() throws Exception {
        try (Connection session = bed.connect("")) {
            assertBreaks(
                    session, "INSERT INTO gists (name) SELECT SLEEP(3)", "INSERT INTO gists (name) SELECT SLEEP(3)");
        }
        try (Connection session = bed.connect("")) {
            assertBreaks(session, "SELECT SLEEP(3) FROM DUAL FOR UPDATE", "SELECT SLEEP(3) FROM DUAL%");
        }
        try (Connection session = bed.connect("")) {
            session.setAutoCommit(false);
            assertBreaks(session, "SELECT SLEEP(3), COUNT(*) FROM users", "SELECT SLEEP(3), COUNT%");
        }
    }

    private static void assertBreaks(Connection session, String sql, String like) throws Exception {
        var killer = Thread.ofPlatform().start(() -> killRunning(like));
        assertFails(() -> session.createStatement().execute(sql), 9122, "It may have been executed.");
        assertThat(killer.join(GENEROUS)).isTrue();
    }

    /** Cuts the server's connection on which such a statement runs, once it is seen there. */
    private static void killRunning(String like) {
        String running =
                "SELECT id FROM information_schema.processlist WHERE user = 'app' AND info LIKE '" + like + "'";
        await().atMost(GENEROUS)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !bed.clusterA().query(running).isEmpty());
        bed.clusterA().query(running).forEach(row -> bed.clusterA().execute("KILL " + row.getFirst()));
    }

    /** Ends the server's side of every connection, and waits until Cleave has seen it. */
    private static void killBackendsOfApplication() {
        long closed = bed.server(0).closedConnections();
        var threads = bed.clusterA().query("SELECT id FROM information_schema.processlist WHERE user = 'app'");
        threads.forEach(row -> bed.clusterA().execute("KILL " + row.getFirst()));
        await().atMost(GENEROUS).until(() -> bed.server(0).closedConnections() >= closed + threads.size());
    }

    @Test
    void aStoppedServerMakesOthersWaitNoLongerThanTheLimit() throws Exception {
        try (Connection before = bed.connect("socketTimeout=20000")) {
            select(before, "SELECT 1");
            bed.clusterA().pause();
            try {
                long start = System.nanoTime();
                var waiting = new ArrayList<Thread>();
                var codes = new ConcurrentLinkedQueue<Integer>();
                for (int i = 0; i < 8; i++) {
                    waiting.add(Thread.ofPlatform().start(() -> {
                        try (Connection session = bed.connect("socketTimeout=20000")) {
                            select(session, "SELECT 1");
                        } catch (SQLException e) {
                            codes.add(e.getErrorCode());
                        }
                    }));
                }
                await().atMost(GENEROUS).until(() -> codes.size() >= 4);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
                assertThat(codes).isSubsetOf(9120, 9121);
                bed.clusterA().resume();
                for (Thread thread : waiting) {
                    assertThat(thread.join(GENEROUS)).isTrue();
                }
            } finally {
                bed.clusterA().resume();
            }
        }
        assertServesAgain();
    }

    @Test
    void aServerWithTooManyConnectionsIsSaidToHaveThem() throws Exception {
        var hogs = new ArrayList<Connection>();
        try (Connection root = bed.clusterA().connect("")) {
            killBackendsOfApplication();
            root.createStatement().execute("SET GLOBAL max_connections = 3");
            fill(hogs);
            assertThatThrownBy(() -> bed.connect("").close()).isInstanceOfSatisfying(SQLException.class, e -> {
                assertThat(e.getErrorCode()).as(e.getMessage()).isEqualTo(1040);
            });
            root.createStatement().execute("SET GLOBAL max_connections = 500");
        } finally {
            for (Connection hog : hogs) {
                hog.close();
            }
        }
        assertServesAgain();
    }

    /** Takes connections until the server has no more. */
    private static void fill(List<Connection> hogs) {
        try {
            while (hogs.size() < POOL) {
                hogs.add(DriverManager.getConnection(
                        bed.clusterA().jdbcUrl("app") + "&allowPublicKeyRetrieval=true", "app", "app"));
            }
        } catch (SQLException full) {
            assertThat(full.getErrorCode()).isEqualTo(1040);
        }
    }
}
