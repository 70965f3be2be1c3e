package dev.cleave.sql;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code SHOW [FULL] TABLES}, {@code SHOW TABLE STATUS}, {@code SHOW TRIGGERS} or {@code SHOW CREATE TRIGGER} as the query on {@code information_schema} that gives the same columns and
 * rows. Source: MySQL Reference Manual, "Extensions to SHOW Statements".
 */
final class ShowTables {
    /** One of these statements: what it reads, which columns it gives under which names, what LIKE compares, and the order of its rows. */
    private enum Form {
        TABLES(CatalogTable.TABLES, "TABLE_SCHEMA", "TABLE_NAME", "TABLE_NAME"),
        STATUS(CatalogTable.TABLES, "TABLE_SCHEMA", "TABLE_NAME", "TABLE_NAME"),
        TRIGGERS(
                CatalogTable.TRIGGERS,
                "TRIGGER_SCHEMA",
                "EVENT_OBJECT_TABLE",
                "EVENT_OBJECT_TABLE, EVENT_MANIPULATION, ACTION_TIMING, ACTION_ORDER"),
        CREATE_TRIGGER(CatalogTable.TRIGGERS, "TRIGGER_SCHEMA", "TRIGGER_NAME", "TRIGGER_NAME");

        private final CatalogTable source;
        private final String schema;
        private final String like;
        private final String order;

        Form(CatalogTable source, String schema, String like, String order) {
            this.source = source;
            this.schema = schema;
            this.like = like;
            this.order = order;
        }
    }

    private static final List<String> STATUS = List.of(
            "TABLE_NAME Name",
            "ENGINE Engine",
            "VERSION Version",
            "ROW_FORMAT Row_format",
            "TABLE_ROWS Rows",
            "AVG_ROW_LENGTH Avg_row_length",
            "DATA_LENGTH Data_length",
            "MAX_DATA_LENGTH Max_data_length",
            "INDEX_LENGTH Index_length",
            "DATA_FREE Data_free",
            "AUTO_INCREMENT Auto_increment",
            "CREATE_TIME Create_time",
            "UPDATE_TIME Update_time",
            "CHECK_TIME Check_time",
            "TABLE_COLLATION Collation",
            "CHECKSUM Checksum",
            "CREATE_OPTIONS Create_options",
            "TABLE_COMMENT Comment");
    private static final List<String> MARIADB_STATUS =
            List.of("MAX_INDEX_LENGTH Max_index_length", "TEMPORARY Temporary");
    private static final List<String> TRIGGERS = List.of(
            "TRIGGER_NAME Trigger",
            "EVENT_MANIPULATION Event",
            "EVENT_OBJECT_TABLE Table",
            "ACTION_STATEMENT Statement",
            "ACTION_TIMING Timing",
            "CREATED Created",
            "SQL_MODE sql_mode",
            "DEFINER Definer",
            "CHARACTER_SET_CLIENT character_set_client",
            "COLLATION_CONNECTION collation_connection",
            "DATABASE_COLLATION Database Collation");

    /** The server too puts the statement together anew. The columns' collations differ, so each is converted. */
    private static final String CREATE_TRIGGER = """
            TRIGGER_NAME AS `Trigger`, SQL_MODE AS `sql_mode`, CONCAT('CREATE DEFINER=`', \
            LEFT(CONVERT(DEFINER USING utf8mb4), CHAR_LENGTH(DEFINER) - LOCATE('@', REVERSE(DEFINER))), '`@`', \
            SUBSTRING_INDEX(CONVERT(DEFINER USING utf8mb4), '@', -1), '` TRIGGER `', \
            REPLACE(CONVERT(TRIGGER_NAME USING utf8mb4), '`', '``'), '` ', CONVERT(ACTION_TIMING USING utf8mb4), ' ', \
            CONVERT(EVENT_MANIPULATION USING utf8mb4), ' ON `', \
            REPLACE(CONVERT(EVENT_OBJECT_TABLE USING utf8mb4), '`', '``'), '` FOR EACH ROW ', \
            CONVERT(ACTION_STATEMENT USING utf8mb4)) AS `SQL Original Statement`, \
            CHARACTER_SET_CLIENT AS `character_set_client`, COLLATION_CONNECTION AS `collation_connection`, \
            DATABASE_COLLATION AS `Database Collation`, CREATED AS `Created`""";

    private final TokenBuffer tokens;
    private final Form form;
    private final boolean full;
    private final String schema;
    private final int first;
    private final int last;
    private int pattern = -1;
    private int condition = -1;
    private @Nullable String trigger;

    private ShowTables(TokenBuffer tokens, Form form, boolean full, String schema, int first, int last) {
        this.tokens = tokens;
        this.form = form;
        this.full = full;
        this.schema = schema;
        this.first = first;
        this.last = last;
    }

