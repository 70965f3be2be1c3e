package dev.cleave.proxy.frontend;

import dev.cleave.config.RoutingTable;
import dev.cleave.proxy.report.RouteExplanation;
import dev.cleave.proxy.route.CachedStatement;
import dev.cleave.proxy.route.Decision;
import dev.cleave.proxy.route.Router;
import dev.cleave.proxy.route.Target;
import dev.cleave.sql.Effect;
import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import dev.cleave.sql.TableReference;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code EXPLAIN ROUTE}: sends a statement through the same plan cache and router as a client's, as if a fresh session had sent it. */
final class RouteExplainer {
    private static final Set<StatementKind> LOCAL =
            Set.of(StatementKind.BEGIN, StatementKind.COMMIT, StatementKind.ROLLBACK, StatementKind.KILL);

    private RouteExplainer() {}

    static RouteExplanation explain(Worker worker, byte[] sql, @Nullable String schema) {
        CachedStatement statement = worker.analyse(sql, SqlDialect.DEFAULT);
        StatementPlan plan = statement.plan();
        RoutingTable routes = worker.routes();
        Target target = statement.target(routes, schema);
        Decision decision = worker.router()
                .decide(statement, target, routes, worker.config().linters(), new FreshSession(routes));
        String cluster =
                switch (decision) {
                    case Decision.ToCluster(int to) -> routes.clusters().get(to);
                    case Decision.Buffer(int domain) -> routes.clusters().get(routes.clusterOf(domain));
                    case Decision.Delay(int domain) -> routes.clusters().get(routes.clusterOf(domain));
                    case Decision.Refuse _ ->
                        target.cluster() >= 0 ? routes.clusters().get(target.cluster()) : "";
                };
        return new RouteExplanation(
                plan.kind().toString(),
                tables(plan, target, schema),
                Arrays.stream(target.domains()).mapToObj(routes.domains()::name).collect(Collectors.joining(",")),
                cluster,
                "primary",
                word(plan, decision),
                statement.digest(),
                advice(plan, target, routes, decision));
    }

    private static String word(StatementPlan plan, Decision decision) {
        if (LOCAL.contains(plan.kind()) && !plan.has(Effect.CHAIN_OR_RELEASE) && !plan.has(Effect.MULTI_STATEMENT)) {
            return "local";
        }
        return switch (decision) {
            case Decision.ToCluster _ -> "route";
            case Decision.Buffer _, Decision.Delay _ -> "buffer";
            case Decision.Refuse _ -> "refuse";
        };
    }

    /** Base tables, seen through views, triggers and routines; where there is none, the names in the text, such as those of the server's own schemas. */
    private static String tables(StatementPlan plan, Target target, @Nullable String schema) {
        return target.tables().isEmpty()
                ? plan.tables().stream().map(table -> name(table, schema)).collect(Collectors.joining(","))
                : target.tables().entrySet().stream()
                        .map(use -> word(use.getValue()) + use.getKey())
                        .collect(Collectors.joining(","));
    }

    private static String name(TableReference table, @Nullable String schema) {
        String owner = table.schema() == null ? schema : table.schema();
        return word(table.access()) + (owner == null ? "" : owner + ".") + table.table();
    }

    private static String word(TableReference.Access access) {
        return access.name().toLowerCase(Locale.ROOT) + ":";
    }

    private static String advice(StatementPlan plan, Target target, RoutingTable routes, Decision decision) {
        if (decision instanceof Decision.Refuse(var error)) {
            return error.message();
        }
        if (target.crossesDomains()) {
            return plan.has(Effect.EXEMPTED)
                    ? "crosses schema domains, exempted by its annotation"
                    : "crosses schema domains: split it into one statement for each domain before one of them moves";
        }
        return target.unassigned().isEmpty()
                ? ""
                : "in no schema domain, so served by " + routes.clusters().get(routes.defaultCluster()) + ": "
                        + String.join(", ", target.unassigned());
    }

    /** No transaction, nothing pinned. */
    private record FreshSession(RoutingTable routes) implements Router.SessionView {
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
            return routes.defaultCluster();
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

        /** A delay is no decision that lasts. */
        @Override
        public boolean hasWaited() {
            return true;
        }

        /** Nobody's: the modes of the domains hold. */
        @Override
        public String user() {
            return "";
        }
    }
}
