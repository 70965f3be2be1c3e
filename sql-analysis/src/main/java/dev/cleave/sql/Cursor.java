package dev.cleave.sql;

/** A position in a statement's tokens, with what every part of the extraction asks of it. Never runs past {@link #limit}. */
final class Cursor {
    private final TokenBuffer tokens;
    private int position;
    private int limit;

    Cursor(TokenBuffer tokens) {
        this.tokens = tokens;
    }

    void within(int from, int to) {
        position = from;
        limit = to;
    }

    int position() {
        return position;
    }

    int limit() {
        return limit;
    }

    TokenBuffer tokens() {
        return tokens;
    }

    boolean atEnd() {
        return position >= limit;
    }

    void next() {
        position++;
    }

    void moveTo(int index) {
        position = index;
    }

    int kind() {
        return kind(0);
    }

    int kind(int ahead) {
        return position + ahead < limit ? tokens.kind(position + ahead) : TokenKind.END;
    }

    Keyword keyword() {
        return keyword(0);
    }

    Keyword keyword(int ahead) {
        return position + ahead < limit ? tokens.keyword(position + ahead) : Keyword.NONE;
    }

    boolean isName() {
        return isName(0);
    }

    boolean isName(int ahead) {
        return position + ahead < limit && tokens.isName(position + ahead);
    }

    boolean accept(Keyword keyword) {
        if (keyword() != keyword) {
            return false;
        }
        position++;
        return true;
    }

    /** Accepts any one of them. */
    boolean acceptAny(Keyword... keywords) {
        for (Keyword keyword : keywords) {
            if (accept(keyword)) {
                return true;
            }
        }
        return false;
    }

    void skip(Keyword... keywords) {
        while (acceptAny(keywords)) {
            // each is optional
        }
    }

    boolean accept(int kind) {
        if (kind() != kind) {
            return false;
        }
        position++;
        return true;
    }

    /** Moves to the first of the keyword from here on; at the end where there is none. */
    boolean seek(Keyword keyword) {
        while (!atEnd() && keyword() != keyword) {
            position++;
        }
        return !atEnd();
    }

    /** {@code IF EXISTS} or {@code IF NOT EXISTS}. */
    void skipExistence() {
        if (accept(Keyword.IF)) {
            accept(Keyword.NOT);
            accept(Keyword.EXISTS);
        }
    }

    /** Moves behind the parenthesis that closes the one here, if there is one here. */
    void skipParentheses() {
        if (kind() != '(') {
            return;
        }
        int depth = 0;
        while (!atEnd()) {
            int kind = kind();
            position++;
            if (kind == '(') {
                depth++;
            } else if (kind == ')' && --depth == 0) {
                return;
            }
        }
    }
}
