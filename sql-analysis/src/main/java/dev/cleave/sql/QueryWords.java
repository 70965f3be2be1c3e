package dev.cleave.sql;

/** Which words begin a query, and which end a list of table references or a condition in it. */
final class QueryWords {
    private QueryWords() {}

    /** Behind an opening parenthesis. VALUES may also be the function of ON DUPLICATE KEY UPDATE, in which no table stands. */
    static boolean startsQuery(Cursor c) {
        return switch (c.keyword()) {
            case SELECT, TABLE, VALUES -> true;
            case WITH -> startsCommonTableExpressions(c);
            default -> false;
        };
    }

    /** {@code WITH ROLLUP}, {@code WITH CHECK OPTION} and the like do not. */
    static boolean startsCommonTableExpressions(Cursor c) {
        if (c.keyword() != Keyword.WITH) {
            return false;
        }
        int name = c.keyword(1) == Keyword.RECURSIVE ? 2 : 1;
        return c.isName(name) && (c.kind(name + 1) == '(' || c.keyword(name + 1) == Keyword.AS);
    }

    /** No table reference goes on behind one of these. */
    static boolean endsTableReferences(Keyword keyword) {
        return switch (keyword) {
            case WHERE, GROUP, HAVING, WINDOW, QUALIFY, ORDER, LIMIT, LOCK, INTO, UNION, EXCEPT, INTERSECT, MINUS ->
                true;
            case PROCEDURE, SET, RETURNING, VALUES, SELECT, FROM, WITH -> true;
            default -> false;
        };
    }

    static boolean endsCondition(Cursor c) {
        return switch (c.keyword()) {
            case ON, JOIN, INNER, CROSS, NATURAL, STRAIGHT_JOIN -> true;
            case LEFT, RIGHT -> c.keyword(1) == Keyword.JOIN || c.keyword(1) == Keyword.OUTER;
            case USING -> c.kind(1) == '(';
            case FOR -> c.keyword(1) == Keyword.UPDATE || c.keyword(1) == Keyword.SHARE;
            case SELECT, FROM, VALUES -> false;
            default -> endsTableReferences(c.keyword());
        };
    }
}
