package dev.cleave.it.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cleave.it.TestBed;
import dev.cleave.it.linters.Cli;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LiveLintersIT {
    private static final String EXEMPTION = "/* cross-schema-domain-query-exempted: TICKET-12 */";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static TestBed bed;

    @BeforeAll
    static void start() {
        bed = TestBed.start("linters: {ready-after: 3s, users: {other: {query: enforce, transaction: enforce}}}");
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    @Test
    void aJoinAcrossDomainsIsShownWithAdvice() throws Exception {
        try (Connection app = bed.connect("connectionAttributes=program_name:rails")) {
            for (int i = 0; i < 3; i++) {
                run(
                        app,
                        "/* controller:gists */ SELECT g.name, u.name FROM gists g JOIN users u ON u.id = g.n WHERE g.id = "
                                + i);
            }
        }
        Map<String, String> seen = violation(row -> text(row, "statement").startsWith("SELECT g.name"));
        assertThat(seen)
                .containsEntry("kind", "query")
                .containsEntry("domains", "gists,users")
                .containsEntry("tables", "read:app.gists,read:app.users")
                .containsEntry("count", "3")
                .containsEntry("exempted", "no")
                .hasEntrySatisfying("source", source -> assertThat(source)
                        .contains("user=app", "_client_name=MySQL Connector/J", "program_name=rails")
                        .contains("/* controller:gists */"))
                .hasEntrySatisfying("advice", advice -> assertThat(advice)
                        .contains("FROM gists g WHERE g.id = ?", "FROM users u WHERE u.id IN (?)"));
    }

    @Test
    void aTransactionAcrossDomainsIsShownWritersFirst() throws Exception {
        try (Connection app = bed.connect("connectionAttributes=program_name:rails")) {
            app.setAutoCommit(false);
            run(app, "SELECT name FROM users WHERE id = 1");
            run(app, "INSERT INTO gists (name) VALUES ('first')");
            run(app, "/* controller:users,action:rename */ UPDATE users SET name = 'x' WHERE id = 1");
            app.commit();
            run(app, "UPDATE gists SET name = 'of one domain'");
            app.commit();
        }
        Map<String, String> seen = violation(row -> text(row, "kind").equals("transaction")
                && text(row, "statement").contains("UPDATE users SET name"));
        assertThat(seen)
                .containsEntry("domains", "gists,users")
                .containsEntry("tables", "read:app.users,write:app.gists,write:app.users")
                .containsEntry("count", "1")
                .containsEntry("exempted", "no")
                .hasEntrySatisfying("statement", statement -> assertThat(statement)
                        .startsWith("INSERT INTO gists (name) VALUES (?); UPDATE users SET name = ? WHERE id = ?"))
                .hasEntrySatisfying("source", source -> assertThat(source)
                        .contains("user=app", "program_name=rails", "/* controller:users,action:rename */"))
                .hasEntrySatisfying("advice", advice -> assertThat(advice).contains("a transaction of its own"));
    }

    @Test
    void exemptedOnesAreCountedAsExemptions() throws Exception {
        try (Connection other = bed.connectAs("other")) {
            run(other, "SELECT COUNT(*) FROM gist_comments c JOIN users u ON u.id = c.gist " + EXEMPTION);
        }
        assertThat(violation(row -> text(row, "statement").startsWith("SELECT COUNT(*) FROM gist_comments")))
                .containsEntry("kind", "query")
                .containsEntry("exempted", "yes");
        assertThat(number("users", "exemptions")).isPositive();
        assertThat(domain("gists").keySet())
                .containsExactly(
                        "domain",
                        "tables",
                        "cluster",
                        "state",
                        "query_violations",
                        "transaction_violations",
                        "exemptions",
                        "ready");
    }

    @Test
    void aQuietDomainIsReady() throws Exception {
        try (Connection app = bed.connect("")) {
            run(app, "SELECT u.id FROM users u JOIN gists g ON g.id = u.id");
        }
        assertThat(domain("gists").get("ready")).startsWith("no: ").contains(" last seen ");
        assertThat(number("gists", "query_violations")).isPositive();
        assertThat(check("CUTOVER DOMAIN gists TO cluster_b DRY RUN"))
                .contains("failed: ", "SELECT u.id FROM users u JOIN gists g", "linters.ready-after");
        assertThat(check("CUTOVER DOMAIN gists TO cluster_b WITH force DRY RUN"))
                .contains("warning: ", "forced");
        Cli notReady = report("--domain", "gists");
        assertThat(notReady.exitCode()).as(notReady.err()).isEqualTo(1);
        assertThat(notReady.out())
                .startsWith("Backlog of the running proxy on 127.0.0.1:")
                .containsPattern("(?m)^gists +no +.*, last seen ")
                .contains("query: SELECT u.id FROM users u JOIN gists g ON g.id = u.id");
        assertThat(report().exitCode()).isZero();

        await().atMost(PATIENCE).until(() -> "yes".equals(domain("gists").get("ready")));
        assertThat(check("CUTOVER DOMAIN gists TO cluster_b DRY RUN")).contains("no query or transaction was seen");
        Cli ready = report("--domain", "gists", "--format", "json");
        assertThat(ready.exitCode()).isZero();
        assertThat(ready.out()).contains("\"ready\" : true");
    }

    @Test
    void theBacklogSurvivesARestart() throws Exception {
        try (Connection app = bed.connect("")) {
            run(app, "SELECT g.n FROM gists g JOIN users u USING (id)");
        }
        Predicate<Map<String, String>> which = row -> text(row, "statement").startsWith("SELECT g.n FROM");
        Map<String, String> before = violation(which);
        bed.restart();
        assertThat(violation(which)).isEqualTo(before);

        try (Connection other = bed.connectAs("other")) {
            assertThat(refusal(other, "SELECT g.n FROM gists g JOIN users u USING (id)")
                            .getMessage())
                    .as("the advice is known from before the restart")
                    .contains("Instead: SELECT");
        }
    }

    @Test
    void enforcingRefusesAndSaysWhatToDo() throws Exception {
        String join = "SELECT u.name FROM gists g JOIN users u ON u.id = g.id WHERE g.n = 1";
        try (Connection other = bed.connectAs("other");
                Connection app = bed.connect("")) {
            SQLException first = refusal(other, join);
            assertThat(first.getErrorCode()).isEqualTo(9101);
            assertThat(first.getSQLState()).isEqualTo("42000");
            assertThat(first.getMessage()).contains("(gists: app.gists; users: app.users)");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(refusal(other, join).getMessage())
                            .contains(
                                    "gists: app.gists; users: app.users",
                                    "FROM gists g WHERE g.n = ?",
                                    "FROM users u WHERE u.id IN (?)",
                                    "/* cross-schema-domain-query-exempted */"));
            run(app, join);
            run(other, join + " " + EXEMPTION);
        }
    }

    @Test
    void enforcingKeepsATransactionInOneDomain() throws Exception {
        try (Connection other = bed.connectAs("other")) {
            other.setAutoCommit(false);
            run(other, "INSERT INTO gists (name) VALUES ('kept')");
            SQLException refused = refusal(other, "UPDATE users SET name = 'x' WHERE id = 2");
            assertThat(refused.getErrorCode()).isEqualTo(9102);
            assertThat(refused.getSQLState()).isEqualTo("25000");
            assertThat(refused.getMessage()).contains("users: app.users", "domain gists");
            other.commit();
            run(other, "UPDATE users SET name = 'x' WHERE id = 2");
            other.commit();
        }
        assertThat(bed.clusterA().queryValue("SELECT COUNT(*) FROM app.gists WHERE name = 'kept'"))
                .isEqualTo("1");
    }

    // ---- what operators see ----

    private static Cli report(String... more) {
        List<String> arguments = new ArrayList<>(List.of("lint", "report", "--config"));
        arguments.add(bed.config().toString());
        arguments.add("--port");
        arguments.add(Integer.toString(bed.cleave().adminAddress().orElseThrow().getPort()));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }

    /** What a dry run says of what the backlog has. */
    private static String check(String dryRun) throws SQLException {
        return AdminRows.of(bed, dryRun).stream()
                .filter(row -> text(row, "step").equals("check violations"))
                .map(row -> text(row, "detail"))
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> violation(Predicate<Map<String, String>> which) throws SQLException {
        List<Map<String, String>> found = AdminRows.of(bed, "SHOW VIOLATIONS FOR DOMAIN gists").stream()
                .filter(which)
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Map<String, String> domain(String name) throws SQLException {
        return AdminRows.of(bed, "SHOW DOMAINS").stream()
                .filter(row -> name.equals(row.get("domain")))
                .findFirst()
                .orElseThrow();
    }

    private static int number(String domain, String column) throws SQLException {
        return Integer.parseInt(text(domain(domain), column));
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static SQLException refusal(Connection connection, String sql) {
        try {
            run(connection, sql);
        } catch (SQLException e) {
            return e;
        }
        throw new AssertionError("not refused: " + sql);
    }
}
