package dev.cleave.it.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** LAST_INSERT_ID() is the session's own, on whatever connection and by whatever means. */
class LastInsertIdIT extends SharedSessions {
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
            assertBehindAnObject(session, before, ask);
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
}
