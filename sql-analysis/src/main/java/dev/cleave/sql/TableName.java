package dev.cleave.sql;

import org.jspecify.annotations.Nullable;

/** A table as a statement writes it, unquoted. */
record TableName(@Nullable String schema, String table) {
    /** The name at the cursor ({@code a}, {@code a.b}, {@code .b}), or null where none stands. The cursor moves behind it. */
    static @Nullable TableName at(Cursor c) {
        TokenBuffer tokens = c.tokens();
        if (c.kind() == '.' && c.isName(1)) {
            c.next();
        }
        if (!c.isName()) {
            return null;
        }
        String first = tokens.name(c.position());
        c.next();
        if (c.kind() != '.' || !isPart(c, 1)) {
            return new TableName(null, first);
        }
        c.next();
        String second = tokens.name(c.position());
        c.next();
        return new TableName(first, second);
    }

    private static boolean isPart(Cursor c, int ahead) {
        return c.kind(ahead) == TokenKind.WORD || c.kind(ahead) == TokenKind.QUOTED;
    }
}
