package dev.cleave.linters.schema;

import dev.cleave.config.TableName;
import java.util.List;
import java.util.Set;

/**
 * What one cluster's schemas hold, the server's own schemas left out. Immutable.
 *
 * @param cluster its name in the configuration
 * @param tables base tables
 */
public record SchemaCatalog(
        String cluster,
        Set<TableName> tables,
        List<View> views,
        List<ForeignKey> foreignKeys,
        List<StoredProgram> programs) {
    public SchemaCatalog {
        tables = Set.copyOf(tables);
        views = List.copyOf(views);
        foreignKeys = List.copyOf(foreignKeys);
        programs = List.copyOf(programs);
    }
}
