package dev.cleave.it;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.Environment;
import dev.cleave.config.Route;
import dev.cleave.proxy.ProxyControl;
import dev.cleave.proxy.backend.BackendServer;
import dev.cleave.proxy.gate.GateClosure;
import dev.cleave.sandbox.Account;
import dev.cleave.sandbox.FileTree;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import dev.cleave.sandbox.ServerOptions;
import dev.cleave.server.CleaveServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Two servers, {@code cluster_a} and {@code cluster_b}, and a Cleave before them: what most tests with real drivers and faults need. The domain
 * {@code gists} (tables {@code gists}, {@code gist_comments}) and the domain {@code users} (table {@code users}) begin on {@code cluster_a}; the default
 * schema is {@code app}.
 */
public final class TestBed implements AutoCloseable {
    private static final String TCP = "mysql: '127.0.0.1:0'";

    private static final String DOMAINS = """
            gists: [gist_comments, gists]
            users: [users]
            """;

    @SuppressWarnings("InlineFormatString") // a whole file reads better by itself
    private static final String CONFIG = """
            listeners: {%s, admin: '127.0.0.1:0', http: '127.0.0.1:0'}
            database: app
            schema-domains: schema-domains.yml
            clusters:
              cluster_a: {primary: '%s', control: {user: cleave, password: cleave}%s}
              cluster_b: {primary: '%s', control: {user: cleave, password: cleave}%s}
            routes: {default: cluster_a, gists: cluster_a, users: cluster_a}
            users:
              - {name: app, password: app}
              - {name: other, password: other}
            admin-users:
              - {name: admin, password: admin}
            state: {directory: state}
            %s
            """;

    private final MySqlServer clusterA;
    private final MySqlServer clusterB;
    private final Path directory;
    private CleaveServer cleave;

    private TestBed(
            MySqlServer clusterA,
            MySqlServer clusterB,
            String listeners,
            String keysOfA,
            String keysOfB,
            String settings) {
        this.clusterA = clusterA;
        this.clusterB = clusterB;
        try {
            directory = Files.createTempDirectory("cleave-it-");
            Files.writeString(directory.resolve("schema-domains.yml"), DOMAINS);
            Path file = directory.resolve("cleave.yml");
            Files.writeString(
                    file,
                    CONFIG.formatted(listeners, clusterA.address(), keysOfA, clusterB.address(), keysOfB, settings));
            cleave = start(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static CleaveServer start(Path file) throws Exception {
        return CleaveServer.start(CleaveConfig.load(file, Environment.ofProcess()), file);
    }

    /** Stops the proxy and starts another one with the same configuration and state directory, on other ports. */
    public void restart() throws Exception {
        cleave.close();
        cleave = start(config());
    }

    /** The configuration's file. */
    public Path config() {
        return directory.resolve("cleave.yml");
    }

    /** An operator's session. */
    public Connection admin() throws SQLException {
        int adminPort = cleave.adminAddress().orElseThrow().getPort();
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + adminPort + "/?allowPublicKeyRetrieval=true", "admin", "admin");
    }

    /** Starts everything. {@code settings} are further lines of {@code cleave.yml}. */
    public static TestBed start(String settings) {
        return start(settings, ServerOptions.fast());
    }

    public static TestBed start(String settings, ServerOptions options) {
        return start(MySqlHome.find(Optional.empty(), Progress.to(System.out)), settings, options);
    }

    /** The same on MariaDB. */
    public static TestBed startOnMariaDb(String settings, ServerOptions options) {
        return start(MySqlHome.mariaDb(Optional.empty(), Progress.to(System.out)), settings, options);
    }

    /** The same on these servers. */
    public static TestBed start(MySqlHome home, String settings, ServerOptions options) {
        return startWith(home, "", "", settings, options);
    }

    /** The same with keys of the clusters, as {@code key: value, key: value}. */
    public static TestBed startWith(
            MySqlHome home, String keysOfA, String keysOfB, String settings, ServerOptions options) {
        return start(home, TCP, orNothing(keysOfA), orNothing(keysOfB), settings, options);
    }

    /** The same with other listeners than a TCP port for applications, as {@code key: value, key: value}. */
    public static TestBed startListening(MySqlHome home, String listeners, ServerOptions options) {
        return start(home, listeners, "", "", "", options);
    }

    private static TestBed start(
            MySqlHome home, String listeners, String keysOfA, String keysOfB, String settings, ServerOptions options) {
        MySqlServer a = MySqlServer.start(home, options);
        MySqlServer b = MySqlServer.start(home, options);
        for (MySqlServer server : new MySqlServer[] {a, b}) {
            Account.createAll(server);
            new Account("other", "other", "ALL PRIVILEGES").createOn(server);
            server.execute(
                    "CREATE DATABASE app",
                    "CREATE TABLE app.gists (id BIGINT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(100), n INT)",
                    "CREATE TABLE app.gist_comments (id BIGINT AUTO_INCREMENT PRIMARY KEY, gist BIGINT, text TEXT)",
                    "CREATE TABLE app.users (id BIGINT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(100))");
        }
        return new TestBed(a, b, listeners, keysOfA, keysOfB, settings);
    }

    private static String orNothing(String keys) {
        return keys.isEmpty() ? "" : ", " + keys;
    }

    public MySqlServer clusterA() {
        return clusterA;
    }

    public MySqlServer clusterB() {
        return clusterB;
    }

    public CleaveServer cleave() {
        return cleave;
    }

    public ProxyControl control() {
        return cleave.control();
    }

    public int port() {
        return cleave.mysqlAddress().getPort();
    }

    /** A Connector/J URL to the proxy; {@code options} as {@code a=b&c=d}. */
    public String url(String options) {
        return "jdbc:mysql://127.0.0.1:" + port() + "/app?allowPublicKeyRetrieval=true"
                + (options.isEmpty() ? "" : "&" + options);
    }

    /** A session of the application, with Connector/J. */
    public Connection connect(String options) throws SQLException {
        return DriverManager.getConnection(url(options), "app", "app");
    }

    /** A session of another of the applications' accounts, whose password is its name. */
    public Connection connectAs(String user) throws SQLException {
        return DriverManager.getConnection(url(""), user, user);
    }

    /** Moves a domain's route with its gate closed, as FLIP does. */
    public void flip(String domain, String cluster) {
        int number = control().routingTable().domains().numberOf(domain);
        GateClosure closure = control().closeGate(number, GateClosure.OnLimit.OPEN_GATE, Duration.ofSeconds(20));
        try {
            if (!closure.awaitDrained(Duration.ofSeconds(10)) || !closure.beginSwap()) {
                throw new IllegalStateException("not drained: " + control().holdersOf(number));
            }
            control().routes().change(table -> table.with(domain, cluster, Route.Source.FLIP, Instant.now()));
        } catch (InterruptedException | IOException e) {
            throw new IllegalStateException(e);
        } finally {
            closure.open();
        }
    }

    /** The proxy's view of one server; 0 is {@code cluster_a}. */
    public BackendServer server(int cluster) {
        return control().servers().get(cluster);
    }

    @Override
    public void close() {
        cleave.close();
        clusterA.close();
        clusterB.close();
        FileTree.delete(directory);
    }
}
