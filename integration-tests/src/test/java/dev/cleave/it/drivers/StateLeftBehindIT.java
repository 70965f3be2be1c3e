package dev.cleave.it.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cleave.it.TestBed;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What statements leave on their connection without their own text, or their success, telling of it: the session keeps the connection. */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class StateLeftBehindIT {
    private static TestBed bed;

    @BeforeAll
    static void start() throws SQLException {
        bed = TestBed.start("pool: {max-connections-per-server: 3}");
        bed.clusterA()
                .execute(
                        "USE app",
                        "SET GLOBAL log_bin_trust_function_creators = ON",
                        "CREATE PROCEDURE does_nothing() SELECT 1",
                        "CREATE PROCEDURE makes_table() CREATE TEMPORARY TABLE made (id INT)",
                        "CREATE PROCEDURE sets_variable() SET @behind = 'mine'",
                        "CREATE PROCEDURE selects_into() SELECT 1 INTO @behind",
                        "CREATE PROCEDURE locks() DO GET_LOCK('behind', 0)",
                        "CREATE PROCEDURE sets_role() SET ROLE NONE",
                        "CREATE PROCEDURE sets_transaction() SET TRANSACTION READ ONLY",
                        "CREATE PROCEDURE prepares() PREPARE behind FROM 'SELECT 1'",
                        "CREATE PROCEDURE fails() BEGIN SET @behind = 'mine'; SIGNAL SQLSTATE '45000'; END",
                        "CREATE FUNCTION sets_variable() RETURNS INT DETERMINISTIC BEGIN SET @behind = 'mine'; RETURN 1; END",
                        "CREATE FUNCTION adds(a INT) RETURNS INT DETERMINISTIC RETURN a + 1",
                        "CREATE TRIGGER sets_variable BEFORE INSERT ON users FOR EACH ROW SET @behind = 'mine'");
        try (Connection admin = bed.admin();
                Statement statement = admin.createStatement()) {
            statement.execute("RELOAD CONFIG"); // reads the routines, too
        }
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // in routines and triggers
                "CALL makes_table()",
                "CALL sets_variable()",
                "CALL selects_into()",
                "CALL locks()",
                "CALL sets_role()",
                "CALL sets_transaction()",
                "CALL prepares()",
                "SELECT sets_variable()",
                "INSERT INTO users (name) VALUES ('triggers')",
                // by statements that were prepared
                "PREPARE behind FROM 'SELECT 1 INTO @behind'; EXECUTE behind; DEALLOCATE PREPARE behind",
                "PREPARE behind FROM 'SET ROLE NONE'; EXECUTE behind; DEALLOCATE PREPARE behind",
                // by statements that fail
                "CALL fails()",
                "SELECT @behind := 1, (SELECT 1 UNION SELECT 2)",
                "SELECT GET_LOCK('behind', 0), (SELECT 1 UNION SELECT 2)",
                "LOCK TABLES gists WRITE; SELECT no_column FROM gists",
                "SET @behind = 'mine'; SELECT * FROM nowhere",
                "CREATE TEMPORARY TABLE made (id INT); SELECT * FROM nowhere",
                "PREPARE behind FROM 'SELECT 1'; SELECT * FROM nowhere",
                // by others than the first of several
                "SELECT 1; LOCK TABLES gists WRITE",
                "UNLOCK TABLES; LOCK TABLES gists READ",
                "SELECT 1; FLUSH TABLES WITH READ LOCK",
                "SELECT 1; LOCK INSTANCE FOR BACKUP",
                "SELECT 1; PREPARE behind FROM 'SELECT 1'",
                "SELECT 1; XA START 'behind'",
                "GET DIAGNOSTICS @behind = NUMBER"
            })
    void isTheSessionsOwn(String statement) {
        await().untilAsserted(
                        () -> assertThat(pinnedAfter(statement)).isNotEmpty()); // routines may have to be read first
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CALL does_nothing()",
                "SELECT adds(1)",
                "SELECT 1; SELECT 2",
                "SELECT * FROM nowhere",
                "SELECT no_such_function()",
                "SELECT 1; SELECT * FROM nowhere",
                "SET NAMES latin1; SET time_zone = '+01:00'",
                "UPDATE gists SET n = 1",
                "CREATE TABLE made_and_dropped (id INT); DROP TABLE made_and_dropped"
            })
    void nothingIsKept(String statement) throws SQLException {
        assertThat(pinnedAfter(statement)).isEmpty();
    }

    /** A server that does not report the default schema would have it stay. */
    @Test
    void theSchemaOfOneThatHidItIsNobodyElses() throws SQLException {
        bed.clusterA().execute("CREATE DATABASE IF NOT EXISTS hidden");
        for (String back : List.of("", "SET session_track_schema = 1")) {
            try (Connection session = bed.connect("allowMultiQueries=true");
                    Statement statement = session.createStatement()) {
                statement.execute("SET session_track_schema = 0");
                statement.execute("USE hidden");
                statement.execute("DO 0; " + back);
            }
            for (int i = 0; i < 6; i++) {
                try (Connection session = bed.connect("");
                        Statement statement = session.createStatement();
                        ResultSet row = statement.executeQuery("SELECT DATABASE()")) {
                    row.next();
                    assertThat(row.getString(1)).isEqualTo("app");
                }
            }
        }
    }

    /** Why the session keeps its connection when the next statement has been executed. */
    private static String pinnedAfter(String sql) throws SQLException {
        try (Connection session = bed.connect("allowMultiQueries=true");
                Statement statement = session.createStatement()) {
            try {
                statement.execute(sql);
                while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
                    // until there is no further result
                }
            } catch (SQLException _) {
                // some of them are meant to fail
            }
            statement.execute("DO 0"); // what the last one has to tell is over
            long id;
            try (ResultSet row = statement.executeQuery("SELECT CONNECTION_ID()")) {
                row.next();
                id = row.getLong(1);
            }
            return pinnedBy(id);
        }
    }

    private static String pinnedBy(long id) throws SQLException {
        try (Connection admin = bed.admin();
                Statement statement = admin.createStatement();
                ResultSet rows = statement.executeQuery("SHOW SESSIONS")) {
            while (rows.next()) {
                if (rows.getLong("id") == id) {
                    return rows.getString("pinned_by");
                }
            }
        }
        throw new AssertionError("SHOW SESSIONS does not show session " + id);
    }
}
