package dev.cleave.proxy.route;

import dev.cleave.config.LinterMode;
import dev.cleave.config.LintersConfig;
import dev.cleave.config.RoutingTable;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.proxy.gate.LoopGates;
import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decides where a statement goes. One per event loop, because it looks at that loop's gates; allocates only to refuse.
 *
 * <p>The rules, in order: the linters may refuse; tables on several clusters cannot be served; a transaction stays on the cluster where it began; a
 * closed gate holds back what writes, and what would begin a transaction, in its domain; a domain that is slowed down holds the same back for a moment.
 */
public final class Router {
    /** What the decision needs to know of a session. */
    public interface SessionView {
        /** Whether the statement will run in a transaction (begun, or autocommit is off). */
        boolean transactional();

        /** The cluster that the open transaction, or a pin that binds, is on; {@link Target#ANY} if there is none. */
        int boundCluster();

        /** The cluster for a statement without tables. */
        int homeCluster(StatementPlan plan);

        /** Whether the open transaction has touched the domain, so that its gate lets it through. */
        boolean hasTouched(int domain);

        /** Whether the open transaction has touched another domain than the given ones. */
        boolean hasTouchedOtherThan(int[] domains);

        /** The domains that the open transaction has touched; a copy. */
        int[] touched();

        /** Whether the statement has waited for a domain's delay already. */
        boolean hasWaited();

        /** The account with which the client logged in. */
        String user();
    }

    private final LoopGates gates;
    private final KnownAdvice advice;
    private Decision.ToCluster[] toCluster = new Decision.ToCluster[0];
    private Decision.Buffer[] buffers = new Decision.Buffer[0];
    private Decision.Delay[] delays = new Decision.Delay[0];

    /** @param advice what refusals say of queries that cross domains */
    public Router(LoopGates gates, KnownAdvice advice) {
        this.gates = gates;
        this.advice = advice;
    }

    public Decision decide(
            CachedStatement statement, Target target, RoutingTable routes, LintersConfig linters, SessionView session) {
        StatementPlan plan = statement.plan();
        if (target.domains().length > 1 || !target.unassigned().isEmpty()) {
            Decision refused = lint(statement, target, routes, linters, session);
            if (refused != null) {
                return refused;
            }
        }
        if (plan.onlyLooks()) {
            return decideToLook(plan, target, routes, session);
        }
        int cluster = target.cluster() == Target.ANY && definesWithoutTables(plan)
                ? routes.defaultCluster()
                : target.cluster();
        if (cluster == Target.SEVERAL) {
            return new Decision.Refuse(ErrorCode.CLEAVE_CROSS_CLUSTER.with(severalClusters(target, routes)));
        }
        int bound = session.boundCluster();
        if (cluster == Target.ANY) {
            cluster = bound != Target.ANY ? bound : session.homeCluster(plan);
        } else if (bound != Target.ANY && bound != cluster) {
            return new Decision.Refuse(
                    ErrorCode.CLEAVE_CROSS_CLUSTER.with(otherCluster(target, routes, bound, cluster)));
        }
        if (crossesInTransaction(plan, target, linters, session)) {
            return new Decision.Refuse(Crossing.transaction(target, routes, session.touched()));
        }
        return gates.anyHeld() ? throughGates(target, cluster, session) : toCluster(cluster);
    }

    /** PREPARE, COM_FIELD_LIST, DESCRIBE only look at tables: neither gates nor transactions matter to it, only where the tables are. */
    public Decision decideToLook(StatementPlan plan, Target target, RoutingTable routes, SessionView session) {
        return switch (target.cluster()) {
            case Target.SEVERAL ->
                new Decision.Refuse(ErrorCode.CLEAVE_CROSS_CLUSTER.with(severalClusters(target, routes)));
            case Target.ANY -> {
                int bound = session.boundCluster();
                yield toCluster(bound != Target.ANY ? bound : session.homeCluster(plan));
            }
            default -> toCluster(target.cluster());
        };
    }

    private Decision throughGates(Target target, int cluster, SessionView session) {
        if (target.unknownWrites() && gates.anyClosed()) {
            int closed = gates.firstClosed();
            return buffer(closed);
        }
        int[] held = session.transactional() ? target.domains() : target.gated();
        for (int domain : held) {
            if (gates.isClosed(domain) && !mustEnd(domain, session)) {
                return buffer(domain);
            }
        }
        return session.hasWaited() ? toCluster(cluster) : afterDelay(held, cluster, session);
    }

