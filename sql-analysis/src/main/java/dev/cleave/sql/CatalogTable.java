package dev.cleave.sql;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tables of {@code information_schema} that tell about tables: each row belongs to one table or view. Source: MySQL Reference Manual,
 * "INFORMATION_SCHEMA General Tables".
 */
public enum CatalogTable {
    TABLES,
    TABLES_EXTENSIONS,
    COLUMNS,
    COLUMNS_EXTENSIONS,
    COLUMN_STATISTICS("SCHEMA_NAME", "TABLE_NAME"),
    STATISTICS,
    KEY_COLUMN_USAGE,
    TABLE_CONSTRAINTS,
    TABLE_CONSTRAINTS_EXTENSIONS,
    REFERENTIAL_CONSTRAINTS("CONSTRAINT_SCHEMA", "TABLE_NAME"),
    /** MySQL does not say in it whose they are: that is in TABLE_CONSTRAINTS. */
    CHECK_CONSTRAINTS("CONSTRAINT_SCHEMA", "TABLE_NAME"),
    VIEWS,
    VIEW_TABLE_USAGE("VIEW_SCHEMA", "VIEW_NAME"),
    VIEW_ROUTINE_USAGE,
    PARTITIONS,
    TRIGGERS("EVENT_OBJECT_SCHEMA", "EVENT_OBJECT_TABLE"),
    ST_GEOMETRY_COLUMNS,
    /** MariaDB's. */
    GEOMETRY_COLUMNS("F_TABLE_SCHEMA", "F_TABLE_NAME");

    /** The schema of these tables. */
    static final String SCHEMA = "information_schema";

    private static final Map<String, CatalogTable> BY_NAME = new HashMap<>();

    static {
        for (CatalogTable table : values()) {
            BY_NAME.put(table.name(), table);
        }
    }

    private final String schemaColumn;
    private final String tableColumn;

    CatalogTable() {
        this("TABLE_SCHEMA", "TABLE_NAME");
    }

    CatalogTable(String schemaColumn, String tableColumn) {
        this.schemaColumn = schemaColumn;
        this.tableColumn = tableColumn;
    }

    /** The column that holds the schema of the table that a row belongs to. */
    public String schemaColumn() {
        return schemaColumn;
    }

    /** The column that holds its name. */
    public String tableColumn() {
        return tableColumn;
    }

    /** The one that a statement means by this name, or may mean where the name has no schema; null if none. */
    static @Nullable CatalogTable of(TableName name) {
        return name.schema() == null || name.schema().equalsIgnoreCase(SCHEMA)
                ? BY_NAME.get(name.table().toUpperCase(Locale.ROOT))
                : null;
    }
}
