package dev.cleave.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables of queries: walks expressions token by token, and wherever a query stands in them follows its common table expressions, its FROM
 * and its joins. It does not check grammar; what it does not expect it steps over.
 *
 * <p>See "SELECT Statement", "JOIN Clause", "WITH (Common Table Expressions)" in the MySQL Reference Manual.
 */
final class QueryReferences {
    /** MySQL refuses more than 63 nested queries; beyond this the rest is searched without structure. */
    private static final int MAX_NESTING = 250;

    private final Cursor c;
    private final PlanBuilder plan;
    private @Nullable CteScope scope;
    private int nesting;
    private @Nullable List<TableFactor> factors;

    QueryReferences(Cursor cursor, PlanBuilder plan) {
        this.c = cursor;
        this.plan = plan;
    }

    /** Walks to the end of the statement or to a closing parenthesis that was not opened in it. */
    void walk() {
        walk(false);
    }

    /** The head of a statement that begins with WITH; what it defines stays visible to the end of the statement. */
    void commonTableExpressionsOfStatement() {
        if (QueryWords.startsCommonTableExpressions(c)) {
            commonTableExpressions();
        }
    }

    /** Walks one expression: stops also at a comma and at words that end a join condition or an assignment. */
    void expression() {
        walk(true);
    }

    /** A list of table references from the cursor on; answers the base tables at its own level and in its parenthesised joins. */
    List<TableFactor> joinedTables() {
        List<TableFactor> outer = factors;
        List<TableFactor> own = new ArrayList<>();
        factors = own;
        tableReferences();
        factors = outer;
        return own;
    }

    private void walk(boolean expression) {
        if (nesting >= MAX_NESTING) {
            LooseSearch.run(c, plan);
            return;
        }
        nesting++;
        CteScope outerScope = scope;
        List<TableFactor> outerFactors = factors;
        factors = null;
        new Walk(expression).run();
        factors = outerFactors;
        scope = outerScope;
        nesting--;
    }

    /** One query level, or one expression. */
    private final class Walk {
        private final boolean expression;
        private int depth;
        private boolean inSelect;

        Walk(boolean expression) {
            this.expression = expression;
        }

        void run() {
            while (!c.atEnd()) {
                int kind = c.kind();
                if (kind == '(') {
                    open();
                } else if (kind == ')') {
                    if (depth == 0) {
                        return;
                    }
                    depth--;
                    c.next();
                } else if (expression && depth == 0 && endsExpression(kind)) {
                    return;
                } else {
                    token();
                }
            }
        }

        private void open() {
            c.next();
            if (QueryWords.startsQuery(c)) {
                walk();
                c.accept(')');
            } else {
                depth++;
            }
        }

        private boolean endsExpression(int kind) {
            return kind == ',' || kind == '}' || (kind == TokenKind.WORD && QueryWords.endsCondition(c));
        }

        private void token() {
            switch (c.keyword()) {
                case SELECT -> select();
                case FROM -> from();
                case WITH -> with();
                case TABLE -> table();
                case FOR -> lockingClause();
                case LOCK -> {
                    if (c.keyword(1) == Keyword.IN && c.keyword(2) == Keyword.SHARE) {
                        plan.effect(Effect.LOCKING_READ);
                    }
                    c.next();
                }
                case INTO -> into();
                default -> c.next();
            }
        }

        private void select() {
            if (depth == 0) {
                inSelect = true;
                c.next();
            } else {
                nestedSelect();
            }
        }

        /** A SELECT behind a set operator in parentheses: {@code ((SELECT …) UNION SELECT …)}. */
        private void nestedSelect() {
            int before = c.position();
            walk();
            if (c.position() == before) {
                c.next();
            }
        }

        private void from() {
            c.next();
            if (depth == 0 && inSelect) {
                tableReferences();
            }
        }

        private void with() {
            if (QueryWords.startsCommonTableExpressions(c)) {
                commonTableExpressions();
            } else {
                c.next();
            }
        }

        private void table() {
            c.next();
            readName();
        }

        private void lockingClause() {
            c.next();
            if (c.keyword() == Keyword.UPDATE || c.keyword() == Keyword.SHARE) {
                if (depth == 0) {
                    plan.effect(Effect.LOCKING_READ);
                }
                c.next();
            }
        }

        private void into() {
            c.next();
            if (c.keyword() == Keyword.OUTFILE || c.keyword() == Keyword.DUMPFILE) {
                plan.effect(Effect.SERVER_FILE);
            }
        }
    }

    /** {@code WITH [RECURSIVE] name [(columns)] AS (query), …}: visible until the query that they head ends. */
    private void commonTableExpressions() {
        c.next();
        boolean recursive = c.accept(Keyword.RECURSIVE);
        scope = new CteScope(scope);
        do {
            if (!c.isName()) {
                return;
            }
            String name = c.tokens().name(c.position());
            c.next();
            c.skipParentheses();
            c.accept(Keyword.AS);
            if (recursive) {
                scope.add(name);
            }
            if (c.accept('(')) {
                walk();
                c.accept(')');
            }
            scope.add(name);
            skipCycleClause();
        } while (c.accept(','));
    }

    /** MariaDB: {@code CYCLE column, … RESTRICT}. */
    private void skipCycleClause() {
        if (c.isName() && c.tokens().text(c.position()).equalsIgnoreCase("cycle") && c.seek(Keyword.RESTRICT)) {
            c.next();
        }
    }

    private void tableReferences() {
        if (nesting >= MAX_NESTING) {
            LooseSearch.run(c, plan);
            return;
        }
        nesting++;
        while (!c.atEnd() && tableReference()) {
            // one part of the list after the other
        }
        nesting--;
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
                tableReferences();
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
                expression();
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
                expression();
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
            walk();
        } else {
            tableReferences();
            if (!c.atEnd() && c.kind() != ')') {
                walk();
            }
        }
        c.accept(')');
        alias();
        c.skipParentheses();
    }

    private void tableFunction() {
        c.next();
        if (c.accept('(')) {
            walk();
            c.accept(')');
        }
        alias();
    }

    private void tableFactor() {
        TableName name = TableName.at(c);
        if (name == null) {
            c.next();
            return;
        }
        if (c.accept(Keyword.PARTITION)) {
            c.skipParentheses();
        }
        String alias = alias();
        skipSample();
        skipIndexHints();
        if (name.schema() == null && CteScope.hides(scope, name.table())) {
            return;
        }
        plan.read(name);
        if (factors != null) {
            factors.add(new TableFactor(name, alias == null ? name.table() : alias));
        }
    }

    private void readName() {
        TableName name = TableName.at(c);
        if (name != null && (name.schema() != null || !CteScope.hides(scope, name.table()))) {
            plan.read(name);
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
