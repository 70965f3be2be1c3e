package dev.cleave.it.fuzz;

import static org.awaitility.Awaitility.await;

import dev.cleave.config.RowEvent;
import dev.cleave.config.TableName;
import dev.cleave.it.TestBed;
import dev.cleave.sandbox.MySqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the statements work on: in {@code app} and {@code fuzz} tables of each session's own, and in {@code app} routines, triggers and views, which are
 * there from the beginning, since Cleave knows new ones about a second later only. The tables {@code d…} are of the domain {@code users}.
 */
final class FuzzSchema implements AutoCloseable {
    /** Of each session. */
    private static final List<String> TABLES = List.of("app.t", "app.d", "app.g", "fuzz.t", "fuzz.d", "fuzz.g");

    private static final List<String> SHARED = List.of(
            "SET GLOBAL log_bin_trust_function_creators = ON",
            "SET GLOBAL lock_wait_timeout = 1",
            "SET GLOBAL innodb_lock_wait_timeout = 1",
            // Else plans, and flags, depend on when a thread of the server counts rows.
            "SET GLOBAL innodb_stats_auto_recalc = OFF",
            "GRANT SESSION_VARIABLES_ADMIN ON *.* TO app",
            "CREATE ROLE reader, writer",
            "GRANT reader, writer TO app, other",
            "SET DEFAULT ROLE writer TO app",
            "CREATE DATABASE fuzz",
            "USE app",
            "CREATE TABLE few (id INT PRIMARY KEY)",
            "INSERT INTO few VALUES (1), (2), (3)",
            "CREATE TABLE log (id INT AUTO_INCREMENT PRIMARY KEY, a INT)",
            "CREATE TABLE noted (a INT)",
            "CREATE PROCEDURE two() BEGIN SELECT 1 AS one; SELECT id FROM few ORDER BY id; END",
            "CREATE PROCEDURE sets(x INT) SET @called = x",
            "CREATE PROCEDURE mode() SET SESSION sql_mode = 'ANSI_QUOTES'",
            "CREATE PROCEDURE zones(z VARCHAR(10)) SET time_zone = z",
            "CREATE PROCEDURE names() SET NAMES latin1",
            "CREATE PROCEDURE begins(x INT) BEGIN START TRANSACTION; INSERT INTO log (a) VALUES (x); END",
            "CREATE PROCEDURE ends() COMMIT",
            "CREATE PROCEDURE turns_off() SET autocommit = 0",
            "CREATE PROCEDURE isolates() SET TRANSACTION ISOLATION LEVEL READ COMMITTED",
            "CREATE PROCEDURE makes_tmp() CREATE TEMPORARY TABLE IF NOT EXISTS tmp (id INT PRIMARY KEY, a INT)",
            "CREATE PROCEDURE prepares() PREPARE q FROM 'SELECT 40 + 2'",
            "CREATE PROCEDURE out_of(OUT x INT, INOUT y INT) BEGIN SET x = 7; SET y = y + 1; SET @called = y; END",
            "CREATE PROCEDURE logs(x INT) INSERT INTO log (a) VALUES (x)",
            "CREATE PROCEDURE warns() SELECT CAST('x' AS SIGNED)",
            "CREATE PROCEDURE fails(x INT) BEGIN SET @called = x; INSERT INTO noted VALUES (x); SIGNAL SQLSTATE"
                    + " '45000' SET MESSAGE_TEXT = 'failed', MYSQL_ERRNO = 1234; END",
            "CREATE PROCEDURE handled() BEGIN DECLARE CONTINUE HANDLER FOR SQLEXCEPTION GET DIAGNOSTICS CONDITION 1"
                    + " @called = MESSAGE_TEXT; INSERT INTO few VALUES (1); END",
            "CREATE FUNCTION writes(x INT) RETURNS INT BEGIN INSERT INTO log (a) VALUES (x); RETURN LAST_INSERT_ID(); END",
            "CREATE FUNCTION called(x INT) RETURNS INT DETERMINISTIC BEGIN SET @called = x; RETURN x; END",
            "CREATE FUNCTION last_id() RETURNS INT RETURN LAST_INSERT_ID()",
            "CREATE FUNCTION locks(n VARCHAR(20)) RETURNS INT RETURN GET_LOCK(n, 0)",
            "CREATE FUNCTION zone() RETURNS VARCHAR(20) READS SQL DATA RETURN @@time_zone",
            "CREATE FUNCTION limits(x INT) RETURNS INT BEGIN SET sql_select_limit = x; RETURN x; END",
            "CREATE VIEW seen AS SELECT id FROM few",
            "CREATE VIEW last AS SELECT LAST_INSERT_ID() AS id",
            "CREATE VIEW calls AS SELECT id, called(id) AS x FROM few");

