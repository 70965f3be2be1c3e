package dev.cleave.server.admin;

import dev.cleave.protocol.ErrorCode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words of an admin statement, read from left to right: names, numbers and settings with their dots and dashes, quoted texts, single signs. White
 * space and comments between them do not count. Reads no further than asked, because what follows {@code EXPLAIN ROUTE} is not ours to read.
 */
final class Words {
    private record Word(String text, boolean quoted, int start, int end) {
        boolean is(String keyword) {
            return !quoted && text.equalsIgnoreCase(keyword);
        }
    }

    private static final int NEAR_LENGTH = 80;

    private final String text;
    private String syntax = "";
    private int position;

    Words(String text) {
        this.text = text;
    }

    /** How the statement is written; what errors say would be right. */
    void expectSyntax(String expected) {
        syntax = expected;
    }

    boolean atEnd() throws AdminException {
        boolean semicolon;
        do {
            semicolon = takeSign(";");
        } while (semicolon);
        return peek() == null;
    }

    /** Takes these keywords if they are next. */
    boolean skip(String keywords) throws AdminException {
        int before = position;
        for (String keyword : keywords.split(" ", -1)) {
            Word word = peek();
            if (word == null || !word.is(keyword)) {
                position = before;
                return false;
            }
            position = word.end();
        }
        return true;
    }

    boolean takeSign(String sign) throws AdminException {
        return skip(sign);
    }

    void expect(String keywords) throws AdminException {
        if (!skip(keywords)) {
            throw wrong();
        }
    }

    /** A name or value, quoted or not. */
    String next() throws AdminException {
        Word word = peek();
        if (word == null || !word.quoted() && !isWordCharacter(word.text().charAt(0))) {
            throw wrong();
        }
        position = word.end();
        return word.text();
    }

    /** Whether a quoted text is next. */
    boolean isQuoted() throws AdminException {
        Word word = peek();
        return word != null && word.quoted();
    }

    /** Whether a name is next, not a sign and not the end. */
    boolean isName() throws AdminException {
        Word word = peek();
        return word != null && (word.quoted() || isWordCharacter(word.text().charAt(0)));
    }

    /** Whether this keyword is next. */
    boolean isKeyword(String keyword) throws AdminException {
        Word word = peek();
        return word != null && word.is(keyword);
    }

    long nextNumber() throws AdminException {
        Word word = peek();
        if (word == null || !word.text().matches("[0-9]{1,18}")) {
            throw wrong();
        }
        position = word.end();
        return Long.parseLong(word.text());
    }

    /** Everything that follows as it was written, without a final semicolon; comments in it stay. */
    String rest() {
        String rest = text.substring(position).strip();
        while (rest.endsWith(";")) {
            rest = rest.substring(0, rest.length() - 1).strip();
        }
        position = text.length();
        return rest;
    }

    /** What was read since {@code start}, as it was written. */
    String since(int start) {
        return text.substring(start, position).strip();
    }

    int position() {
        return position;
    }

    void end() throws AdminException {
        if (!atEnd()) {
            throw wrong();
        }
    }

    /** The next words in upper case, for finding out which statement was meant. */
    String preview(int count) throws AdminException {
        int before = position;
        var words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            Word word = peek();
            if (word == null || word.is(";")) {
                break;
            }
            words.append(words.isEmpty() ? "" : " ").append(word.text().toUpperCase(Locale.ROOT));
            position = word.end();
        }
        position = before;
        return words.toString();
    }

    /** The statement is not as it should be from here on. */
    AdminException wrong() {
        return wrong(syntax);
    }

    AdminException wrong(String expected) {
        int start = skipBlanks(position);
        String near = text.substring(start, Math.min(text.length(), start + NEAR_LENGTH));
        long line = text.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
        return new AdminException(ErrorCode.ER_PARSE_ERROR.with(
                "You have an error in your admin statement; expected " + expected, near, line));
    }

    private @Nullable Word peek() throws AdminException {
        int start = skipBlanks(position);
        if (start >= text.length()) {
            return null;
        }
        char first = text.charAt(start);
        if (first == '\'' || first == '"' || first == '`') {
            return quoted(start, first);
        }
        int end = start;
        while (end < text.length() && isWordCharacter(text.charAt(end))) {
            end++;
        }
        end = Math.max(end, start + 1);
        return new Word(text.substring(start, end), false, start, end);
    }

    /** Quotes inside are doubled, or escaped with a backslash except among back-quotes. */
    private Word quoted(int start, char quote) throws AdminException {
        var content = new StringBuilder();
        int at = start + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == quote && at + 1 < text.length() && text.charAt(at + 1) == quote) {
                at++;
            } else if (c == quote) {
                return new Word(content.toString(), true, start, at + 1);
            } else if (c == '\\' && quote != '`' && at + 1 < text.length()) {
                at++;
                // LIKE needs to see that its wildcards are escaped
                if (text.charAt(at) == '%' || text.charAt(at) == '_') {
                    content.append('\\');
                }
            }
            content.append(text.charAt(at));
            at++;
        }
        throw wrong("a closing " + quote);
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text.length()) {
            int end = endOfComment(at);
            if (end > at) {
                at = end;
            } else if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    /** Where the comment that begins here ends; {@code at} if none begins. */
    private int endOfComment(int at) {
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            return end < 0 ? text.length() : end + 2;
        }
        boolean dashes =
                text.startsWith("--", at) && (at + 2 == text.length() || Character.isWhitespace(text.charAt(at + 2)));
        if (dashes || text.startsWith("#", at)) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end + 1;
        }
        return at;
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || "_-.$@".indexOf(c) >= 0;
    }
}