    /** The statement between two tokens; null if it is another one, or about one of the server's own schemas, or needs a default schema that is missing. */
    static @Nullable ShowTables at(TokenBuffer tokens, int from, int end, @Nullable String defaultSchema) {
        var c = new Cursor(tokens);
        c.within(from, end);
        if (!c.accept(Keyword.SHOW)) {
            return null;
        }
        if (c.accept(Keyword.CREATE)) {
            return c.accept(Keyword.TRIGGER) ? createTrigger(c, defaultSchema) : null;
        }
        if (!tokens.dialect().mariaDb()) {
            c.accept(Keyword.EXTENDED); // would add what is left of an ALTER TABLE that broke off, which nobody can use
        }
        boolean full = c.accept(Keyword.FULL);
        Form form = form(c);
        if (form == null) {
            return null;
        }
        String schema = defaultSchema;
        if (c.acceptAny(Keyword.FROM, Keyword.IN)) {
            schema = c.isName() ? tokens.name(c.position()) : null;
            c.next();
        }
        if (isServers(schema)) {
            return null;
        }
        var shown = new ShowTables(tokens, form, full, Objects.requireNonNull(schema), from, end - 1);
        return shown.takesRest(c) ? shown : null;
    }

    private static boolean isServers(@Nullable String schema) {
        return schema == null || SystemSchemas.contains(schema);
    }

    private static @Nullable ShowTables createTrigger(Cursor c, @Nullable String defaultSchema) {
        int show = c.position() - 3;
        TableName name = TableName.at(c);
        String schema = name == null || name.schema() == null ? defaultSchema : name.schema();
        if (name == null || isServers(schema) || !c.atEnd()) {
            return null;
        }
        var shown = new ShowTables(
                c.tokens(), Form.CREATE_TRIGGER, false, Objects.requireNonNull(schema), show, c.limit() - 1);
        shown.trigger = name.table();
        return shown;
    }

    private static @Nullable Form form(Cursor c) {
        if (c.accept(Keyword.TABLES)) {
            return Form.TABLES;
        }
        if (c.accept(Keyword.TRIGGERS)) {
            return Form.TRIGGERS;
        }
        if (c.accept(Keyword.TABLE) && c.kind() == TokenKind.WORD) {
            boolean status = c.tokens().text(c.position()).equalsIgnoreCase("status");
            c.next();
            return status ? Form.STATUS : null;
        }
        return null;
    }

    private boolean takesRest(Cursor c) {
        if (c.accept(Keyword.LIKE)) {
            pattern = c.position();
            return c.kind() == TokenKind.STRING && c.position() == last;
        }
        if (c.accept(Keyword.WHERE)) {
            condition = c.position();
            return !c.atEnd();
        }
        return c.atEnd();
    }

    /** Gives no rows, but the error that an unknown schema gives. */
    String check() {
        return "SHOW TABLES FROM `" + schema.replace("`", "``") + "` LIKE ''";
    }

    void write(CatalogStatement.Pieces pieces) {
        pieces.drop(tokens.start(first), tokens.end(last));
        pieces.add(condition < 0 ? "SELECT " : "SELECT * FROM (SELECT ");
        columns(pieces);
        pieces.add(" FROM ");
        pieces.place(form.source);
        pieces.add(" AS `" + form.source + "` WHERE " + form.schema + " = " + SqlLiteral.of(schema));
        if (pattern >= 0) {
            pieces.add(" AND " + form.like + " LIKE ");
            pieces.copy(tokens.start(pattern), tokens.end(pattern));
        }
        if (trigger != null) {
            pieces.add(" AND TRIGGER_NAME = " + SqlLiteral.of(trigger));
        }
        // MariaDB sorts by bytes, MySQL by the collation of its dictionary.
        pieces.add(tokens.dialect().mariaDb() ? " ORDER BY BINARY " : " ORDER BY ");
        pieces.add(form.order);
        if (condition >= 0) {
            // The limit keeps the order, which the server may otherwise drop in a derived table.
            pieces.add(SqlLiteral.NO_LIMIT + ") AS `" + form.source + "` WHERE ");
            pieces.copy(tokens.start(condition), tokens.end(last));
        }
    }

    private void columns(CatalogStatement.Pieces pieces) {
        switch (form) {
            case TABLES -> {
                pieces.add("TABLE_NAME AS `Tables_in_" + schema.replace("`", "``"));
                if (pattern >= 0) {
                    pieces.add(" (" + likeText().replace("`", "``") + ")");
                }
                pieces.add(full ? "`, TABLE_TYPE AS `Table_type`" : "`");
            }
            case STATUS -> {
                list(STATUS, pieces);
                if (tokens.dialect().mariaDb()) {
                    pieces.add(", ");
                    list(MARIADB_STATUS, pieces);
                }
            }
            case TRIGGERS -> list(TRIGGERS, pieces);
            case CREATE_TRIGGER -> pieces.add(CREATE_TRIGGER);
        }
    }

    /** The pattern as it stands in the name of the column. */
    private String likeText() {
        String text = tokens.text(pattern);
        int quote = Math.max(text.indexOf('\''), text.indexOf('"'));
        return quote < 0 ? text : text.substring(text.charAt(0) == '\'' ? 1 : quote + 1, text.length() - 1);
    }

    private static void list(List<String> columns, CatalogStatement.Pieces pieces) {
        String separator = "";
        for (String column : columns) {
            int space = column.indexOf(' ');
            pieces.add(separator + column.substring(0, space) + " AS `" + column.substring(space + 1) + "`");
            separator = ", ";
        }
    }
}
