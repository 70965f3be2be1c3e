package dev.cleave.sql;

import java.util.Map;

/**
 * Whether a text must see the numbers that a server itself gives its connections, and not those that clients know: because of a function that answers or takes such
 * a number, or because of a table of the server's schemas that may list them. Stateless.
 */
final class ServerNumbers {
    private static final WordMap<Boolean> FUNCTIONS =
            new WordMap<>(Map.of("is_used_lock", true, "ps_thread_id", true, "ps_current_thread_id", true));

    private ServerNumbers() {}

    static boolean areMeant(TokenBuffer tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            int next = tokens.kind(i + 1);
            if (next == '(' && tokens.kind(i) == TokenKind.WORD && tokens.lookUp(i, FUNCTIONS) != null) {
                return true;
            }
            if (next == '.'
                    && tokens.isName(i)
                    && SystemSchemas.contains(tokens.name(i))
                    && !isCatalogTable(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** They have none of the server's numbers, or Cleave's in their place. */
    private static boolean isCatalogTable(TokenBuffer tokens, int schema) {
        return tokens.isName(schema + 2)
                && CatalogTable.of(new TableName(tokens.name(schema), tokens.name(schema + 2))) != null;
    }
}