    /** Whether the drain waits for the session's transaction, so that it must go on. */
    private boolean mustEnd(int closed, SessionView session) {
        for (int domain : gates.closedTogetherWith(closed)) {
            if (session.hasTouched(domain)) {
                return true;
            }
        }
        return false;
    }

    /** One delay is enough, whatever the number of its domains that are slowed down. */
    private Decision afterDelay(int[] held, int cluster, SessionView session) {
        for (int domain : held) {
            if (gates.isSlowed(domain) && !session.hasTouched(domain)) {
                return delay(domain);
            }
        }
        return toCluster(cluster);
    }

    private static boolean crossesInTransaction(
            StatementPlan plan, Target target, LintersConfig linters, SessionView session) {
        return linters.mayEnforceTransactions()
                && target.domains().length > 0
                && session.transactional()
                && !plan.has(Effect.EXEMPTED)
                && session.hasTouchedOtherThan(target.domains())
                && transactionMode(target, linters, session) == LinterMode.ENFORCE;
    }

    private static LinterMode transactionMode(Target target, LintersConfig linters, SessionView session) {
        int[] touched = IntStream.concat(Arrays.stream(session.touched()), Arrays.stream(target.domains()))
                .toArray();
        return linters.transaction(touched, session.user());
    }

    private @Nullable Decision lint(
            CachedStatement statement, Target target, RoutingTable routes, LintersConfig linters, SessionView session) {
        if (statement.plan().has(Effect.EXEMPTED)) {
            return null;
        }
        if (target.crossesDomains() && linters.query(target.domains(), session.user()) == LinterMode.ENFORCE) {
            return new Decision.Refuse(Crossing.query(statement, target, routes, advice));
        }
        if (!target.unassigned().isEmpty() && linters.unassignedTables() == LinterMode.ENFORCE) {
            return new Decision.Refuse(ErrorCode.CLEAVE_UNASSIGNED_TABLE.with("in no schema domain: "
                    + String.join(", ", target.unassigned())
                    + ". Assign it in the schema-domains file and RELOAD CONFIG, or set linters.unassigned-tables to"
                    + " warn."));
        }
        return null;
    }

    private static String severalClusters(Target target, RoutingTable routes) {
        String where = Arrays.stream(target.domains())
                .mapToObj(d ->
                        routes.domains().name(d) + " on " + routes.clusters().get(routes.clusterOf(d)))
                .collect(Collectors.joining(", "));
        String rest = target.unassigned().isEmpty()
                ? ""
                : ", " + String.join(", ", target.unassigned()) + " (in no domain) on "
                        + routes.clusters().get(routes.defaultCluster());
        return "the tables live on different clusters (" + where + rest
                + "), so no single server can run the statement. Query each domain by itself and join in the"
                + " application.";
    }

    /** Databases, routines, accounts: what no table says where to put, others look for on the default cluster, wherever the session was. */
    private static boolean definesWithoutTables(StatementPlan plan) {
        boolean defines = plan.kind() == StatementKind.DDL || plan.kind() == StatementKind.ACCOUNT;
        return defines && plan.has(Effect.IMPLICIT_COMMIT);
    }

    private static String otherCluster(Target target, RoutingTable routes, int bound, int other) {
        return "the session is bound to " + routes.clusters().get(bound)
                + " by its open transaction, its locks, SET TRANSACTION, a temporary table, a user variable or a prepared statement, but "
                + where(target, routes) + routes.clusters().get(other)
                + ". End the transaction first, or write each domain in a transaction of its own.";
    }

    private static String where(Target target, RoutingTable routes) {
        if (target.domains().length > 0) {
            return "domain " + names(target.domains(), routes) + " lives on ";
        }
        return target.unassigned().isEmpty()
                ? "the statement belongs on "
                : String.join(", ", target.unassigned()) + " lives on ";
    }

    private static String names(int[] domains, RoutingTable routes) {
        return Arrays.stream(domains).mapToObj(routes.domains()::name).collect(Collectors.joining(", "));
    }

    private Decision toCluster(int cluster) {
        if (cluster >= toCluster.length) {
            toCluster = new Decision.ToCluster[cluster + 1];
            Arrays.setAll(toCluster, Decision.ToCluster::new);
        }
        return toCluster[cluster];
    }

    private Decision buffer(int domain) {
        if (domain >= buffers.length) {
            buffers = new Decision.Buffer[domain + 1];
            Arrays.setAll(buffers, Decision.Buffer::new);
        }
        return buffers[domain];
    }

    private Decision delay(int domain) {
        if (domain >= delays.length) {
            delays = new Decision.Delay[domain + 1];
            Arrays.setAll(delays, Decision.Delay::new);
        }
        return delays[domain];
    }
}
