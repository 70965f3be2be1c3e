package dev.cleave.it.logical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.it.TestBed;
import dev.cleave.sandbox.Account;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import dev.cleave.sandbox.ServerOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The domain {@code gists} has moved to {@code cluster_b}, and was altered there; each cluster still has tables that the other one owns. Whatever asks for
 * tables gets the same answer as from one server that has only what counts.
 */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class OneLogicalDatabaseIT {
    private static final String[] MOVED = {
        "DROP TABLE app.gists, app.gist_comments",
        "CREATE TABLE app.gists (id BIGINT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(100), n INT UNSIGNED, extra"
                + " DECIMAL(9,2) DEFAULT 1.50 COMMENT 'it''s \\\\ new', INDEX by_name (name), CONSTRAINT positive CHECK (n"
                + " >= 0)) COMMENT 'moved'",
        "CREATE TABLE app.gist_comments (id BIGINT AUTO_INCREMENT PRIMARY KEY, gist BIGINT, text TEXT, CONSTRAINT"
                + " of_gist FOREIGN KEY (gist) REFERENCES gists (id) ON DELETE CASCADE)",
        "INSERT INTO app.gists (id, name) VALUES (1, 'one'), (2, 'two')",
        "INSERT INTO app.gist_comments (id, gist, text) VALUES (1, 2, 'to two')",
        "CREATE TRIGGER app.gist_named BEFORE INSERT ON app.gists FOR EACH ROW SET NEW.name = TRIM(NEW.name)",
    };
    private static final String[] STAYED = {
        "CREATE TABLE app.settings (name VARCHAR(10) PRIMARY KEY, value TEXT)",
        "INSERT INTO app.users (id, name) VALUES (7, 'seven')",
    };

    private static TestBed bed;
    private static MySqlServer one;
    private static MySqlHome home;

    @BeforeAll
    static void start() {
        home = MySqlHome.find(Optional.empty(), Progress.silent());
        bed = TestBed.start("pool: {max-connections-per-server: 4}");
        one = MySqlServer.start(home, ServerOptions.fast());
        Account.createAll(one);
        one.execute(
                "CREATE DATABASE app",
                "CREATE TABLE app.gists (id INT)",
                "CREATE TABLE app.gist_comments (id INT)",
                "CREATE TABLE app.users (id BIGINT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(100))");
        one.execute(MOVED);
        one.execute(STAYED);
        bed.clusterA().execute(STAYED);
        bed.clusterB().execute(MOVED);
        bed.clusterB().execute("CREATE TABLE app.stray (id INT)", "DROP TABLE app.users");
        bed.clusterB().execute("CREATE TABLE app.users (other INT)");
        for (MySqlServer server : List.of(bed.clusterA(), bed.clusterB(), one)) {
            server.execute("ANALYZE TABLE app.gists, app.gist_comments, app.users");
        }
        bed.flip("gists", "cluster_b");
    }

    @AfterAll
    static void stop() {
        bed.close();
        one.close();
    }

    private static Connection direct(String options) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://" + one.address() + "/app?allowPublicKeyRetrieval=true&" + options, "app", "app");
    }

    private static void sameAsOne(String sql) throws SQLException {
        try (Connection here = bed.connect("useServerPrepStmts=true");
                Connection there = direct("useServerPrepStmts=true")) {
            assertThat(Answers.query(here, sql)).isEqualTo(Answers.query(there, sql));
            assertThat(Answers.prepared(here, sql)).isEqualTo(Answers.prepared(there, sql));
        }
    }

    static final List<String> SHOWS = CatalogQueries.SHOWS;
    static final List<String> LIBRARIES = CatalogQueries.LIBRARIES;
    static final List<String> STATUS = CatalogQueries.STATUS;

    @ParameterizedTest
    @FieldSource({"SHOWS", "LIBRARIES", "STATUS"})
    void asksAsOfOneServer(String sql) throws Exception {
        sameAsOne(sql);
    }

    @ParameterizedTest
    @FieldSource("LIBRARIES")
    void asksWithinATransactionOnTheOtherCluster(String sql) throws Exception {
        try (Connection here = bed.connect("");
                Connection there = direct("")) {
            here.setAutoCommit(false);
            try (Statement statement = here.createStatement()) {
                statement.execute("SELECT name FROM gists FOR UPDATE");
            }
            assertThat(Answers.query(here, sql)).isEqualTo(Answers.query(there, sql));
            here.rollback();
        }
    }

    @Test
    void anOldSettingOfTheSessionChangesNothing() throws Exception {
        String settings = "sessionVariables=sql_mode='ANSI,NO_BACKSLASH_ESCAPES',sql_select_limit=1,time_zone='-03:00'"
                + "&characterEncoding=ISO-8859-1";
        String sql = "SELECT COUNT(*), SUM(column_name = 'extra'), MAX(column_comment) FROM information_schema.columns"
                + " WHERE table_schema = 'app'";
        try (Connection here = bed.connect(settings);
                Connection there = direct(settings)) {
            assertThat(Answers.query(here, sql)).isEqualTo(Answers.query(there, sql));
        }
    }

    @Test
    void aStatementPreparedBeforeSeesWhatWasAltered() throws Exception {
        String sql = "SELECT column_name FROM information_schema.columns WHERE table_schema = ? AND table_name = ?";
        try (Connection session = bed.connect("useServerPrepStmts=true");
                Statement statement = session.createStatement();
                var select = session.prepareStatement(sql)) {
            select.setString(1, "app");
            select.setString(2, "gists");
            assertThat(rows(select.executeQuery())).isEqualTo(4);
            statement.execute("ALTER TABLE gists ADD COLUMN added INT");
            assertThat(rows(select.executeQuery())).isEqualTo(5);
            statement.execute("ALTER TABLE gists DROP COLUMN added");
            assertThat(rows(select.executeQuery())).isEqualTo(4);
        }
    }

    private static int rows(ResultSet result) throws SQLException {
        int count = 0;
        while (result.next()) {
            count++;
        }
        return count;
    }

    @Test
    void definitionsGoToTheOwner() throws Exception {
        try (Connection session = bed.connect("");
                Statement statement = session.createStatement()) {
            statement.execute("ALTER TABLE gists COMMENT 'altered'");
            statement.execute("ALTER TABLE gists COMMENT 'moved'");
            statement.execute("CREATE TABLE fresh (id INT PRIMARY KEY)");
            assertThat(Answers.query(session, "SHOW TABLES LIKE 'fresh'")).hasSize(2);
            assertThat(tablesNamedFresh(bed.clusterA())).isEqualTo("1");
            assertThat(tablesNamedFresh(bed.clusterB())).isEqualTo("0");
            statement.execute("DROP TABLE fresh");
        }
        assertThat(bed.clusterA()
                        .queryValue("SELECT table_comment FROM information_schema.tables WHERE table_name ="
                                + " 'gists' AND table_schema = 'app'"))
                .isEmpty();
    }

    private static String tablesNamedFresh(MySqlServer server) {
        return server.queryValue("SELECT COUNT(*) FROM information_schema.tables WHERE table_name = 'fresh'");
    }

    @Test
    void anUnknownSchemaIsAnError() throws Exception {
        try (Connection session = bed.connect("")) {
            assertThatThrownBy(() -> Answers.query(session, "SHOW TABLES FROM nowhere"))
                    .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getErrorCode())
                            .isEqualTo(1049));
            assertThat(Answers.query(session, "SELECT 1")).hasSize(2);
        }
    }

    @Test
    void theDefaultSchemaMayBeInformationSchema() throws Exception {
        try (Connection session = bed.connect("")) {
            try (Statement statement = session.createStatement()) {
                statement.execute("USE information_schema");
            }
            assertThat(Answers.query(session, "SELECT table_name FROM tables WHERE table_schema = 'app' ORDER BY 1"))
                    .containsExactly("TABLE_NAME|", "gist_comments|", "gists|", "settings|", "users|");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"databaseTerm=CATALOG", "databaseTerm=SCHEMA"})
    void connectorsMetaData(String options) throws Exception {
        for (String more : List.of("&useInformationSchema=true", "&useInformationSchema=false")) {
            try (Connection here = bed.connect(options + more);
                    Connection there = direct(options + more)) {
                assertThat(metaData(here)).isEqualTo(metaData(there));
            }
        }
    }

    private static Map<String, List<String>> metaData(Connection session) throws SQLException {
        DatabaseMetaData asked = session.getMetaData();
        String catalog = session.getCatalog();
        String schema = session.getSchema();
        var answers = new LinkedHashMap<String, List<String>>();
        answers.put("tables", Answers.of(asked.getTables(catalog, schema, "%", null)));
        answers.put("tables of a type", Answers.of(asked.getTables(catalog, schema, "g%", new String[] {"TABLE"})));
        answers.put("columns", Answers.of(asked.getColumns(catalog, schema, "%", "%")));
        answers.put("columns of gists", Answers.of(asked.getColumns(catalog, schema, "gists", "%")));
        for (String table : List.of("gists", "gist_comments", "users")) {
            answers.put("indexes of " + table, Answers.of(asked.getIndexInfo(catalog, schema, table, false, true)));
            answers.put("primary key of " + table, Answers.of(asked.getPrimaryKeys(catalog, schema, table)));
            answers.put("imported keys of " + table, Answers.of(asked.getImportedKeys(catalog, schema, table)));
            answers.put("exported keys of " + table, Answers.of(asked.getExportedKeys(catalog, schema, table)));
        }
        return answers;
    }

    @Test
    void dumpsTheWholeDatabase() throws Exception {
        String viaCleave = dump("127.0.0.1", bed.port());
        assertThat(viaCleave).contains("INSERT INTO `gists` VALUES (1,'one',", "CREATE TABLE `settings`", "gist_named");
        assertThat(viaCleave).isEqualTo(dump("127.0.0.1", one.port()));
    }

    private static String dump(String host, int port) throws IOException, InterruptedException {
        Path program = home.directory().resolve("bin").resolve("mysqldump");
        var command = new ArrayList<>(List.of(program.toString(), "--no-defaults", "-h" + host, "-P" + port, "-uapp"));
        command.addAll(
                List.of("--get-server-public-key", "--skip-lock-tables", "--no-tablespaces", "--skip-dump-date"));
        command.addAll(List.of("--set-gtid-purged=OFF", "--skip-comments", "app"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("MYSQL_PWD", "app");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
