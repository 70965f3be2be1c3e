package dev.cleave.it.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.InvalidConfigException;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.server.CleaveServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cleave in this JVM, with four event loops, in front of {@code cluster_a} and {@code cluster_b}; operated through its admin port as operators do. */
public final class Deployment implements AutoCloseable {
    /** Options of a cutover whose target has to get over a fault first, or over a machine that is busy with one. */
    static final String TIME_TO_FOLLOW = "max_lag=10s, catch_up_lag=100ms, catch_up_time=20s";

    private final CleaveServer server;
    private final int mysqlPort;
    private final int adminPort;

    /**
     * Starts Cleave with the ledger on {@code cluster_a}.
     *
     * @param folder an empty one, for its configuration and state
     */
    public Deployment(Path folder, MySqlServer a, MySqlServer b) {
        this(folder, a.address(), b.address());
    }

    /** The same with addresses, which need not be the servers' own. */
    Deployment(Path folder, String a, String b) {
        mysqlPort = freePort();
        adminPort = freePort();
        try {
            Path file = write(folder, mysqlPort, adminPort, a, b);
            server = CleaveServer.start(CleaveConfig.load(file, _ -> null), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidConfigException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes a configuration with the ledger on {@code cluster_a} and returns its file. */
    static Path write(Path folder, int mysqlPort, int adminPort, String a, String b) throws IOException {
        Files.writeString(folder.resolve("schema-domains.yml"), "ledger: [accounts, counters, entries, legs]\n");
        return Files.writeString(folder.resolve("cleave.yml"), """
               listeners: {mysql: "127.0.0.1:%d", admin: "127.0.0.1:%d"}
               database: ledger
               schema-domains: schema-domains.yml
               clusters:
                 cluster_a: {primary: "%s", control: {user: cleave, password: cleave}}
                 cluster_b: {primary: "%s", control: {user: cleave, password: cleave}}
               routes: {default: cluster_a}
               users: [{name: app, password: app}]
               admin-users: [{name: admin, password: admin}]
               health: {interval: 100ms, timeout: 2s}
               cutover: {catch-up-time: 2s}
               limits: {event-loops: 4, shutdown-grace: 2s}
               """.formatted(mysqlPort, adminPort, a, b));
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For applications. */
    public String url() {
        return "jdbc:mysql://127.0.0.1:" + mysqlPort + "/ledger?user=app&password=app";
    }

    /** Writers of all styles, on this proxy. */
    public LedgerLoad load(int writers, Duration pause) {
        return new LedgerLoad(url(), writers, pause);
    }

    /** Runs an admin statement on a connection of its own and returns its first row, by column. */
    public Map<String, String> admin(String text) throws SQLException {
        return admin(adminPort, text);
    }

    /** The cutover that began last, as {@code SHOW CUTOVERS} has it. */
    Map<String, String> lastCutover() throws SQLException {
        return rows(adminPort, "SHOW CUTOVERS").getLast();
    }

    /** What a dry run of the statement ends with: {@code planned}, or why it would be refused. */
    String plan(String text) throws SQLException {
        return rows(adminPort, text + " DRY RUN").getLast().get("detail");
    }

    public static Map<String, String> admin(int adminPort, String text) throws SQLException {
        List<Map<String, String>> rows = rows(adminPort, text);
        return rows.isEmpty() ? Map.of() : rows.getFirst();
    }

    private static List<Map<String, String>> rows(int adminPort, String text) throws SQLException {
        String url = "jdbc:mysql://127.0.0.1:" + adminPort + "/?allowPublicKeyRetrieval=true";
        try (Connection admin = DriverManager.getConnection(url, "admin", "admin");
                Statement statement = admin.createStatement()) {
            // Not executeQuery: Connector/J refuses there what does not look like a query to it, CUTOVER among others.
            return statement.execute(text) ? rows(statement.getResultSet()) : List.of();
        }
    }

    private static List<Map<String, String>> rows(ResultSet rows) throws SQLException {
        var all = new ArrayList<Map<String, String>>();
        while (rows.next()) {
            var row = new LinkedHashMap<String, String>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                String value = rows.getString(i);
                row.put(rows.getMetaData().getColumnLabel(i), value == null ? "" : value);
            }
            all.add(row);
        }
        return all;
    }

    /** Moves the ledger by flip or cutover and expects that nobody noticed. */
    public Map<String, String> move(String procedure, String cluster) throws SQLException {
        return moveBy(procedure + " DOMAIN ledger TO " + cluster);
    }

    /** As {@link #move} by cutover, but of a target that has come out of a fault. */
    public Map<String, String> moveOnceItFollows(String cluster) throws SQLException {
        return moveBy("CUTOVER DOMAIN ledger TO %s WITH %s".formatted(cluster, TIME_TO_FOLLOW));
    }

    private Map<String, String> moveBy(String statement) throws SQLException {
        Map<String, String> row = admin(statement);
        assertThat(row).as(row.toString()).containsEntry("state", "done").containsEntry("failed_statements", "0");
        return row;
    }

    @Override
    public void close() {
        server.close();
    }
}
