package dev.cleave.it.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.it.TestBed;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;

/** Sessions that share connections, and what they run, one statement in one line. */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
abstract class SharedSessions {
    static final String INSERT = "INSERT INTO gists (name) VALUES ('x')";

    static TestBed bed;

    @BeforeAll
    static void start() {
        // Sessions of one event loop share its connections.
        bed = TestBed.start("limits: {event-loops: 1}");
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    /** The error that the server answered; 0 for none. */
    static int run(Connection session, String sql) {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
            return 0;
        } catch (SQLException e) {
            return e.getErrorCode();
        }
    }

    static long number(Connection session, String query) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    /** The one that was used last. */
    static void keepsAConnection(Connection session) {
        assertThat(run(session, "BEGIN") + run(session, "SELECT COUNT(*) FROM gists"))
                .isZero();
    }
}
