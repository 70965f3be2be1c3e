package dev.cleave.sql;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text must see the numbers that a server itself gives its connections, and not those that clients know: because of a function or variable that has or takes
 * such a number, or because of a table of the server's schemas that may list them. Stateless.
 */
final class ServerNumbers {
    private static final WordMap<Boolean> FUNCTIONS =
            new WordMap<>(Map.of("is_used_lock", true, "ps_thread_id", true, "ps_current_thread_id", true));

    private static final String VARIABLE = "pseudo_thread_id";

    private ServerNumbers() {}

    /** @param schema the default schema */
    static boolean areMeant(TokenBuffer tokens, @Nullable String schema) {
        boolean inServersSchema = SystemSchemas.contains(schema);
        boolean names = false;
        for (int i = 0; i < tokens.size(); i++) {
            names = namesTables(tokens, i, names);
            if (isFunction(tokens, i)
                    || isVariable(tokens, i)
                    || isServersTable(tokens, i)
                    || (inServersSchema && names && isServersTableOf(tokens, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFunction(TokenBuffer tokens, int i) {
        return tokens.kind(i + 1) == '(' && tokens.kind(i) == TokenKind.WORD && tokens.lookUp(i, FUNCTIONS) != null;
    }

    /** {@code @@name} or {@code @@session.name}. */
    private static boolean isVariable(TokenBuffer tokens, int i) {
        return tokens.kind(i) == TokenKind.SYSTEM_VARIABLE
                && (tokens.text(i).toLowerCase(Locale.ROOT).endsWith(VARIABLE)
                        || (tokens.kind(i + 1) == '.'
                                && tokens.isName(i + 2)
                                && tokens.name(i + 2).equalsIgnoreCase(VARIABLE)));
    }

    /** {@code schema.table}; those that are a {@link CatalogTable} have none of the server's numbers, or Cleave's in their place. */
    private static boolean isServersTable(TokenBuffer tokens, int i) {
        return tokens.kind(i + 1) == '.'
                && tokens.isName(i)
                && SystemSchemas.contains(tokens.name(i))
                && !(tokens.isName(i + 2)
                        && CatalogTable.of(new TableName(tokens.name(i), tokens.name(i + 2))) != null);
    }

    /** Whether a name here, behind FROM, JOIN or the comma of their list, is a table's. */
    private static boolean namesTables(TokenBuffer tokens, int i, boolean before) {
        return switch (tokens.keyword(i)) {
            case FROM, JOIN, STRAIGHT_JOIN -> true;
            case SELECT, WHERE, ON, USING, GROUP, HAVING, ORDER, LIMIT, SET -> false;
            default -> before;
        };
    }

    /** Such a table without its schema, which is the default one. */
    private static boolean isServersTableOf(TokenBuffer tokens, int i) {
        boolean follows = tokens.kind(i - 1) == ','
                || tokens.keyword(i - 1) == Keyword.FROM
                || tokens.keyword(i - 1) == Keyword.JOIN
                || tokens.keyword(i - 1) == Keyword.STRAIGHT_JOIN;
        return follows
                && tokens.isName(i)
                && tokens.kind(i + 1) != '.'
                && CatalogTable.of(new TableName(null, tokens.name(i))) == null;
    }
}
