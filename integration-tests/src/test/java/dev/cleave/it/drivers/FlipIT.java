package dev.cleave.it.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.it.TestBed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions that were opened before a flip and go on after it: what they prepared, set, locked and began. */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class FlipIT {
    private static TestBed bed;

    @BeforeAll
    static void start() {
        bed = TestBed.start("");
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    @BeforeEach
    void empty() {
        bed.clusterA().execute("TRUNCATE app.gists");
        bed.clusterB().execute("TRUNCATE app.gists");
    }

    @AfterEach
    void back() {
        bed.flip("gists", "cluster_a");
    }

    private static void run(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String onA() {
        return bed.clusterA().queryValue("SELECT COALESCE(GROUP_CONCAT(name ORDER BY name), '') FROM app.gists");
    }

    private static String onB() {
        return bed.clusterB().queryValue("SELECT COALESCE(GROUP_CONCAT(name ORDER BY name), '') FROM app.gists");
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(SQLException.class, e -> {
            assertThat(e.getErrorCode()).as(e.getMessage()).isEqualTo(9103);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasPreparedBeforeRunsWhereTheDomainIsNow(boolean onServer) throws Exception {
        try (Connection session = bed.connect("useServerPrepStmts=" + onServer);
                PreparedStatement insert = session.prepareStatement("INSERT INTO gists (name) VALUES (?)")) {
            insert.setString(1, "before");
            insert.execute();
            bed.flip("gists", "cluster_b");
            insert.setString(1, "after");
            insert.execute();
        }
        assertThat(onA()).isEqualTo("before");
        assertThat(onB()).isEqualTo("after");
    }

    @Test
    void aTextualPreparedStatementNeverWritesToTheOldCluster() throws Exception {
        try (Connection session = bed.connect("")) {
            run(session, "PREPARE s FROM 'INSERT INTO gists (name) VALUES (''prepared'')'");
            run(session, "EXECUTE s");
            bed.flip("gists", "cluster_b");
            assertRefused(() -> run(session, "EXECUTE s"));
            run(session, "PREPARE s FROM 'INSERT INTO gists (name) VALUES (''again'')'");
            run(session, "EXECUTE s");
        }
        assertThat(onA()).isEqualTo("prepared");
        assertThat(onB()).isEqualTo("again");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasPreparedInAnotherSchemaWritesWhereThatSchemasTablesAre(boolean asText) throws Exception {
        bed.clusterA().execute("CREATE DATABASE IF NOT EXISTS other");
        bed.clusterB().execute("CREATE DATABASE IF NOT EXISTS other");
        try (Connection session = bed.connect("useServerPrepStmts=true");
                PreparedStatement insert = session.prepareStatement("INSERT INTO gists (name) VALUES ('elsewhere')")) {
            run(session, "PREPARE s FROM 'INSERT INTO gists (name) VALUES (''elsewhere'')'");
            run(session, "USE other");
            if (asText) {
                run(session, "EXECUTE s");
            } else {
                run(session, "DEALLOCATE PREPARE s");
                insert.execute();
            }
            assertThat(onA()).isEqualTo("elsewhere");
            bed.flip("gists", "cluster_b");
            if (asText) {
                assertRefused(() -> run(session, "EXECUTE s"));
            } else {
                insert.execute();
                assertThat(onB()).isEqualTo("elsewhere");
            }
        }
        assertThat(onA()).as("nothing more").isEqualTo("elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CALL adds_a_gist()", "SELECT added_gist()"})
    void aTextualPreparedCallNeverWritesToTheOldCluster(String call) throws Exception {
        bed.clusterA().execute("SET GLOBAL log_bin_trust_function_creators = ON");
        try (Connection session = bed.connect("")) {
            run(session, "DROP PROCEDURE IF EXISTS adds_a_gist");
            run(session, "DROP FUNCTION IF EXISTS added_gist");
            run(
                    session,
                    "CREATE PROCEDURE adds_a_gist() BEGIN SET @added = 1; INSERT INTO gists (name) VALUES ('called'); END");
            run(
                    session,
                    "CREATE FUNCTION added_gist() RETURNS INT BEGIN SET @added = 1; INSERT INTO gists (name) VALUES ('called'); RETURN 1; END");
            run(session, "PREPARE s FROM '" + call + "'");
            run(session, "EXECUTE s");
            bed.flip("gists", "cluster_b");
            assertRefused(() -> run(session, "EXECUTE s"));
        }
        assertThat(onA()).isEqualTo("called");
    }

    /** Tables in no domain, which it is to have, live there. */
    @Test
    void aNewDatabaseIsOnTheDefaultCluster() throws Exception {
        try (Connection session = bed.connect("")) {
            bed.flip("gists", "cluster_b");
            run(session, "BEGIN");
            run(session, "INSERT INTO gists (name) VALUES ('on b')");
            assertRefused(() -> run(session, "CREATE DATABASE late"));
            run(session, "COMMIT");
            run(session, "SET @on_b = (SELECT COUNT(*) FROM gists)");
            run(session, "CREATE DATABASE late");
            run(session, "CREATE TABLE late.t (id INT)");
            run(session, "DROP DATABASE late");
        }
    }

    @Test
    void variablesComeAlong() throws Exception {
        try (Connection session = bed.connect("")) {
            run(session, "SET time_zone = '+05:00', sql_mode = 'PIPES_AS_CONCAT'");
            bed.flip("gists", "cluster_b");
            run(session, "INSERT INTO gists (name) VALUES (FROM_UNIXTIME(0) || '')");
        }
        assertThat(onB()).isEqualTo("1970-01-01 05:00:00");
    }

    @Test
    void rolesComeAlong() throws Exception {
        for (var cluster : List.of(bed.clusterA(), bed.clusterB())) {
            cluster.execute("CREATE ROLE IF NOT EXISTS author");
            cluster.execute("GRANT author TO app");
        }
        try (Connection session = bed.connect("")) {
            run(session, "SET ROLE author");
            bed.flip("gists", "cluster_b");
            run(session, "INSERT INTO gists (name) VALUES (CURRENT_ROLE())");
        }
        assertThat(onB()).isEqualTo("`author`@`%`");
    }

    @Test
    void aUserVariableIsNotReadAsNullOnTheOtherCluster() throws Exception {
        try (Connection session = bed.connect("")) {
            run(session, "SET @name = 'from a'");
            bed.flip("gists", "cluster_b");
            run(session, "INSERT INTO gists (name) VALUES ('without it')");
            assertRefused(() -> run(session, "INSERT INTO gists (name) VALUES (@name)"));
        }
        assertThat(onB()).isEqualTo("without it");
    }

    @Test
    void aTemporaryTableStaysWhereItIs() throws Exception {
        try (Connection session = bed.connect("")) {
            run(session, "CREATE TEMPORARY TABLE names AS SELECT 'x' AS name");
            bed.flip("gists", "cluster_b");
            run(session, "INSERT INTO gists (name) VALUES ('beside')");
            run(session, "INSERT INTO names VALUES ('y')");
            assertRefused(() -> run(session, "INSERT INTO gists (name) SELECT name FROM names"));
        }
        assertThat(onB()).isEqualTo("beside");
    }

    @Test
    void anOpenTransactionIsWaitedForAndTheNextOneFollows() throws Exception {
        try (Connection session = bed.connect("")) {
            session.setAutoCommit(false);
            run(session, "INSERT INTO gists (name) VALUES ('first')");
            var flip = CompletableFuture.runAsync(() -> bed.flip("gists", "cluster_b"));
            run(session, "INSERT INTO gists (name) VALUES ('second')");
            session.commit();
            flip.get(20, TimeUnit.SECONDS);
            run(session, "INSERT INTO gists (name) VALUES ('third')");
            session.commit();
        }
        assertThat(onA()).isEqualTo("first,second");
        assertThat(onB()).isEqualTo("third");
    }

    @Test
    void aTransactionElsewhereCannotReachAcross() throws Exception {
        try (Connection session = bed.connect("")) {
            session.setAutoCommit(false);
            run(session, "INSERT INTO users (name) VALUES ('u')");
            bed.flip("gists", "cluster_b");
            assertRefused(() -> run(session, "INSERT INTO gists (name) VALUES ('g')"));
            session.commit();
            run(session, "INSERT INTO gists (name) VALUES ('g')");
            session.commit();
        }
        assertThat(onB()).isEqualTo("g");
    }

    @Test
    void anOpenCursorIsReadToItsEnd() throws Exception {
        bed.clusterA().execute("INSERT INTO app.gists (name) VALUES ('1'), ('2'), ('3')");
        try (Connection session = bed.connect("useServerPrepStmts=true&useCursorFetch=true&defaultFetchSize=1");
                PreparedStatement select = session.prepareStatement("SELECT name FROM gists ORDER BY id");
                var rows = select.executeQuery()) {
            assertThat(rows.next()).isTrue();
            bed.flip("gists", "cluster_b");
            assertThat(rows.next()).isTrue();
            assertThat(rows.next()).isTrue();
            assertThat(rows.next()).isFalse();
        }
    }
}
