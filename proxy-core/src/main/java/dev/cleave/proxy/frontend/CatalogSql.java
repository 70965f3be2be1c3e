package dev.cleave.proxy.frontend;

import dev.cleave.config.TableName;
import dev.cleave.config.TableOwners;
import dev.cleave.sql.CatalogTable;
import dev.cleave.sql.SqlLiteral;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The SQL that makes one {@code information_schema} of several clusters': what each cluster is asked for, and the table expression that takes the place of a
 * catalog table. Rows travel as JSON in hexadecimal digits, which no character set and no {@code sql_mode} changes.
 */
final class CatalogSql {
    private static final String SYSTEM_SCHEMAS = "('mysql','information_schema','performance_schema','sys')";

    private static final Pattern UTF8MB3 = Pattern.compile("^utf8(mb3)?_");
    private static final Pattern NUMBER = Pattern.compile("(tiny|small|medium|big)?int|decimal");

    /** A column as the server that runs the statement describes it. */
    record Column(String name, String type, @Nullable String collation) {
        static Column of(List<@Nullable String> row) {
            return new Column(String.valueOf(row.get(0)), String.valueOf(row.get(1)), row.get(2));
        }

        /** MySQL warns whoever names utf8mb3, which its own tables have. */
        Column inUtf8mb4() {
            return collation == null
                    ? this
                    : new Column(name, type, UTF8MB3.matcher(collation).replaceFirst("utf8mb4_"));
        }

        /** Its value for JSON_OBJECT, which MariaDB makes binary, and no text, of binary ones. */
        String asJson() {
            String value = TableName.quoted(name);
            return type.contains("blob") ? "CONVERT(" + value + " USING utf8mb4)" : value;
        }

        boolean isNumber() {
            return collation == null && NUMBER.matcher(type).lookingAt();
        }
    }

    private final TableOwners owners;
    private final boolean mariaDb;

    CatalogSql(TableOwners owners, boolean mariaDb) {
        this.owners = owners;
        this.mariaDb = mariaDb;
    }

    /** Asks for a catalog table's columns; each row makes a {@link Column}. */
    static String columns(CatalogTable table) {
        return "SELECT COLUMN_NAME, COLUMN_TYPE, COLLATION_NAME FROM information_schema.COLUMNS"
                + " WHERE TABLE_SCHEMA = '" + table.schema() + "' AND TABLE_NAME = '" + table.table() + "'"
                + " ORDER BY ORDINAL_POSITION" + SqlLiteral.NO_LIMIT;
    }

    /** Asks another cluster than {@code home}, where the statement runs, for its rows, each as one hexadecimal text. */
    String rows(CatalogTable table, List<Column> columns, int cluster, int home) {
        String fields = IntStream.range(0, columns.size())
                .mapToObj(i -> "'c" + i + "', " + columns.get(i).asJson())
                .collect(Collectors.joining(", "));
        return "SELECT HEX(JSON_OBJECT(" + fields + ")) FROM information_schema." + table + " WHERE "
                + shownBy(table, cluster, home) + SqlLiteral.NO_LIMIT;
    }

    /** What stands in the catalog table's place in the statement on {@code home}; {@code rows} are those of the other clusters. */
    String expression(CatalogTable table, List<Column> columns, List<String> rows, int home) {
        String here = " FROM information_schema." + table + " WHERE " + shownBy(table, home, home);
        if (rows.isEmpty()) {
            return "(SELECT *" + here + ")";
        }
        String names =
                columns.stream().map(column -> TableName.quoted(column.name())).collect(Collectors.joining(", "));
        // The outer SELECT has the columns named as the server names its own, whatever their case in the statement.
        return "(SELECT * FROM (SELECT " + names + here + " UNION ALL " + given(columns, rows) + ") AS u)";
    }

    /**
     * What stands in the place of the process list, or of another table that tells about sessions. The server's own is asked, too, for nothing, so that it warns as it would; with a LIMIT, so that no condition of the
     * statement is pushed down, which could show that there is nothing to ask for.
     */
    String processes(CatalogTable table, List<Column> columns, List<String> rows) {
        String names =
                columns.stream().map(column -> TableName.quoted(column.name())).collect(Collectors.joining(", "));
        List<Column> wide =
                mariaDb ? columns : columns.stream().map(Column::inUtf8mb4).toList();
        return "((SELECT " + names + " FROM " + table.schema() + '.' + table.table() + " WHERE " + table.numberColumn()
                + " = 0 LIMIT 1) UNION ALL " + given(wide, rows) + ")";
    }

