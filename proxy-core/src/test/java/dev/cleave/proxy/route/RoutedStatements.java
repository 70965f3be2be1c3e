package dev.cleave.proxy.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.config.BufferConfig;
import dev.cleave.config.ClusterObjects;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a router before two clusters decides of statements on the domains {@code gists} and {@code users}. */
abstract class RoutedStatements {
    static final int CLUSTER_A = 0;
    static final int CLUSTER_B = 1;
    static final LintersConfig WARN =
            new LintersConfig(LinterMode.WARN, LinterMode.WARN, 1.0, 1000, LinterMode.WARN, Duration.ofDays(7));
    static final LintersConfig ENFORCE = new LintersConfig(
            LinterMode.ENFORCE, LinterMode.ENFORCE, 1.0, 1000, LinterMode.ENFORCE, Duration.ofDays(7));

    private static final TableName GISTS = new TableName("github", "gists");
    private static final TableName USERS = new TableName("github", "users");

    final RoutingTable start = RoutingTable.of(
            1,
            SchemaDomains.of(Map.of("gists", List.of(GISTS), "users", List.of(USERS))),
            List.of("cluster_a", "cluster_b"),
            "cluster_a",
            Map.of(),
            Instant.EPOCH);
    final RoutingTable moved = start.with("gists", "cluster_b", Route.Source.FLIP, Instant.EPOCH);
    final KnownAdvice advice = new KnownAdvice();
    final StatementCache cache = new StatementCache(100);
    private final LoopGates gates =
            new LoopGates(new BufferLimits(() -> new BufferConfig(Duration.ofSeconds(1), 10, 10_000)));
    private final Router router = new Router(gates, advice);

    /** On both clusters: a view of gists, a trigger of users that writes gists at DELETE, procedures and a function. */
    static RoutingTable seeing(RoutingTable routes) {
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

    final Decision decide(String sql, RoutingTable routes, Client client) {
        return decide(sql, routes, client, WARN);
    }

    final Decision decide(String sql, RoutingTable routes, Client client, LintersConfig linters) {
        byte[] bytes = sql.getBytes(UTF_8);
        CachedStatement statement = cache.find(bytes, 0, bytes.length, SqlDialect.DEFAULT);
        return router.decide(statement, statement.target(routes, client.schema), routes, linters, client);
    }

    final int refusal(String sql, RoutingTable routes, Client client, LintersConfig linters) {
        return error(sql, routes, client, linters).code();
    }

    final MySqlError error(String sql, RoutingTable routes, Client client, LintersConfig linters) {
        return ((Decision.Refuse) decide(sql, routes, client, linters)).error();
    }

    /** Where both domains are on the same cluster, and the stored objects are known. */
    final Target target(String sql) {
        byte[] bytes = sql.getBytes(UTF_8);
        return cache.find(bytes, 0, bytes.length, SqlDialect.DEFAULT).target(seeing(start), "github");
    }

    static final class Client implements Router.SessionView {
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
