package dev.cleave.sql;

/**
 * The hot path's walk over a statement: a 128-bit digest of its normalized tokens, without allocation. Literals count as {@code ?}, lists of literals
 * and rows of literals collapse to one, white space and ordinary comments vanish, keywords and unquoted identifiers keep their spelling (tables are
 * case-sensitive). Annotations that routing knows (the exemption) and executable comments are part of the digest. One per event loop; not thread-safe.
 */
public final class StatementDigester {
    private final Lexer lexer = new Lexer();
    private final TokenHash hash = new TokenHash();
    private final RepeatedRows rows = new RepeatedRows(hash);
    private byte[] sql = {};

    /** The kind of the token before, signs that are held back left out. */
    private int previous;
    /** Bounds of the previous word. */
    private int wordStart;

    private int wordEnd;

    /** Literals in the current run, and whether a comma behind one and a sign before one are held back. */
    private int run;

    /** Lists collapse behind IN, VALUES and ROW and inside a parenthesis or a list of rows, not as a function's arguments. */
    private boolean runOpensList;

    private boolean heldComma;
    private byte heldSign;

    /** Whether any of the three is there. */
    private boolean holds;

    private boolean listMayFollow;
    private boolean rowsMayFollow;

    /** Walks the statement; afterwards {@link #high()} and {@link #low()} hold its digest. The dialect is part of it. */
    public void digest(byte[] bytes, int offset, int length, SqlDialect dialect) {
        lexer.reset(bytes, offset, length, dialect);
        sql = bytes;
        reset(dialect);
        for (int kind = lexer.next(); kind != TokenKind.END; kind = lexer.next()) {
            token(kind);
        }
        settle(TokenKind.END);
        hash.mix(TokenHash.LENGTH | (lexer.exempted() ? 1 : 0));
        hash.finish();
    }

    public long high() {
        return hash.high();
    }

    public long low() {
        return hash.low();
    }

    private void reset(SqlDialect dialect) {
        hash.begin();
        rows.reset();
        previous = TokenKind.END;
        run = 0;
        runOpensList = false;
        heldComma = false;
        heldSign = 0;
        holds = false;
        listMayFollow = false;
        rowsMayFollow = false;
        long flags = (dialect.mariaDb() ? 1 : 0)
                | (dialect.ansiQuotes() ? 2 : 0)
                | (dialect.noBackslashEscapes() ? 4 : 0)
                | ((long) dialect.charset().ordinal() << 3);
        hash.mix(TokenHash.DIALECT | flags << 32 | dialect.serverVersion());
    }

    private void token(int kind) {
        switch (kind) {
            case TokenKind.WORD -> word();
            case TokenKind.NUMBER, TokenKind.STRING, TokenKind.PARAMETER -> literal(kind);
            case TokenKind.QUOTED,
                    TokenKind.USER_VARIABLE,
                    TokenKind.SYSTEM_VARIABLE,
                    TokenKind.HINT,
                    TokenKind.INVALID -> {
                settle(kind);
                hash.mix(TokenHash.LENGTH | (long) kind << 40 | (lexer.end() - lexer.start()));
                hash.bytes(sql, lexer.start(), lexer.end());
                previous = kind;
            }
            case '(' -> open();
            case ')' -> close();
            case ',' -> comma();
            case '-', '+' -> sign((byte) kind);
            default -> operator(kind);
        }
    }

    private void operator(int kind) {
        settle(kind);
        hash.mix(TokenHash.OPERATOR | kind);
        previous = kind;
    }

    private void word() {
        int start = lexer.start();
        int end = lexer.end();
        if (isConstant(start, end)) {
            literal(TokenKind.NUMBER);
            return;
        }
        settle(TokenKind.WORD);
        hash.bytes(sql, start, end);
        previous = TokenKind.WORD;
        wordStart = start;
        wordEnd = end;
        if (Keywords.mayBeHinted(sql, start, end)) {
            lexer.allowHint();
        }
    }

    /** NULL, TRUE and FALSE where a value stands. */
    private boolean isConstant(int start, int end) {
        boolean position = previous == '(' || previous == ',' || previous == '=';
        return position && !lexer.isPlainIdentifier() && Keywords.isConstant(sql, start, end);
    }

    private void literal(int kind) {
        heldSign = 0;
        if (heldComma) {
            heldComma = false;
            run++;
        } else {
            settle(kind);
            runOpensList = previous == '(' && listMayFollow;
            run = 1;
            holds = true;
        }
        previous = kind;
        rows.end();
        int skipped = lexer.skipNumbers();
        if (skipped > 0) {
            run += skipped;
            previous = TokenKind.NUMBER;
        }
    }

    private void comma() {
        if (run > 0 && !heldComma && heldSign == 0) {
            heldComma = true;
            previous = ',';
            return;
        }
        settle(',');
        rows.beforeComma();
        hash.mix(TokenHash.OPERATOR | ',');
        previous = ',';
    }

    private void open() {
        Keyword opener = previous == TokenKind.WORD ? Keywords.listOpener(sql, wordStart, wordEnd) : Keyword.NONE;
        boolean nextRow = rows.closed() && previous == ',';
        boolean firstRow = (rowsMayFollow && previous == '(') || opener == Keyword.VALUES;
        listMayFollow = opener != Keyword.NONE || previous == '(' || previous == ',';
        rowsMayFollow = opener == Keyword.IN;
        settle('(');
        rows.open(firstRow, nextRow);
        hash.mix(TokenHash.OPERATOR | '(');
        previous = '(';
    }

    private void close() {
        if (run > 0 && runOpensList && !heldComma && heldSign == 0) {
            run = 0;
            holds = false;
            hash.mix(TokenHash.LITERAL);
        } else {
            settle(')');
        }
        hash.mix(TokenHash.OPERATOR | ')');
        previous = ')';
        rows.close();
    }

    private void sign(byte sign) {
        if (heldSign == 0 && operandBefore()) {
            operator(sign);
            return;
        }
        if (!heldComma || heldSign != 0) {
            settle(sign);
        }
        heldSign = sign;
        holds = true;
    }

    /** Whether a sign here is an operator between two operands. */
    private boolean operandBefore() {
        return switch (previous) {
            case TokenKind.NUMBER,
                    TokenKind.STRING,
                    TokenKind.PARAMETER,
                    TokenKind.QUOTED,
                    TokenKind.USER_VARIABLE,
                    TokenKind.SYSTEM_VARIABLE,
                    ')' -> true;
            case TokenKind.WORD -> !Keywords.isReserved(sql, wordStart, wordEnd);
            default -> false;
        };
    }

    /** Something follows that does not continue what was held back. */
    private void settle(int following) {
        if (holds) {
            release();
        }
        if (following != '(' && following != ',') {
            rows.end();
        }
    }

    /** Mixes in what was held back. */
    private void release() {
        holds = false;
        if (run > 0) {
            hash.mix(run == 1 ? TokenHash.LITERAL : TokenHash.REPEATED_LITERAL | run);
            run = 0;
        }
        if (heldComma) {
            hash.mix(TokenHash.OPERATOR | ',');
            heldComma = false;
        }
        if (heldSign != 0) {
            hash.mix(TokenHash.OPERATOR | heldSign);
            heldSign = 0;
        }
    }
}
