package dev.cleave.sql;

/** What {@link Lexer#next()} answers: one of these, or the byte of a single-character operator. Plain ints, since the hot path switches on them. */
final class TokenKind {
    static final int END = 0;
    /** Unquoted identifier or keyword. */
    static final int WORD = 1;
    /** Identifier in quotes; the token includes them. */
    static final int QUOTED = 2;

    static final int STRING = 3;
    /** Number, hexadecimal or bit literal. */
    static final int NUMBER = 4;

    static final int PARAMETER = 5;
    /** {@code @name}, the sign included. */
    static final int USER_VARIABLE = 6;
    /** {@code @@name}: the signs and the first word; further parts follow as dots and words. */
    static final int SYSTEM_VARIABLE = 7;
    /** Optimizer hint with its comment marks. */
    static final int HINT = 8;
    /** {@code :=}. */
    static final int ASSIGN = 9;
    /** {@code ->}. */
    static final int ARROW = 10;
    /** {@code ->>}. */
    static final int ARROW_TEXT = 11;
    /** Bytes at which MySQL's lexer gives up: an unterminated string, quoted identifier or comment, NUL, a malformed literal. */
    static final int INVALID = 12;

    private TokenKind() {}

    static boolean isLiteral(int kind) {
        return kind == STRING || kind == NUMBER || kind == PARAMETER;
    }
}
