package dev.cleave.it.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.cleave.it.TestBed;
import dev.cleave.it.Wire;
import dev.cleave.protocol.Command;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Views, triggers and routines of a live schema, as the router and the live linters see them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeeingThroughIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String[] OBJECTS = {
        "CREATE VIEW app.gist_names AS SELECT id, name FROM app.gists",
        "CREATE VIEW app.authors AS SELECT g.id, u.name FROM app.gist_names g JOIN app.users u ON u.id = g.id",
        "CREATE TRIGGER app.removed AFTER DELETE ON app.gist_comments FOR EACH ROW UPDATE users SET name = 'x'",
        "CREATE PROCEDURE app.touch() UPDATE gists SET n = 42",
        "CREATE FUNCTION app.gists_of(u INT) RETURNS INT READS SQL DATA RETURN (SELECT COUNT(*) FROM gists WHERE n = u)"
    };

    private static TestBed bed;

    @BeforeAll
    static void start() throws Exception {
        bed = TestBed.start("");
        bed.clusterA().execute(OBJECTS);
        bed.clusterB().execute(OBJECTS);
        bed.restart();
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    @Test
    @Order(1)
    void knowsAllOfThemFromTheFirstStatementOn() throws Exception {
        assertThat(explained("SELECT * FROM authors"))
                .containsEntry("tables", "read:app.gists,read:app.users")
                .containsEntry("domains", "gists,users");
        assertThat(explained("DELETE FROM gist_comments"))
                .containsEntry("tables", "write:app.gist_comments,write:app.users");
        assertThat(explained("INSERT INTO gist_comments (gist) VALUES (1)"))
                .containsEntry("tables", "write:app.gist_comments");
        assertThat(explained("CALL touch()")).containsEntry("domains", "gists");
        assertThat(explained("SELECT gists_of(id) FROM users")).containsEntry("domains", "gists,users");
    }

    @Test
    @Order(2)
    void theLintersSayWhichObjectCrosses() throws Exception {
        try (Connection app = bed.connect("allowMultiQueries=true")) {
            run(app, "SELECT COUNT(*) FROM authors");
            run(app, "DELETE FROM gist_comments WHERE id = 1");
            run(app, "SELECT id FROM gists; SELECT g.id FROM gists g JOIN users u USING (id); SELECT id FROM users");
        }
        assertThat(violation("SELECT COUNT(*) FROM authors"))
                .containsEntry("tables", "read:app.gists,read:app.users")
                .hasEntrySatisfying("advice", advice -> assertThat(advice).startsWith("View app.authors uses"));
        assertThat(violation("DELETE FROM gist_comments WHERE id = ?"))
                .containsEntry("tables", "write:app.gist_comments,write:app.users")
                .hasEntrySatisfying(
                        "advice", advice -> assertThat(advice).startsWith("A trigger of app.gist_comments at DELETE"));
        assertThat(violation("SELECT g.id FROM gists g JOIN users u USING (id)"))
                .as("one statement of three in one text")
                .containsEntry("count", "1");
        assertThat(AdminRows.of(bed, "SHOW VIOLATIONS"))
                .filteredOn(row -> "query".equals(row.get("kind")))
                .noneMatch(row -> String.valueOf(row.get("statement")).contains(";"));
    }

    @Test
    @Order(3)
    void seesWhatDdlDefinesWhenItHasPassed() throws Exception {
        try (Connection app = bed.connect("")) {
            run(app, "CREATE VIEW later AS SELECT u.id FROM users u JOIN gists g USING (id)");
        }
        await().atMost(PATIENCE).until(() -> "gists,users"
                .equals(explained("SELECT * FROM later").get("domains")));
        try (Connection app = bed.connect("")) {
            run(app, "ALTER VIEW later AS SELECT id FROM users");
        }
        await().atMost(PATIENCE)
                .until(() -> "users".equals(explained("SELECT * FROM later").get("domains")));
    }

    @Test
    @Order(4)
    void aClosedGateHoldsBackWhatARoutineWrites() throws Exception {
        try (Connection admin = bed.admin()) {
            run(admin, "PAUSE DOMAIN gists FOR 30s");
            assertThat(explained("CALL touch()")).containsEntry("decision", "buffer");
            assertThat(explained("SELECT COUNT(*) FROM gist_names")).containsEntry("decision", "route");
            run(admin, "RESUME DOMAIN gists");
        }
    }

    @Test
    @Order(5)
    void theyMoveWithTheirTables() throws Exception {
        bed.clusterB().execute("INSERT INTO app.gists (name, n) VALUES ('on b', 1)");
        bed.flip("gists", "cluster_b");
        try (Connection app = bed.connect("")) {
            assertThat(value(app, "SELECT name FROM gist_names")).isEqualTo("on b");
            run(app, "CALL touch()");
            assertThat(value(app, "SELECT gists_of(42)")).isEqualTo("1");
            for (String sql :
                    List.of("SELECT * FROM authors", "DELETE FROM gist_comments", "SELECT gists_of(id) FROM users")) {
                assertThatThrownBy(() -> run(app, sql))
                        .as(sql)
                        .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getErrorCode())
                                .isEqualTo(9103));
            }
            run(app, "CREATE VIEW moved AS SELECT name FROM gists");
            assertThat(value(app, "SELECT name FROM moved")).as("at once").isEqualTo("on b");
        }
        try (Connection app = bed.connect("allowMultiQueries=true")) {
            run(app, "PREPARE s FROM 'CREATE VIEW by_execute AS SELECT name FROM gists'");
            run(app, "EXECUTE s");
            assertThat(value(app, "SELECT name FROM by_execute"))
                    .as("behind EXECUTE")
                    .isEqualTo("on b");
            run(app, "PREPARE s FROM 'CREATE TEMPORARY TABLE copied AS SELECT name FROM gists'");
            run(app, "EXECUTE s");
            assertThat(value(app, "SELECT name FROM copied"))
                    .as("made by EXECUTE")
                    .isEqualTo("on b");
            run(app, "PREPARE s FROM 'DROP TEMPORARY TABLE copied'");
            run(app, "EXECUTE s");
            run(app, "SELECT name FROM gists; CREATE VIEW one_of_two AS SELECT name FROM gists");
            assertThat(value(app, "SELECT name FROM one_of_two"))
                    .as("behind another")
                    .isEqualTo("on b");
        }
        try (Wire app = Wire.login(bed.port(), "app")) {
            List<String> ahead = List.of(
                    "CREATE VIEW first AS SELECT name FROM gists",
                    "CREATE VIEW second AS SELECT name FROM first",
                    "SELECT name FROM second");
            for (String sql : ahead) {
                app.send(Command.COM_QUERY, sql.getBytes(UTF_8));
            }
            for (String sql : ahead) {
                assertThat(app.readResult()).as(sql).noneMatch(Wire::isError);
            }
        }
        assertThat(bed.clusterB().queryValue("SELECT n FROM app.gists")).isEqualTo("42");
        assertThat(bed.clusterB()
                        .queryValue("SELECT COUNT(*) FROM information_schema.views WHERE table_name = 'moved'"))
                .isEqualTo("1");
    }

    private static Map<String, String> explained(String sql) throws SQLException {
        return AdminRows.of(bed, "EXPLAIN ROUTE " + sql).getFirst();
    }

    private static Map<String, String> violation(String statement) throws SQLException {
        return AdminRows.of(bed, "SHOW VIOLATIONS").stream()
                .filter(row -> statement.equals(row.get("statement")))
                .findFirst()
                .orElseThrow();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
                // until there is no further result
            }
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
