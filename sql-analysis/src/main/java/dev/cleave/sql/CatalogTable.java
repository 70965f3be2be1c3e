package dev.cleave.sql;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tables of {@code information_schema} that tell about tables: each row belongs to one table or view; and those that tell about sessions.
 * Source: MySQL Reference Manual, "INFORMATION_SCHEMA General Tables".
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
    GEOMETRY_COLUMNS("F_TABLE_SCHEMA", "F_TABLE_NAME"),
    /** Each row is a connection, which clients know by another number than the server. */
    PROCESSLIST,
    /** The same, which MySQL 8.0.22 and newer have, and are to be asked instead. */
    PERFORMANCE_SCHEMA_PROCESSLIST("performance_schema", "processlist", "", ""),
    /** What clients tell of themselves at login, by connection. */
    SESSION_CONNECT_ATTRS("performance_schema", "session_connect_attrs", "", ""),
    /** The same of the account that asks. */
    SESSION_ACCOUNT_CONNECT_ATTRS("performance_schema", "session_account_connect_attrs", "", "");

    private static final Map<TableName, CatalogTable> BY_NAME = new HashMap<>();

    static {
        for (CatalogTable table : values()) {
            String name = table.table.toUpperCase(Locale.ROOT);
            BY_NAME.put(new TableName(table.schema, name), table);
            BY_NAME.putIfAbsent(new TableName(null, name), table);
        }
    }

    private final String schema;
    private final String table;
    private final String schemaColumn;
    private final String tableColumn;

    CatalogTable() {
        this("TABLE_SCHEMA", "TABLE_NAME");
    }

    CatalogTable(String schemaColumn, String tableColumn) {
        this.schema = "information_schema";
        this.table = name();
        this.schemaColumn = schemaColumn;
        this.tableColumn = tableColumn;
    }

    CatalogTable(String schema, String table, String schemaColumn, String tableColumn) {
        this.schema = schema;
        this.table = table;
        this.schemaColumn = schemaColumn;
        this.tableColumn = tableColumn;
    }

    /** Its schema. */
    public String schema() {
        return schema;
    }

    /** Its name there. */
    public String table() {
        return table;
    }

    /** Whether it tells about sessions, and not about tables. */
    public boolean isOfProcesses() {
        return this == PROCESSLIST || this == PERFORMANCE_SCHEMA_PROCESSLIST || isOfAttributes();
    }

    /** Whether it tells about sessions what their clients say of themselves. */
    public boolean isOfAttributes() {
        return this == SESSION_CONNECT_ATTRS || this == SESSION_ACCOUNT_CONNECT_ATTRS;
    }

    /** The column that holds a session's number; for tables that tell about sessions. */
    public String numberColumn() {
        return isOfAttributes() ? "PROCESSLIST_ID" : "ID";
    }

    /** The column that holds the schema of the table that a row belongs to. */
    public String schemaColumn() {
        return schemaColumn;
    }

    /** The column that holds its name. */
    public String tableColumn() {
        return tableColumn;
    }

    /** The one that a statement means by this name; where that has no schema, one that it may mean, depending on the default schema. Null if none. */
    static @Nullable CatalogTable of(TableName name) {
        String schema = name.schema();
        return BY_NAME.get(new TableName(
                schema == null ? null : schema.toLowerCase(Locale.ROOT),
                name.table().toUpperCase(Locale.ROOT)));
    }
}
