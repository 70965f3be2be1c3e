package dev.cleave.proxy.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.BufferConfig;
import dev.cleave.config.CleaveConfig;
import dev.cleave.config.Environment;
import dev.cleave.config.InvalidConfigException;
import dev.cleave.config.LinterMode;
import dev.cleave.config.LintersConfig;
import dev.cleave.config.Route;
import dev.cleave.config.RoutingTable;
import dev.cleave.config.SchemaDomains;
import dev.cleave.config.TableName;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            return CLUSTER_A;
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
