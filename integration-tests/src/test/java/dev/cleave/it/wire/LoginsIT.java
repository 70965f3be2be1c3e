package dev.cleave.it.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mysql.cj.jdbc.JdbcConnection;
import dev.cleave.it.TestBed;
import dev.cleave.it.Wire;
import dev.cleave.sandbox.MySqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who logs in, as whom, with which password, and for how long: while passwords change and are guessed. */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class LoginsIT {
    private static TestBed bed;

    @BeforeAll
    static void start() {
        bed = TestBed.start(
                "limits: {failed-logins: 2, failed-login-delay: 400ms}\npool: {max-connections-per-server: 4}");
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    private static String only(Connection session, String sql) throws SQLException {
        try (ResultSet row = session.createStatement().executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return String.valueOf(row.getString(1));
        }
    }

    private static void accounts(String... keys) throws IOException, SQLException {
        String config = Files.readString(bed.config());
        int from = config.indexOf("users:\n");
        int to = config.indexOf("admin-users:");
        Files.writeString(
                bed.config(), config.substring(0, from) + "users:\n" + String.join("", keys) + config.substring(to));
        try (Connection admin = bed.admin()) {
            admin.createStatement().execute("RELOAD CONFIG");
        }
    }

    private static void onServers(String statement) {
        for (MySqlServer server : new MySqlServer[] {bed.clusterA(), bed.clusterB()}) {
            server.execute(statement);
        }
    }

    @Test
    void whatMySqlStoresIsEnoughAndTheFirstFullLoginTeachesTheRest() throws Exception {
        onServers("CREATE USER learner@'%' IDENTIFIED WITH caching_sha2_password BY 'geheim'");
        onServers("GRANT ALL ON *.* TO learner@'%'");
        String hex =
                bed.clusterA().queryValue("SELECT HEX(authentication_string) FROM mysql.user WHERE user = 'learner'");
        accounts(
                "  - {name: app, password: app}\n  - {name: other, password: other}\n",
                "  - {name: learner, authentication-string: '0x" + hex + "'}\n");
        assertThatThrownBy(() -> DriverManager.getConnection(bed.url(""), "learner", "wrong"))
                .hasMessageContaining("Access denied for user 'learner'");
        for (String tls : new String[] {"sslMode=DISABLED", "sslMode=REQUIRED"}) {
            try (Connection session = DriverManager.getConnection(bed.url(tls), "learner", "geheim")) {
                assertThat(only(session, "SELECT CURRENT_USER()")).isEqualTo("learner@%");
            }
        }
        assertThatThrownBy(() -> DriverManager.getConnection(bed.url(""), "learner", "wrong"))
                .hasMessageContaining("Access denied for user 'learner'");
    }

    @Test
    void aPasswordChangesWhileSessionsGoOn() throws Exception {
        onServers("CREATE USER changing@'%' IDENTIFIED BY 'old'");
        onServers("GRANT ALL ON *.* TO changing@'%'");
        String others = "  - {name: app, password: app}\n  - {name: other, password: other}\n";
        accounts(others, "  - {name: changing, password: old}\n");
        try (Connection before = DriverManager.getConnection(bed.url(""), "changing", "old")) {
            assertThat(only(before, "SELECT 1")).isEqualTo("1");
            onServers("ALTER USER changing@'%' IDENTIFIED BY 'new'");
            accounts(others, "  - {name: changing, password: new}\n");
            assertThatThrownBy(() -> DriverManager.getConnection(bed.url(""), "changing", "old"))
                    .hasMessageContaining("Access denied for user 'changing'");
            try (Connection after = DriverManager.getConnection(bed.url(""), "changing", "new")) {
                assertThat(only(after, "SELECT CURRENT_USER()")).isEqualTo("changing@%");
                // Both at once need two connections, of which one is new: opened with the new password for the older
                // session too.
                after.setAutoCommit(false);
                assertThat(only(after, "SELECT COUNT(*) FROM gists")).isEqualTo("0");
                onServers("FLUSH PRIVILEGES");
                await().atMost(Duration.ofSeconds(20))
                        .ignoreExceptions()
                        .until(() -> only(before, "SELECT COUNT(*) FROM gists").equals("0"));
                after.rollback();
            }
        }
    }

    @Test
    void aUserIsAnotherAccountOnAnotherCluster() throws Exception {
        for (String name : new String[] {"there", "later"}) {
            bed.clusterB().execute("CREATE USER " + name + "@'%' IDENTIFIED BY '" + name + "'");
            bed.clusterB().execute("GRANT SELECT ON app.* TO " + name + "@'%'");
        }
        onServers("INSERT INTO app.users (name) VALUES ('somebody')");
        String others = "  - {name: other, password: other}\n";
        String app = "  - {name: app, password: app, clusters: {cluster_b: {user: %1$s, password: %1$s}}}\n";
        String who = "SELECT CURRENT_USER() FROM users";
        accounts(others, app.formatted("there"));
        bed.flip("users", "cluster_b");
        try (Connection session = bed.connect("")) {
            assertThat(only(session, who)).isEqualTo("there@%");
            assertThat(only(session, "SELECT CURRENT_USER(), COUNT(*) FROM gists"))
                    .isEqualTo("app@%");
            assertThatThrownBy(() -> session.createStatement().execute("DELETE FROM users"))
                    .hasMessageContaining("denied to user 'there'");
            session.setAutoCommit(false);
            assertThat(only(session, who)).isEqualTo("there@%");

            accounts(others, app.formatted("later"));

            assertThat(only(session, who)).as("in the open transaction").isEqualTo("there@%");
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                session.commit();
                return only(session, who).equals("later@%");
            });
            session.rollback();
        } finally {
            bed.flip("users", "cluster_a");
            accounts(others, "  - {name: app, password: app}\n");
        }
    }

    @Test
    void anotherUserTakesOverTheConnectionInAnotherDatabase() throws Exception {
        onServers("CREATE DATABASE IF NOT EXISTS elsewhere");
        try (Wire wire = Wire.login(bed.port(), "app")) {
            wire.query("SET @mine = 1");
            assertThat(Wire.isError(
                            wire.changeUser("other", "other", "elsewhere").getLast()))
                    .isFalse();
            byte[] row = wire.query("SELECT CONCAT(CURRENT_USER(), ' ', DATABASE(), ' ', @mine IS NULL)")
                    .get(3);
            assertThat(new String(row, 1, row.length - 1, java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo("other@% elsewhere 1");
            assertThat(Wire.errorText(wire.changeUser("other", "wrong", null).getLast()))
                    .startsWith("1045 28000 Access denied for user 'other'@'localhost' (using password: YES)");
        }
        try (Connection session = bed.connect("")) {
            session.unwrap(JdbcConnection.class).changeUser("other", "other");
            assertThat(only(session, "SELECT CURRENT_USER()")).isEqualTo("other@%");
        }
    }

    @Test
    void whoGuessesPasswordsWaitsAndOthersDoNot() {
        for (int i = 0; i < 2; i++) {
            guess();
        }
        long start = System.nanoTime();
        guess();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        start = System.nanoTime();
        assertThatThrownBy(() -> Wire.login(bed.port(), "victim2", "guess", null, Wire.BASIC, 255))
                .hasMessageStartingWith("1045");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(400));
    }

    private static void guess() {
        assertThatThrownBy(() -> Wire.login(bed.port(), "victim", "guess", null, Wire.BASIC, 255))
                .hasMessage("1045 28000 Access denied for user 'victim'@'localhost' (using password: YES)");
    }

    @Test
    void aSessionsOwnWaitTimeoutHolds() throws Exception {
        try (Wire wire = Wire.login(bed.port(), "app");
                Wire patient = Wire.login(bed.port(), "app")) {
            wire.query("SET wait_timeout = 1");
            assertThat(Wire.errorText(wire.readPacket()))
                    .startsWith("4031 HY000 The client was disconnected by the server because of inactivity.");
            assertThat(patient.query("SELECT 1")).hasSize(5);
        }
    }

    @Test
    void aSessionIsIdleFromTheEndOfItsStatementOn() throws Exception {
        try (Wire wire = Wire.login(bed.port(), "app")) {
            wire.query("SET wait_timeout = 1");
            wire.query("DO SLEEP(2)");
            long ended = System.nanoTime();
            assertThat(Wire.errorText(wire.readPacket())).startsWith("4031 ");
            assertThat(Duration.ofNanos(System.nanoTime() - ended)).isGreaterThan(Duration.ofSeconds(1));
        }
    }
}
