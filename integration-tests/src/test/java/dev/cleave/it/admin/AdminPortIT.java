package dev.cleave.it.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.cleave.it.Wire;
import dev.cleave.server.CleaveServer;
import dev.cleave.server.cli.CleaveCommand;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The admin port in front of real servers: with Connector/J, with MySQL's own shell, and with {@code cleave admin}. */
@SuppressWarnings("NullAway.Init")
class AdminPortIT {
    private static final int ROUNDS = 15;
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^\\| `[^`]+` \\| `([^`]+)` \\|");

    @TempDir
    static Path directory;

    private static RunningCleave cleave;
    private static Connection admin;

    @BeforeAll
    static void start() throws Exception {
        cleave = RunningCleave.start(directory);
        admin = cleave.admin();
    }

    @AfterAll
    static void stop() throws Exception {
        admin.close();
        cleave.close();
    }

    @Test
    void runsEveryExampleOfTheDocumentation() throws Exception {
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("../docs/admin.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(examples).hasSizeGreaterThan(20);
        run("FLIP DOMAIN users TO cluster_a"); // so that there is a cutover 1, though refused
        try (Connection application = cleave.application()) {
            boolean connected = application.isValid(1);
            assertThat(connected).isTrue();
            String id = row("SHOW SESSIONS").get("id");
            for (String example : examples) {
                String sql = example.equals("KILL QUERY 1") ? "KILL QUERY " + id : example;
                if (!sql.matches("(REVERSE|COMPLETE|ABORT) CUTOVER 1.*")) {
                    assertThatCode(() -> run(sql)).as(sql).doesNotThrowAnyException();
                }
            }
        }
    }

    @Test
    void refusesWhatACutoverIsNotInTheStateFor() {
        assertThatThrownBy(() -> run("REVERSE CUTOVER 1000")).hasMessageContaining("there is no cutover 1000");
        assertThatThrownBy(() -> run("COMPLETE CUTOVER 1000 WITH tables=drop"))
                .hasMessageContaining("there is no cutover 1000");
        assertThatThrownBy(() -> run("COMPLETE CUTOVER 1000 WITH tables=burn"))
                .hasMessageContaining("'burn' is not one of rename, drop, keep");
        assertThatThrownBy(() -> run("ABORT CUTOVER 1000")).hasMessageContaining("cutover 1000 does not run");
    }

    @Test
    void seesServersAndSessions() throws Exception {
        await().untilAsserted(() -> assertThat(row("SHOW SERVERS"))
                .containsEntry("status", "online")
                .containsEntry("version", cleave.first().queryValue("SELECT VERSION()"))
                .containsEntry("read_only", "0")
                .containsEntry("role", "primary"));
        try (Connection application = cleave.application()) {
            application.setAutoCommit(false);
            run(application, "INSERT INTO users VALUES (1, 1)");
            Map<String, String> session = row("SHOW SESSIONS");
            assertThat(session)
                    .containsEntry("user", "app")
                    .containsEntry("database", "github")
                    .containsEntry("cluster", "cluster_a")
                    .containsEntry("in_transaction", "1");
            assertThat(row("SHOW POOLS")).containsEntry("user", "app").containsEntry("in_use", "1");
            application.rollback();
            run("KILL " + session.get("id"));
            await().until(() -> !application.isValid(1));
        }
    }

    @Test
    void cutsADomainOverAndShowsHow() throws Exception {
        Map<String, String> moved = row("CUTOVER DOMAIN gists TO cluster_b");

        assertThat(moved).containsEntry("state", "done").containsEntry("to_cluster", "cluster_b");
        assertThat(row("SHOW ROUTES")).containsEntry("cluster", "cluster_b").containsEntry("source", "cutover");
        assertThat(row("SHOW CUTOVER " + moved.get("id"))).containsKeys("step", "at_us", "duration_us", "detail");
        try (Connection application = cleave.application()) {
            run(application, "INSERT INTO gists VALUES (7, 7)");
        }
        assertThat(cleave.second().queryValue("SELECT COUNT(*) FROM github.gists"))
                .isEqualTo("1");
    }

    @Test
    void holdsAPausedDomainsWritesBack() throws Exception {
        try (Connection application = cleave.application()) {
            run("PAUSE DOMAIN users FOR 1s");
            run(application, "INSERT INTO users VALUES (2, 2)");
            assertThat(row("SHOW STATUS LIKE 'Cleave_buffered_statements'")).containsEntry("value", "0");
        }
        assertThat(cleave.first().queryValue("SELECT COUNT(*) FROM github.users WHERE id = 2"))
                .isEqualTo("1");
    }

    @Test
    void servesMySqlsOwnShell() throws Exception {
        Path shell = cleave.home().directory().resolve("bin/mysql");
        Process process = new ProcessBuilder(
                        shell.toString(),
                        "--no-defaults",
                        "-h127.0.0.1",
                        "-P" + cleave.adminPort(),
                        "-uadmin",
                        "-padmin",
                        "-e",
                        "USE github; SHOW ROUTES; SHOW HELP; EXPLAIN ROUTE SELECT * FROM users")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        assertThat(output).contains("domain\tcluster\tepoch", "FLIP DOMAIN d TO c", "select\tread:github.users\tusers");
    }

    @Test
    void endsConnectionsThatMakeNoSenseAndServesTheOthers() throws Exception {
        try (var hostile = new HostileConnections()) {
            for (int seed = 0; seed < ROUNDS; seed++) {
                hostile.open(cleave.adminPort(), HostileConnections.random(seed));
                hostile.open(cleave.adminPort(), (byte) 50, (byte) 0, (byte) 0, (byte) 1, (byte) 'h');
                assertThat(row("SHOW ROUTES")).containsKey("domain");
            }
            hostile.awaitEnds();
        }
    }

    @Test
    void survivesNonsenseFromOperators() throws Exception {
        for (int seed = 0; seed < ROUNDS; seed++) {
            try (Wire operator = Wire.login(cleave.adminPort(), "admin", "admin", null, Wire.BASIC, 255);
                    Wire halting = Wire.login(cleave.adminPort(), "admin", "admin", null, Wire.BASIC, 255)) {
                operator.sendRaw(HostileConnections.random(seed));
                halting.sendRaw((byte) 50, (byte) 0, (byte) 0, (byte) 0, (byte) 3, (byte) 'S');
                assertThat(row("SHOW ROUTES")).containsKey("domain");
            }
        }
        try (Wire operator = Wire.login(cleave.adminPort(), "admin", "admin", null, Wire.BASIC, 255)) {
            operator.sendRaw((byte) 0, (byte) 0, (byte) 0, (byte) 0);
            assertThat(Wire.errorText(operator.readPacket())).startsWith("1835 HY000");
            assertThatThrownBy(operator::readPacket).isInstanceOf(EOFException.class);
        }
        try (Wire operator = Wire.login(cleave.adminPort(), "admin", "admin", null, Wire.BASIC, 255)) {
            operator.send(0x77);
            assertThat(Wire.errorText(operator.readPacket())).contains("is not supported on the admin port");
            assertThat(operator.query("SHOW ROUTES")).hasSizeGreaterThan(5);
        }
    }

    @Test
    void tellsTheCallerOfCleaveAdminWhetherItWasDone() throws IOException {
        var out = new StringWriter();

        assertThat(cleaveAdmin(out, "SHOW DOMAINS")).isZero();
        assertThat(out.toString()).contains("github.gist_comments,github.gists");
        assertThat(cleaveAdmin(out, "FLIP DOMAIN users TO cluster_a")).isEqualTo(1);
        assertThat(cleaveAdmin(out, "SHOW NOTHING")).isEqualTo(1);
    }

    private static int cleaveAdmin(StringWriter out, String sql) {
        return CleaveCommand.commandLine(CleaveServer::start, (_, _) -> false)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(
                        "admin",
                        sql,
                        "--port",
                        Integer.toString(cleave.adminPort()),
                        "--password-file",
                        cleave.passwordFile().toString());
    }

    private static void run(String sql) throws SQLException {
        run(admin, sql);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean _ = statement.execute(sql);
        }
    }

    /** The first row by column. */
    private static Map<String, String> row(String sql) throws SQLException {
        // Connector/J's executeQuery accepts only statements that it takes for queries
        try (Statement statement = admin.createStatement()) {
            assertThat(statement.execute(sql)).as(sql).isTrue();
            ResultSet rows = statement.getResultSet();
            assertThat(rows.next()).as(sql).isTrue();
            var row = new HashMap<String, String>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                @Nullable String value = rows.getString(i);
                row.put(rows.getMetaData().getColumnLabel(i), String.valueOf(value));
            }
            return row;
        }
    }
}