    /** A query that gives these rows. */
    private static String given(List<Column> columns, List<String> rows) {
        String values = IntStream.range(0, columns.size())
                .mapToObj(i -> value(columns.get(i), i) + " AS "
                        + TableName.quoted(columns.get(i).name()))
                .collect(Collectors.joining(", "));
        String types = IntStream.range(0, columns.size())
                .mapToObj(i -> "c" + i + " " + type(columns.get(i).type()) + " PATH '$.c" + i + "'")
                .collect(Collectors.joining(", "));
        return "SELECT " + values + " FROM JSON_TABLE(_utf8mb4 X'5B" + String.join("2C", rows) + "5D', '$[*]' COLUMNS("
                + types + ")) AS j";
    }

    private static String value(Column column, int number) {
        String collation = column.collation();
        if (collation == null) {
            return "j.c" + number;
        }
        int end = collation.indexOf('_');
        String characterSet = end < 0 ? collation : collation.substring(0, end);
        return "CONVERT(j.c" + number + " USING " + characterSet + ") COLLATE " + collation;
    }

    /** The type in which JSON_TABLE reads a column of this type. */
    static String type(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.startsWith("varchar(")) {
            return lower.length() > "varchar(9999)".length() ? "LONGTEXT" : lower; // as utf8mb4 longer than a row
        }
        if (lower.startsWith("decimal(")) {
            return lower.substring(0, lower.indexOf(')') + 1);
        }
        if (lower.matches("(tiny|small|medium|big)?int.*")) {
            return lower.endsWith("unsigned") ? "BIGINT UNSIGNED" : "BIGINT";
        }
        if (lower.startsWith("datetime") || lower.startsWith("timestamp")) {
            int precision = lower.indexOf('(');
            return "DATETIME" + (precision < 0 ? "" : lower.substring(precision));
        }
        if (lower.startsWith("double") || lower.startsWith("float")) {
            return "DOUBLE";
        }
        if (lower.equals("json")) {
            return "JSON";
        }
        boolean isShort = lower.startsWith("enum(") || lower.startsWith("set(") || lower.startsWith("binary(");
        return isShort ? "VARCHAR(1024)" : "LONGTEXT";
    }

    // ---- which rows a cluster shows ----

    private String shownBy(CatalogTable table, int cluster, int home) {
        if (table == CatalogTable.CHECK_CONSTRAINTS && !mariaDb) {
            return "(CONSTRAINT_SCHEMA, CONSTRAINT_NAME) IN (SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME"
                    + " FROM information_schema.TABLE_CONSTRAINTS WHERE CONSTRAINT_TYPE = 'CHECK' AND "
                    + shownBy("TABLE_SCHEMA", "TABLE_NAME", cluster, home) + ")";
        }
        return shownBy(table.schemaColumn(), table.tableColumn(), cluster, home);
    }

    /** The default cluster shows all that no other one owns; the server's own schemas are shown where the statement runs. */
    private String shownBy(String schema, String table, int cluster, int home) {
        String system = schema + (cluster == home ? " IN " : " NOT IN ") + SYSTEM_SCHEMAS;
        if (cluster != owners.defaultCluster()) {
            String owned = oneOf(schema, table, owners.ownedBy(cluster));
            return cluster == home ? "(" + system + " OR " + owned + ")" : owned;
        }
        String owned = "NOT " + oneOf(schema, table, owners.elsewhere());
        return cluster == home ? owned : "(" + system + " AND " + owned + ")";
    }

    private static String oneOf(String schemaColumn, String tableColumn, SortedSet<TableName> tables) {
        SortedMap<String, SortedSet<String>> bySchema = new TreeMap<>();
        tables.forEach(name ->
                bySchema.computeIfAbsent(name.schema(), _ -> new TreeSet<>()).add(name.table()));
        if (bySchema.isEmpty()) {
            return "(FALSE)";
        }
        return bySchema.entrySet().stream()
                .map(each -> oneOf(schemaColumn, tableColumn, each))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    private static String oneOf(
            String schemaColumn, String tableColumn, Map.Entry<String, SortedSet<String>> tablesOfSchema) {
        String names = tablesOfSchema.getValue().stream().map(SqlLiteral::of).collect(Collectors.joining(", "));
        return schemaColumn + " = " + SqlLiteral.of(tablesOfSchema.getKey()) + " AND " + tableColumn + " IN (" + names
                + ")";
    }
}
