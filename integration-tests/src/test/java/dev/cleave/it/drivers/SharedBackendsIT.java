package dev.cleave.it.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one session leaves on a server connection is still there for that session, and never reaches another. */
class SharedBackendsIT extends SharedSessions {
    private static final int ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION = 1792;
    private static final int ER_TABLE_NOT_LOCKED = 1100;
    private static final int ER_LOCK_WAIT_TIMEOUT = 1205;
    private static final int ER_NO_SUCH_THREAD = 1094;
    private static final int ER_NO_SUCH_TABLE = 1146;

    @BeforeAll
    static void grant() {
        bed.clusterA().execute("GRANT SYSTEM_VARIABLES_ADMIN, FLUSH_STATUS ON *.* TO app");
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

    @Test
    void aNewSessionFindsTheGlobalValuesOfNow() throws SQLException {
        String value = "SELECT @@innodb_lock_wait_timeout";
        try (Connection before = bed.connect("")) {
            long old = number(before, value);
            assertThat(run(before, "SET GLOBAL innodb_lock_wait_timeout = " + (old + 7)))
                    .isZero();
            try (Connection after = bed.connect("")) {
                assertThat(number(after, value)).isEqualTo(old + 7);
                assertThat(number(before, value)).isEqualTo(old);
            } finally {
                run(before, "SET GLOBAL innodb_lock_wait_timeout = " + old);
            }
        }
    }

    /** A connection that lacks the session's character set is told first, of which the server warns. */
    @Test
    void warningsAreOfTheSessionsOwnStatement() throws SQLException {
        try (Connection session = bed.connect("");
                Connection other = bed.connect("")) {
            run(session, "SET NAMES utf8mb3");
            run(session, "SELECT COUNT(*) FROM gists");
            other.setAutoCommit(false);
            run(other, "SELECT COUNT(*) FROM gists"); // on the connection that has it
            assertThat(number(session, "SHOW COUNT(*) WARNINGS")).isZero();
            other.rollback();
        }
    }

    /** A question for what the server did not say of the session would put an end to the error. */
    @Test
    void anErrorIsThereToBeAskedForAndNothingElseIsLost() throws SQLException {
        String errors = "SHOW COUNT(*) ERRORS";
        try (Connection session = bed.connect("allowMultiQueries=true");
                Connection other = bed.connect("")) {
            assertThat(run(session, "SELECT LAST_INSERT_ID(5) FROM nowhere")).isEqualTo(ER_NO_SUCH_TABLE);
            assertThat(number(session, errors)).isOne();

            session.setAutoCommit(false);
            assertThat(run(session, "SET NAMES utf8mb4 COLLATE utf8mb4_german2_ci; SELECT 1 FROM nowhere"))
                    .isEqualTo(ER_NO_SUCH_TABLE);
            assertThat(number(session, errors)).isOne();
            session.rollback();
            other.setAutoCommit(false);
            run(other, "SELECT COUNT(*) FROM gists"); // on the connection that is free
            assertThat(number(session, "SELECT @@collation_connection = 'utf8mb4_german2_ci'"))
                    .isOne();
            other.rollback();
        }
    }

    @Test
    void aVariableNamesTheSessionToKill() throws SQLException {
        try (Connection session = bed.connect("");
                Connection other = bed.connect("")) {
            run(session, "SET @id = " + number(other, "SELECT CONNECTION_ID()"));
            assertThat(run(session, "KILL QUERY @id")).isZero();
            assertThat(run(session, "KILL @id")).isZero();
            assertThat(run(session, "KILL @id")).isEqualTo(ER_NO_SUCH_THREAD);
        }
    }

    @Test
    void theConnectionIdIsTheSessionsOwn() throws SQLException {
        try (Connection session = bed.connect("");
                Connection other = bed.connect("");
                PreparedStatement prepared = session.prepareStatement("SELECT CONNECTION_ID() AS id, ?")) {
            prepared.setInt(1, 1);
            long id = number(session, "SELECT CONNECTION_ID()");
            assertThat(number(other, "SELECT CONNECTION_ID()")).isNotEqualTo(id);
            assertThat(number(session, "SELECT CONNECTION_ID() + 0")).isEqualTo(id);
            try (ResultSet rows = prepared.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getLong("id")).isEqualTo(id);
            }
            assertThat(shownSessions(rows -> rows.getLong("id"))).contains(id);

            assertThat(run(other, "KILL " + id)).isZero();
            run(session, "DO SLEEP(20)");
            assertThat(session.isValid(5)).isFalse();
            assertThat(run(other, "SELECT 1")).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DO 0; SELECT CONNECTION_ID()",
                "PREPARE x FROM 'SELECT CONNECTION_ID()'; EXECUTE x",
                "SET @text = 'SELECT CONNECTION_ID()'; PREPARE x FROM @text; EXECUTE x",
                "DO 0; SELECT id FROM information_schema.processlist WHERE id = CONNECTION_ID()"
            })
    void theConnectionIdIsTheSessionsOwnByOtherMeans(String statements) throws SQLException {
        try (Connection session = bed.connect("allowMultiQueries=true");
                Connection one = bed.connect("")) {
            long id = number(session, "SELECT CONNECTION_ID()");
            if (!statements.contains("@text")) { // whose value is not known before
                assertThat(lastNumber(session, statements)).isEqualTo(id);
            }
            String[] alone = statements.split("; ", -1);
            long idOfOne = number(one, "SELECT CONNECTION_ID()");
            for (int i = 0; i < alone.length - 1; i++) {
                assertThat(run(one, alone[i])).isZero();
            }
            assertThat(number(one, alone[alone.length - 1])).isEqualTo(idOfOne);
        }
    }

