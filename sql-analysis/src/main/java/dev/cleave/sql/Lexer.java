package dev.cleave.sql;

import dev.cleave.sql.SqlDialect.ClientCharset;

/**
 * Splits a statement's bytes into tokens exactly where MySQL's own lexer does. Comments vanish, executable comments for this server's version do not.
 * Allocates nothing; one instance is reused for any number of statements, by one thread.
 *
 * <p>See "Lexical Structure" in the MySQL Reference Manual, chapter "Language Structure".
 */
final class Lexer {
    /** What {@link #operator} and {@link #comment} answer where they stepped over something that is no token. */
    private static final int NO_TOKEN = -1;

    private final Comments comments = new Comments();
    private byte[] sql = {};
    private int position;
    private int end;
    private int start;
    private SqlDialect dialect = SqlDialect.DEFAULT;
    private ClientCharset charset = ClientCharset.ASCII_SAFE;
    private boolean dotFollows;
    private boolean afterDot;
    private boolean identifier;
    private boolean hintMayFollow;

    void reset(byte[] bytes, int offset, int length, SqlDialect newDialect) {
        sql = bytes;
        position = offset;
        start = offset;
        end = offset + length;
        dialect = newDialect;
        charset = newDialect.charset();
        comments.reset(bytes, end, newDialect);
        dotFollows = false;
        afterDot = false;
        hintMayFollow = false;
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
        return comments.exempted();
    }

    /** Optimizer hints count only behind a verb: whoever reads the words says so after one. */
    void allowHint() {
        hintMayFollow = true;
    }

    /** Behind a literal: steps over further plain numbers of the same list at once. Answers how many there were. */
    int skipNumbers() {
        int skipped = 0;
        for (int p = Numerals.memberEnd(sql, position, end); p >= 0; p = Numerals.memberEnd(sql, position, end)) {
            position = p;
            skipped++;
        }
        return skipped;
    }

    /** Moves to the next token and answers its {@link TokenKind}. */
    int next() {
        boolean wordAfterDot = afterDot;
        afterDot = false;
        identifier = false;
        while (skipSpace() < end) {
            byte b = sql[position];
            switch (ByteClass.of(b)) {
                case ByteClass.LETTER -> {
                    start = position;
                    return word(position, wordAfterDot);
                }
                case ByteClass.MARK -> {
                    return marked(b, wordAfterDot);
                }
                case ByteClass.PREFIX -> {
                    return prefix(b, wordAfterDot);
                }
                case ByteClass.DIGIT -> {
                    return digit(wordAfterDot);
                }
                case ByteClass.QUOTE -> {
                    return quoted(b);
                }
                default -> {
                    int kind = operator(b);
                    if (kind != NO_TOKEN) {
                        return kind;
                    }
                }
            }
        }
        start = position;
        return comments.insideExecutable() ? unbalanced() : TokenKind.END;
    }

    private int skipSpace() {
        int p = position;
        while (p < end && ByteClass.isSpace(sql[p])) {
            p++;
        }
        position = p;
        return p;
    }

    private int unbalanced() {
        comments.leaveExecutable();
        return TokenKind.INVALID;
    }

    /** A word from {@link #start}; {@code from} is known to be still inside it. */
    private int word(int from, boolean plain) {
        int p = charset == ClientCharset.ASCII_SAFE
                ? ByteScan.identifierEnd(sql, from, end)
                : MultiByte.identifierEnd(charset, sql, from, end);
        position = p;
        dotFollows = p + 1 < end && sql[p] == '.' && ByteClass.isIdentifier(sql[p + 1]);
        identifier = plain || dotFollows;
        hintMayFollow = false;
        return TokenKind.WORD;
    }

    /** A word that begins with {@code _} or {@code $}, or a literal that does. */
    private int marked(byte first, boolean wordAfterDot) {
        start = position;
        if (first == '$' && !wordAfterDot && dialect.readsDollarQuotes()) {
            int close = DollarQuote.end(sql, start, end);
            if (close != DollarQuote.IDENTIFIER) {
                boolean closed = close != DollarQuote.UNTERMINATED;
                return found(closed ? TokenKind.STRING : TokenKind.INVALID, closed ? close : end);
            }
        }
        int kind = word(position, wordAfterDot);
        if (first == '_' && !identifier && Introducer.isCharset(sql, start, position)) {
            return introduced();
        }
        return kind;
    }

