package dev.cleave.proxy.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.Environment;
import dev.cleave.config.InvalidConfigException;
import dev.cleave.config.LintersConfig;
import dev.cleave.sql.SqlDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest extends RoutedStatements {
    @TempDir
    Path directory;

    @Test
    void sendsAStatementToTheClusterOfItsDomain() {
        assertThat(decide("INSERT INTO gists VALUES (1)", moved, new Client()))
                .isEqualTo(new Decision.ToCluster(CLUSTER_B));
        assertThat(decide("SELECT * FROM users", moved, new Client())).isEqualTo(new Decision.ToCluster(CLUSTER_A));
    }

    @Test
    void followsTheRoutingTableWithoutAnalysingAgain() {
        assertThat(decide("SELECT * FROM gists", start, new Client())).isEqualTo(new Decision.ToCluster(CLUSTER_A));
        assertThat(decide("SELECT * FROM gists", moved, new Client())).isEqualTo(new Decision.ToCluster(CLUSTER_B));
        assertThat(cache.misses()).isEqualTo(1);
    }

    @Test
    void theDefaultSchemaDecidesWhichTableIsMeant() {
        var elsewhere = new Client();
        elsewhere.schema = "archive";
        assertThat(decide("SELECT * FROM gists", moved, elsewhere)).isEqualTo(new Decision.ToCluster(CLUSTER_A));
        assertThat(decide("SELECT * FROM github.gists", moved, elsewhere)).isEqualTo(new Decision.ToCluster(CLUSTER_B));
    }

    @Test
    void refusesWhatNoSingleServerCanRun() {
        assertThat(refusal("SELECT * FROM gists JOIN users USING (id)", moved, new Client(), WARN))
                .isEqualTo(9103);
        assertThat(decide("SELECT * FROM gists JOIN users USING (id)", start, new Client()))
                .isEqualTo(new Decision.ToCluster(CLUSTER_A));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE DATABASE d", "DROP PROCEDURE p", "CREATE USER u", "GRANT ALL ON d.* TO u"})
    void whatNoTableSaysWhereToPutLivesOnTheDefaultCluster(String sql) {
        var elsewhere = new Client();
        elsewhere.home = CLUSTER_B;
        assertThat(decide(sql, moved, elsewhere)).isEqualTo(new Decision.ToCluster(CLUSTER_A));
        elsewhere.bound = CLUSTER_B;
        assertThat(error(sql, moved, elsewhere, WARN).message()).contains("the statement belongs on cluster_a");
    }

    @Test
    void aTransactionStaysOnItsCluster() {
        var client = new Client();
        client.bound = CLUSTER_A;
        assertThat(refusal("INSERT INTO gists VALUES (1)", moved, client, WARN)).isEqualTo(9103);
        assertThat(decide("SELECT 1", moved, client)).isEqualTo(new Decision.ToCluster(CLUSTER_A));
    }

    /** Each as if it had been sent by itself: same digest, same plan. */
    @Test
    void severalStatementsInOneTextAreJudgedOneByOneToo() {
        byte[] join = "SELECT * FROM gists JOIN users USING (id)".getBytes(UTF_8);
        byte[] text =
                "/* a; b */ SELECT * FROM gists; SELECT ';' FROM users;; SELECT * FROM gists JOIN users USING (id);"
                        .getBytes(UTF_8);
        List<CachedStatement> parts =
                cache.find(text, 0, text.length, SqlDialect.DEFAULT).parts();
        assertThat(parts)
                .extracting(part -> part.target(start, "github").leavesDomain())
                .containsExactly(false, false, true);
        assertThat(parts.getLast()).isSameAs(cache.find(join, 0, join.length, SqlDialect.DEFAULT));
    }

    @Test
    void aTableInNoDomainTiesToo() {
        for (String sql :
                List.of("SELECT * FROM gists JOIN nowhere USING (id)", "SELECT * FROM gists JOIN users USING (id)")) {
            assertThat(target(sql).leavesDomain()).as(sql).isTrue();
        }
        for (String sql :
                List.of("SELECT * FROM gists", "SELECT * FROM nowhere JOIN elsewhere USING (id)", "SELECT 1")) {
            assertThat(target(sql).leavesDomain()).as(sql).isFalse();
        }
    }

    @Test
    void aTemporaryTableOfSeveralStatementsHidesNothingBeforeIt() {
        for (String sql : List.of(
                "INSERT INTO gists VALUES (1); CREATE TEMPORARY TABLE gists (id INT)",
                "INSERT INTO gists VALUES (1); CREATE TEMPORARY TABLE other (id INT)",
                "INSERT INTO gists VALUES (1); DROP TEMPORARY TABLE IF EXISTS gists",
                "SELECT * FROM gists; CREATE TEMPORARY TABLE IF NOT EXISTS gists (id INT)",
                "DROP TEMPORARY TABLE IF EXISTS t; CREATE TEMPORARY TABLE t (id INT); INSERT INTO t SELECT * FROM gists")) {
            assertThat(target(sql).domains()).as(sql).hasSize(1);
            assertThat(target(sql).unassigned()).as(sql).isEmpty();
        }
        assertThat(target("CREATE TEMPORARY TABLE gists (id INT); INSERT INTO gists VALUES (1)")
                        .domains())
                .isEmpty();
    }

    // ---- linters ----

    @Test
    void theLintersRefuseWhereTheyEnforce() {
        assertThat(refusal("SELECT * FROM gists JOIN users USING (id)", start, new Client(), ENFORCE))
                .isEqualTo(9101);
        assertThat(refusal("SELECT * FROM nowhere", start, new Client(), ENFORCE))
                .isEqualTo(9104);
        var client = new Client();
        client.transactional = true;
        client.touched = 1;
        assertThat(refusal("UPDATE gists SET id = 1", start, client, ENFORCE)).isEqualTo(9102);
        String exempted = "SELECT * FROM gists JOIN users USING (id) /* cross-schema-domain-query-exempted */";
        assertThat(decide(exempted, start, new Client(), ENFORCE)).isInstanceOf(Decision.ToCluster.class);
    }

    @Test
    void aRefusedQuerySaysWhichTablesAreWhoseAndWhatToDo() {
        String join = "SELECT * FROM gists JOIN github.users USING (id)";
        assertThat(error(join, start, new Client(), ENFORCE).message())
                .startsWith("Cleave: the statement crosses schema domains (gists: github.gists; users: github.users).")
                .contains("SHOW VIOLATIONS", "/* cross-schema-domain-query-exempted */");

        byte[] bytes = join.getBytes(UTF_8);
        String digest = cache.find(bytes, 0, bytes.length, SqlDialect.DEFAULT).digest();
        advice.put(digest, List.of("gists", "users"), "SELECT * FROM gists; SELECT * FROM users WHERE id IN (?).");
        assertThat(error(join, start, new Client(), ENFORCE).message())
                .contains("(gists: github.gists; users: github.users)")
                .contains("Instead: SELECT * FROM gists; SELECT * FROM users WHERE id IN (?).")
                .doesNotContain("SHOW VIOLATIONS");
    }

    @Test
    void aRefusedTransactionSaysWhatItTouchedBefore() {
        var client = new Client();
        client.transactional = true;
        client.touched = 1;
        assertThat(error("UPDATE gists SET id = 1", start, client, ENFORCE).message())
                .startsWith("Cleave: the statement touches gists: github.gists, but its transaction already touched"
                        + " domain users.");
    }

    @Test
    void domainsAndUsersMayHaveModesOfTheirOwn() {
        LintersConfig gistsEnforce = linters("domains: {gists: {query: enforce, transaction: enforce}}");
        LintersConfig ciEnforces = linters("users: {ci: {query: enforce, transaction: enforce}}");
        LintersConfig adminWarns =
                linters("domains: {gists: {query: enforce, transaction: enforce}}, users: {admin: {query: warn}}");

        assertThat(refusedQuery(gistsEnforce, "app"))
                .as("the strictest of its domains")
                .isTrue();
        assertThat(refusedQuery(ciEnforces, "app")).isFalse();
        assertThat(refusedQuery(ciEnforces, "ci")).isTrue();
        assertThat(refusedQuery(adminWarns, "app")).isTrue();
        assertThat(refusedQuery(adminWarns, "admin"))
                .as("the user's own mode wins")
                .isFalse();

        assertThat(refusedTransaction(gistsEnforce, "app")).isTrue();
        assertThat(refusedTransaction(ciEnforces, "app")).isFalse();
        assertThat(refusedTransaction(ciEnforces, "ci")).isTrue();
        assertThat(refusedTransaction(adminWarns, "admin"))
                .as("nothing is said of this user's transactions")
                .isTrue();
    }

    private boolean refusedQuery(LintersConfig linters, String user) {
        return isRefused("SELECT * FROM gists JOIN users USING (id)", linters, user, -1);
    }

    /** The domain gists was touched before: its mode counts, though the statement is on users. */
    private boolean refusedTransaction(LintersConfig linters, String user) {
        return isRefused("UPDATE users SET id = 1", linters, user, 0);
    }

    private boolean isRefused(String sql, LintersConfig linters, String user, int touched) {
        var client = new Client();
        client.user = user;
        client.touched = touched;
        client.transactional = touched >= 0;
        return decide(sql, start, client, linters) instanceof Decision.Refuse;
    }

    /** As the file would have it; {@code warn} in general. */
    private LintersConfig linters(String overrides) {
        try {
            Files.writeString(directory.resolve("domains.yml"), "gists: [gists]\nusers: [users]\n");
            Path file = Files.writeString(directory.resolve("cleave.yml"), """
                    database: github
                    schema-domains: domains.yml
                    clusters: {cluster_a: {primary: "127.0.0.1:3306", control: {user: cleave, password: x}}}
                    users: [{name: app, password: x}, {name: ci, password: x}, {name: admin, password: x}]
                    linters: {query: warn, %s}
                    """.formatted(overrides));
            return CleaveConfig.load(file, Environment.ofProcess()).linters();
        } catch (IOException | InvalidConfigException e) {
            throw new AssertionError(e);
        }
    }
}
