package dev.cleave.proxy.route;

import dev.cleave.config.RoutingTable;
import dev.cleave.config.SchemaDomains;
import dev.cleave.config.SessionUse;
import dev.cleave.config.TableName;
import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import dev.cleave.sql.TableReference;
import dev.cleave.sql.TableReference.Access;
import dev.cleave.sql.TouchedTables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A statement's tables as one routing table and one default schema see them, through views, triggers and routines. Immutable: nobody changes the arrays
 * that it hands out.
 */
public final class Target {
    /** No table ties the statement to a cluster. */
    public static final int ANY = -1;

    /** The tables live on different clusters. */
    public static final int SEVERAL = -2;

    private static final Set<StatementKind> CONFINED_TO_SESSION = Set.of(StatementKind.SET, StatementKind.EXECUTE);

    private final int cluster;
    private final int[] domains;
    private final int[] gated;
    private final SortedMap<TableName, Access> tables;
    private final List<String> unassigned;
    private final boolean unknownWrites;
    private final boolean usesTemporaryTable;
    private final SessionUse session;

    private Target(
            int cluster,
            int[] domains,
            int[] gated,
            SortedMap<TableName, Access> tables,
            List<String> unassigned,
            boolean unknownWrites,
            boolean usesTemporaryTable,
            SessionUse session) {
        this.cluster = cluster;
        this.domains = domains;
        this.gated = gated;
        this.tables = tables;
        this.unassigned = unassigned;
        this.unknownWrites = unknownWrites;
        this.usesTemporaryTable = usesTemporaryTable;
        this.session = session;
    }

    /** Of a command without a statement. */
    public static final Target NOTHING = new Target(
            ANY, new int[0], new int[0], Collections.emptySortedMap(), List.of(), false, false, SessionUse.NONE);

    /** Resolves a plan's tables; {@code schema} is the session's default schema. */
    static Target resolve(StatementPlan plan, RoutingTable routes, @Nullable String schema) {
        return resolve(plan, routes, schema, Set.of());
    }

    /** As above, for a session that has temporary tables: those hide tables of the same name, and belong to no domain. */
    public static Target resolve(
            StatementPlan plan, RoutingTable routes, @Nullable String schema, Set<TableName> temporary) {
        TouchedTables touched = TouchedTables.of(plan, schema, routes.objects(), temporary);
        var domains = new TreeSet<Integer>();
        var gated = new TreeSet<Integer>();
        var clusters = new TreeSet<Integer>();
        var unassigned = new ArrayList<String>();
        for (Map.Entry<TableName, Access> use : touched.tables().entrySet()) {
            int domain = routes.domains().domainOf(use.getKey());
            clusters.add(routes.clusterOf(domain));
            if (domain == SchemaDomains.UNASSIGNED) {
                unassigned.add(use.getKey().toString());
                continue;
            }
            domains.add(domain);
            if (use.getValue() == Access.WRITE || plan.has(Effect.LOCKING_READ)) {
                gated.add(domain);
            }
        }
        int cluster = clusters.isEmpty() ? ANY : clusters.size() > 1 ? SEVERAL : clusters.first();
        return new Target(
                cluster,
                array(domains),
                array(gated),
                touched.tables(),
                List.copyOf(unassigned),
                writesSomewhere(plan, touched),
                usesOneOf(temporary, plan, schema),
                touched.session());
    }

    private static boolean writesSomewhere(StatementPlan plan, TouchedTables touched) {
        boolean nowhere = touched.tables().isEmpty() && plan.tables().isEmpty();
        return plan.has(Effect.WRITES)
                && !CONFINED_TO_SESSION.contains(plan.kind())
                && (nowhere || !touched.isComplete());
    }

    private static boolean usesOneOf(Set<TableName> temporary, StatementPlan plan, @Nullable String schema) {
        for (TableReference reference : temporary.isEmpty() ? List.<TableReference>of() : plan.tables()) {
            String owner = reference.schema() == null ? schema : reference.schema();
            if (owner != null && temporary.contains(new TableName(owner, reference.table()))) {
                return true;
            }
        }
        return false;
    }

    private static int[] array(Set<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Number of the cluster that holds all tables, {@link #ANY} or {@link #SEVERAL}. */
    public int cluster() {
        return cluster;
    }

    /** Every domain that the statement touches, ascending. */
    public int[] domains() {
        return domains;
    }

    /** The domains whose closed gate holds it back: those that it writes or locks, ascending. */
    public int[] gated() {
        return gated;
    }

    /** Every base table that is touched, of domains and of none, and how. */
    public SortedMap<TableName, Access> tables() {
        return tables;
    }

    /** Tables of applications that are in no domain. */
    public List<String> unassigned() {
        return unassigned;
    }

    /** It writes, but nobody can tell where (DROP SCHEMA, CALL of a routine that makes SQL): every closed gate holds it back. */
    public boolean unknownWrites() {
        return unknownWrites;
    }

    /** It names a temporary table of the session, which exists on one backend only. */
    public boolean usesTemporaryTable() {
        return usesTemporaryTable;
    }

    /** What views, triggers and routines behind it have to do with the session; of what it does itself, its plan tells. */
    public SessionUse session() {
        return session;
    }

    public boolean crossesDomains() {
        return domains.length > 1;
    }

    /** It ties a domain to tables outside of it, of another domain or of none: no server could run it once the domain has moved away from them. */
    public boolean leavesDomain() {
        return domains.length > 1 || (domains.length == 1 && !unassigned.isEmpty());
    }
}
