package dev.cleave.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MySqlServerIT {
    private static final Duration GENEROUS = Duration.ofSeconds(60);

    @SuppressWarnings("NullAway.Init")
    private static MySqlHome home;

    @BeforeAll
    static void find() {
        home = MySqlHome.find(Optional.empty(), Progress.to(System.out));
    }

    @Test
    void answersQueriesWithBinaryLogAndGtids() {
        try (var server = MySqlServer.start(home)) {
            assertThat(server.query("SELECT @@gtid_mode, @@log_bin, @@performance_schema, @@local_infile, @@port"))
                    .containsExactly(List.of("ON", "1", "1", "1", Integer.toString(server.port())));
            var version = server.version();
            assertThat(server.queryValue("SELECT VERSION()"))
                    .startsWith(version.major() + "." + version.minor() + "." + version.patch());
        }
    }

    @Test
    void serversDifferInTheirUuid() {
        try (var one = MySqlServer.start(home);
                var other = MySqlServer.start(home)) {
            assertThat(one.queryValue("SELECT @@server_uuid")).isNotEqualTo(other.queryValue("SELECT @@server_uuid"));
        }
    }

    @Test
    void keepsCommittedRowsWhenKilledAndRestarted() {
        try (var server = MySqlServer.start(home)) {
            server.execute("CREATE DATABASE d", "CREATE TABLE d.t (id INT PRIMARY KEY)", "INSERT INTO d.t VALUES (7)");
            server.kill();
            assertThat(server.isRunning()).isFalse();
            server.restart();
            assertThat(server.queryValue("SELECT id FROM d.t")).isEqualTo("7");
        }
    }

    @Test
    void answersNothingWhilePaused() throws SQLException {
        try (var server = MySqlServer.start(home);
                var connection = server.connect("");
                var statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, 300);
            server.pause();
            assertThatThrownBy(() -> statement.executeQuery("SELECT 1")).isInstanceOf(SQLException.class);
            server.resume();
            assertThat(server.queryValue("SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void replicatesToAnEmptyServerAndBack() {
        try (var a = MySqlServer.start(home);
                var b = MySqlServer.start(home)) {
            a.execute("CREATE DATABASE d", "CREATE TABLE d.t (id INT PRIMARY KEY)");
            b.execute("CREATE DATABASE only_here_and_to_be_forgotten");
            Replication.circular(a, b, GENEROUS);
            b.execute("INSERT INTO d.t VALUES (1)");
            Replication.awaitCaughtUp(b, a, GENEROUS);
            a.execute("INSERT INTO d.t VALUES (2)");
            Replication.awaitCaughtUp(a, b, GENEROUS);
            assertThat(a.query("SELECT id FROM d.t")).hasSize(2);
            assertThat(b.query("SELECT id FROM d.t")).hasSize(2);
        }
    }

    @Test
    void saysWhyAReplicaDoesNotCatchUp() {
        try (var a = MySqlServer.start(home);
                var b = MySqlServer.start(home)) {
            Replication.start(a, b);
            b.execute("SET sql_log_bin = 0", "CREATE DATABASE d");
            a.execute("CREATE DATABASE d");
            assertThatThrownBy(() -> Replication.awaitCaughtUp(a, b, Duration.ofSeconds(2)))
                    .isInstanceOf(SandboxException.class)
                    .hasMessageContaining("database exists");
        }
    }

    @Test
    void applicationCannotWriteToAReadOnlyServer() throws SQLException {
        try (var server = MySqlServer.start(home)) {
            Account.createAll(server);
            server.execute("CREATE DATABASE d", "CREATE TABLE d.t (id INT)", "SET GLOBAL read_only = ON");
            try (var connection = DriverManager.getConnection(server.jdbcUrl("d"), "app", "app");
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute("INSERT INTO t VALUES (1)"))
                        .hasMessageContaining("read-only");
            }
        }
    }

    @Test
    void keepsAFolderThatItWasTold(@TempDir Path folder) {
        var options = ServerOptions.durable().keptIn(folder);
        try (var server = MySqlServer.start(home, options)) {
            server.execute("CREATE DATABASE kept");
        }
        try (var server = MySqlServer.start(home, options)) {
            assertThat(server.query("SHOW DATABASES LIKE 'kept'")).hasSize(1);
        }
    }

    @Test
    void deletesItsFolderWhenClosed() {
        var server = MySqlServer.start(home);
        var folder = server.directory();
        assertThat(folder).isDirectory();
        server.close();
        assertThat(Files.exists(folder)).isFalse();
    }

    @Test
    void saysWhatTheServerObjectsTo() {
        assertThatThrownBy(() -> MySqlServer.start(home, ServerOptions.fast().with("--no-such-option=1")))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("no-such-option");
    }
}
