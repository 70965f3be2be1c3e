package dev.cleave.sql;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The statement inside the literal of {@code PREPARE name FROM 'text'}. */
final class PreparedText {
    private PreparedText() {}

    /** Adds the tables of the literal's statement, and the text as argument. */
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
        plan.mergeTables(found);
    }

    private static byte[] unescape(TokenBuffer tokens, int index) {
        byte[] sql = tokens.bytes();
        int start = tokens.start(index);
        while (sql[start] != '\'' && sql[start] != '"') {
            start++;
        }
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
