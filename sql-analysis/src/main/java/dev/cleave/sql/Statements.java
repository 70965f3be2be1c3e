package dev.cleave.sql;

/**
 * Cuts a text into statements. The semicolons inside the body of a routine, trigger or event do not separate. Where it is in doubt it cuts: a piece of
 * a body that is taken for a statement adds tables, a statement that is taken for a piece of a body would hide some.
 */
final class Statements {
    private Statements() {}

    /** The index of the semicolon that ends the statement which begins at {@code from}, or the number of tokens. */
    static int end(TokenBuffer tokens, int from) {
        boolean program = isStoredProgram(tokens, from);
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            if (tokens.kind(i) == ';' && depth == 0) {
                return i;
            }
            if (!program) {
                continue;
            }
            if (tokens.keyword(i) == Keyword.END) {
                depth = Math.max(depth - 1, 0);
                i += namesBlock(tokens.keyword(i + 1)) ? 1 : 0;
            } else if (opensBlock(tokens, i, depth)) {
                depth++;
            }
        }
        return tokens.size();
    }

    /** CREATE … PROCEDURE, FUNCTION, TRIGGER, EVENT or ALTER EVENT, and MariaDB's BEGIN NOT ATOMIC. */
    private static boolean isStoredProgram(TokenBuffer tokens, int from) {
        Keyword first = tokens.keyword(from);
        if (first == Keyword.BEGIN) {
            return tokens.keyword(from + 1) == Keyword.NOT;
        }
        if (first != Keyword.CREATE && first != Keyword.ALTER) {
            return false;
        }
        for (int i = from + 1; i < tokens.size() && tokens.kind(i) != ';'; i++) {
            switch (tokens.keyword(i)) {
                case PROCEDURE, FUNCTION, TRIGGER, EVENT -> {
                    return true;
                }
                case TABLE, VIEW, INDEX, USER, ROLE, SCHEMA, DATABASE, SELECT -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean opensBlock(TokenBuffer tokens, int index, int depth) {
        return switch (tokens.keyword(index)) {
            case BEGIN, CASE, LOOP, WHILE -> true;
            case REPEAT -> tokens.kind(index + 1) != '(';
            case IF -> depth == 0 ? isFirstStatement(tokens, index) : beginsStatement(tokens, index);
            default -> false;
        };
    }

    /** Not {@code CREATE PROCEDURE IF NOT EXISTS}, and not the function. */
    private static boolean isFirstStatement(TokenBuffer tokens, int index) {
        return switch (tokens.keyword(index - 1)) {
            case PROCEDURE, FUNCTION, TRIGGER, EVENT -> false;
            case ROW, DO -> true;
            default -> tokens.kind(index - 1) == ')' || tokens.kind(index + 1) != '(';
        };
    }

    private static boolean beginsStatement(TokenBuffer tokens, int index) {
        int before = tokens.kind(index - 1);
        return before == ';'
                || before == ':'
                || switch (tokens.keyword(index - 1)) {
                    case BEGIN, THEN, ELSE, DO, LOOP, REPEAT -> true;
                    default -> false;
                };
    }

    private static boolean namesBlock(Keyword keyword) {
        return switch (keyword) {
            case CASE, IF, LOOP, REPEAT, WHILE -> true;
            default -> false;
        };
    }
}
