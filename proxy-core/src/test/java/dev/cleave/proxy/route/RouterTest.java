package dev.cleave.proxy.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.BufferConfig;
import dev.cleave.config.LinterMode;
import dev.cleave.config.LintersConfig;
import dev.cleave.config.Route;
import dev.cleave.config.RoutingTable;
import dev.cleave.config.SchemaDomains;
import dev.cleave.config.TableName;
import dev.cleave.proxy.gate.BufferLimits;
import dev.cleave.proxy.gate.LoopGates;
import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.StatementPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouterTest {
    private static final int CLUSTER_A = 0;
    private static final int CLUSTER_B = 1;
    private static final LintersConfig WARN =
            new LintersConfig(LinterMode.WARN, LinterMode.WARN, 1.0, 1000, LinterMode.WARN, Duration.ofDays(7));
    private static final LintersConfig ENFORCE = new LintersConfig(
            LinterMode.ENFORCE, LinterMode.ENFORCE, 1.0, 1000, LinterMode.ENFORCE, Duration.ofDays(7));

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
    private final Router router = new Router(gates);
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

    private Decision decide(String sql, RoutingTable routes, Client client) {
        return decide(sql, routes, client, WARN);
    }

    private Decision decide(String sql, RoutingTable routes, Client client, LintersConfig linters) {
        byte[] bytes = sql.getBytes(UTF_8);
        CachedStatement statement = cache.find(bytes, 0, bytes.length, SqlDialect.DEFAULT);
        return router.decide(statement.plan(), statement.target(routes, client.schema), routes, linters, client);
    }

    private int refusal(String sql, RoutingTable routes, Client client, LintersConfig linters) {
        return ((Decision.Refuse) decide(sql, routes, client, linters)).error().code();
    }

    private static final class Client implements Router.SessionView {
        String schema = "github";
        boolean transactional;
        int bound = Target.ANY;
        int touched = -1;

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
    }
}
