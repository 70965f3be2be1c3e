package dev.cleave.sql;

/**
 * The hot path's walk over a statement: a 128-bit digest of its normalized tokens, without allocation. Literals count as {@code ?}, lists of literals
 * and rows of literals collapse to one, white space and ordinary comments vanish, keywords and unquoted identifiers keep their spelling (tables are
 * case-sensitive). Annotations that routing knows (the exemption) and executable comments are part of the digest. One per event loop; not thread-safe.
 */
public final class StatementDigester {
    /** Top bytes of the words that are mixed in: no identifier holds them, so the sequence of words can be read in one way only. */
    private static final long WORD_TAIL = 0x01L << 56;

    private static final long OPERATOR = 0x02L << 56;
    private static final long LITERAL = 0x03L << 56;
    private static final long REPEATED_LITERAL = 0x04L << 56;
    private static final long LENGTH = 0x05L << 56;
    private static final long DIALECT = 0x06L << 56;

    private static final long SEED_HIGH = 0x9E3779B97F4A7C15L;
    private static final long SEED_LOW = 0xD1B54A32D192ED03L;
    private static final long MULTIPLIER_HIGH = 0xBF58476D1CE4E5B9L;
    private static final long MULTIPLIER_LOW = 0x94D049BB133111EBL;

    private static final int NO_LIST = 0;

    private final Lexer lexer = new Lexer();
    private byte[] sql = {};
    private long high;
    private long low;

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

    /** The open row of VALUES: depth of its parenthesis, and the state before it and before the comma that precedes it. */
    private int depth;