    /** A character set's introducer belongs to the literal behind it: {@code _utf8mb4'a'}, {@code _binary 0x41}. */
    private int introduced() {
        int wordEnd = position;
        int wordStart = start;
        int p = position;
        while (p < end && ByteClass.isSpace(sql[p])) {
            p++;
        }
        if (p < end && Introducer.mayPrecede(sql, p, end, dialect)) {
            position = p;
            int kind = next();
            start = wordStart;
            if (TokenKind.isLiteral(kind) || kind == TokenKind.INVALID) {
                return kind;
            }
        }
        start = wordStart;
        identifier = false;
        dotFollows = false;
        return found(TokenKind.WORD, wordEnd);
    }

    private int prefix(byte b, boolean wordAfterDot) {
        start = position;
        if (wordAfterDot || position + 1 >= end || sql[position + 1] != '\'') {
            return word(position, wordAfterDot);
        }
        hintMayFollow = false;
        if ((b | 0x20) == 'n') {
            position++;
            return string((byte) '\'');
        }
        return foundOr(TokenKind.NUMBER, Numerals.digitStringEnd(sql, position, end));
    }

    private int digit(boolean wordAfterDot) {
        start = position;
        if (wordAfterDot) {
            return word(position, true);
        }
        hintMayFollow = false;
        int digits = ByteScan.digitsEnd(sql, position, end);
        if (digits < end && sql[digits] == '.') {
            return foundOr(TokenKind.NUMBER, Numerals.fractionEnd(sql, digits + 1, end));
        }
        int close = Numerals.wholeEnd(sql, position, digits, end);
        return close < 0 ? word(digits, false) : found(TokenKind.NUMBER, close);
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
        return foundOr(TokenKind.QUOTED, close < 0 ? ~Math.max(~close, start + 1) : close);
    }

    /** A string whose opening quote is at {@link #position}. */
    private int string(byte quote) {
        int close = QuotedText.stringEnd(sql, position, end, quote, !dialect.noBackslashEscapes(), charset);
        return foundOr(TokenKind.STRING, close < 0 ? ~end : close);
    }

    private int found(int kind, int tokenEnd) {
        position = tokenEnd;
        return kind;
    }

    /** The complement of a token's end says that it is malformed. */
    private int foundOr(int kind, int tokenEnd) {
        return tokenEnd < 0 ? found(TokenKind.INVALID, ~tokenEnd) : found(kind, tokenEnd);
    }

    private int operator(byte b) {
        start = position;
        boolean mayBeHint = hintMayFollow;
        hintMayFollow = false;
        byte following = position + 1 < end ? sql[position + 1] : 0;
        switch (b) {
            case '#' -> {
                return comment(comments.lineEnd(position));
            }
            case '-' -> {
                return minus(following);
            }
            case '/' -> {
                if (following == '*') {
                    return mayBeHint && comments.isHint(position)
                            ? foundOr(TokenKind.HINT, comments.hintEnd(position))
                            : comment(comments.blockEnd(position));
                }
            }
            case '*' -> {
                if (following == '/' && comments.insideExecutable()) {
                    comments.leaveExecutable();
                    return found(NO_TOKEN, position + 2);
                }
            }
            case ':' -> {
                if (following == '=') {
                    return found(TokenKind.ASSIGN, position + 2);
                }
            }
            case '.' -> {
                return dot(following);
            }
            case '@' -> {
                return variable(following);
            }
            case '?' -> {
                return found(TokenKind.PARAMETER, position + 1);
            }
            default -> {}
        }
        position++;
        return b > 0x20 && b < 0x7F ? b : TokenKind.INVALID;
    }

    private int comment(int commentEnd) {
        return foundOr(NO_TOKEN, commentEnd);
    }

    private int minus(byte following) {
        if (following == '-' && (position + 2 >= end || ByteClass.isSpaceOrControl(sql[position + 2]))) {
            return comment(comments.lineEnd(position));
        }
        if (following != '>') {
            return found('-', position + 1);
        }
        boolean unquotes = position + 2 < end && sql[position + 2] == '>';
        return unquotes ? found(TokenKind.ARROW_TEXT, position + 3) : found(TokenKind.ARROW, position + 2);
    }

    private int dot(byte following) {
        boolean separator = dotFollows;
        dotFollows = false;
        if (!separator && ByteClass.isDigit(following)) {
            return foundOr(TokenKind.NUMBER, Numerals.fractionEnd(sql, position + 1, end));
        }
        position++;
        afterDot = position < end && ByteClass.isIdentifier(following);
        return '.';
    }

    /** {@code @a}, {@code @'a'} or {@code @@a}. */
    private int variable(byte following) {
        if (following == '@') {
            int p = ByteScan.identifierEnd(sql, position + 2, end);
            dotFollows = p + 1 < end && sql[p] == '.';
            return found(TokenKind.SYSTEM_VARIABLE, p);
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
        return found(TokenKind.USER_VARIABLE, p);
    }
}