    /** What the last of several statements gives. */
    private static long lastNumber(Connection session, String statements) throws SQLException {
        try (Statement statement = session.createStatement()) {
            boolean rows = statement.execute(statements);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet row = statement.getResultSet()) {
                assertThat(row.next()).isTrue();
                return row.getLong(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FLUSH TABLES WITH READ LOCK, UNLOCK TABLES, global read lock, INSERT INTO gists (name) VALUES ('x')",
        "LOCK INSTANCE FOR BACKUP, UNLOCK INSTANCE, backup lock, TRUNCATE gist_comments"
    })
    void aLockOnTheWholeServerIsTheSessionsOwn(String lock, String unlock, String pin, String held)
            throws SQLException {
        try (Connection other = bed.connect("sessionVariables=lock_wait_timeout=1")) {
            try (Connection session = bed.connectAs("other")) {
                assertThat(run(session, lock)).isZero();
                assertThat(pins()).contains(pin);
                assertThat(run(other, held)).isEqualTo(ER_LOCK_WAIT_TIMEOUT);
                assertThat(run(session, "BEGIN") + run(session, "COMMIT")).isZero();
                assertThat(run(other, held)).isEqualTo(ER_LOCK_WAIT_TIMEOUT);
                assertThat(run(session, unlock)).isZero();
                assertThat(pins()).doesNotContain(pin);
                assertThat(run(other, held)).isZero();
                assertThat(run(session, lock)).isZero();
            }
            await().untilAsserted(() -> assertThat(run(other, held)).isZero());
        }
    }

    @Test
    void flushedTablesAreLockedForTheSession() throws SQLException {
        try (Connection session = bed.connectAs("other");
                Connection other = bed.connect("sessionVariables=lock_wait_timeout=1")) {
            assertThat(run(session, "FLUSH TABLES gists WITH READ LOCK")).isZero();
            assertThat(run(other, INSERT)).isEqualTo(ER_LOCK_WAIT_TIMEOUT);
            assertThat(run(session, "SELECT * FROM users")).isEqualTo(ER_TABLE_NOT_LOCKED);
            assertThat(run(session, "BEGIN")).isZero();
            assertThat(run(other, INSERT)).isZero();
            assertThat(pins()).doesNotContain("table lock");
        }
    }

    private static List<String> pins() throws SQLException {
        return shownSessions(rows -> rows.getString("pinned_by"));
    }

    @Test
    void countersBehindFlushStatusAreTheSessionsOwn() throws SQLException {
        try (Connection session = bed.connect("");
                Connection other = bed.connect("")) {
            assertThat(run(session, "FLUSH STATUS")).isZero();
            number(session, "SELECT 1");
            number(other, "SELECT 1");
            number(other, "SELECT 1");
            try (Statement statement = session.createStatement();
                    var rows = statement.executeQuery("SHOW STATUS LIKE 'Com_select'")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt("Value")).isOne();
            }
        }
    }

    @Test
    void foundRowsAreOfTheSessionsOwnSelect() throws SQLException {
        try (Connection session = bed.connect("");
                Connection other = bed.connect("")) {
            number(session, "SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3");
            number(other, "SELECT 1 UNION ALL SELECT 2");
            assertThat(number(session, "SELECT FOUND_ROWS()")).isEqualTo(3);
            assertThat(number(other, "SELECT FOUND_ROWS()")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SET @@sql_mode = DEFAULT", "USE app", "BEGIN", "SELECT * FROM nowhere"})
    void foundRowsAreNotThoseOfTheSessionBefore(String first) throws SQLException {
        try (Connection session = bed.connect("");
                Connection other = bed.connect("");
                Connection fresh = bed.connect("")) {
            number(session, "SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3");
            number(other, "SELECT 1 UNION ALL SELECT 2");
            run(session, first);
            assertThat(number(session, "SELECT FOUND_ROWS()")).isEqualTo(3);
            number(other, "SELECT 1 UNION ALL SELECT 2");
            assertThat(number(fresh, "SELECT FOUND_ROWS()")).isOne(); // of what the driver asks at connect
        }
    }

    private interface Column<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> shownSessions(Column<T> column) throws SQLException {
        var values = new ArrayList<T>();
        try (Connection admin = bed.admin();
                Statement statement = admin.createStatement();
                ResultSet rows = statement.executeQuery("SHOW SESSIONS")) {
            while (rows.next()) {
                values.add(column.of(rows));
            }
        }
        return values;
    }
}