    private final List<Connection> servers = new ArrayList<>();

    private FuzzSchema() {}

    /** On both servers of the test bed, whose Cleave knows of it then. */
    static FuzzSchema create(TestBed bed) throws SQLException, IOException {
        String tables =
                IntStream.range(0, Sequence.SESSIONS).mapToObj(k -> "d" + k).collect(Collectors.joining(", "));
        Files.writeString(
                bed.config().resolveSibling("schema-domains.yml"),
                "gists: [gist_comments, gists]\nusers: [users, " + tables + "]\n");
        var schema = new FuzzSchema();
        for (MySqlServer server : List.of(bed.clusterA(), bed.clusterB())) {
            server.execute(SHARED.toArray(String[]::new));
            Connection root = DriverManager.getConnection(
                    "jdbc:mysql://" + server.address() + "/?allowPublicKeyRetrieval=true&allowMultiQueries=true",
                    "root",
                    "");
            schema.servers.add(root);
            run(root, "SET lock_wait_timeout = 60");
            for (int k = 0; k < Sequence.SESSIONS; k++) {
                run(root, tablesOf(k));
                run(
                        root,
                        "CREATE TRIGGER app.fires%1$d BEFORE INSERT ON app.g%1$d FOR EACH ROW BEGIN SET @fired = NEW.a; INSERT INTO app.log (a) VALUES (NEW.a); END"
                                .formatted(k));
            }
        }
        try (Connection admin = bed.admin()) {
            run(admin, "RELOAD CONFIG");
        }
        var last = new TableName("app", "g" + (Sequence.SESSIONS - 1));
        await("Cleave has seen the last trigger of both servers")
                .atMost(Duration.ofMinutes(1))
                .until(() -> bed.control().routingTable().objectsOfClusters().stream()
                        .allMatch(known -> known.triggers(last, RowEvent.INSERT) != null));
        return schema;
    }

    private static String tablesOf(int session) {
        return TABLES.stream()
                .map(name -> "CREATE TABLE " + name + session
                        + " (id INT AUTO_INCREMENT PRIMARY KEY, a INT UNIQUE, b VARCHAR(10))")
                .collect(Collectors.joining("; "));
    }

    /** Everything that these statements name is as at the beginning. */
    void refill(Collection<String> statements) throws SQLException {
        String all = String.join(" ", statements);
        var texts = new ArrayList<String>(List.of("TRUNCATE app.log", "TRUNCATE app.noted"));
        for (int k = 0; k < Sequence.SESSIONS; k++) {
            if (all.contains("made" + k)) {
                texts.add("DROP TABLE IF EXISTS app.made%1$d, app.remade%1$d, fuzz.made%1$d, fuzz.remade%1$d"
                        .formatted(k));
            }
            if (all.contains("own" + k)) {
                texts.add("DROP DATABASE IF EXISTS own" + k);
            }
            for (String table : TABLES) {
                String name = table.substring(table.indexOf('.') + 1) + k;
                if (all.contains(name)) {
                    texts.add("TRUNCATE %s%d; INSERT INTO %s%d (a, b) VALUES (10, '%s'), (11, 'b'), (12, NULL)"
                            .formatted(table, k, table, k, table));
                }
            }
        }
        for (Connection root : servers) {
            run(root, String.join("; ", texts));
        }
    }

    /** Ends the applications' connections. */
    void disconnect() throws SQLException {
        for (Connection root : servers) {
            try (Statement statement = root.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "SELECT GROUP_CONCAT('KILL ', id SEPARATOR '; ') FROM information_schema.processlist"
                                    + " WHERE user IN ('app', 'other')")) {
                rows.next();
                String kills = rows.getString(1);
                if (kills != null) {
                    run(root, kills);
                }
            }
        }
    }

    private static void run(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean more = statement.execute(text);
            while (more || statement.getUpdateCount() >= 0) {
                more = statement.getMoreResults(); // throws what a later one of several failed with
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection root : servers) {
            root.close();
        }
    }
}
