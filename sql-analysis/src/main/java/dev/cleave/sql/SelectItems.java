package dev.cleave.sql;

import java.util.BitSet;

/**
 * Follows a walk over a statement's tokens and tells where items of select lists end whose text was changed and that have no name of their own: MySQL names
 * their columns after the text.
 */
final class SelectItems {
    static final int NONE = -1;

    private static final int DEEPEST = 64;

    private final TokenBuffer tokens;
    private final BitSet open = new BitSet();
    private final BitSet changed = new BitSet();
    private final int[] first = new int[DEEPEST];
    private int depth;

    SelectItems(TokenBuffer tokens) {
        this.tokens = tokens;
    }

    /** The walk has reached this token: answers the first token of the item that ended before it and needs a name, or {@link #NONE}. */
    int reach(int index) {
        int needsName = endsItem(index) && changed.get(depth) && !hasName(index - 1) ? first[depth] : NONE;
        if (endsItem(index)) {
            changed.clear(depth);
        }
        switch (tokens.kind(index)) {
            case '(' -> enter();
            case ')' -> depth = Math.max(0, depth - 1);
            case ',' -> begin(index + 1);
            case TokenKind.WORD -> word(index);
            default -> {}
        }
        return needsName;
    }

    /** What stands at the token just reached is replaced: a change to every item around it. */
    void change() {
        for (int level = open.nextSetBit(0); level >= 0 && level <= depth; level = open.nextSetBit(level + 1)) {
            changed.set(level);
        }
    }

    private void enter() {
        if (depth + 1 < DEEPEST) {
            depth++;
        }
        open.clear(depth);
        changed.clear(depth);
    }

    private void begin(int index) {
        if (open.get(depth)) {
            first[depth] = index;
        }
    }

    private void word(int index) {
        if (tokens.keyword(index) == Keyword.SELECT) {
            open.set(depth);
            begin(index + 1);
        } else if (isModifier(index) && first[depth] == index) {
            begin(index + 1);
        } else if (endsList(index)) {
            open.clear(depth);
        }
    }

    private boolean isModifier(int index) {
        return switch (tokens.keyword(index)) {
            case DISTINCT, ALL, SQL_CALC_FOUND_ROWS, STRAIGHT_JOIN, HIGH_PRIORITY -> true;
            default -> false;
        };
    }

    private boolean endsItem(int index) {
        int kind = tokens.kind(index);
        return open.get(depth)
                && (kind == ',' || kind == ';' || kind == ')' || kind == TokenKind.END || endsList(index));
    }

    private boolean endsList(int index) {
        return switch (tokens.keyword(index)) {
            case FROM, INTO, WHERE, GROUP, HAVING, ORDER, LIMIT, UNION, EXCEPT, INTERSECT, FOR, LOCK, WINDOW -> true;
            default -> false;
        };
    }

    /** {@code AS name}, or a name right behind what already is an operand. */
    private boolean hasName(int last) {
        if (last == first[depth] || !(tokens.isName(last) || tokens.kind(last) == TokenKind.STRING)) {
            return false;
        }
        int before = tokens.kind(last - 1);
        return tokens.keyword(last - 1) == Keyword.AS
                || tokens.keyword(last - 1) == Keyword.END
                || before == ')'
                || TokenKind.isLiteral(before)
                || tokens.isName(last - 1);
    }
}
