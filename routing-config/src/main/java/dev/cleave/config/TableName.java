package dev.cleave.config;

/** A table with its schema, both as written in the configuration; {@code toString} is {@code schema.table}. */
public record TableName(String schema, String table) implements Comparable<TableName> {
    /** As SQL has it: {@code `schema`.`table`}. */
    public String quoted() {
        return quoted(schema) + "." + quoted(table);
    }

    /** An identifier as SQL has it, in back quotes. */
    public static String quoted(String identifier) {
        return "`" + identifier.replace("`", "``") + "`";
    }

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
