package dev.cleave.linters.discovery;

import dev.cleave.config.TableName;
import dev.cleave.linters.schema.ForeignKey;
import dev.cleave.linters.schema.SchemaCatalog;
import dev.cleave.linters.schema.SchemaReach;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The tables of some schemas and what ties them there. Immutable.
 *
 * @param foreignKeys each once, though several clusters have it
 * @param objects base tables of each view, trigger, routine and event that reaches several
 */
public record SchemaTies(Set<TableName> tables, List<ForeignKey> foreignKeys, List<Set<TableName>> objects) {
    public SchemaTies {
        tables = Set.copyOf(tables);
        foreignKeys = List.copyOf(foreignKeys);
        objects = List.copyOf(objects);
    }

    /** @param schemas those whose tables are to be divided */
    public static SchemaTies of(List<SchemaCatalog> catalogs, Collection<String> schemas) {
        var tables = new TreeSet<TableName>();
        var keys = new ArrayList<ForeignKey>();
        var objects = new ArrayList<Set<TableName>>();
        for (SchemaCatalog catalog : catalogs) {
            catalog.tables().stream().filter(t -> schemas.contains(t.schema())).forEach(tables::add);
            catalog.foreignKeys().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
            SchemaReach reach = SchemaReach.of(catalog);
            catalog.views().forEach(view -> objects.add(reach.baseTables(view.name())));
            catalog.programs().forEach(program -> objects.add(reach.baseTables(program)));
        }
        return new SchemaTies(
                tables,
                keys,
                objects.stream().filter(o -> o.size() > 1).distinct().toList());
    }
}
