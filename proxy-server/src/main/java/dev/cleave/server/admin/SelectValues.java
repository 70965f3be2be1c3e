package dev.cleave.server.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code SELECT} of variables, of functions about the connection, and of constants: what clients ask when they connect. One row. */
final class SelectValues implements AdminStatement {
    private record Item(String name, String label, Kind kind) {}

    private enum Kind {
        VARIABLE,
        FUNCTION,
        TEXT,
        NUMBER,
        NULL
    }

    private final ClientVariables variables;

    SelectValues(ClientVariables variables) {
        this.variables = variables;
    }

    @Override
    public List<String> beginnings() {
        return List.of("SELECT");
    }

    @Override
    public String syntax() {
        return "SELECT of @@variables, DATABASE(), USER(), VERSION(), CONNECTION_ID() or constants";
    }

    @Override
    public String purpose() {
        return "Answers what clients ask when they connect.";
    }

    @Override
    public Action parse(Words words) throws AdminException {
        var items = new ArrayList<Item>();
        boolean another;
        do {
            items.add(item(words));
            another = words.takeSign(",");
        } while (another);
        if (words.skip("FROM")) {
            words.expect("DUAL");
        }
        if (words.skip("LIMIT")) {
            long _ = words.nextNumber();
        }
        return session -> run(items, session);
    }

    private static Item item(Words words) throws AdminException {
        int start = words.position();
        boolean quoted = words.isQuoted();
        String word = words.next();
        Kind kind = quoted ? Kind.TEXT : kindOf(word);
        if (kind == Kind.FUNCTION) {
            checkFunction(word, words);
        }
        String written = words.since(start);
        if (words.skip("AS")) {
            return new Item(word, words.next(), kind);
        }
        boolean aliased = words.isName() && !words.isKeyword("FROM") && !words.isKeyword("LIMIT");
        return new Item(word, aliased ? words.next() : written, kind);
    }

    private static void checkFunction(String name, Words words) throws AdminException {
        boolean call = words.takeSign("(");
        if (call) {
            words.expect(")");
        }
        switch (name.toUpperCase(Locale.ROOT)) {
            case "CURRENT_USER" -> {}
            case "DATABASE", "SCHEMA", "USER", "SESSION_USER", "SYSTEM_USER", "VERSION", "CONNECTION_ID" -> {
                if (!call) {
                    throw words.wrong();
                }
            }
            default -> throw words.wrong();
        }
    }

    private static Kind kindOf(String word) {
        if (word.startsWith("@@")) {
            return Kind.VARIABLE;
        }
        if (word.matches("-?[0-9]{1,18}")) {
            return Kind.NUMBER;
        }
        return word.equalsIgnoreCase("NULL") || word.startsWith("@") ? Kind.NULL : Kind.FUNCTION;
    }

    private Answer run(List<Item> items, AdminSession session) {
        List<@Nullable Object> values = new ArrayList<>();
        items.forEach(item -> values.add(value(item, session)));
        var columns = new ArrayList<Column>();
        for (int i = 0; i < items.size(); i++) {
            String label = items.get(i).label();
            columns.add(values.get(i) instanceof Long ? Column.integer(label) : Column.text(label));
        }
        return Answer.table(columns.toArray(Column[]::new))
                .row(values.toArray())
                .answer();
    }

    private @Nullable Object value(Item item, AdminSession session) {
        return switch (item.kind()) {
            case VARIABLE -> variables.value(item.name());
            case TEXT -> item.name();
            case NUMBER -> Long.valueOf(item.name());
            case NULL -> null;
            case FUNCTION ->
                switch (item.name().toUpperCase(Locale.ROOT)) {
                    case "DATABASE", "SCHEMA" -> session.database();
                    case "VERSION" -> variables.value("version");
                    case "CONNECTION_ID" -> (long) session.id();
                    case "CURRENT_USER" -> session.user() + "@%";
                    default -> session.user() + "@" + session.host();
                };
        };
    }
}
