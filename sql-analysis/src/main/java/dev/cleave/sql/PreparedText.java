package dev.cleave.sql;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The statement inside the literal of {@code PREPARE name FROM 'text'}. Stateless. */
public final class PreparedText {
    private PreparedText() {}

    /** The PREPARE that gives {@code name} this text, as a server with this dialect reads it. */
    public static byte[] prepare(String name, byte[] text, SqlDialect dialect) {
        var sql = new ByteArrayOutputStream();
        sql.writeBytes(("PREPARE `" + name + "` FROM ").getBytes(StandardCharsets.UTF_8));
        escape(text, dialect, sql);
        return sql.toByteArray();
    }

    /** {@code PREPARE name FROM @variable} with the variable's text in its place; null if it is another statement. */
    public static byte @Nullable [] inPlaceOfVariable(byte[] prepare, byte[] text, SqlDialect dialect) {
        var tokens = new TokenBuffer();
        tokens.fill(prepare, 0, prepare.length, dialect);
        int last = tokens.kind(tokens.size() - 1) == ';' ? tokens.size() - 2 : tokens.size() - 1;
        if (tokens.keyword(0) != Keyword.PREPARE
                || tokens.keyword(last - 1) != Keyword.FROM
                || tokens.kind(last) != TokenKind.USER_VARIABLE) {
            return null;
        }
        var sql = new ByteArrayOutputStream();
        sql.write(prepare, 0, tokens.start(last));
        escape(text, dialect, sql);
        sql.write(prepare, tokens.end(last), prepare.length - tokens.end(last));
        return sql.toByteArray();
    }

    /**
     * {@code PREPARE name FROM 'text'} with another text; null if it stays as it is, as it does in character sets where a byte of a character may look like a
     * backslash.
     *
     * @param change answers the other text, or null
     */
    public static byte @Nullable [] changed(byte[] prepare, SqlDialect dialect, SeveralStatements.Change change) {
        var tokens = new TokenBuffer();
        tokens.fill(prepare, 0, prepare.length, dialect);
        int literal = 1;
        while (literal < tokens.size() && tokens.keyword(literal - 1) != Keyword.FROM) {
            literal++;
        }
        boolean known = dialect.charset() == SqlDialect.ClientCharset.ASCII_SAFE
                && tokens.keyword(0) == Keyword.PREPARE
                && tokens.kind(literal) == TokenKind.STRING
                && tokens.kind(literal + 1) != TokenKind.STRING;
        byte[] text = known ? change.of(unescape(tokens, literal)) : null;
        if (text == null) {
            return null;
        }
        var sql = new ByteArrayOutputStream(prepare.length + 64);
        sql.write(prepare, 0, openingQuote(tokens, literal));
        escape(text, dialect, sql);
        sql.write(prepare, tokens.end(literal), prepare.length - tokens.end(literal));
        return sql.toByteArray();
    }

    /**
     * Whether a server prepares the same bytes from a literal as from a variable. MySQL converts the literal to its {@code utf8mb3}, and then reads it as if
     * it were still in the client's character set.
     */
    public static boolean survivesLiteral(byte[] text, String clientCharset) {
        boolean unicode = clientCharset.startsWith("utf8");
        for (byte b : text) {
            if (b < 0 && (!unicode || (b & 0xF0) == 0xF0)) {
                return false;
            }
        }
        return true;
    }

    private static void escape(byte[] text, SqlDialect dialect, ByteArrayOutputStream sql) {
        sql.write('\'');
        for (byte b : text) {
            if (b == '\'' || (b == '\\' && !dialect.noBackslashEscapes())) {
                sql.write(b);
            }
            sql.write(b);
        }
        sql.write('\'');
    }

    /** Adds the literal's statement, its tables and routines, what it asks for and what it will leave in the session, and the text as argument. */
    static void analyze(TokenBuffer tokens, int index, PlanBuilder plan) {
        byte[] text = unescape(tokens, index);
        plan.argument(new String(text, StandardCharsets.UTF_8));
        TokenBuffer inner = new TokenBuffer();
        inner.fill(text, 0, text.length, tokens.dialect());
        if (inner.keyword(0) == Keyword.PREPARE) {
            return;
        }
        PlanBuilder found = new PlanBuilder();
        new StatementExtraction(inner, found).run(0, inner.size());
        plan.mergeTablesAndRoutines(found);
        plan.prepares(found.build(NormalizedText.of(inner)));
        for (Effect effect : new Effect[] {
            Effect.DEFINES_VIEW,
            Effect.READS_CATALOG,
            Effect.READS_PROCESSLIST,
            Effect.READS_CONNECTION_ID,
            Effect.READS_USER_VARIABLE,
            Effect.WRITES_USER_VARIABLE
        }) {
            if (found.has(effect)) {
                plan.effect(effect);
            }
        }
        if (found.leavesWhatNoServerReports()) {
            plan.effect(Effect.KEEPS_IN_SESSION);
        }
    }

    /** Behind what introduces the literal's character set. */
    private static int openingQuote(TokenBuffer tokens, int index) {
        byte[] sql = tokens.bytes();
        int start = tokens.start(index);
        while (sql[start] != '\'' && sql[start] != '"') {
            start++;
        }
        return start;
    }

    private static byte[] unescape(TokenBuffer tokens, int index) {
        byte[] sql = tokens.bytes();
        int start = openingQuote(tokens, index);
        byte quote = sql[start];
        boolean escapes = !tokens.dialect().noBackslashEscapes();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int p = start + 1; p < tokens.end(index) - 1; p++) {
            if (sql[p] == quote) {
                p++;
            } else if (sql[p] == '\\' && escapes) {
                p++;
                text.write(escaped(sql[p]));
                continue;
            }
            text.write(sql[p]);
        }
        return text.toByteArray();
    }

    private static int escaped(byte b) {
        return switch (b) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '0' -> 0;
            case 'b' -> '\b';
            case 'Z' -> 0x1A;
            default -> b;
        };
    }
}
