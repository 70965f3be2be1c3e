package dev.cleave.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables of queries: walks expressions token by token, and wherever a query stands in them follows its common table expressions; its FROM is
 * {@link TableReferences}' business. It does not check grammar; what it does not expect it steps over.
 *
 * <p>See "SELECT Statement" and "WITH (Common Table Expressions)" in the MySQL Reference Manual.
 */
final class QueryReferences {
    /** MySQL refuses more than 63 nested queries; beyond this the rest is searched without structure. */
    private static final int MAX_NESTING = 250;

    private final Cursor c;
    private final PlanBuilder plan;
    private final TableReferences tables;
    private @Nullable CteScope scope;
    private int nesting;

    QueryReferences(Cursor cursor, PlanBuilder plan) {
        this.c = cursor;
        this.plan = plan;
        this.tables = new TableReferences(cursor, this);
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
        return tables.factors();
    }

    /** Notes that a base table is read; answers false where the name means a common table expression. */
    boolean read(TableName name) {
        if (name.schema() == null && CteScope.hides(scope, name.table())) {
            return false;
        }
        plan.read(name);
        return true;
    }

    /** Notes a catalog table between two tokens, if it is one. */
    void readsCatalog(TableName name, int first, int last, boolean hasAlias) {
        CatalogTable table = CatalogTable.of(name);
        if (table != null) {
            plan.effect(table.isOfProcesses() ? Effect.READS_PROCESSLIST : Effect.READS_CATALOG);
            c.tokens().catalogReferences().add(new CatalogReference(name, first, last, hasAlias));
        }
    }

    /** Goes one level deeper, to be followed by {@link #leave}. Beyond the limit it searches the rest loosely and answers false. */
    boolean enter() {
        if (nesting >= MAX_NESTING) {
            LooseSearch.run(c, plan);
            return false;
        }
        nesting++;
        return true;
    }

    void leave() {
        nesting--;
    }

    private void walk(boolean expression) {
        if (!enter()) {
            return;
        }
        CteScope outerScope = scope;
        List<TableFactor> outerFactors = tables.collect(null);
        new Walk(expression).run();
        tables.collect(outerFactors);
        scope = outerScope;
        leave();
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
                tables.list();
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
            TableName name = TableName.at(c);
            if (name != null) {
                read(name);
            }
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
}
