package dev.cleave.it.logical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.cleave.it.Wire;
import dev.cleave.protocol.Command;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process list through Cleave: more sessions than connections, on two clusters, under the numbers that clients know and KILL takes. */
@Timeout(120)
abstract class ProcesslistScenario {
    static final String LIST = "SELECT id, user, host, db, command, time, state, info FROM"
            + " information_schema.processlist WHERE user LIKE 'app%'";

    private final SplitSchema split;

    ProcesslistScenario(SplitSchema split) {
        this.split = split;
    }

    static long id(Connection session) throws SQLException {
        return Long.parseLong(value(session, "SELECT CONNECTION_ID()"));
    }

    static String value(Connection session, String sql) throws SQLException {
        return column(session, sql).getFirst();
    }

    private static List<String> column(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** The value, or the error's message. */
    private static CompletableFuture<String> later(Connection session, String sql) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return value(session, sql);
            } catch (SQLException e) {
                return e.getMessage();
            }
        });
    }

    /** Command and statement of each of the application's sessions. */
    static Map<Long, String> list(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var found = new TreeMap<Long, String>();
            while (rows.next()) {
                if (rows.getString("user").startsWith("app")) {
                    assertThat(rows.getString("host")).startsWith("localhost:");
                    String row = rows.getString("command") + ' ' + rows.getString("info");
                    assertThat(found.put(rows.getLong("id"), row)).isNull();
                }
            }
            return found;
        }
    }

    @Test
    void eachSessionIsListedOnceUnderItsOwnNumber() throws SQLException {
        var sessions = new ArrayList<Connection>();
        try (Connection asking = split.here("")) {
            var expected = new TreeMap<Long, String>();
            for (int i = 0; i < 10; i++) {
                Connection session = split.here("");
                sessions.add(session);
                expected.put(id(session), "Sleep null");
            }
            SplitSchema.run(sessions.get(0), "BEGIN", "INSERT INTO users (name) VALUES ('listed')");
            SplitSchema.run(sessions.get(1), "BEGIN", "INSERT INTO gists (name) VALUES ('listed')");
            long own = id(asking);
            for (String sql :
                    List.of(LIST, "SHOW PROCESSLIST", "SHOW FULL PROCESSLIST", "show processlist -- \"\\'\n")) {
                expected.put(own, "Query " + sql.strip());
                await(sql)
                        .untilAsserted(
                                () -> { // those of the test before may still be leaving
                                    Map<Long, String> found = list(asking, sql);
                                    found.replaceAll((_, row) -> row.strip());
                                    assertThat(found).isEqualTo(expected);
                                });
            }
            assertThat(value(asking, "SELECT COUNT(*) FROM information_schema.processlist WHERE id = CONNECTION_ID()"))
                    .isEqualTo("1");
            try (var prepared = asking.prepareStatement(
                    "SELECT command FROM information_schema.processlist WHERE id IN (CONNECTION_ID(), ?) ORDER BY id")) {
                prepared.setLong(1, expected.lastKey());
                for (int i = 0; i < 3; i++) {
                    assertThat(Answers.of(prepared.executeQuery())).containsExactly("command|", "Query|", "Sleep|");
                }
            }
        } finally {
            for (Connection session : sessions) {
                session.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SHOW PROCESSLIST",
                "SHOW FULL PROCESSLIST",
                "SELECT * FROM information_schema.processlist",
                "SELECT id, Info, UPPER(state) s FROM information_schema.processlist p",
            })
    void theColumnsAreTheServers(String sql) throws SQLException {
        try (Connection here = split.here("");
                Connection there = split.there("")) {
            assertThat(Answers.query(here, sql).getFirst())
                    .isEqualTo(Answers.query(there, sql).getFirst());
            assertThat(Answers.query(here, "SHOW WARNINGS")).isEqualTo(Answers.query(there, "SHOW WARNINGS"));
        }
    }

    @Test
    void whatIsListedCanBeKilled() throws SQLException {
        for (String table : List.of("gists", "users")) {
            String statement = "SELECT SLEEP(60), 'é' FROM " + table + " LIMIT 1";
            try (Connection sleeping = split.here("");
                    Connection killing = split.here("")) {
                long victim = id(sleeping);
                var sleep = later(sleeping, statement);
                String running =
                        "SELECT id FROM information_schema.processlist WHERE info LIKE 'SELECT SLEEP(60), _é_ FROM "
                                + table + "%' AND state <> ''";
                await().until(() -> column(killing, running).size() == 1);
                String number = value(killing, running);
                assertThat(number).isEqualTo(Long.toString(victim));
                SplitSchema.run(killing, "KILL QUERY " + number);
                assertThat(sleep.join()).isIn("1", "Query execution was interrupted");
            }
        }
    }

    @Test
    void otherUsersAreShownToWhomTheServerShowsThem() throws SQLException {
        try (Connection app = split.here("");
                Connection other = split.bed().connectAs("other");
                Connection direct = DriverManager.getConnection(
                        "jdbc:mysql://" + split.bed().clusterA().address() + "/?allowPublicKeyRetrieval=true",
                        "cleave",
                        "cleave")) {
            String ids = "SELECT id FROM information_schema.processlist";
            String others = Long.toString(id(other));
            String own = Long.toString(id(app));
            String directly = value(direct, "SELECT CONNECTION_ID()");
            assertThat(column(app, ids)).contains(own).doesNotContain(others, directly);
            assertThat(column(other, ids)).contains(own, others, directly);
            assertThat(column(other, "SHOW PROCESSLIST")).contains(own, others, directly);
        }
    }

    @Test
    void otherUsersSessionsAreKilledByWhomTheServerLetsKillThem() throws SQLException {
        try (Connection app = split.here("");
                Connection second = split.here("");
                Connection other = split.bed().connectAs("other")) {
            String denied = "KILL " + id(other);
            assertThatThrownBy(() -> SplitSchema.run(app, denied)).hasMessageContaining("not owner of thread");
            SplitSchema.run(other, "KILL QUERY " + id(app));
            // It may arrive while this runs.
            await().ignoreExceptions().until(() -> value(app, "SELECT 1").equals("1"));
            String number = "SET @number = " + id(second);
            SplitSchema.run(other, "KILL " + id(app), number, "KILL @number");
            assertThat(value(other, "SELECT 1")).isEqualTo("1");
            for (Connection killed : List.of(app, second)) {
                assertThatThrownBy(() -> value(killed, "SELECT 1")).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void grantsAreLookedUpWhateverTheSessionHasSet() throws SQLException {
        try (Connection app = split.here("");
                Connection other = split.bed().connectAs("other")) {
            String denied = "KILL " + id(other);
            String own = Long.toString(id(app));
            SplitSchema.run(app, "SET sql_select_limit = 0");
            assertThatThrownBy(() -> SplitSchema.run(app, denied)).hasMessageContaining("not owner of thread");
            assertThat(column(app, "SHOW PROCESSLIST")).contains(own);
        }
    }

    /** A list is asked for when nothing goes any more. */
    @Test
    void sessionsAreListedWhereTheirClusterHasNoFreeConnection() throws SQLException {
        var sessions = new ArrayList<Connection>();
        try (Connection asking = split.here("");
                Connection waiting = split.here("")) {
            long own = id(waiting);
            SplitSchema.run(waiting, "CREATE TEMPORARY TABLE pinned (id INT)");
            for (int i = 0; i < SplitSchema.CONNECTIONS; i++) {
                Connection session = split.here("");
                sessions.add(session);
                SplitSchema.run(session, "BEGIN", "INSERT INTO gists (name) VALUES ('listed " + i + "')");
            }
            var count = later(waiting, "SELECT COUNT(*) FROM gists");
            await().until(() -> column(asking, "SELECT state FROM information_schema.processlist WHERE id = " + own)
                    .equals(List.of("waiting for connection")));
            for (Connection session : sessions) {
                session.close();
            }
            assertThat(count.join()).matches("\\d+");
        } finally {
            for (Connection session : sessions) {
                session.close();
            }
        }
    }

    @Test
    void statusVariablesOfTheConnectionAreNamedAsTheServerNamesThem() throws SQLException {
        String sql = "SHOW STATUS LIKE 'Ssl%'";
        try (Connection here = split.here("");
                Connection there = split.there("")) {
            assertThat(column(here, sql)).isEqualTo(column(there, sql));
        }
    }

    @Test
    void statementsWithTheServersNumbersGetThoseOfTheList() throws SQLException {
        try (Connection session = split.here("")) {
            assertThat(value(
                            session,
                            "SELECT COUNT(*) FROM information_schema.processlist WHERE id = CONNECTION_ID() AND"
                                    + " IS_USED_LOCK('nobody') IS NULL"))
                    .isEqualTo("1");
            SplitSchema.run(
                    session,
                    "PREPARE s FROM 'SELECT COUNT(*) FROM information_schema.processlist WHERE id = CONNECTION_ID()'");
            assertThat(value(session, "EXECUTE s")).isEqualTo("1");
            SplitSchema.run(session, "PREPARE s FROM 'SELECT id FROM information_schema.processlist'");
            assertThat(column(session, "EXECUTE s")).contains(Long.toString(id(session)));
        }
    }

    @Test
    void oldClientsHaveACommandOfTheirOwn() throws IOException {
        try (Wire wire = Wire.login(split.bed().port(), "app")) {
            wire.send(Command.COM_PROCESS_INFO, new byte[0]);
            assertThat(wire.readResult())
                    .anySatisfy(row -> assertThat(new String(row, UTF_8)).contains(Integer.toString(wire.threadId())));
        }
    }
}
