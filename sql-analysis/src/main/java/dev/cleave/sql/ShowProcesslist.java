package dev.cleave.sql;

import java.util.List;

/**
 * {@code SHOW [FULL] PROCESSLIST} as the query on {@code information_schema} that gives the same columns and rows. Source: MySQL Reference Manual, "SHOW PROCESSLIST
 * Statement". Stateless.
 */
final class ShowProcesslist {
    private static final List<String> COLUMNS = List.of("Id", "User", "Host", "db", "Command", "Time", "State", "Info");
    /** Characters of a statement that are shown without FULL. */
    private static final int SHORT_INFO = 100;

    private ShowProcesslist() {}

    /** Whether the cursor is on the word behind SHOW and FULL. */
    static boolean isNamedAt(Cursor c) {
        return c.kind() == TokenKind.WORD && c.tokens().text(c.position()).equalsIgnoreCase("processlist");
    }

    /** Puts the query in the place of the statement between two tokens; false if it is another statement. */
    static boolean write(TokenBuffer tokens, int from, int end, CatalogStatement.Pieces pieces) {
        var c = new Cursor(tokens);
        c.within(from, end);
        if (!c.accept(Keyword.SHOW)) {
            return false;
        }
        boolean full = c.accept(Keyword.FULL);
        if (!isNamedAt(c)) {
            return false;
        }
        c.next();
        if (!c.atEnd()) {
            return false;
        }
        pieces.drop(tokens.start(from), tokens.end(end - 1));
        String separator = "SELECT ";
        for (String column : COLUMNS) {
            boolean isCut = !full && column.equals("Info");
            pieces.add(separator + (isCut ? "LEFT(INFO, " + SHORT_INFO + ")" : column) + " AS `" + column + "`");
            separator = ", ";
        }
        if (tokens.dialect().mariaDb()) {
            pieces.add(", PROGRESS AS `Progress`");
        }
        pieces.add(" FROM ");
        pieces.place(CatalogTable.PROCESSLIST);
        pieces.add(" AS `PROCESSLIST` ORDER BY ID" + SqlLiteral.NO_LIMIT);
        return true;
    }
}
