package dev.cleave.sql;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Puts values in the place of calls that a server answers for its own connection, where the client means its session: {@code CONNECTION_ID()},
 * {@code ROW_COUNT()}, {@code FOUND_ROWS()}. The columns keep their names. Stateless.
 *
 * <p>A statement stays as it is where the server's own number is needed: beside {@code IS_USED_LOCK()} and the like, and where tables of the server's schemas
 * other than {@link CatalogTable} list its connections. Source: MySQL Reference Manual, "Information Functions".
 */
public final class ConnectionFunctions {
    /**
     * What the functions answer.
     *
     * @param connectionId the number that the client was greeted with
     * @param rowCount     rows that the last statement changed, -1 after one with a result; empty where that is not known
     * @param foundRows    rows that the last SELECT gave; empty where that is not known
     */
    public record Values(long connectionId, OptionalLong rowCount, OptionalLong foundRows) {
        private @Nullable String of(Function function) {
            OptionalLong value =
                    switch (function) {
                        case CONNECTION_ID -> OptionalLong.of(connectionId);
                        case ROW_COUNT -> rowCount;
                        case FOUND_ROWS -> foundRows;
                    };
            if (value.isEmpty()) {
                return null;
            }
            // As wide as the function's own result, so that the column is described alike.
            String digits = String.format(Locale.ROOT, "%0" + DIGITS + "d", value.getAsLong());
            return switch (function) {
                case CONNECTION_ID -> "CAST('" + digits + "' AS UNSIGNED)";
                case ROW_COUNT -> "CAST('" + digits + "' AS SIGNED)";
                // MySQL warns that the function is deprecated, once for each call in the text.
                case FOUND_ROWS -> "IF(TRUE, CAST('" + digits + "' AS SIGNED), FOUND_ROWS())";
            };
        }
    }

    private static final int DIGITS = 21;
    /** Of a column's alias. */
    private static final int LONGEST_NAME = 256;

    private enum Function {
        CONNECTION_ID,
        ROW_COUNT,
        FOUND_ROWS
    }

    private static final WordMap<Function> FUNCTIONS = new WordMap<>(Map.of(
            "connection_id", Function.CONNECTION_ID,
            "row_count", Function.ROW_COUNT,
            "found_rows", Function.FOUND_ROWS));

    private final TokenBuffer tokens = new TokenBuffer();
    private final SelectItems items = new SelectItems(tokens);
    private final Values values;

    private ConnectionFunctions(Values values) {
        this.values = values;
    }

    /** Whether {@link #replace} may find something in statements with this plan. */
    public static boolean mayBeIn(StatementPlan plan) {
        boolean calls = plan.has(Effect.READS_CONNECTION_ID) || plan.has(Effect.READS_PREVIOUS_STATEMENT);
        return calls
                && !plan.has(Effect.MULTI_STATEMENT)
                && switch (plan.kind()) {
                    case SELECT, INSERT, REPLACE, UPDATE, DELETE, DO, CALL, SET -> true;
                    default -> false;
                };
    }

    /**
     * The statement with values in the place of calls; null if it stays as it is.
     *
     * @param schema the default schema
     */
    public static byte @Nullable [] replace(byte[] sql, SqlDialect dialect, @Nullable String schema, Values values) {
        var functions = new ConnectionFunctions(values);
        functions.tokens.fill(sql, 0, sql.length, dialect);
        return ServerNumbers.areMeant(functions.tokens, schema) ? null : functions.replaced(sql);
    }

    private byte @Nullable [] replaced(byte[] sql) {
        var out = new ByteArrayOutputStream(sql.length + 64);
        int copied = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            int nameless = items.reach(i);
            if (nameless != SelectItems.NONE) {
                int end = tokens.end(i - 1);
                out.write(sql, copied, end - copied);
                writeName(out, sql, tokens.start(nameless), end);
                copied = end;
            }
            String value = callAt(i) ? values.of(functionAt(i)) : null;
            if (value != null) {
                out.write(sql, copied, tokens.start(i) - copied);
                out.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
                copied = tokens.end(i + 2);
                items.change();
            }
        }
        if (copied == 0) {
            return null;
        }
        out.write(sql, copied, sql.length - copied);
        return out.toByteArray();
    }

    /** The name that the server would have given the column, if it can be written down. */
    private static void writeName(ByteArrayOutputStream out, byte[] sql, int start, int end) {
        if (end - start <= LONGEST_NAME) {
            out.writeBytes(" AS `".getBytes(StandardCharsets.US_ASCII));
            for (int i = start; i < end; i++) {
                out.write(sql[i]);
                if (sql[i] == '`') {
                    out.write('`');
                }
            }
            out.write('`');
        }
    }

    private boolean callAt(int index) {
        return tokens.kind(index) == TokenKind.WORD
                && tokens.kind(index + 1) == '('
                && tokens.kind(index + 2) == ')'
                && tokens.kind(index - 1) != '.'
                && functionAt(index) != null;
    }

    private @Nullable Function functionAt(int index) {
        return tokens.kind(index) == TokenKind.WORD ? tokens.lookUp(index, FUNCTIONS) : null;
    }
}
