package dev.cleave.it.soak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cleave.it.drivers.JdbcApplication;
import dev.cleave.it.drivers.R2dbcApplication;
import dev.cleave.it.ledger.Deployment;
import dev.cleave.it.ledger.DyingProxy;
import dev.cleave.sandbox.Account;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import dev.cleave.sandbox.ServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two servers and, in a process of its own, a Cleave with few connections and small caches, so that sessions share and evict all the time and every cache is
 * full after the warm-up. The domain {@code gists} begins on {@code cluster_a}, {@code users} on {@code cluster_b}.
 */
final class SoakBed implements AutoCloseable {
    /** On each of the two servers. */
    static final int MOST_PREPARED = 80;

    @SuppressWarnings("InlineFormatString") // a whole file reads better by itself
    private static final String CONFIG = """
            listeners: {mysql: '127.0.0.1:%d', admin: '127.0.0.1:%d', http: '127.0.0.1:%d'}
            database: app
            schema-domains: schema-domains.yml
            clusters:
              cluster_a: {primary: '%s', control: {user: cleave, password: cleave}}
              cluster_b: {primary: '%s', control: {user: cleave, password: cleave}}
            routes: {default: cluster_a, gists: cluster_a, users: cluster_b}
            users:
              - {name: app, password: app}
              - {name: other, password: other}
            admin-users: [{name: admin, password: admin}]
            state: {directory: state}
            pool: {max-connections-per-server: 6, max-idle: 6, max-prepared-statements-per-connection: 25,
              max-prepared-bytes-per-connection: 16KB, max-prepared-statements-per-server: %d, acquire-timeout: 30s}
            buffer: {max-time: 10s}
            cutover: {drain-timeout: 2s, max-duration: 5s}
            limits: {plan-cache-size: 300, digests: 200, event-loops: 2, failed-login-delay: 200ms}
            """;

    private static final String[] TABLES = {
        "SET GLOBAL local_infile = ON",
        "CREATE DATABASE app",
        "CREATE TABLE app.gists (id BIGINT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(100), n INT)",
        "CREATE TABLE app.gist_comments (id BIGINT AUTO_INCREMENT PRIMARY KEY, gist BIGINT, text TEXT)",
        "CREATE TABLE app.users (id BIGINT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(100))",
        "CREATE DATABASE soak",
        "CREATE TABLE soak.ledger (n BIGINT PRIMARY KEY, session INT)",
        "CREATE TABLE soak.papers (id BIGINT AUTO_INCREMENT PRIMARY KEY, owner INT, title VARCHAR(100), body LONGBLOB, KEY (owner))",
        "CREATE PROCEDURE soak.tripled(INOUT n INT) BEGIN SELECT n; SET n = n * 3; END",
        "CREATE PROCEDURE soak.leaves(n INT) BEGIN CREATE TEMPORARY TABLE left_behind SELECT n; SET @left = n;"
                + " DO GET_LOCK(CONCAT('left ', n), 5); END"
    };

    private final MySqlHome home = MySqlHome.find(Optional.empty(), Progress.to(System.out));
    private final int mysqlPort = Deployment.freePort();
    private final int adminPort = Deployment.freePort();
    private final int httpPort = Deployment.freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final MySqlServer clusterA;
    private final MySqlServer clusterB;
    private final Process cleave;

    SoakBed(Path folder) throws IOException {
        this.folder = folder;
        clusterA = MySqlServer.start(home, ServerOptions.fast());
        clusterB = MySqlServer.start(home, ServerOptions.fast());
        for (MySqlServer server : List.of(clusterA, clusterB)) {
            Account.createAll(server);
            new Account("other", "other", "ALL PRIVILEGES").createOn(server);
            server.execute(TABLES);
        }
        JdbcApplication.createTables(clusterA);
        R2dbcApplication.createTables(clusterA);
        cleave = startCleave();
        await().atMost(Duration.ofMinutes(1)).until(() -> !cleave.isAlive() || answers());
        assertThat(cleave.isAlive()).as(this::log).isTrue();
    }

    private Process startCleave() throws IOException {
        Files.writeString(
                folder.resolve("schema-domains.yml"), "gists: [gist_comments, gists, soak.ledger]\nusers: [users]\n");
        Path file = Files.writeString(
                folder.resolve("cleave.yml"),
                CONFIG.formatted(
                        mysqlPort, adminPort, httpPort, clusterA.address(), clusterB.address(), MOST_PREPARED));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-Dio.netty.leakDetection.level=advanced",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingProxy.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("cleave.log").toFile())
                .start();
    }

    private boolean answers() {
        try {
            admin("SHOW ROUTES");
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    Map<String, String> admin(String text) throws SQLException {
        return Deployment.admin(adminPort, text);
    }

    String metrics() {
        try {
            URI uri = URI.create("http://127.0.0.1:" + httpPort + "/metrics");
            return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(log(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has Cleave's process collect all its garbage. */
    void collectGarbage() {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(pid()),
                            "GC.run")
                    .redirectErrorStream(true)
                    .start();
            String output = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
            assertThat(jcmd.waitFor()).as(output).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What Cleave has logged. */
    String log() {
        try {
            return Files.readString(folder.resolve("cleave.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    long pid() {
        return cleave.pid();
    }

    int port() {
        return mysqlPort;
    }

    MySqlHome home() {
        return home;
    }

    MySqlServer clusterA() {
        return clusterA;
    }

    MySqlServer clusterB() {
        return clusterB;
    }

    /** Keeps Cleave's log, whose folder goes. */
    @Override
    public void close() throws IOException {
        cleave.destroyForcibly();
        http.close();
        Files.copy(folder.resolve("cleave.log"), Path.of("target", "soak-cleave.log"), REPLACE_EXISTING);
        clusterB.close();
        clusterA.close();
    }
}
