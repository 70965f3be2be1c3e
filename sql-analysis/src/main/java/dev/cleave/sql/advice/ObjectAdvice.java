package dev.cleave.sql.advice;

import dev.cleave.config.RowEvent;
import dev.cleave.config.SchemaDomains;
import dev.cleave.config.StoredObjects;
import dev.cleave.config.StoredView;
import dev.cleave.config.TableName;
import dev.cleave.config.TableReach;
import dev.cleave.sql.RoutineReference;
import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.StatementPlan;
import dev.cleave.sql.TableReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Advice for statements that may name views, call routines or run triggers. Where such an object crosses domains by itself, it is what must change;
 * otherwise a view counts as a table of its domain, and {@link QueryAdvisor} says how to split the statement. Stateless; any thread but an event loop.
 */
public final class ObjectAdvice {
    private final StoredObjects objects;
    private final SchemaDomains domains;
    private final @Nullable String schema;
    private final Set<String> reasons = new TreeSet<>();

    private ObjectAdvice(StoredObjects objects, SchemaDomains domains, @Nullable String schema) {
        this.objects = objects;
        this.domains = domains;
        this.schema = schema;
    }

    /** @param schema the default schema */
    public static Advice advise(
            StatementPlan plan, @Nullable String schema, StoredObjects objects, SchemaDomains domains) {
        var advice = new ObjectAdvice(objects, domains, schema);
        plan.tables().forEach(table -> advice.look(table, plan));
        plan.routines().forEach(routine -> advice.look(routine, plan));
        return advice.reasons.isEmpty()
                ? QueryAdvisor.advise(plan, SqlDialect.DEFAULT, advice::domainOf)
                : Advice.none(String.join(" ", advice.reasons));
    }

    private void look(TableReference table, StatementPlan plan) {
        TableName name = name(table.schema(), table.table());
        StoredView view = name == null ? null : objects.view(name);
        if (view != null && domainsOf(view.reach()).size() > 1) {
            reasons.add("View " + name + " uses " + describe(view.reach())
                    + ": make one view for each domain, and join their rows in the application.");
        }
        if (table.access() == TableReference.Access.WRITE && name != null) {
            Collection<TableName> written = view == null ? List.of(name) : view.updatable();
            written.forEach(one -> plan.rowEvents().forEach(event -> trigger(one, event)));
        }
    }

    private void trigger(TableName table, RowEvent event) {
        TableReach reach = objects.triggers(table, event);
        if (reach != null) {
            TableReach together = with(reach, Set.of(table));
            if (domainsOf(together).size() > 1) {
                reasons.add(
                        "A trigger of " + table + " at " + event + " makes it use " + describe(together)
                                + ": let the application write the other domain's tables, each domain in a transaction of its own.");
            }
        }
    }

    private void look(RoutineReference routine, StatementPlan plan) {
        TableName name = name(routine.schema(), routine.name());
        TableReach reach = name == null ? null : objects.routine(name);
        if (reach == null || name == null) {
            return;
        }
        if (domainsOf(reach).size() > 1) {
            reasons.add(
                    "Routine " + name + " uses " + describe(reach) + ": split it into one routine for each domain.");
            return;
        }
        var others = new ArrayList<TableName>();
        plan.tables().forEach(table -> others.addAll(baseTables(table)));
        TableReach together = with(reach, others);
        if (domainsOf(together).size() > 1) {
            reasons.add("Routine " + name + " uses " + describe(reach)
                    + ": call it in a statement of its own, and pass its result on.");
        }
    }

    private static TableReach with(TableReach reach, Collection<TableName> more) {
        var read = new TreeSet<>(reach.read());
        read.addAll(more);
        return new TableReach(read, reach.written(), reach.complete(), reach.session());
    }

    private Collection<TableName> baseTables(TableReference table) {
        TableName name = name(table.schema(), table.table());
        StoredView view = name == null ? null : objects.view(name);
        return view != null ? all(view.reach()) : name == null ? List.of() : List.of(name);
    }

    private @Nullable String domainOf(TableReference table) {
        var owners = new TreeSet<Integer>();
        baseTables(table).forEach(base -> owners.add(domains.domainOf(base)));
        int owner = owners.size() == 1 ? owners.first() : SchemaDomains.UNASSIGNED;
        return owner == SchemaDomains.UNASSIGNED ? null : domains.name(owner);
    }

    private @Nullable TableName name(@Nullable String written, String name) {
        String owner = written == null ? schema : written;
        return owner == null ? null : new TableName(owner, name);
    }

    private Set<Integer> domainsOf(TableReach reach) {
        var owners = new TreeSet<Integer>();
        all(reach).forEach(table -> owners.add(domains.domainOf(table)));
        return owners;
    }

    private static Set<TableName> all(TableReach reach) {
        var all = new TreeSet<>(reach.read());
        all.addAll(reach.written());
        return all;
    }

    /** As in {@code app.gists (gists), app.users (users)}. */
    private String describe(TableReach reach) {
        var words = new ArrayList<String>();
        for (TableName table : all(reach)) {
            int domain = domains.domainOf(table);
            words.add(table + " (" + (domain == SchemaDomains.UNASSIGNED ? "no domain" : domains.name(domain)) + ")");
        }
        return String.join(", ", words);
    }
}
