package dev.cleave.it.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.it.TestBed;
import dev.cleave.sandbox.ServerOptions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sessions prepare far more statements than the server allows: it holds a bounded number at any time, and no session notices. */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class PreparedBoundsIT {
    private static final int SESSIONS = 20;
    private static final int STATEMENTS = 30;
    private static final int ALLOWED = 25;

    private static TestBed bed;

    @BeforeAll
    static void start() {
        bed = TestBed.start(
                "pool: {max-connections-per-server: 2, max-prepared-statements-per-server: 20,"
                        + " max-prepared-statements-per-connection: 15, max-prepared-bytes-per-connection: 4KB}",
                ServerOptions.fast().with("--max-prepared-stmt-count=" + ALLOWED));
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    @Test
    void twentySessionsShareWhatTheServerAllows() throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(SESSIONS)) {
            var work = new ArrayList<Future<?>>();
            for (int number = 0; number < SESSIONS; number++) {
                int session = number;
                work.add(clients.submit(() -> {
                    preparesAndRuns(session);
                    return null;
                }));
            }
            for (Future<?> each : work) {
                each.get(100, TimeUnit.SECONDS);
            }
        }
        assertThat(preparedOnServer()).isLessThanOrEqualTo(ALLOWED);
        assertThat(bed.server(0).preparedStatements()).isEqualTo(preparedOnServer());
        assertThat(bed.server(0).preparedEvictions()).isGreaterThan(SESSIONS);
    }

    private static void preparesAndRuns(int session) throws SQLException {
        var statements = new ArrayList<PreparedStatement>();
        try (Connection connection = bed.connect("useServerPrepStmts=true")) {
            for (int i = 0; i < STATEMENTS; i++) {
                statements.add(connection.prepareStatement("SELECT ? + " + (session * STATEMENTS + i)));
            }
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < STATEMENTS; i++) {
                    statements.get(i).setInt(1, round);
                    assertThat(value(statements.get(i))).isEqualTo(session * STATEMENTS + i + round);
                }
            }
        }
    }

    private static int value(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static int preparedOnServer() {
        return Integer.parseInt(bed.clusterA()
                .queryValue("SELECT VARIABLE_VALUE FROM performance_schema.global_status WHERE VARIABLE_NAME ="
                        + " 'Prepared_stmt_count'"));
    }

    @Test
    void whatHasAnOpenCursorIsKept() throws Exception {
        bed.clusterA().execute("INSERT INTO app.users (name) VALUES ('a'), ('b'), ('c'), ('d')");
        try (Connection connection = bed.connect("useServerPrepStmts=true&useCursorFetch=true&defaultFetchSize=1");
                PreparedStatement select = connection.prepareStatement("SELECT name FROM users ORDER BY id");
                ResultSet rows = select.executeQuery()) {
            assertThat(rows.next()).isTrue();
            List<PreparedStatement> others = new ArrayList<>();
            for (int i = 0; i < 2 * ALLOWED; i++) {
                PreparedStatement other = connection.prepareStatement("SELECT ? * " + i);
                other.setFetchSize(0);
                other.setInt(1, 2);
                assertThat(value(other)).isEqualTo(2 * i);
                others.add(other);
            }
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("b");
            for (PreparedStatement other : others) {
                other.close();
            }
        }
    }
}
