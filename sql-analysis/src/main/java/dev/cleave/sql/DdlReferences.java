package dev.cleave.sql;

/** CREATE, ALTER, DROP, RENAME and TRUNCATE. See "Data Definition Statements" in the MySQL Reference Manual. */
final class DdlReferences {
    private final Cursor c;
    private final PlanBuilder plan;
    private final QueryReferences queries;

    DdlReferences(Cursor cursor, PlanBuilder plan, QueryReferences queries) {
        this.c = cursor;
        this.plan = plan;
        this.queries = queries;
    }

    /** Behind CREATE. */
    void create() {
        begin();
        boolean temporary = false;
        while (!c.atEnd()) {
            switch (c.keyword()) {
                case TEMPORARY -> temporary = true;
                case TABLE -> {
                    c.next();
                    createTable(temporary);
                    return;
                }
                case VIEW -> {
                    c.next();
                    createView();
                    return;
                }
                case INDEX -> {
                    onTable();
                    return;
                }
                case TRIGGER -> {
                    sessionUse();
                    onTable();
                    return;
                }
                case USER, ROLE -> {
                    account();
                    return;
                }
                case SCHEMA, DATABASE -> {
                    plan.effect(Effect.CREATES_OR_DROPS_SCHEMA);
                    end();
                    return;
                }
                case PROCEDURE, FUNCTION -> {
                    sessionUse();
                    end();
                    return;
                }
                case EVENT, SERVER, TABLESPACE -> {
                    end();
                    return;
                }
                default -> {}
            }
            step();
        }
    }

    /** Behind ALTER. */
    void alter() {
        begin();
        while (!c.atEnd()) {
            switch (c.keyword()) {
                case TABLE -> {
                    c.next();
                    c.skipExistence();
                    write();
                    tableOptions();
                    return;
                }
                case VIEW -> {
                    c.next();
                    createView();
                    return;
                }
                case USER, ROLE -> {
                    account();
                    return;
                }
                case EVENT, PROCEDURE, FUNCTION, SCHEMA, DATABASE, SERVER, TABLESPACE -> {
                    end();
                    return;
                }
                default -> {}
            }
            step();
        }
    }

    /** Behind DROP. */
    void drop() {
        begin();
        boolean temporary = c.accept(Keyword.TEMPORARY);
        switch (c.keyword()) {
            case TABLE, TABLES -> {
                c.next();
                c.skipExistence();
                writeList();
                if (temporary) {
                    plan.effect(Effect.DROPS_TEMPORARY_TABLE);
                    temporary();
                }
            }
            case VIEW -> {
                c.next();
                c.skipExistence();
                plan.effect(Effect.DEFINES_VIEW);
                writeList();
            }
            case INDEX -> onTable();
            case USER, ROLE -> account();
            case SCHEMA, DATABASE -> {
                plan.effect(Effect.CREATES_OR_DROPS_SCHEMA);
                end();
            }
            default -> end();
        }
    }

    /** Behind RENAME. */
    void rename() {
        begin();
        if (c.keyword() == Keyword.USER) {
            account();
            return;
        }
        c.acceptAny(Keyword.TABLE, Keyword.TABLES);
        c.skipExistence();
        do {
            write();
            c.accept(Keyword.TO);
            write();
        } while (c.accept(','));
    }

    /** Behind TRUNCATE. */
    void truncate() {
        begin();
        c.accept(Keyword.TABLE);
        write();
    }

    private void begin() {
        plan.kind(StatementKind.DDL);
        plan.effect(Effect.WRITES);
        plan.effect(Effect.IMPLICIT_COMMIT);
    }

    private void temporary() {
        plan.remove(Effect.WRITES);
        plan.remove(Effect.IMPLICIT_COMMIT);
    }

    private void account() {
        plan.account();
        end();
    }

    private void end() {
        c.moveTo(c.limit());
    }

    /** Over one word of what precedes the object's type, such as {@code DEFINER = a@b}. */
    private void step() {
        c.next();
    }

    private void createTable(boolean temporary) {
        c.skipExistence();
        TableName name = TableName.at(c);
        if (name != null) {
            plan.write(name);
        }
        if (temporary && name != null) {
            plan.createsTemporary(name);
            plan.effect(Effect.CREATES_TEMPORARY_TABLE);
            temporary();
        }
        boolean parenthesis = c.kind() == '(' && c.keyword(1) == Keyword.LIKE;
        if (parenthesis) {
            c.next();
        }
        if (c.accept(Keyword.LIKE)) {
            read();
        }
        tableOptions();
    }

    /** Columns, keys, options and an optional query: foreign keys, merged tables, exchanged partitions and new names. */
    private void tableOptions() {
        int depth = 0;
        while (!c.atEnd()) {
            switch (c.kind()) {
                case '(' -> depth++;
                case ')' -> depth--;
                default -> {}
            }
            if (!option(depth)) {
                c.next();
            }
        }
    }

    /** Whether it consumed anything. */
    private boolean option(int depth) {
        switch (c.keyword()) {
            case REFERENCES -> {
                c.next();
                read();
            }
            case SELECT, VALUES -> {
                return query();
            }
            case WITH -> {
                return with();
            }
            case TABLE -> {
                c.next();
                read();
            }
            case UNION -> union();
            case RENAME -> {
                c.next();
                renamed(depth);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** {@code CREATE TABLE … SELECT}; VALUES is also a word of partitions. */
    private boolean query() {
        if (c.keyword() == Keyword.VALUES && c.keyword(1) != Keyword.ROW) {
            return false;
        }
        queries.walk();
        return c.keyword() != Keyword.SELECT;
    }

    private boolean with() {
        if (QueryWords.startsCommonTableExpressions(c)) {
            queries.walk();
            return true;
        }
        c.next();
        if (c.accept(Keyword.TABLE)) {
            write();
        }
        return true;
    }

    /** The tables of a MERGE table. */
    private void union() {
        c.next();
        c.accept('=');
        if (c.accept('(')) {
            writeList();
        }
    }

    private void renamed(int depth) {
        boolean other = c.keyword() == Keyword.INDEX || c.keyword() == Keyword.KEY || c.keyword() == Keyword.COLUMN;
        if (other || depth != 0) {
            return;
        }
        c.acceptAny(Keyword.TO, Keyword.AS);
        c.accept('=');
        write();
    }

    private void createView() {
        plan.effect(Effect.DEFINES_VIEW);
        sessionUse();
        c.skipExistence();
        write();
        c.skipParentheses();
        c.accept(Keyword.AS);
        while (!c.atEnd()) {
            queries.walk();
            c.next();
        }
        plan.remove(Effect.LOCKING_READ);
    }

    /** The rest is a definition. */
    private void sessionUse() {
        for (int i = c.position(); i < c.limit(); i++) {
            if (EffectScanner.mayUseSession(c.tokens(), i)) {
                plan.effect(Effect.DEFINES_SESSION_USE);
                return;
            }
        }
    }

    /** {@code INDEX name … ON table}, {@code TRIGGER name … ON table}. */
    private void onTable() {
        if (c.seek(Keyword.ON)) {
            c.next();
            write();
        }
        end();
    }

    private void write() {
        TableName name = TableName.at(c);
        if (name != null) {
            plan.write(name);
        }
    }

    private void writeList() {
        do {
            write();
        } while (c.accept(','));
    }

    private void read() {
        TableName name = TableName.at(c);
        if (name != null) {
            plan.read(name);
        }
    }
}
