package dev.cleave.linters.schema;

import dev.cleave.config.RowEvent;
import dev.cleave.config.TableName;
import dev.cleave.sql.SqlDialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a {@link SchemaCatalog} together from CREATE statements, as mysqldump writes them: tables, views, triggers and routines. Foreign keys and events are
 * left out: no statement runs them. Keeps as many objects as the statements define. Confined to one thread.
 */
public final class DumpedCatalog {
    private static final Set<String> TYPES = Set.of("TABLE", "VIEW", "TRIGGER", "PROCEDURE", "FUNCTION");

    /** Words with which the body of a routine begins, behind its characteristics. */
    private static final Set<String> BODY = Set.of(
            "BEGIN",
            "RETURN",
            "SELECT",
            "INSERT",
            "REPLACE",
            "UPDATE",
            "DELETE",
            "CALL",
            "SET",
            "IF",
            "CASE",
            "WITH",
            "WHILE",
            "LOOP",
            "REPEAT",
            "DO",
            "TRUNCATE",
            "PREPARE",
            "EXECUTE",
            "ALTER",
            "CREATE",
            "DROP");

    private final Set<TableName> tables = new HashSet<>();
    private final Map<TableName, View> views = new LinkedHashMap<>();
    private final List<StoredProgram> programs = new ArrayList<>();

    /** Takes one statement; what defines no object does not matter. */
    public void statement(String sql, String schema) {
        List<SqlWord> words = SqlWord.of(sql, false);
        if (words.isEmpty() || !words.getFirst().is("CREATE")) {
            return;
        }
        int at = 1;
        while (at < words.size() && !isType(words.get(at))) {
            if (words.get(at).is("(") || words.get(at).is("TEMPORARY")) {
                return;
            }
            at++;
        }
        if (at < words.size()) {
            new Definition(sql, words, schema, at + 1).read(words.get(at).text());
        }
    }

    private static boolean isType(SqlWord word) {
        return word.kind() == SqlWord.Kind.WORD && TYPES.contains(word.text());
    }

    /** What the statements have defined. */
    public SchemaCatalog catalog(String cluster) {
        return new SchemaCatalog(cluster, tables, List.copyOf(views.values()), List.of(), programs);
    }

    /** One CREATE statement behind its type. */
    private final class Definition {
        private final String sql;
        private final List<SqlWord> words;
        private final String schema;
        private int at;

        Definition(String sql, List<SqlWord> words, String schema, int at) {
            this.sql = sql;
            this.words = words;
            this.schema = schema;
            this.at = at;
        }

        void read(String type) {
            if (is(at, "IF")) {
                at += 3; // IF NOT EXISTS
            }
            if (at >= words.size() || !words.get(at).isName()) {
                return;
            }
            TableName name = name();
            switch (type) {
                case "TABLE" -> tables.add(name);
                case "VIEW" -> {
                    seek("AS");
                    views.put(name, new View(name, Optional.of(textFrom(at + 1)).filter(text -> !text.isEmpty())));
                }
                case "TRIGGER" -> trigger(name);
                default -> routine(StoredProgram.Type.valueOf(type), name);
            }
        }

        private TableName name() {
            String first = words.get(at++).name(sql);
            if (is(at, ".") && at + 1 < words.size()) {
                at += 2;
                return new TableName(first, words.get(at - 1).name(sql));
            }
            return new TableName(schema, first);
        }

        /** {@code BEFORE INSERT ON table FOR EACH ROW [FOLLOWS other] body}. */
        private void trigger(TableName name) {
            Optional<RowEvent> event =
                    at + 1 < words.size() ? event(words.get(at + 1).text()) : Optional.empty();
            seek("ON");
            at++;
            if (event.isEmpty() || at >= words.size()) {
                return;
            }
            TableName table = name();
            seek("ROW");
            at++;
            if (is(at, "FOLLOWS") || is(at, "PRECEDES")) {
                at++;
                name();
            }
            add(StoredProgram.Type.TRIGGER, name, Optional.of(new TriggeredBy(table, event.get())));
        }

        private static Optional<RowEvent> event(String word) {
            for (RowEvent event : RowEvent.values()) {
                if (event.name().equals(word.toUpperCase(Locale.ROOT))) {
                    return Optional.of(event);
                }
            }
            return Optional.empty();
        }

        /** Parameters and characteristics hold no statement. */
        private void routine(StoredProgram.Type type, TableName name) {
            int depth = 0;
            do {
                depth += is(at, "(") ? 1 : is(at, ")") ? -1 : 0;
                at++;
            } while (at < words.size() && depth > 0);
            while (at < words.size() && !beginsBody()) {
                at++;
            }
            add(type, name, Optional.empty());
        }

        private boolean beginsBody() {
            SqlWord word = words.get(at);
            boolean type = is(at - 1, "CHARACTER") || is(at - 1, "RETURNS");
            return word.kind() == SqlWord.Kind.WORD && BODY.contains(word.text()) && !type;
        }

        private void add(StoredProgram.Type type, TableName name, Optional<TriggeredBy> trigger) {
            programs.add(new StoredProgram(type, name, trigger, Optional.of(textFrom(at)), SqlDialect.DEFAULT));
        }

        private void seek(String word) {
            while (at < words.size() && !is(at, word)) {
                at++;
            }
        }

        private boolean is(int index, String word) {
            return index < words.size() && words.get(index).is(word);
        }

        /** Without the end of an executable comment around the statement. */
        private String textFrom(int index) {
            return index < words.size()
                    ? sql.substring(words.get(index).start(), words.getLast().end())
                    : "";
        }
    }
}
