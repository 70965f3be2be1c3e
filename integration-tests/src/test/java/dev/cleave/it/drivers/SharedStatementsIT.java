package dev.cleave.it.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sessions share the prepared statements of a connection, and notice nothing of each other. */
class SharedStatementsIT extends SharedSessions {
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
        cursorsAreReadAlternately(
                "WITH RECURSIVE q AS (SELECT ? AS n UNION ALL SELECT n + 1 FROM q WHERE n < 200) SELECT n FROM q",
                false);
    }

    /** Then what runs in the name of both is another server statement than the one that runs for their text. */
    @Test
    void cursorsAreReadAlternatelyBesideParametersOfAnotherKind() throws SQLException {
        cursorsAreReadAlternately(
                "WITH RECURSIVE q AS (SELECT 0 AS n UNION ALL SELECT n + 1 FROM q WHERE n < 200) SELECT n + ? FROM q",
                true);
    }

    /** @param sql gives its parameter, and counts up */
    private static void cursorsAreReadAlternately(String sql, boolean besideText) throws SQLException {
        String before = preparedOnServer();
        var read = new ArrayList<Integer>();
        try (Connection session = bed.connect("useServerPrepStmts=true&useCursorFetch=true&defaultFetchSize=2");
                var beside = session.prepareStatement(sql);
                var one = session.prepareStatement(sql)) {
            run(session, "SET @pins = 1"); // so that nothing stays on the connection in the end
            String withOne;
            try (var two = session.prepareStatement(sql)) {
                if (besideText) {
                    beside.setFetchSize(0); // without a cursor
                    beside.setString(1, "30");
                    assertThat(text(beside)).isEqualTo("30");
                }
                one.setInt(1, 1);
                ResultSet first = one.executeQuery();
                withOne = preparedOnServer();
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
        assertThat(read).containsExactly(1, 101, 2, 102, 3, 103, 4, 104, 5, 105);
        await().until(() -> preparedOnServer().equals(before));
    }

    /** MySQL settles by the first execution what a bare ? is, and converts later values to that. */
    @Test
    void parametersOfAnotherKindAreNotConvertedToThoseOfOthers() throws SQLException {
        String sql = "SELECT HEX(?)";
        try (Connection numbers = bed.connect("useServerPrepStmts=true");
                Connection texts = bed.connect("useServerPrepStmts=true");
                var number = numbers.prepareStatement(sql);
                var text = texts.prepareStatement(sql)) {
            for (int i = 0; i < 3; i++) {
                number.setLong(1, 30);
                assertThat(text(number)).isEqualTo("1E");
                text.setString(1, "30");
                assertThat(text(text)).isEqualTo("3330");
            }
            text.setNull(1, java.sql.Types.VARCHAR);
            assertThat(text(text)).isNull();
        }
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
}
