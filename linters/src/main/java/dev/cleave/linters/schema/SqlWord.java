package dev.cleave.linters.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word, a quoted name, a literal or a single character of a stored program's body: enough to find where its statements begin.
 *
 * @param text a word in upper case, a quoted name without its quotes, otherwise as written
 */
record SqlWord(Kind kind, String text, int start, int end) {
    enum Kind {
        WORD,
        QUOTED,
        STRING,
        SIGN
    }

    boolean is(String word) {
        return kind != Kind.QUOTED && kind != Kind.STRING && text.equals(word);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /** The name as written. */
    String name(String sql) {
        return kind == Kind.QUOTED ? text : sql.substring(start, end);
    }

    /** All of a text; comments vanish, what executable comments hold stays. */
    static List<SqlWord> of(String sql, boolean ansiQuotes) {
        var words = new ArrayList<SqlWord>();
        int p = 0;
        while (p < sql.length()) {
            char c = sql.charAt(p);
            int comment = commentEnd(sql, p);
            if (comment > p) {
                p = comment;
            } else if (c == '\'' || c == '"' || c == '`') {
                p = quoted(sql, p, c == '`' || (c == '"' && ansiQuotes), words);
            } else if (isWordPart(c)) {
                p = word(sql, p, words);
            } else {
                if (!Character.isWhitespace(c)) {
                    words.add(new SqlWord(Kind.SIGN, String.valueOf(c), p, p + 1));
                }
                p++;
            }
        }
        return words;
    }

    private static int commentEnd(String sql, int p) {
        if (sql.startsWith("/*!", p) || sql.startsWith("/*M!", p)) {
            int code = sql.indexOf('!', p) + 1;
            while (code < sql.length() && Character.isDigit(sql.charAt(code))) {
                code++;
            }
            return code;
        }
        if (sql.startsWith("/*", p)) {
            int end = sql.indexOf("*/", p + 2);
            return end < 0 ? sql.length() : end + 2;
        }
        boolean dashes = sql.startsWith("--", p) && (p + 2 == sql.length() || sql.charAt(p + 2) <= ' ');
        if (sql.charAt(p) == '#' || dashes) {
            int end = sql.indexOf('\n', p);
            return end < 0 ? sql.length() : end + 1;
        }
        return sql.startsWith("*/", p) ? p + 2 : p;
    }

    private static int quoted(String sql, int from, boolean name, List<SqlWord> words) {
        char quote = sql.charAt(from);
        var text = new StringBuilder();
        int p = from + 1;
        while (p < sql.length()) {
            char c = sql.charAt(p);
            if (c == quote && (p + 1 >= sql.length() || sql.charAt(p + 1) != quote)) {
                break;
            }
            boolean two = c == quote || (c == '\\' && !name);
            text.append(c);
            p += two ? 2 : 1;
        }
        int end = Math.min(p + 1, sql.length());
        words.add(new SqlWord(name ? Kind.QUOTED : Kind.STRING, text.toString(), from, end));
        return end;
    }

    private static int word(String sql, int from, List<SqlWord> words) {
        int end = from;
        while (end < sql.length() && isWordPart(sql.charAt(end))) {
            end++;
        }
        words.add(new SqlWord(Kind.WORD, sql.substring(from, end).toUpperCase(Locale.ROOT), from, end));
        return end;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '@' || c > 0x7F;
    }
}
