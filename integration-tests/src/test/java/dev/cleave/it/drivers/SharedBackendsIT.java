package dev.cleave.it.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cleave.it.TestBed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one session leaves on a server connection is still there for that session, and never reaches another. */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class SharedBackendsIT {
    private static final int ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION = 1792;
    private static final int ER_TABLE_NOT_LOCKED = 1100;
    private static final int ER_LOCK_WAIT_TIMEOUT = 1205;
    private static final int ER_NO_SUCH_THREAD = 1094;
    private static final int ER_NO_SUCH_TABLE = 1146;
    private static final String INSERT = "INSERT INTO gists (name) VALUES ('x')";

    private static TestBed bed;

    @BeforeAll
    static void start() throws SQLException {
        // Sessions of one event loop share its connections.
        bed = TestBed.start("limits: {event-loops: 1}");
        bed.clusterA().execute("GRANT SYSTEM_VARIABLES_ADMIN ON *.* TO app");
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

    /** Preparing needs the settings in which the client prepared, but a change of autocommit would commit. */
    @Test
    void whatIsPreparedAnewWithinATransactionLeavesItWhole() throws SQLException {
        try (Connection session = bed.connect("useServerPrepStmts=true");
                Connection other = bed.connect("");
                var insert = session.prepareStatement("INSERT INTO gists (id, name) VALUES (?, 'anew')")) {
            other.setAutoCommit(false);
            run(other, "SELECT COUNT(*) FROM gists"); // on the connection that knows it
            session.setAutoCommit(false);
            assertThat(run(session, "INSERT INTO gists (id, name) VALUES (901, 'anew')"))
                    .isZero();
            insert.setInt(1, 902);
            assertThat(insert.executeUpdate()).isOne();
            session.rollback();
            other.rollback();
            assertThat(number(session, "SELECT COUNT(*) FROM gists WHERE name = 'anew'"))
                    .isZero();
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VIEW     | last_id AS SELECT LAST_INSERT_ID() AS id                       | DO 0        | SELECT id FROM last_id",
                "FUNCTION | last_id() RETURNS BIGINT DETERMINISTIC RETURN LAST_INSERT_ID() | DO 0        | SELECT last_id()",
                "TRIGGER  | last_id BEFORE INSERT ON users FOR EACH ROW SET NEW.name = LAST_INSERT_ID() | INSERT INTO users (id) VALUES (1) | SELECT name FROM users"
            })
    void theLastInsertIdBehindAnObjectIsTheSessionsOwn(String kind, String definition, String before, String ask)
            throws SQLException {
        bed.clusterA().execute("SET GLOBAL log_bin_trust_function_creators = ON");
        try (Connection session = bed.connect("")) {
            assertThat(run(session, "CREATE " + kind + " " + definition)).isZero();
            await().untilAsserted(
                            () -> assertBehindAnObject(session, before, ask)); // when Cleave has read the definition
            assertThat(run(session, "DROP " + kind + " last_id")).isZero();
        }
    }

    private static void assertBehindAnObject(Connection session, String before, String ask) throws SQLException {
        run(session, "DELETE FROM users");
        run(session, "INSERT INTO gists (name) VALUES ('behind')");
        long id = number(session, "SELECT LAST_INSERT_ID()");
        try (Connection other = bed.connect("")) {
            other.setAutoCommit(false);
            run(other, "SELECT COUNT(*) FROM gists"); // on the connection that knows it
            run(session, before);
            assertThat(number(session, ask)).isEqualTo(id);
        }
    }

    /** MySQL 8.0 never answers an execution without a cursor of a statement that was executed with one before. */
    @Test
    void anothersCursorDoesNotStopAStatement() throws SQLException {
        String options = "useServerPrepStmts=true&useCursorFetch=true";
        String sql = "SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3";
        try (Connection session = bed.connect(options);
                PreparedStatement statement = session.prepareStatement(sql)) {
            statement.setFetchSize(1);
            assertThat(rows(statement)).isEqualTo(3);
            try (Connection other = bed.connect(options);
                    PreparedStatement same = other.prepareStatement(sql)) {
                assertThat(rows(same)).isEqualTo(3);
                assertThat(rows(statement)).isEqualTo(3);
                assertThat(rows(same)).isEqualTo(3);
            }
        }
    }

    private static int rows(PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            int count = 0;
            while (result.next()) {
                count++;
            }
            return count;
        }
    }

    /** MySQL settles the types of user variables when a statement is prepared. */
    @Test
    void aPreparedStatementKnowsTheVariablesOfItsOwnSessionAsTheyWere() throws SQLException {
        String sql = "SELECT CONCAT(@value)";
        String before = preparedOnServer();
        try (Connection session = bed.connect("useServerPrepStmts=true");
                Connection other = bed.connect("useServerPrepStmts=true")) {
            for (String value : List.of("1", "1.5", "'text'", "2.25")) {
                run(session, "SET @value = " + value);
                try (var prepared = session.prepareStatement(sql)) {
                    assertThat(text(prepared)).isEqualTo(value.replace("'", ""));
                }
            }
            run(session, "SET @value = 7");
            try (var early = other.prepareStatement(sql);
                    var prepared = session.prepareStatement(sql)) {
                assertThat(text(prepared)).isEqualTo("7");
                run(other, "SET @value = 'late'");
                assertThat(text(early)).isEqualTo("late");
            }
            assertThat(text(session.prepareStatement(sql))).isEqualTo("7"); // not closed but by the end of its session
        }
        await().until(() -> preparedOnServer().equals(before));
    }

    /** A server's statement is shared, but a cursor is one statement's own. */
    @Test
    void cursorsOfTheSameTextAreReadAlternately() throws SQLException {
        String sql = "WITH RECURSIVE q AS (SELECT ? AS n UNION ALL SELECT n + 1 FROM q WHERE n < 200) SELECT n FROM q";
        String before = preparedOnServer();
        var read = new ArrayList<Integer>();
        try (Connection session = bed.connect("useServerPrepStmts=true&useCursorFetch=true&defaultFetchSize=2");
                var one = session.prepareStatement(sql)) {
            run(session, "SET @pins = 1"); // so that nothing stays on the connection in the end
            one.setInt(1, 1);
            try (ResultSet first = one.executeQuery()) {
                String withOne = preparedOnServer();
                try (var two = session.prepareStatement(sql)) {
                    two.setInt(1, 101);
                    ResultSet second = two.executeQuery();
                    for (int i = 0; i < 5; i++) {
                        first.next();
                        second.next();
                        read.add(first.getInt(1));
                        read.add(second.getInt(1));
                    }
                }
                await().until(() -> preparedOnServer().equals(withOne));
            }
        }
        assertThat(read).containsExactly(1, 101, 2, 102, 3, 103, 4, 104, 5, 105);
        await().until(() -> preparedOnServer().equals(before));
    }

    private static String preparedOnServer() {
        return bed.clusterA()
                .queryValue("SELECT VARIABLE_VALUE FROM performance_schema.global_status WHERE VARIABLE_NAME ="
                        + " 'Prepared_stmt_count'");
    }

    private static String text(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
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

    /** Each connection that the session has inserted on has its own last id. */
    @Test
    void theLastInsertIdIsTheLatestOnWhicheverConnection() throws SQLException {
        try (Connection session = bed.connect("");
                Connection other = bed.connect("");
                Connection third = bed.connect("")) {
            assertThat(run(session, INSERT)).isZero();
            long first = number(session, "SELECT LAST_INSERT_ID()");
            keepsAConnection(other);
            assertThat(run(session, INSERT)).isZero();
            keepsAConnection(third);
            assertThat(run(other, "COMMIT")).isZero();
            // On the first connection again.
            assertThat(number(session, "SELECT LAST_INSERT_ID()")).isEqualTo(first + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET last_insert_id = (SELECT MAX(id) + 1 FROM gists)",
                "SELECT LAST_INSERT_ID((SELECT MAX(id) + 1 FROM gists))",
                "DO LAST_INSERT_ID((SELECT MAX(id) + 1 FROM gists))",
                "CALL adds_a_gist()"
            })
    void theLastInsertIdIsTheSessionsOwn(String sql) throws SQLException {
        setsTheLastInsertIdTo(1, sql);
    }

    /** What the first one's OK tells is not the last word. */
    @ParameterizedTest
    @ValueSource(strings = {"SELECT LAST_INSERT_ID((SELECT MAX(id) + 1 FROM gists))", "CALL adds_a_gist()"})
    void theLastOfSeveralStatementsSaysTheLastInsertId(String last) throws SQLException {
        setsTheLastInsertIdTo(2, INSERT + "; " + last);
    }

    /** @param more how much more than the latest INSERT's */
    private static void setsTheLastInsertIdTo(int more, String sql) throws SQLException {
        bed.clusterA()
                .execute(
                        "DROP PROCEDURE IF EXISTS app.adds_a_gist",
                        "CREATE PROCEDURE app.adds_a_gist() INSERT INTO gists (name) VALUES ('x')");
        try (Connection session = bed.connect("allowMultiQueries=true");
                Connection other = bed.connect("allowMultiQueries=true")) {
            assertThat(run(session, INSERT)).isZero();
            long first = number(session, "SELECT LAST_INSERT_ID()");
            assertThat(run(other, sql)).isZero();
            for (int time = 0; time < 2; time++) {
                assertThat(number(session, "SELECT LAST_INSERT_ID()")).isEqualTo(first);
                assertThat(number(other, "SELECT LAST_INSERT_ID()")).isEqualTo(first + more);
            }
        }
    }

    /** The one that was used last. */
    private static void keepsAConnection(Connection session) {
        assertThat(run(session, "BEGIN") + run(session, "SELECT COUNT(*) FROM gists"))
                .isZero();
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

    private static long number(Connection session, String query) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }
}
