package dev.cleave.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.it.TestBed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Far more busy clients than connections: the connections are shared, not opened anew all the time. */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class SaturatedPoolIT {
    private static final int POOL = 8;
    private static final int CLIENTS = 48;
    private static final int STATEMENTS = 500;

    private static TestBed bed;

    @BeforeAll
    static void start() {
        bed = TestBed.start("pool: {max-connections-per-server: " + POOL + ", acquire-timeout: 30s}");
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    private static Void ask(Connection session) throws Exception {
        try (PreparedStatement statement = session.prepareStatement("SELECT name FROM gists WHERE id = ?")) {
            for (int i = 0; i < STATEMENTS; i++) {
                statement.setInt(1, i);
                statement.executeQuery().close();
            }
        }
        return null;
    }

    @Test
    void connectionsStayWhereTheyAreWhileAllLoopsAreBusy() throws Exception {
        var sessions = new ArrayList<Connection>();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                sessions.add(bed.connect("useServerPrepStmts=true"));
            }
            long before = bed.server(0).createdConnections();
            var running = new ArrayList<Future<Void>>();
            for (Connection session : sessions) {
                Callable<Void> work = () -> ask(session);
                running.add(threads.submit(work));
            }
            for (Future<Void> each : running) {
                each.get();
            }
            // Sharing them out fairly among the event loops may cost each once or twice.
            assertThat(bed.server(0).createdConnections() - before).isLessThanOrEqualTo(3L * POOL);
        } finally {
            for (Connection session : sessions) {
                session.close();
            }
        }
    }
}
