package dev.cleave.proxy.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.BufferConfig;
import dev.cleave.config.CleaveConfig;
import dev.cleave.config.ClusterObjects;
import dev.cleave.config.Environment;
import dev.cleave.config.InvalidConfigException;
import dev.cleave.config.LinterMode;
import dev.cleave.config.LintersConfig;
import dev.cleave.config.Route;
import dev.cleave.config.RoutingTable;
import dev.cleave.config.RowEvent;
import dev.cleave.config.SchemaDomains;
import dev.cleave.config.SessionUse;
import dev.cleave.config.StoredView;
import dev.cleave.config.TableName;
import dev.cleave.config.TableReach;
import dev.cleave.protocol.MySqlError;
import dev.cleave.proxy.gate.BufferLimits;
import dev.cleave.proxy.gate.LoopGates;
import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.StatementPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {
    private static final int CLUSTER_A = 0;
    private static final int CLUSTER_B = 1;
    private static final LintersConfig WARN =
            new LintersConfig(LinterMode.WARN, LinterMode.WARN, 1.0, 1000, LinterMode.WARN, Duration.ofDays(7));
    private static final LintersConfig ENFORCE = new LintersConfig(
            LinterMode.ENFORCE, LinterMode.ENFORCE, 1.0, 1000, LinterMode.ENFORCE, Duration.ofDays(7));

    @TempDir
    Path directory;

    private final RoutingTable start = RoutingTable.of(
            1,
            SchemaDomains.of(Map.of(
                    "gists", List.of(new TableName("github", "gists")),
                    "users", List.of(new TableName("github", "users")))),
            List.of("cluster_a", "cluster_b"),
            "cluster_a",
            Map.of(),
            Instant.EPOCH);
    private final RoutingTable moved = start.with("gists", "cluster_b", Route.Source.FLIP, Instant.EPOCH);
    private final LoopGates gates =
            new LoopGates(new BufferLimits(() -> new BufferConfig(Duration.ofSeconds(1), 10, 10_000)));
    private final KnownAdvice advice = new KnownAdvice();
    private final Router router = new Router(gates, advice);
    private final StatementCache cache = new StatementCache(100);

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

    // ---- through views, triggers and routines ----

    private static final TableName GISTS = new TableName("github", "gists");
    private static final TableName USERS = new TableName("github", "users");

    /** On both clusters: a view of gists, a trigger of users that writes gists at DELETE, procedures and a function. */
    private static RoutingTable seeing(RoutingTable routes) {
        var objects = new ClusterObjects(
                Set.of(GISTS, USERS),
                Map.of(new TableName("github", "v"), new StoredView(reads(GISTS), Set.of(GISTS))),
                Map.of(USERS, Map.of(RowEvent.DELETE, writes(GISTS))),
                Map.of(
                        new TableName("github", "touch"),
                        writes(GISTS),
                        new TableName("github", "across"),
                        new TableReach(Set.of(USERS), Set.of(GISTS), true, SessionUse.NONE),
                        new TableName("github", "makes_sql"),
                        new TableReach(Set.of(USERS), Set.of(), false, SessionUse.NONE),
                        new TableName("github", "f"),
                        writes(GISTS)));
        return routes.seeing(List.of(objects, objects));
    }

    private static TableReach reads(TableName table) {
        return new TableReach(Set.of(table), Set.of(), true, SessionUse.NONE);
    }

    private static TableReach writes(TableName table) {
        return new TableReach(Set.of(), Set.of(table), true, SessionUse.NONE);
    }

    @Test
    void aViewGoesToTheClusterOfItsBaseTables() {
        assertThat(decide("SELECT * FROM v", moved, new Client()))
                .as("nobody looked yet")
                .isEqualTo(new Decision.ToCluster(CLUSTER_A));
        for (String sql : List.of(
                "SELECT * FROM v",
                "UPDATE v SET n = 1",
                "SELECT * FROM gists JOIN v USING (id)",
                "CREATE VIEW w AS SELECT * FROM v",
                "DROP VIEW v")) {
            assertThat(decide(sql, seeing(moved), new Client())).as(sql).isEqualTo(new Decision.ToCluster(CLUSTER_B));
        }
        assertThat(refusal("SELECT * FROM v JOIN users USING (id)", seeing(moved), new Client(), WARN))
                .isEqualTo(9103);
        assertThat(refusal("SELECT * FROM v JOIN users USING (id)", seeing(start), new Client(), ENFORCE))
                .isEqualTo(9101);
    }

    @Test
    void aWriteReachesWhatItsTriggersTouch() {
        assertThat(decide("UPDATE users SET id = 1", seeing(moved), new Client()))
                .as("the trigger waits for DELETE")
                .isEqualTo(new Decision.ToCluster(CLUSTER_A));
        assertThat(refusal("DELETE FROM users", seeing(moved), new Client(), WARN))
                .isEqualTo(9103);
        assertThat(refusal("REPLACE INTO users VALUES (1)", seeing(moved), new Client(), WARN))
                .isEqualTo(9103);
    }

    @Test
    void aCallGoesToTheClusterOfItsTables() {
        assertThat(decide("CALL touch()", seeing(moved), new Client())).isEqualTo(new Decision.ToCluster(CLUSTER_B));
        assertThat(decide("SELECT F(id) FROM gists", seeing(moved), new Client()))
                .isEqualTo(new Decision.ToCluster(CLUSTER_B));
        assertThat(refusal("CALL across()", seeing(moved), new Client(), WARN)).isEqualTo(9103);
        assertThat(refusal("CALL across()", seeing(start), new Client(), ENFORCE))
                .isEqualTo(9101);
    }

    @Test
    void gatesHoldBackWhatARoutineOrTriggerWrites() {
        for (String sql : List.of("CALL touch()", "SELECT f(1)", "DELETE FROM users", "INSERT INTO v VALUES (1)")) {
            Target target = target(sql);
            assertThat(target.gated()).as(sql).contains(0);
            assertThat(target.unknownWrites()).as(sql).isFalse();
        }
        assertThat(target("SELECT * FROM v").gated()).as("reads go on").isEmpty();
        for (String sql : List.of(
                "CALL makes_sql()", "CALL new_one()", "SELECT unheard_of(1)", "SELECT unheard_of(id) FROM users")) {
            assertThat(target(sql).unknownWrites()).as(sql).isTrue();
        }
    }

    private Target target(String sql) {
        byte[] bytes = sql.getBytes(UTF_8);
        return cache.find(bytes, 0, bytes.length, SqlDialect.DEFAULT).target(seeing(start), "github");
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

    @Test
    void aTransactionStaysOnItsCluster() {
        var client = new Client();
        client.bound = CLUSTER_A;
        assertThat(refusal("INSERT INTO gists VALUES (1)", moved, client, WARN)).isEqualTo(9103);
        assertThat(decide("SELECT 1", moved, client)).isEqualTo(new Decision.ToCluster(CLUSTER_A));
    }

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

    private Decision decide(String sql, RoutingTable routes, Client client) {
        return decide(sql, routes, client, WARN);
    }

    private Decision decide(String sql, RoutingTable routes, Client client, LintersConfig linters) {
        byte[] bytes = sql.getBytes(UTF_8);
        CachedStatement statement = cache.find(bytes, 0, bytes.length, SqlDialect.DEFAULT);
        return router.decide(statement, statement.target(routes, client.schema), routes, linters, client);
    }

    private int refusal(String sql, RoutingTable routes, Client client, LintersConfig linters) {
        return error(sql, routes, client, linters).code();
    }

    private MySqlError error(String sql, RoutingTable routes, Client client, LintersConfig linters) {
        return ((Decision.Refuse) decide(sql, routes, client, linters)).error();
    }

    private static final class Client implements Router.SessionView {
        String schema = "github";
        String user = "app";
        boolean transactional;
        int bound = Target.ANY;
        int home = CLUSTER_A;
        int touched = -1;
        boolean waited;

        @Override
        public boolean transactional() {
            return transactional;
        }

        @Override
        public int boundCluster() {
            return bound;
        }

        @Override
        public int homeCluster(StatementPlan plan) {
            return home;
        }

        @Override
        public boolean hasTouched(int domain) {
            return domain == touched;
        }

        @Override
        public boolean hasTouchedOtherThan(int[] domains) {
            return touched >= 0 && java.util.Arrays.stream(domains).noneMatch(d -> d == touched);
        }

        @Override
        public int[] touched() {
            return touched < 0 ? new int[0] : new int[] {touched};
        }

        @Override
        public boolean hasWaited() {
            return waited;
        }

        @Override
        public String user() {
            return user;
        }
    }
}
