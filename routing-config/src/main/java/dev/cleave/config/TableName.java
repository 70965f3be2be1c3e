package dev.cleave.config;

/** A table with its schema, both as written in the configuration; {@code toString} is {@code schema.table}. */
public record TableName(String schema, String table) implements Comparable<TableName> {
    @Override
    public int compareTo(TableName other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : table.compareTo(other.table);
    }

    @Override
    public String toString() {
        return schema + "." + table;
    }
}
