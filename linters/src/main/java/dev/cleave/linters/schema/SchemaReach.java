package dev.cleave.linters.schema;

import dev.cleave.config.ClusterObjects;
import dev.cleave.config.RowEvent;
import dev.cleave.config.SessionUse;
import dev.cleave.config.StoredView;
import dev.cleave.config.TableName;
import dev.cleave.config.TableReach;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sees through a catalog's views and stored programs: which base tables they reach, over views of views, routines that call routines, and the triggers of
 * the tables that they write. Immutable; may be shared by all threads.
 */
public final class SchemaReach {
    private final Set<TableName> tables;
    private final Map<TableName, Touched> views = new HashMap<>();
    private final Map<TableName, Touched> updatableViews = new HashMap<>();
    private final Map<StoredProgram, Touched> programs = new HashMap<>();
    private final Map<TableName, Touched> routines = new HashMap<>();
    private final Map<TriggeredBy, Touched> triggers = new HashMap<>();

    private SchemaReach(SchemaCatalog catalog) {
        tables = catalog.tables();
        var analysis = new DefinitionAnalysis();
        for (View view : catalog.views()) {
            views.put(view.name(), analysis.view(view));
            updatableViews.put(view.name(), analysis.updatable(view));
        }
        for (StoredProgram program : catalog.programs()) {
            Touched touched = analysis.program(program);
            programs.put(program, touched);
            if (program.isRoutine()) {
                routines.merge(ClusterObjects.routineName(program.name()), touched, Touched::and);
            }
            program.trigger().ifPresent(by -> triggers.merge(by, touched, Touched::and));
        }
    }

    /** Analyses every definition of the catalog once. */
    public static SchemaReach of(SchemaCatalog catalog) {
        return new SchemaReach(catalog);
    }

    /** The base tables behind a name that a statement uses; empty if there is neither such a table nor such a view. */
    public Set<TableName> baseTables(TableName name) {
        return new Walk().through(use(name)).all();
    }

    /** The base tables that a trigger, routine or event reaches, the table of a trigger included. */
    public Set<TableName> baseTables(StoredProgram program) {
        Touched touched = programs.get(program);
        Set<TableName> found =
                touched == null ? new TreeSet<>() : new Walk().through(touched).all();
        program.trigger().map(TriggeredBy::table).ifPresent(found::add);
        return found;
    }

    /** Whether a part of what the program touches cannot be told from its text, which is there to be read. */
    boolean isDynamic(StoredProgram program) {
        Touched touched = programs.get(program);
        return touched != null && program.body().isPresent() && !touched.complete();
    }

    /** What statements that name these objects touch, for whoever routes or lints them. */
    public ClusterObjects objects() {
        var storedViews = new HashMap<TableName, StoredView>();
        for (TableName view : views.keySet()) {
            storedViews.put(
                    view, new StoredView(new Walk().through(use(view)).reach(), updatable(view, new TreeSet<>())));
        }
        var ofTable = new HashMap<TableName, Map<RowEvent, TableReach>>();
        triggers.forEach((by, touched) -> ofTable.computeIfAbsent(by.table(), _ -> new EnumMap<>(RowEvent.class))
                .put(by.event(), new Walk().through(touched).reach()));
        var reachOfRoutine = new HashMap<TableName, TableReach>();
        routines.forEach((name, touched) ->
                reachOfRoutine.put(name, new Walk().through(touched).reach()));
        return new ClusterObjects(tables, storedViews, ofTable, reachOfRoutine);
    }

    /** Tables that the view joins, over views; which of them a write reaches depends on its columns. */
    private Set<TableName> updatable(TableName view, Set<TableName> seen) {
        var found = new TreeSet<TableName>();
        Touched touched = seen.add(view) ? updatableViews.get(view) : null;
        if (touched != null) {
            for (Touched.Use use : touched.uses()) {
                if (views.containsKey(use.table())) {
                    found.addAll(updatable(use.table(), seen));
                } else if (tables.contains(use.table())) {
                    found.add(use.table());
                }
            }
        }
        return found;
    }

    private static Touched use(TableName name) {
        return new Touched(Set.of(new Touched.Use(name, false, Set.of())), Set.of(), true, SessionUse.NONE);
    }

    /** One way through everything that a text reaches. */
    private final class Walk {
        private final Set<TableName> read = new TreeSet<>();
        private final Set<TableName> written = new TreeSet<>();
        private final Set<Touched> visited = new HashSet<>();
        private boolean complete = true;
        private SessionUse session = SessionUse.NONE;

        Walk through(Touched touched) {
            if (!visited.add(touched)) {
                return this;
            }
            complete &= touched.complete();
            session = session.and(touched.session());
            touched.uses().forEach(this::use);
            for (TableName call : touched.calls()) {
                Optional.ofNullable(routines.get(ClusterObjects.routineName(call)))
                        .ifPresent(this::through);
            }
            return this;
        }

        private void use(Touched.Use use) {
            Touched view = views.get(use.table());
            if (view != null) {
                through(view);
                if (use.written()) {
                    updatable(use.table(), new TreeSet<>()).forEach(table -> base(table, use));
                }
            } else if (tables.contains(use.table())) {
                base(use.table(), use);
            }
        }

        private void base(TableName table, Touched.Use use) {
            (use.written() ? written : read).add(table);
            for (RowEvent event : use.events()) {
                Optional.ofNullable(triggers.get(new TriggeredBy(table, event))).ifPresent(this::through);
            }
        }

        Set<TableName> all() {
            var all = new TreeSet<>(read);
            all.addAll(written);
            return all;
        }

        TableReach reach() {
            var onlyRead = new TreeSet<>(read);
            onlyRead.removeAll(written);
            return new TableReach(onlyRead, written, complete, session);
        }
    }
}