    private int rowDepth;
    private boolean inRow;
    private long outerHigh;
    private long outerLow;
    private long beforeCommaHigh;
    private long beforeCommaLow;
    private long rowHigh;
    private long rowLow;
    private boolean rowClosed;
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
        mix(LENGTH | (lexer.exempted() ? 1 : 0));
        finish();
    }

    public long high() {
        return high;
    }

    public long low() {
        return low;
    }

    private void reset(SqlDialect dialect) {
        high = SEED_HIGH;
        low = SEED_LOW;
        previous = TokenKind.END;
        run = 0;
        runOpensList = false;
        heldComma = false;
        heldSign = 0;
        depth = 0;
        rowDepth = NO_LIST;
        inRow = false;
        rowClosed = false;
        listMayFollow = false;
        rowsMayFollow = false;
        long flags = (dialect.mariaDb() ? 1 : 0)
                | (dialect.ansiQuotes() ? 2 : 0)
                | (dialect.noBackslashEscapes() ? 4 : 0)
                | ((long) dialect.charset().ordinal() << 3);
        mix(DIALECT | flags << 32 | dialect.serverVersion());
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
                mix(LENGTH | (long) kind << 40 | (lexer.end() - lexer.start()));
                bytes(lexer.start(), lexer.end());
                previous = kind;
            }
            case '(' -> open();
            case ')' -> close();
            case ',' -> comma();
            case '-', '+' -> sign((byte) kind);
            default -> {
                settle(kind);
                mix(OPERATOR | kind);
                previous = kind;
            }
        }
    }

    private void word() {
        int start = lexer.start();
        int end = lexer.end();
        if (isConstant(start, end)) {
            literal(TokenKind.WORD);
            return;
        }
        settle(TokenKind.WORD);
        bytes(start, end);
        previous = TokenKind.WORD;
        wordStart = start;
        wordEnd = end;
        if (end - start >= 6 && end - start <= 7 && Keywords.mayBeHinted(sql, start, end)) {
            lexer.allowHint();
        }
    }

    /** NULL, TRUE and FALSE where a value stands. */
    private boolean isConstant(int start, int end) {
        int length = end - start;
        boolean position = previous == '(' || previous == ',' || previous == '=';
        return position
                && (length == 4 || length == 5)
                && !lexer.isPlainIdentifier()
                && Keywords.isConstant(sql, start, end);
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
        }
        previous = kind == TokenKind.WORD ? TokenKind.NUMBER : kind;
        rowClosed = false;
    }

    private void comma() {
        if (run > 0 && !heldComma && heldSign == 0) {
            heldComma = true;
            previous = ',';
            return;
        }
        settle(',');
        if (rowClosed) {
            beforeCommaHigh = high;
            beforeCommaLow = low;
        }
        mix(OPERATOR | ',');
        previous = ',';
    }

    private void open() {
        Keyword opener = previous == TokenKind.WORD ? Keywords.listOpener(sql, wordStart, wordEnd) : Keyword.NONE;
        boolean nextRow = rowClosed && previous == ',';
        boolean firstRow = (rowsMayFollow && previous == '(') || opener == Keyword.VALUES;
        listMayFollow = opener != Keyword.NONE || previous == '(' || previous == ',';
        rowsMayFollow = opener == Keyword.IN;
        settle('(');
        rowClosed = false;
        depth++;
        if (!inRow && (nextRow || firstRow)) {
            beginRow(nextRow);
        }
        mix(OPERATOR | '(');
        previous = '(';
    }

    private void beginRow(boolean following) {
        inRow = true;
        rowDepth = depth;
        outerHigh = high;
        outerLow = low;
        if (!following) {
            rowHigh = 0;
            rowLow = 0;
        }
        high = SEED_HIGH;
        low = SEED_LOW;
    }

    private void close() {
        if (run > 0 && runOpensList && !heldComma && heldSign == 0) {
            run = 0;
            mix(LITERAL);
        } else {
            settle(')');
        }
        mix(OPERATOR | ')');
        previous = ')';
        rowClosed = false;
        if (inRow && depth == rowDepth) {
            endRow();
        }
        depth--;
    }

    /** A row that equals the one before it is forgotten together with its comma. */
    private void endRow() {
        inRow = false;
        rowClosed = true;
        long thisHigh = high;
        long thisLow = low;
        if (thisHigh == rowHigh && thisLow == rowLow) {
            high = beforeCommaHigh;
            low = beforeCommaLow;
            return;
        }
        rowHigh = thisHigh;
        rowLow = thisLow;
        high = outerHigh;
        low = outerLow;
        mix(thisHigh);
        mix(thisLow);
    }

    private void sign(byte sign) {
        if (heldSign == 0 && operandBefore()) {
            settle(sign);
            mix(OPERATOR | sign);
            previous = sign;
            return;
        }
        if (!heldComma || heldSign != 0) {
            settle(sign);
        }
        heldSign = sign;
    }

    /** Whether a sign here is an operator between two operands. */
    private boolean operandBefore() {
        return switch (previous) {
            case TokenKind.NUMBER,
                    TokenKind.STRING,
                    TokenKind.PARAMETER,
                    TokenKind.QUOTED,
                    TokenKind.USER_VARIABLE,
                    ')' -> true;
            case TokenKind.SYSTEM_VARIABLE -> true;
            case TokenKind.WORD -> !Keywords.isReserved(sql, wordStart, wordEnd);
            default -> false;
        };
    }

    /** Mixes in what was held back, since the token that follows does not continue it. */
    private void settle(int following) {
        if ((run | heldSign) == 0 && !heldComma && !rowClosed) {
            return;
        }
        if (run > 0) {
            mix(run == 1 ? LITERAL : REPEATED_LITERAL | run);
            run = 0;
        }
        if (heldComma) {
            mix(OPERATOR | ',');
            heldComma = false;
        }
        if (heldSign != 0) {
            mix(OPERATOR | heldSign);
            heldSign = 0;
        }
        if (following != '(' && following != ',') {
            rowClosed = false;
        }
    }

    /** Eight bytes at a time; the last word holds none to seven, and a mark where a full one has its eighth. */
    private void bytes(int start, int end) {
        int p = start;
        byte[] s = sql;
        for (; end - p >= 8; p += 8) {
            mix((long) Lexer.WORDS.get(s, p));
        }
        int left = end - p;
        long tail;
        if (p + 8 <= s.length) {
            tail = (long) Lexer.WORDS.get(s, p) & ((1L << (left * 8)) - 1);
        } else {
            tail = 0;
            for (int i = 0; i < left; i++) {
                tail |= (s[p + i] & 0xFFL) << (i * 8);
            }
        }
        mix(tail | WORD_TAIL);
    }

    private void mix(long word) {
        high = Long.rotateLeft((high ^ word) * MULTIPLIER_HIGH, 29);
        low = Long.rotateLeft((low + word) * MULTIPLIER_LOW, 31) ^ high;
    }

    private void finish() {
        long h = avalanche(high ^ low);
        long l = avalanche(low + h);
        high = h + l;
        low = l;
    }

    private static long avalanche(long value) {
        long x = value;
        x = (x ^ (x >>> 30)) * MULTIPLIER_HIGH;
        x = (x ^ (x >>> 27)) * MULTIPLIER_LOW;
        return x ^ (x >>> 31);
    }
}
