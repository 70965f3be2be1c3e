package dev.cleave.it.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.it.TestBed;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one session leaves on a server connection is still there for that session, and never reaches another. */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class SharedBackendsIT {
    private static final int ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION = 1792;
    private static final String INSERT = "INSERT INTO gists (name) VALUES ('x')";

    private static TestBed bed;

    @BeforeAll
    static void start() {
        bed = TestBed.start("");
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    /** The error that the server answered; 0 for none. */
    private static int run(Connection session, String sql) {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
            return 0;
        } catch (SQLException e) {
            return e.getErrorCode();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SET TRANSACTION READ ONLY", "SET @@transaction_read_only = ON"})
    void theNextTransactionIsReadOnlyForItsOwnSessionAlone(String announcement) throws SQLException {
        try (Connection session = bed.connect("");
                Connection other = bed.connect("")) {
            assertThat(run(session, announcement)).isZero();
            // Refused before a transaction begins: the announcement still stands.
            assertThat(run(session, INSERT)).isEqualTo(ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION);

            assertThat(run(other, INSERT)).isZero();
            assertThat(run(session, INSERT)).isEqualTo(ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION);

            assertThat(run(session, "SELECT COUNT(*) FROM gists")).isZero();
            assertThat(run(session, INSERT)).isZero();
        }
    }
}
