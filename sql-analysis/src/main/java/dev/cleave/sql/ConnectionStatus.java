package dev.cleave.sql;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code SHOW [SESSION] STATUS LIKE 'Ssl%'} and {@code LIKE 'Compression%'} as a query in which the status variables that tell of the connection between client and server
 * have values that are given: those of the client's connection, not of the one to the server. Stateless. Source: MySQL Reference Manual, "Server Status Variables".
 */
public final class ConnectionStatus {
    /** A pattern that begins otherwise asks for other variables, too, or for none of these. */
    private static final String[] BEGINNINGS = {"ssl", "compress"};

    private ConnectionStatus() {}

    /** Whether the cursor, behind SHOW, is on {@code [SESSION | LOCAL] STATUS LIKE}. */
    static boolean isNamedAt(Cursor c) {
        int word = isWord(c.tokens(), c.position(), "status") ? 0 : 1;
        boolean ofSession =
                word == 0 || isWord(c.tokens(), c.position(), "session") || isWord(c.tokens(), c.position(), "local");
        return ofSession && isWord(c.tokens(), c.position() + word, "status") && c.keyword(word + 1) == Keyword.LIKE;
    }

    private static boolean isWord(TokenBuffer tokens, int index, String word) {
        return tokens.kind(index) == TokenKind.WORD && tokens.text(index).equalsIgnoreCase(word);
    }

    /** Whether {@link #replace} may find something in statements with this plan. */
    public static boolean mayBeIn(StatementPlan plan) {
        return plan.has(Effect.SHOWS_STATUS) && !plan.has(Effect.MULTI_STATEMENT);
    }

    /**
     * The query; null if the statement does not ask for these variables.
     *
     * @param values by the variables' names
     */
    public static byte @Nullable [] replace(byte[] sql, SqlDialect dialect, Map<String, String> values) {
        var tokens = new TokenBuffer();
        tokens.fill(sql, 0, sql.length, dialect);
        int pattern = tokens.size() - 1;
        if (tokens.kind(pattern) == ';') {
            pattern--;
        }
        if (tokens.kind(pattern) != TokenKind.STRING || !beginsAsTheyDo(tokens.text(pattern))) {
            return null;
        }
        String source = dialect.mariaDb() ? "information_schema.SESSION_STATUS" : "performance_schema.session_status";
        String cases = values.entrySet().stream()
                .map(value -> " WHEN " + SqlLiteral.of(value.getKey()) + " THEN " + SqlLiteral.of(value.getValue()))
                .collect(Collectors.joining());
        var out = new ByteArrayOutputStream();
        // MariaDB's table has the names in capital letters.
        String name = dialect.mariaDb()
                ? "CONCAT(LEFT(VARIABLE_NAME, 1), LOWER(SUBSTRING(VARIABLE_NAME, 2)))"
                : "VARIABLE_NAME";
        out.writeBytes(("SELECT " + name + " AS `Variable_name`, CASE VARIABLE_NAME" + cases
                        + " ELSE VARIABLE_VALUE END AS `Value` FROM " + source + " WHERE VARIABLE_NAME LIKE ")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(sql, tokens.start(pattern), tokens.end(pattern) - tokens.start(pattern));
        out.writeBytes(SqlLiteral.NO_LIMIT.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static boolean beginsAsTheyDo(String literal) {
        String pattern = literal.substring(1).toLowerCase(Locale.ROOT);
        for (String beginning : BEGINNINGS) {
            if (pattern.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
