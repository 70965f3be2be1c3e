package dev.cleave.sql;

/** Prints tokens with literals as {@code ?}: what logs and lists may show. */
final class NormalizedText {
    private NormalizedText() {}

    static String of(TokenBuffer tokens) {
        StringBuilder text = new StringBuilder(128);
        int size = tokens.size();
        for (int i = 0; i < size && text.length() < StatementAnalyzer.MAX_NORMALIZED_LENGTH; i++) {
            if (i > 0 && isSpaced(tokens, i)) {
                text.append(' ');
            }
            append(text, tokens, i);
        }
        text.setLength(Math.min(text.length(), StatementAnalyzer.MAX_NORMALIZED_LENGTH));
        return text.toString();
    }

    private static void append(StringBuilder text, TokenBuffer tokens, int index) {
        int kind = tokens.kind(index);
        if (TokenKind.isLiteral(kind) || kind == TokenKind.INVALID) {
            text.append('?');
        } else {
            text.append(tokens.text(index));
        }
    }

    /** Spaces where the statement has some, so that {@code a.b}, {@code f(x)} and {@code >=} stay together. */
    private static boolean isSpaced(TokenBuffer tokens, int index) {
        int kind = tokens.kind(index);
        int before = tokens.kind(index - 1);
        if (kind == ',' || kind == ')' || before == '(' || before == ';') {
            return before == ';';
        }
        return before == ',' || before == ')' || tokens.end(index - 1) != tokens.start(index);
    }
}
