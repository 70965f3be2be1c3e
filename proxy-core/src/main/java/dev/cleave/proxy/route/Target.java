package dev.cleave.proxy.route;

import dev.cleave.config.RoutingTable;
import dev.cleave.config.SchemaDomains;
import dev.cleave.config.TableName;
import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import dev.cleave.sql.TableReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A statement's tables as one routing table and one default schema see them. Immutable: nobody changes the arrays that it hands out. */
public final class Target {
    /** No table ties the statement to a cluster. */
    public static final int ANY = -1;

    /** The tables live on different clusters. */
    public static final int SEVERAL = -2;

    /** Schemas that every server has and no domain owns. */
    private static final Set<String> SYSTEM_SCHEMAS =
            Set.of("mysql", "information_schema", "performance_schema", "sys");

    private static final Set<StatementKind> CONFINED_TO_SESSION = Set.of(StatementKind.SET, StatementKind.EXECUTE);

    private final int cluster;
    private final int[] domains;
    private final int[] gated;
    private final List<TableName> tables;
    private final List<String> unassigned;
    private final boolean unknownWrites;
    private final boolean usesTemporaryTable;

    private Target(
            int cluster,
            int[] domains,
            int[] gated,
            List<TableName> tables,
            List<String> unassigned,
            boolean unknownWrites,
            boolean usesTemporaryTable) {
        this.cluster = cluster;
        this.domains = domains;
        this.gated = gated;
        this.tables = tables;
        this.unassigned = unassigned;
        this.unknownWrites = unknownWrites;
        this.usesTemporaryTable = usesTemporaryTable;
    }

    /** Of a command without a statement. */
    public static final Target NOTHING = new Target(ANY, new int[0], new int[0], List.of(), List.of(), false, false);

    /** Resolves a plan's tables; {@code schema} is the session's default schema. */
    static Target resolve(StatementPlan plan, RoutingTable routes, @Nullable String schema) {
        return resolve(plan, routes, schema, Set.of());
    }

    /** As above, for a session that has temporary tables: those hide tables of the same name, and belong to no domain. */
    public static Target resolve(
            StatementPlan plan, RoutingTable routes, @Nullable String schema, Set<TableName> temporary) {
        var domains = new TreeSet<Integer>();
        var gated = new TreeSet<Integer>();
        var clusters = new TreeSet<Integer>();
        var tables = new TreeSet<TableName>();
        var unassigned = new ArrayList<String>();
        boolean usesTemporaryTable = false;
        for (TableReference reference : plan.tables()) {
            String owner = reference.schema() == null ? schema : reference.schema();
            if (owner == null || SYSTEM_SCHEMAS.contains(owner.toLowerCase(Locale.ROOT))) {
                continue;
            }
            var table = new TableName(owner, reference.table());
            if (temporary.contains(table) || namesTemporaryTable(plan, reference)) {
                usesTemporaryTable |= temporary.contains(table);
                continue;
            }
            int domain = routes.domains().domainOf(table);
            clusters.add(routes.clusterOf(domain));
            if (domain == SchemaDomains.UNASSIGNED) {
                unassigned.add(table.toString());
                continue;
            }
            domains.add(domain);
            tables.add(table);
            if (reference.access() == TableReference.Access.WRITE || plan.has(Effect.LOCKING_READ)) {
                gated.add(domain);
            }
        }
        int cluster = clusters.isEmpty() ? ANY : clusters.size() > 1 ? SEVERAL : clusters.first();
        boolean unknownWrites =
                plan.has(Effect.WRITES) && plan.tables().isEmpty() && !CONFINED_TO_SESSION.contains(plan.kind());
        return new Target(
                cluster,
                array(domains),
                array(gated),
                List.copyOf(tables),
                List.copyOf(unassigned),
                unknownWrites,
                usesTemporaryTable);
    }

    private static boolean namesTemporaryTable(StatementPlan plan, TableReference reference) {
        return reference.access() == TableReference.Access.WRITE
                && (plan.has(Effect.CREATES_TEMPORARY_TABLE) || plan.has(Effect.DROPS_TEMPORARY_TABLE));
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

    /** The tables of the domains, sorted. */
    public List<TableName> tables() {
        return tables;
    }

    /** Tables of applications that are in no domain. */
    public List<String> unassigned() {
        return unassigned;
    }

    /** It writes, but nobody can tell where (CALL, DROP SCHEMA): every closed gate holds it back. */
    public boolean unknownWrites() {
        return unknownWrites;
    }

    /** It names a temporary table of the session, which exists on one backend only. */
    public boolean usesTemporaryTable() {
        return usesTemporaryTable;
    }

    public boolean crossesDomains() {
        return domains.length > 1;
    }
}
