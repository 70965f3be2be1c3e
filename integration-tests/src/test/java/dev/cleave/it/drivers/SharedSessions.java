package dev.cleave.it.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One statement in one line, of sessions that share connections. */
final class SharedSessions {
    private SharedSessions() {}

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
