package dev.cleave.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables of one list of table references: what stands behind FROM or UPDATE, with its joins, aliases, index hints, derived tables and table
 * functions. Queries and conditions in it are {@link QueryReferences}' again.
 *
 * <p>See "JOIN Clause" and "Index Hints" in the MySQL Reference Manual.
 */
final class TableReferences {
    private final Cursor c;
    private final QueryReferences queries;
    private @Nullable List<TableFactor> factors;

    TableReferences(Cursor cursor, QueryReferences queries) {
        this.c = cursor;
        this.queries = queries;
    }

    /** A list from the cursor on; answers the base tables at its own level and in its parenthesised joins. */
    List<TableFactor> factors() {
        List<TableFactor> outer = collect(new ArrayList<>());
        list();
        return Objects.requireNonNull(collect(outer));
    }

    /** Where base tables are noted from now on, or null for nowhere; answers where they were until now. */
    @Nullable
    List<TableFactor> collect(@Nullable List<TableFactor> newFactors) {
        List<TableFactor> before = factors;
        factors = newFactors;
        return before;
    }

    /** A list of table references from the cursor on; it ends where none can go on. */
    void list() {
        if (!queries.enter()) {
            return;
        }
        while (!c.atEnd() && tableReference()) {
            // one part of the list after the other
        }
        queries.leave();
    }

    /** Whether the list may go on. */
    private boolean tableReference() {
        switch (c.kind()) {
            case '(' -> {
                c.next();
                parenthesised();
            }
            case '{' -> {
                c.next();
                c.next();
                list();
                c.accept('}');
            }
            case ')', '}' -> {
                return false;
            }
            case TokenKind.WORD, TokenKind.QUOTED, '.' -> {
                return wordOfTableReferences();
            }
            default -> c.next();
        }
        return true;
    }

    private boolean wordOfTableReferences() {
        switch (c.keyword()) {
            case ON -> {
                if (c.keyword(1) == Keyword.DUPLICATE) {
                    return false;
                }
                c.next();
                queries.expression();
            }
            case USING -> {
                if (c.kind(1) != '(') {
                    return false;
                }
                c.next();
                c.skipParentheses();
            }
            case JSON_TABLE -> tableFunction();
            case FOR -> {
                if (c.keyword(1) != Keyword.SYSTEM_TIME) {
                    return false;
                }
                c.next();
                queries.expression();
            }
            default -> {
                return plainWord();
            }
        }
        return true;
    }

    private boolean plainWord() {
        if (QueryWords.endsTableReferences(c.keyword())) {
            return false;
        }
        if (c.isName() && c.kind(1) == '(') {
            tableFunction();
        } else if (c.isName() || c.kind() == '.') {
            tableFactor();
        } else {
            c.next();
        }
        return true;
    }

    /** Behind an opening parenthesis: a derived table, joined tables, or either of them with a set operation behind it. */
    private void parenthesised() {
        if (QueryWords.startsQuery(c)) {
            queries.walk();
        } else {
            list();
            if (!c.atEnd() && c.kind() != ')') {
                queries.walk();
            }
        }
        c.accept(')');
        alias();
        c.skipParentheses();
    }

    private void tableFunction() {
        c.next();
        if (c.accept('(')) {
            queries.walk();
            c.accept(')');
        }
        alias();
    }

    private void tableFactor() {
        int first = c.position();
        TableName name = TableName.at(c);
        if (name == null) {
            c.next();
            return;
        }
        int last = c.position() - 1;
        if (c.accept(Keyword.PARTITION)) {
            c.skipParentheses();
        }
        String alias = alias();
        skipSample();
        skipIndexHints();
        if (!queries.read(name)) {
            return;
        }
        queries.readsCatalog(name, first, last, alias != null);
        if (factors != null) {
            factors.add(new TableFactor(name, alias == null ? name.table() : alias));
        }
    }

    private @Nullable String alias() {
        boolean as = c.accept(Keyword.AS);
        if (!c.isName() && !(as && c.kind() == TokenKind.STRING)) {
            return null;
        }
        String alias = c.tokens().name(c.position());
        c.next();
        return alias;
    }

    private void skipSample() {
        if (c.accept(Keyword.TABLESAMPLE)) {
            c.next();
            c.skipParentheses();
        }
    }

    /** {@code USE INDEX FOR JOIN (a, b) IGNORE KEY (c)}. */
    private void skipIndexHints() {
        while (isIndexHint()) {
            while (!c.atEnd() && c.kind() == TokenKind.WORD) {
                c.next();
            }
            c.skipParentheses();
            if (c.kind() == ',' && isIndexHint(1)) {
                c.next();
            }
        }
    }

    private boolean isIndexHint() {
        return isIndexHint(0);
    }

    private boolean isIndexHint(int ahead) {
        Keyword verb = c.keyword(ahead);
        Keyword object = c.keyword(ahead + 1);
        return (verb == Keyword.USE || verb == Keyword.FORCE || verb == Keyword.IGNORE)
                && (object == Keyword.INDEX || object == Keyword.KEY);
    }
}
