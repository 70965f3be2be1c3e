package dev.cleave.sql;

import dev.cleave.sql.SqlDialect.ClientCharset;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Splits a statement's bytes into tokens exactly where MySQL's own lexer does. Comments vanish, executable comments for this server's version do not.
 * Allocates nothing; one instance is reused for any number of statements, by one thread.
 *
 * <p>See "Lexical Structure" and "Comments" in the MySQL Reference Manual, chapter "Language Structure".
 */
final class Lexer {
    /** Reads eight bytes as a little-endian word, so that the lowest byte is the first. */
    static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] sql = {};
    private int position;
    private int end;
    private int start;
    private SqlDialect dialect = SqlDialect.DEFAULT;
    private ClientCharset charset = ClientCharset.ASCII_SAFE;
    private boolean escapes = true;
    private boolean insideExecutableComment;
    private boolean dotFollows;
    private boolean afterDot;
    private boolean identifier;
    private boolean hintMayFollow;
    private boolean exempted;

    void reset(byte[] bytes, int offset, int length, SqlDialect newDialect) {
        sql = bytes;
        position = offset;
        start = offset;
        end = offset + length;
        dialect = newDialect;
        charset = newDialect.charset();
        escapes = !newDialect.noBackslashEscapes();
        insideExecutableComment = false;
        dotFollows = false;
        afterDot = false;
        hintMayFollow = false;
        exempted = false;
    }

    /** First byte of the current token. */
    int start() {
        return start;
    }

    /** Behind the last byte of the current token. */
    int end() {
        return position;
    }

    /** Whether the current word cannot be a keyword, because a dot touches it. */
    boolean isPlainIdentifier() {
        return identifier;
    }

    /** Whether a comment so far held the annotation {@code cross-schema-domain-query-exempted}. */
    boolean exempted() {
        return exempted;
    }

    /** Optimizer hints count only behind a verb: whoever reads the words says so after one. */
    void allowHint() {
        hintMayFollow = true;
    }

    /** Moves to the next token and answers its {@link TokenKind}. */
    int next() {
        boolean wordAfterDot = afterDot;
        afterDot = false;
        identifier = false;
        while (position < end) {
            byte b = sql[position];
            switch (ByteClass.of(b)) {
                case ByteClass.SPACE -> position++;
                case ByteClass.LETTER -> {
                    return letter(b, wordAfterDot);
                }
                case ByteClass.PREFIX -> {
                    return prefix(b, wordAfterDot);
                }
                case ByteClass.DIGIT -> {
                    start = position;
                    return wordAfterDot ? word(position, true) : number();
                }
                case ByteClass.QUOTE -> {
                    return quoted(b);
                }
                default -> {
                    int kind = operator(b);
                    if (kind >= 0) {
                        return kind;
                    }
                }
            }
        }
        start = position;
        return insideExecutableComment ? unbalanced() : TokenKind.END;
    }

    private int unbalanced() {
        insideExecutableComment = false;
        return TokenKind.INVALID;
    }

    private int letter(byte first, boolean wordAfterDot) {
        start = position;
        if (first == '$' && !wordAfterDot && dialect.readsDollarQuotes()) {
            int close = DollarQuote.end(sql, start, end);
            if (close != DollarQuote.IDENTIFIER) {
                position = close == DollarQuote.UNTERMINATED ? end : close;
                return close == DollarQuote.UNTERMINATED ? TokenKind.INVALID : TokenKind.STRING;
            }
        }
        int kind = word(position, wordAfterDot);
        if (first == '_' && !identifier && Introducer.isCharset(sql, start, position)) {
            return introduced();
        }
        return kind;
    }

    /** A word from {@link #start}; {@code from} is known to be still inside it. */
    private int word(int from, boolean plain) {
        byte[] s = sql;
        int p = from;
        int e = end;
        if (charset == ClientCharset.ASCII_SAFE) {
            while (p < e && ByteClass.isIdentifier(s[p])) {
                p++;
            }
        } else {
            while (p < e && ByteClass.isIdentifier(s[p])) {
                p += p + 1 < e && MultiByte.isPair(charset, s[p], s[p + 1]) ? 2 : 1;
            }
        }
        position = p;
        dotFollows = p + 1 < e && s[p] == '.' && ByteClass.isIdentifier(s[p + 1]);
        identifier = plain || dotFollows;
        hintMayFollow = false;
        return TokenKind.WORD;
    }

    /** A character set's introducer belongs to the literal behind it: {@code _utf8mb4'a'}, {@code _binary 0x41}. */
    private int introduced() {
        int wordEnd = position;
        int wordStart = start;
        int p = position;
        while (p < end && ByteClass.isSpace(sql[p])) {
            p++;
        }
        if (p < end && startsLiteral(p)) {
            position = p;
            int kind = next();
            start = wordStart;
            if (TokenKind.isLiteral(kind) || kind == TokenKind.INVALID) {
                return kind;
            }
        }
        position = wordEnd;
        start = wordStart;
        identifier = false;
        dotFollows = false;
        return TokenKind.WORD;
    }

    private boolean startsLiteral(int p) {
        byte b = sql[p];
        byte following = p + 1 < end ? sql[p + 1] : 0;
        return b == '\''
                || (b == '"' && !dialect.ansiQuotes())
                || (b == '0' && (following == 'x' || following == 'b'))
                || ((b | 0x20) == 'x' || (b | 0x20) == 'b') && following == '\'';
    }

    private int prefix(byte b, boolean wordAfterDot) {
        start = position;
        if (!wordAfterDot && position + 1 < end && sql[position + 1] == '\'') {
            if ((b | 0x20) == 'n') {
                position++;
                return string((byte) '\'');
            }
            return digitString((b | 0x20) == 'x');
        }
        return word(position, wordAfterDot);
    }

    /** {@code x'41'} or {@code b'01'}. */
    private int digitString(boolean hexadecimal) {
        int p = position + 2;
        while (p < end && (hexadecimal ? ByteClass.isHexDigit(sql[p]) : (sql[p] | 1) == '1')) {
            p++;
        }
        boolean closed = p < end && sql[p] == '\'';
        boolean whole = !hexadecimal || (p - position) % 2 == 0;
        position = closed ? p + 1 : p;
        return closed && whole ? TokenKind.NUMBER : TokenKind.INVALID;
    }

    private int number() {
        hintMayFollow = false;
        int p = position;
        if (sql[p] == '0' && p + 1 < end && (sql[p + 1] == 'x' || sql[p + 1] == 'b')) {
            return prefixedNumber(sql[p + 1] == 'x');
        }
        p = digits(p);
        if (p < end && sql[p] == '.') {
            return fraction(p + 1);
        }
        if (p >= end || !ByteClass.isIdentifier(sql[p])) {
            position = p;
            return TokenKind.NUMBER;
        }
        if ((sql[p] | 0x20) == 'e') {
            int exponent = p + 1 < end && (sql[p + 1] == '+' || sql[p + 1] == '-') ? p + 2 : p + 1;
            if (exponent < end && ByteClass.isDigit(sql[exponent])) {
                position = digits(exponent);
                return TokenKind.NUMBER;
            }
        }
        return word(p, false);
    }

    private int prefixedNumber(boolean hexadecimal) {
        int p = position + 2;
        while (p < end && (hexadecimal ? ByteClass.isHexDigit(sql[p]) : (sql[p] | 1) == '1')) {
            p++;
        }
        if (p > position + 2 && (p >= end || !ByteClass.isIdentifier(sql[p]))) {
            position = p;
            return TokenKind.NUMBER;
        }
        return word(position, false);
    }

    /** What may follow a decimal point. */
    private int fraction(int from) {
        int p = digits(from);
        if (p < end && (sql[p] | 0x20) == 'e') {
            p++;
            if (p < end && (sql[p] == '+' || sql[p] == '-')) {
                p++;
            }
            if (p >= end || !ByteClass.isDigit(sql[p])) {
                position = p;
                return TokenKind.INVALID;
            }
            p = digits(p);
        }
        position = p;
        return TokenKind.NUMBER;
    }

    private int digits(int from) {
        int p = from;
        while (p < end && ByteClass.isDigit(sql[p])) {
            p++;
        }
        return p;
    }

    private int quoted(byte quote) {
        start = position;
        hintMayFollow = false;
        if (quote == '`' || (quote == '"' && dialect.ansiQuotes())) {
            return quotedIdentifier(quote);
        }
        return string(quote);
    }

    private int quotedIdentifier(byte quote) {
        int close = QuotedText.identifierEnd(sql, position, end, quote, charset);
        return close < 0 ? invalidUpTo(~close) : found(TokenKind.QUOTED, close);
    }

    /** A string whose opening quote is at {@link #position}. */
    private int string(byte quote) {
        int close = QuotedText.stringEnd(sql, position, end, quote, escapes, charset);
        return close < 0 ? invalidUpTo(end) : found(TokenKind.STRING, close);
    }

    private int found(int kind, int tokenEnd) {
        position = tokenEnd;
        return kind;
    }

    private int invalidUpTo(int tokenEnd) {
        return found(TokenKind.INVALID, Math.max(tokenEnd, start + 1));
    }

    /** The kind, or −1 where a comment was skipped. */
    private int operator(byte b) {
        start = position;
        boolean mayBeHint = hintMayFollow;
        hintMayFollow = false;
        byte following = position + 1 < end ? sql[position + 1] : 0;
        switch (b) {
            case '#' -> {
                return lineComment();
            }
            case '-' -> {
                return minus(following);
            }
            case '/' -> {
                if (following == '*') {
                    return blockComment(mayBeHint);
                }
            }
            case '*' -> {
                if (insideExecutableComment && following == '/') {
                    insideExecutableComment = false;
                    position += 2;
                    return -1;
                }
            }
            case ':' -> {
                if (following == '=') {
                    position += 2;
                    return TokenKind.ASSIGN;
                }
            }
            case '.' -> {
                return dot(following);
            }
            case '@' -> {
                return variable(following);
            }
            case '?' -> {
                position++;
                return TokenKind.PARAMETER;
            }
            default -> {}
        }
        position++;
        return b > 0x20 && b < 0x7F ? b : TokenKind.INVALID;
    }

    private int minus(byte following) {
        if (following == '-' && (position + 2 >= end || ByteClass.isSpaceOrControl(sql[position + 2]))) {
            return lineComment();
        }
        if (following != '>') {
            position++;
            return '-';
        }
        boolean unquotes = position + 2 < end && sql[position + 2] == '>';
        position += unquotes ? 3 : 2;
        return unquotes ? TokenKind.ARROW_TEXT : TokenKind.ARROW;
    }

    private int dot(byte following) {
        boolean separator = dotFollows;
        dotFollows = false;
        if (!separator && ByteClass.isDigit(following)) {
            return fraction(position + 1);
        }
        position++;
        afterDot = position < end && ByteClass.isIdentifier(following);
        return '.';
    }

    private int variable(byte following) {
        if (following == '@') {
            int p = position + 2;
            while (p < end && ByteClass.isIdentifier(sql[p])) {
                p++;
            }
            position = p;
            dotFollows = p + 1 < end && sql[p] == '.';
            return TokenKind.SYSTEM_VARIABLE;
        }
        if (following == '\'' || following == '"' || following == '`') {
            position++;
            int kind = following == '`' ? quotedIdentifier(following) : string(following);
            return kind == TokenKind.INVALID ? kind : TokenKind.USER_VARIABLE;
        }
        int p = position + 1;
        while (p < end && sql[p] > 0 && (ByteClass.isIdentifier(sql[p]) || sql[p] == '.')) {
            p++;
        }
        position = p;
        return TokenKind.USER_VARIABLE;
    }

    /** As MySQL does, a NUL ends the comment too. */
    private int lineComment() {
        int p = position;
        while (p < end && sql[p] != '\n' && sql[p] != 0) {
            p++;
        }
        exempted |= Annotation.isIn(sql, position, p);
        position = p;
        return -1;
    }

    private int blockComment(boolean mayBeHint) {
        int content = position + 2;
        if (mayBeHint && content < end && sql[content] == '+') {
            return skipComment(false) ? TokenKind.HINT : TokenKind.INVALID;
        }
        int executable = ExecutableComment.contentStart(sql, content, end, dialect);
        if (executable > 0) {
            insideExecutableComment = true;
            position = executable;
            return -1;
        }
        if (!skipComment(executable == ExecutableComment.OTHER_VERSION)) {
            return TokenKind.INVALID;
        }
        exempted |= Annotation.isIn(sql, start, position);
        return -1;
    }

    private boolean skipComment(boolean nesting) {
        int close = ExecutableComment.end(sql, position + 2, end, nesting);
        position = close < 0 ? end : close;
        return close >= 0;
    }
}
