package dev.cleave.it.admin;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.Environment;
import dev.cleave.sandbox.Account;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import dev.cleave.sandbox.Replication;
import dev.cleave.server.CleaveServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** A Cleave in front of two clusters, the second of which replicates the first. */
final class RunningCleave implements AutoCloseable {
    private final MySqlHome home;
    private final MySqlServer first;
    private final MySqlServer second;
    private final Path directory;
    private final CleaveServer server;

    private RunningCleave(MySqlHome home, MySqlServer first, MySqlServer second, Path directory) throws Exception {
        this.home = home;
        this.first = first;
        this.second = second;
        this.directory = directory;
        Files.writeString(directory.resolve("domains.yml"), "gists: [gists, gist_comments]\nusers: [users]\n");
        Files.writeString(directory.resolve("admin-password"), "admin\n");
        Path file = Files.writeString(directory.resolve("cleave.yml"), config());
        this.server = CleaveServer.start(CleaveConfig.load(file, Environment.ofProcess()), file);
    }

    static RunningCleave start(Path directory) throws Exception {
        MySqlHome home = MySqlHome.find(Optional.empty(), Progress.to(System.out));
        MySqlServer first = MySqlServer.start(home);
        MySqlServer second = MySqlServer.start(home);
        Account.createAll(first);
        Account.createAll(second);
        Replication.start(first, second);
        first.execute(
                "CREATE DATABASE github",
                "CREATE TABLE github.gists (id INT PRIMARY KEY, n INT)",
                "CREATE TABLE github.gist_comments (id INT PRIMARY KEY, n INT)",
                "CREATE TABLE github.users (id INT PRIMARY KEY, n INT)");
        Replication.awaitCaughtUp(first, second, Duration.ofSeconds(30));
        return new RunningCleave(home, first, second, directory);
    }

    private String config() {
        return """
                listeners: {mysql: "127.0.0.1:0", admin: "127.0.0.1:0", http: "127.0.0.1:0"}
                database: github
                schema-domains: domains.yml
                clusters:
                  cluster_a: {primary: "%s", control: {user: %s, password: %s}}
                  cluster_b: {primary: "%s", control: {user: %s, password: %s}}
                routes: {default: cluster_a}
                users: [{name: app, password: app}]
                admin-users: [{name: admin, password: admin}]
                health: {interval: 100ms}
                limits: {login-timeout: 5s}
                cutover: {max-duration: 10s, drain-timeout: 5s, max-lag: 10s}
                """.formatted(
                        first.address(),
                        Account.CONTROL.name(),
                        Account.CONTROL.password(),
                        second.address(),
                        Account.CONTROL.name(),
                        Account.CONTROL.password());
    }

    MySqlHome home() {
        return home;
    }

    MySqlServer first() {
        return first;
    }

    MySqlServer second() {
        return second;
    }

    Path passwordFile() {
        return directory.resolve("admin-password");
    }

    int adminPort() {
        return server.adminAddress().orElseThrow().getPort();
    }

    int httpPort() {
        return server.httpAddress().orElseThrow().getPort();
    }

    CleaveServer server() {
        return server;
    }

    Connection admin() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + adminPort() + "/?allowPublicKeyRetrieval=true", "admin", "admin");
    }

    Connection application() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + server.mysqlAddress().getPort() + "/github", "app", "app");
    }

    @Override
    public void close() {
        server.close();
        second.close();
        first.close();
    }
}
