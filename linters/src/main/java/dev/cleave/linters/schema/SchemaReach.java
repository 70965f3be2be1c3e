package dev.cleave.linters.schema;

import dev.cleave.config.TableName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sees through a catalog's views and stored programs: which base tables they reach, over views of views and routines that call routines. Immutable; may
 * be shared by all threads.
 */
public final class SchemaReach {
    private final Set<TableName> tables;
    private final Map<TableName, Touched> views = new HashMap<>();
    private final Map<StoredProgram, Touched> programs = new HashMap<>();
    private final Map<TableName, Touched> routines = new HashMap<>();

    private SchemaReach(SchemaCatalog catalog) {
        tables = catalog.tables();
        var analysis = new DefinitionAnalysis();
        catalog.views().forEach(view -> views.put(view.name(), analysis.view(view)));
        for (StoredProgram program : catalog.programs()) {
            Touched touched = analysis.program(program);
            programs.put(program, touched);
            if (program.isRoutine()) {
                routines.merge(folded(program.name()), touched, Touched::and);
            }
        }
    }

    /** Analyses every definition of the catalog once. */
    public static SchemaReach of(SchemaCatalog catalog) {
        return new SchemaReach(catalog);
    }

    /** The base tables behind a name that a statement uses; empty if there is neither such a table nor such a view. */
    public Set<TableName> baseTables(TableName name) {
        return follow(new Touched(Set.of(name), Set.of(), false));
    }

    /** The base tables that a trigger, routine or event reaches, the table of a trigger included. */
    public Set<TableName> baseTables(StoredProgram program) {
        var found = new TreeSet<TableName>();
        Optional.ofNullable(programs.get(program)).ifPresent(touched -> found.addAll(follow(touched)));
        program.subject().ifPresent(found::add);
        return found;
    }

    /** Whether a part of what the program touches cannot be told from its text. */
    boolean isDynamic(StoredProgram program) {
        Touched touched = programs.get(program);
        return touched != null && touched.dynamic();
    }

    private Set<TableName> follow(Touched start) {
        var found = new TreeSet<TableName>();
        collect(start, found, new HashSet<>());
        return found;
    }

    private void collect(Touched touched, Set<TableName> found, Set<Touched> visited) {
        if (!visited.add(touched)) {
            return;
        }
        for (TableName name : touched.tables()) {
            Touched view = views.get(name);
            if (view != null) {
                collect(view, found, visited);
            } else if (tables.contains(name)) {
                found.add(name);
            }
        }
        for (TableName call : touched.calls()) {
            Touched routine = routines.get(folded(call));
            if (routine != null) {
                collect(routine, found, visited);
            }
        }
    }

    /** Names of routines are not case-sensitive. */
    private static TableName folded(TableName routine) {
        return new TableName(routine.schema(), routine.table().toLowerCase(Locale.ROOT));
    }
}
