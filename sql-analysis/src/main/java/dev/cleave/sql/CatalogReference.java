package dev.cleave.sql;

import org.jspecify.annotations.Nullable;

/**
 * Where a statement reads a table that may be a catalog table, depending on the default schema.
 *
 * @param first token of the name
 * @param last token of the name
 */
record CatalogReference(TableName name, int first, int last, boolean hasAlias) {
    /** The catalog table; null if it is none. */
    @Nullable
    CatalogTable table(@Nullable String defaultSchema) {
        if (name.schema() != null) {
            return CatalogTable.of(name);
        }
        return defaultSchema == null ? null : CatalogTable.of(new TableName(defaultSchema, name.table()));
    }
}
