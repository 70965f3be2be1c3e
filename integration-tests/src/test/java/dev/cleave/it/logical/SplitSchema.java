package dev.cleave.it.logical;

import static org.awaitility.Awaitility.await;

import dev.cleave.it.TestBed;
import dev.cleave.sandbox.Account;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import dev.cleave.sandbox.ServerOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Two servers behind Cleave between which the domain {@code gists} has moved, each with leftovers of the other's tables; and one server that has only what
 * counts. Tables of many kinds, views, a trigger.
 */
@SuppressWarnings("NullAway.Init")
final class SplitSchema implements BeforeAllCallback, AfterAllCallback {
    /** That Cleave may have to each server. */
    static final int CONNECTIONS = 4;

    /** Of the domain that has moved; as they are now, which is not as the old cluster has them. */
    private static final List<String> MOVED = List.of(
            "DROP TABLE app.gists, app.gist_comments",
            "CREATE TABLE app.gists (id BIGINT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(100) NOT NULL DEFAULT 'it''s \\\\"
                    + " new', n INT UNSIGNED, price DECIMAL(9,2) DEFAULT 1.50 COMMENT 'ünïcödé', kind ENUM('a', 'b'),"
                    + " flags SET('x', 'y'), data JSON, made TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON"
                    + " UPDATE CURRENT_TIMESTAMP(3), slug VARCHAR(100) GENERATED ALWAYS AS (LOWER(name)) STORED,"
                    + " body TEXT, digest VARBINARY(16), INDEX by_name (name(10), n DESC), UNIQUE INDEX one_slug (slug),"
                    + " CONSTRAINT positive CHECK (n >= 0)) COMMENT 'moved'",
            "CREATE TABLE app.gist_comments (id BIGINT AUTO_INCREMENT PRIMARY KEY, gist BIGINT, text TEXT, CONSTRAINT"
                    + " of_gist FOREIGN KEY (gist) REFERENCES gists (id) ON DELETE CASCADE)",
            "INSERT INTO app.gists (id, name, n, made) VALUES (1, 'one', 1, '2024-02-29 01:02:03.456'), (2, 'two', 2,"
                    + " '2024-03-01')",
            "INSERT INTO app.gist_comments (id, gist, text) VALUES (1, 2, 'to two')",
            "CREATE TRIGGER app.gist_named BEFORE INSERT ON app.gists FOR EACH ROW SET NEW.name = TRIM(NEW.name)");

    /** Of the default cluster. */
    private static final List<String> STAYED = List.of(
            "CREATE TABLE app.settings (name VARCHAR(10) PRIMARY KEY, value TEXT, user BIGINT, CONSTRAINT of_user"
                    + " FOREIGN KEY (user) REFERENCES users (id) ON UPDATE CASCADE)",
            "CREATE TABLE app.events (day DATE NOT NULL, what INT) PARTITION BY RANGE COLUMNS (day) (PARTITION old VALUES"
                    + " LESS THAN ('2020-01-01'), PARTITION new VALUES LESS THAN (MAXVALUE))",
            "CREATE TABLE app.places (id INT PRIMARY KEY, at POINT NOT NULL, SPATIAL INDEX (at))",
            "INSERT INTO app.users (id, name) VALUES (7, 'seven')");

    private static final List<String> VIEWS = List.of(
            "CREATE VIEW gist_names AS SELECT id, name FROM gists", "CREATE VIEW user_names AS SELECT name FROM users");

    private static final String OLD = "app.gists, app.gist_comments, app.users";
    private static final String ANALYZE = "ANALYZE TABLE " + OLD + ", app.settings, app.events, app.places";

    private final Supplier<MySqlHome> home;
    private TestBed bed;
    private MySqlServer one;

    private SplitSchema(Supplier<MySqlHome> home) {
        this.home = home;
    }

    /** To be registered as extension: there from the class's first test to its last. */
    static SplitSchema onMySql() {
        return new SplitSchema(() -> MySqlHome.find(Optional.empty(), Progress.silent()));
    }

    static SplitSchema onMariaDb() {
        return new SplitSchema(() -> MySqlHome.mariaDb(Optional.empty(), Progress.silent()));
    }

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        MySqlHome servers = home.get();
        bed = TestBed.start(servers, "pool: {max-connections-per-server: " + CONNECTIONS + "}", ServerOptions.fast());
        one = MySqlServer.start(servers, ServerOptions.fast());
        fill();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        bed.close();
        one.close();
    }

    private void fill() throws SQLException {
        Account.createAll(one);
        one.execute(
                "CREATE DATABASE app",
                "CREATE TABLE app.gists (id INT)",
                "CREATE TABLE app.gist_comments (id INT)",
                "CREATE TABLE app.users (id BIGINT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(100))");
        for (MySqlServer server : List.of(bed.clusterB(), one)) {
            server.execute(MOVED.toArray(String[]::new));
        }
        for (MySqlServer server : List.of(bed.clusterA(), one)) {
            server.execute(STAYED.toArray(String[]::new));
            server.execute(ANALYZE);
        }
        bed.clusterB().execute("CREATE TABLE app.stray (id INT)", "DROP TABLE app.users");
        bed.clusterB().execute("CREATE TABLE app.users (other INT)", "ANALYZE TABLE " + OLD);
        bed.flip("gists", "cluster_b");
        try (Connection here = here("");
                Connection there = there("")) {
            for (String view : VIEWS) {
                run(here, view);
                run(there, view);
            }
            await("Cleave has seen the views")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> Answers.query(here, "SHOW FULL TABLES WHERE Table_type = 'VIEW'")
                                    .size()
                            == 1 + VIEWS.size());
        }
    }

    static void run(Connection session, String... statements) throws SQLException {
        try (Statement statement = session.createStatement()) {
            for (String sql : statements) {
                boolean _ = statement.execute(sql);
            }
        }
    }

    TestBed bed() {
        return bed;
    }

    MySqlServer one() {
        return one;
    }

    /** Through Cleave, with Connector/J. */
    Connection here(String options) throws SQLException {
        return bed.connect(options);
    }

    /** To the one server. */
    Connection there(String options) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://" + one.address() + "/app?allowPublicKeyRetrieval=true&" + options, "app", "app");
    }
}
