package dev.cleave.sql;

import dev.cleave.config.RowEvent;
import dev.cleave.config.SessionUse;
import dev.cleave.config.StoredObjects;
import dev.cleave.config.StoredView;
import dev.cleave.config.TableName;
import dev.cleave.config.TableReach;
import dev.cleave.sql.TableReference.Access;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The base tables that a statement touches, seen through views, triggers and routines: a view counts as its base tables, a write as the tables that the
 * table's triggers touch, a call as those of its routine. Made once per plan, default schema and routing table, never per statement. Confined to the
 * thread that makes it until it is handed out; then immutable.
 */
public final class TouchedTables {
    /** Kinds that a routine makes write; the others are known to write, and an unknown name in them is rather no routine. */
    private static final Set<StatementKind> MAY_SEEM_TO_READ =
            EnumSet.of(StatementKind.CALL, StatementKind.SELECT, StatementKind.DO, StatementKind.SET);

    private final StoredObjects objects;
    private final SortedMap<TableName, Access> tables = new TreeMap<>();
    private boolean complete = true;
    private SessionUse session = SessionUse.NONE;

    private TouchedTables(StoredObjects objects) {
        this.objects = objects;
    }

    /**
     * @param schema the default schema; tables and routines that need one do not count where there is none
     * @param temporary temporary tables of the session, which hide others and do not count; nor do those that the statement makes or drops
     */
    public static TouchedTables of(
            StatementPlan plan, @Nullable String schema, StoredObjects objects, Set<TableName> temporary) {
        var touched = new TouchedTables(objects);
        boolean definesView = plan.has(Effect.DEFINES_VIEW);
        for (TableReference reference : plan.tables()) {
            String owner = reference.schema() == null ? schema : reference.schema();
            if (owner == null || SystemSchemas.contains(owner)) {
                continue;
            }
            var name = new TableName(owner, reference.table());
            if (temporary.contains(name) || namesTemporaryTable(plan, reference)) {
                continue;
            }
            if (definesView && reference.access() == Access.WRITE) {
                touched.defined(name, plan.tables().size() > 1);
            } else if (plan.kind() == StatementKind.DDL && !definesView) {
                touched.add(name, reference.access());
            } else {
                touched.use(name, definesView ? Access.WRITE : reference.access(), plan);
            }
        }
        plan.routines().forEach(routine -> touched.call(routine, schema, plan.kind()));
        return touched;
    }

    private static boolean namesTemporaryTable(StatementPlan plan, TableReference reference) {
        if (reference.access() != Access.WRITE) {
            return false;
        }
        if (!plan.has(Effect.MULTI_STATEMENT)) {
            return plan.has(Effect.CREATES_TEMPORARY_TABLE) || plan.has(Effect.DROPS_TEMPORARY_TABLE);
        }
        return !plan.has(Effect.USES_TABLE_BEFORE_TEMPORARY)
                && plan.temporaryTables().stream()
                        .anyMatch(made -> made.table().equals(reference.table())
                                && Objects.equals(made.schema(), reference.schema()));
    }

    /** CREATE VIEW goes where the tables of its query are, DROP VIEW where those of the view are. */
    private void defined(TableName view, boolean saysItsTables) {
        StoredView known = objects.view(view);
        if (known != null && !saysItsTables) {
            known.reach().read().forEach(table -> add(table, Access.WRITE));
            known.reach().written().forEach(table -> add(table, Access.WRITE));
        } else if (!saysItsTables) {
            add(view, Access.WRITE);
        }
    }

    private void use(TableName name, Access access, StatementPlan plan) {
        StoredView view = objects.view(name);
        if (view == null) {
            base(name, access, plan);
            return;
        }
        add(view.reach());
        if (access == Access.WRITE) {
            view.updatable().forEach(table -> base(table, Access.WRITE, plan));
        }
    }

    private void base(TableName table, Access access, StatementPlan plan) {
        add(table, access);
        if (access == Access.WRITE) {
            for (RowEvent event : plan.rowEvents()) {
                TableReach triggers = objects.triggers(table, event);
                if (triggers != null) {
                    add(triggers);
                }
            }
        }
    }

    private void call(RoutineReference routine, @Nullable String schema, StatementKind kind) {
        String owner = routine.schema() == null ? schema : routine.schema();
        TableReach reach = owner == null ? null : objects.routine(new TableName(owner, routine.name()));
        if (reach != null) {
            add(reach);
        } else if (MAY_SEEM_TO_READ.contains(kind) && (owner == null || !SystemSchemas.contains(owner))) {
            complete = false;
        }
    }

    private void add(TableReach reach) {
        reach.read().forEach(table -> add(table, Access.READ));
        reach.written().forEach(table -> add(table, Access.WRITE));
        complete &= reach.complete();
        session = session.and(reach.session());
    }

    private void add(TableName table, Access access) {
        tables.merge(table, access, (one, other) -> one == Access.WRITE ? one : other);
    }

    /** How each table is used; without the server's own schemas. */
    public SortedMap<TableName, Access> tables() {
        return Collections.unmodifiableSortedMap(tables);
    }

    /** Whether these are all: not where a routine is called that is not known, or that makes SQL at run time. */
    public boolean isComplete() {
        return complete;
    }

    /** What views, triggers and routines of them have to do with the session, beyond what the statement itself says. */
    public SessionUse session() {
        return session;
    }
}
