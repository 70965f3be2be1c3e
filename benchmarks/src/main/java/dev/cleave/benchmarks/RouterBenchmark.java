package dev.cleave.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.config.LinterMode;
import dev.cleave.config.LintersConfig;
import dev.cleave.config.RoutingTable;
import dev.cleave.config.SchemaDomains;
import dev.cleave.config.TableName;
import dev.cleave.proxy.gate.BufferLimits;
import dev.cleave.proxy.gate.LoopGates;
import dev.cleave.proxy.route.CachedStatement;
import dev.cleave.proxy.route.Decision;
import dev.cleave.proxy.route.KnownAdvice;
import dev.cleave.proxy.route.Router;
import dev.cleave.proxy.route.StatementCache;
import dev.cleave.proxy.route.Target;
import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.StatementPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * The routing decision for sysbench's point select whose plan is cached: {@link StatementCache}, {@link CachedStatement#target}, {@link Router}. Beside it,
 * what a proxy would pay that decodes the text and looks it up in a map, digest not included.
 */
public class RouterBenchmark extends HotPathBenchmark {
    private static final int PLANS = 5000;

    private final byte[] sql = TypicalStatements.POINT_SELECT.getBytes(UTF_8);
    private final RoutingTable routes = routes();
    private final LintersConfig linters =
            new LintersConfig(LinterMode.WARN, LinterMode.WARN, 1.0, 1000, LinterMode.WARN, Duration.ofDays(7));
    private final StatementCache cache = new StatementCache(PLANS);
    private final Router router = new Router(
            new LoopGates(new BufferLimits(() -> {
                throw new IllegalStateException("no gate is closed here");
            })),
            new KnownAdvice());
    private final Map<String, Integer> clusterOfText = new HashMap<>(Map.of(TypicalStatements.POINT_SELECT, 0));

    private static RoutingTable routes() {
        var domains = SchemaDomains.of(Map.of("bench", List.of(new TableName("sbtest", "sbtest1"))));
        return RoutingTable.of(1, domains, List.of("cluster_a", "cluster_b"), "cluster_a", Map.of(), Instant.EPOCH);
    }

    /** A statement of COM_QUERY: digest, plan, target, decision. */
    @Benchmark
    public Decision decide() {
        CachedStatement statement = cache.find(sql, 0, sql.length, SqlDialect.DEFAULT);
        Target target = statement.target(routes, "sbtest");
        return router.decide(statement, target, routes, linters, FreshSession.INSTANCE);
    }

    /** Baseline. */
    @Benchmark
    public @Nullable Integer decodeAndLookUp() {
        return clusterOfText.get(new String(sql, UTF_8));
    }

    /** No transaction, nothing pinned. */
    private enum FreshSession implements Router.SessionView {
        INSTANCE;

        @Override
        public boolean transactional() {
            return false;
        }

        @Override
        public int boundCluster() {
            return Target.ANY;
        }

        @Override
        public int homeCluster(StatementPlan plan) {
            return 0;
        }

        @Override
        public boolean hasTouched(int domain) {
            return false;
        }

        @Override
        public boolean hasTouchedOtherThan(int[] domains) {
            return false;
        }

        @Override
        public int[] touched() {
            return new int[0];
        }

        @Override
        public boolean hasWaited() {
            return false;
        }

        @Override
        public String user() {
            return "sbtest";
        }
    }
}
