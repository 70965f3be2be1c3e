package dev.cleave.proxy.lint;

import java.nio.charset.StandardCharsets;

/**
 * Finds the comments in a statement's bytes that tell where it comes from: {@code /* controller:gists *}{@code /}, SQLCommenter's
 * {@code traceparent}. Quoted text is passed over; optimizer hints and executable comments are no comments. Static, because it is nothing but a scan.
 */
public final class StatementComments {
    private static final int MAX_LENGTH = 1_000;

    private StatementComments() {}

    /** The comments' texts, separated by blanks; empty if there are none. */
    public static String of(byte[] sql) {
        var found = new StringBuilder();
        int at = 0;
        while (at < sql.length && found.length() < MAX_LENGTH) {
            at = switch (sql[at]) {
                case '\'', '"', '`' -> endOfQuoted(sql, at);
                case '/' -> comment(sql, at, found);
                case '#' -> endOfLine(sql, at);
                default -> at + 1;
            };
        }
        return found.length() <= MAX_LENGTH ? found.toString() : found.substring(0, MAX_LENGTH) + "…";
    }

    private static int endOfQuoted(byte[] sql, int start) {
        byte quote = sql[start];
        int at = start + 1;
        while (at < sql.length && sql[at] != quote) {
            at += sql[at] == '\\' && quote != '`' ? 2 : 1;
        }
        return at + 1;
    }

    private static int endOfLine(byte[] sql, int start) {
        int at = start;
        while (at < sql.length && sql[at] != '\n') {
            at++;
        }
        return at;
    }

    private static int comment(byte[] sql, int start, StringBuilder found) {
        if (start + 1 >= sql.length || sql[start + 1] != '*') {
            return start + 1;
        }
        int end = start + 2;
        while (end + 1 < sql.length && !(sql[end] == '*' && sql[end + 1] == '/')) {
            end++;
        }
        if (end + 1 >= sql.length) {
            return sql.length; // it never ends
        }
        byte first = sql[start + 2];
        if (first != '!' && first != '+' && first != 'M') {
            String text = new String(sql, start + 2, end - start - 2, StandardCharsets.UTF_8).strip();
            found.append(found.isEmpty() || text.isEmpty() ? "" : " ").append(text);
        }
        return end + 2;
    }
}
