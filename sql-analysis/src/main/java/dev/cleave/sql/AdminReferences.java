package dev.cleave.sql;

/** Statements about tables that are neither queries nor DML nor DDL: SHOW, LOCK TABLES, HANDLER, table maintenance, GRANT, FLUSH. */
final class AdminReferences {
    private final Cursor c;
    private final PlanBuilder plan;
    private final QueryReferences queries;

    AdminReferences(Cursor cursor, PlanBuilder plan, QueryReferences queries) {
        this.c = cursor;
        this.plan = plan;
        this.queries = queries;
    }

    /** Behind SHOW. See "SHOW Statements". */
    void show() {
        plan.kind(isAboutPrevious() ? StatementKind.DIAGNOSTICS : StatementKind.SHOW);
        c.skip(Keyword.FULL, Keyword.EXTENDED);
        switch (c.keyword()) {
            case COLUMNS, FIELDS, INDEX, INDEXES, KEYS -> {
                c.next();
                if (c.acceptAny(Keyword.FROM, Keyword.IN)) {
                    looks();
                    describedTable();
                }
            }
            case CREATE -> {
                c.next();
                if (c.acceptAny(Keyword.TABLE, Keyword.VIEW)) {
                    looks();
                    c.skipExistence();
                    read();
                } else if (c.keyword() == Keyword.TRIGGER) {
                    plan.effect(Effect.READS_CATALOG);
                }
            }
            case TABLES, TRIGGERS -> plan.effect(Effect.READS_CATALOG);
            case TABLE -> {
                c.next();
                plan.effect(Effect.READS_CATALOG);
            }
            default -> {
                if (ShowProcesslist.isNamedAt(c)) {
                    plan.effect(Effect.READS_PROCESSLIST);
                } else if (ConnectionStatus.isNamedAt(c)) {
                    plan.effect(Effect.SHOWS_STATUS);
                }
            }
        }
        rest();
    }

    /** {@code SHOW WARNINGS}, {@code SHOW COUNT(*) ERRORS}: they tell about the statement before. */
    private boolean isAboutPrevious() {
        int word = c.kind(1) == '(' ? 4 : 0;
        boolean about = c.keyword(word) == Keyword.WARNINGS || c.keyword(word) == Keyword.ERRORS;
        if (about) {
            plan.effect(Effect.READS_PREVIOUS_STATEMENT);
            plan.effect(Effect.READS_DIAGNOSTICS);
        }
        return about;
    }

    /** {@code table FROM schema} is {@code schema.table}. */
    private void describedTable() {
        TableName name = TableName.at(c);
        if (name == null) {
            return;
        }
        TableName schema = c.acceptAny(Keyword.FROM, Keyword.IN) ? TableName.at(c) : null;
        plan.read(schema == null ? name : new TableName(schema.table(), name.table()));
    }

    /** DESCRIBE table. */
    void describe() {
        looks();
        read();
        c.moveTo(c.limit());
    }

    /** Behind ANALYZE, OPTIMIZE, REPAIR: they rewrite. */
    void maintain() {
        plan.kind(StatementKind.TABLE_ADMIN);
        plan.effect(Effect.WRITES);
        plan.effect(Effect.IMPLICIT_COMMIT);
        c.skip(Keyword.NO_WRITE_TO_BINLOG, Keyword.LOCAL);
        c.acceptAny(Keyword.TABLE, Keyword.TABLES);
        writeList();
    }

    /** Behind CHECK. */
    void check() {
        plan.effect(Effect.IMPLICIT_COMMIT);
        checksum();
    }

    /** Behind CHECKSUM. */
    void checksum() {
        plan.kind(StatementKind.TABLE_ADMIN);
        c.acceptAny(Keyword.TABLE, Keyword.TABLES);
        readList();
    }

    /** Behind CACHE INDEX or LOAD INDEX INTO CACHE. */
    void keyCache() {
        plan.kind(StatementKind.TABLE_ADMIN);
        plan.effect(Effect.IMPLICIT_COMMIT);
        c.skip(Keyword.INDEX, Keyword.INTO, Keyword.CACHE);
        do {
            read();
            if (c.accept(Keyword.PARTITION)) {
                c.skipParentheses();
            }
            if (c.acceptAny(Keyword.INDEX, Keyword.KEY)) {
                c.skipParentheses();
            }
            if (c.accept(Keyword.IGNORE)) {
                c.next();
            }
        } while (c.accept(','));
    }

    /** Behind LOCK TABLES: {@code name [AS alias] READ [LOCAL] | [LOW_PRIORITY] WRITE, …}. */
    void lockTables() {
        plan.kind(StatementKind.LOCK_TABLES);
        plan.effect(Effect.IMPLICIT_COMMIT);
        do {
            lockTable();
        } while (c.accept(','));
    }

    private void lockTable() {
        TableName name = TableName.at(c);
        if (name == null) {
            return;
        }
        while (!c.atEnd() && c.kind() != ',') {
            if (c.keyword() == Keyword.WRITE) {
                plan.effect(Effect.WRITES);
                plan.effect(Effect.INSERTS_ROWS);
                plan.effect(Effect.UPDATES_ROWS);
                plan.effect(Effect.DELETES_ROWS);
                plan.write(name);
            }
            c.next();
        }
        if (!plan.has(Effect.WRITES)) {
            plan.effect(Effect.LOCKING_READ);
        }
        plan.read(name);
    }

    /** Behind HANDLER. READ and CLOSE name what OPEN called it, on the connection that opened it. */
    void handler() {
        plan.kind(StatementKind.HANDLER);
        TableName name = TableName.at(c);
        if (name != null && c.accept(Keyword.OPEN)) {
            plan.effect(Effect.OPENS_HANDLER);
            plan.read(name);
        }
        rest();
    }

    /** Behind GRANT or REVOKE: {@code … ON [TABLE] name TO|FROM …}. */
    void grant() {
        plan.account();
        if (c.seek(Keyword.ON)) {
            c.next();
            boolean table = c.accept(Keyword.TABLE);
            boolean routine = c.keyword() == Keyword.FUNCTION || c.keyword() == Keyword.PROCEDURE;
            boolean account = c.kind() == TokenKind.STRING || c.kind(1) == TokenKind.USER_VARIABLE;
            if (table || !(routine || account)) {
                grantedTable();
            }
        }
        c.moveTo(c.limit());
    }

    private void grantedTable() {
        if (c.kind() == '*' || c.kind(2) == '*') {
            return;
        }
        TableName name = TableName.at(c);
        if (name != null) {
            plan.write(name);
        }
    }

    /** Behind FLUSH: {@code TABLES a, b WITH READ LOCK} names tables and locks them, {@code TABLES WITH READ LOCK} locks all. */
    void flush() {
        plan.effect(Effect.IMPLICIT_COMMIT);
        c.skip(Keyword.NO_WRITE_TO_BINLOG, Keyword.LOCAL);
        if (c.kind() == TokenKind.WORD) {
            String what = c.tokens().text(c.position());
            if (what.equalsIgnoreCase("optimizer_costs")) {
                plan.effect(Effect.CHANGES_GLOBALS);
            } else if (what.equalsIgnoreCase("status")) {
                plan.effect(Effect.RESETS_COUNTERS);
            }
        }
        boolean tables = c.acceptAny(Keyword.TABLE, Keyword.TABLES);
        boolean named = tables && c.isName();
        if (named) {
            readList();
        }
        if (tables && (c.keyword() == Keyword.WITH || c.keyword() == Keyword.FOR)) {
            plan.effect(Effect.LOCKING_READ);
            plan.kind(named ? StatementKind.LOCK_TABLES : StatementKind.LOCK_ALL_TABLES);
        }
        plan.kind(StatementKind.ADMIN);
        c.moveTo(c.limit());
    }

    /** Unless it calls something: what stands behind WHERE may. */
    private void looks() {
        for (int i = c.position(); i < c.limit(); i++) {
            if (c.tokens().kind(i) == '(') {
                return;
            }
        }
        plan.effect(Effect.LOOKS_AT_TABLE);
    }

    private void rest() {
        while (!c.atEnd()) {
            queries.walk();
            c.next();
        }
    }

    private void read() {
        TableName name = TableName.at(c);
        if (name != null) {
            plan.read(name);
        }
    }

    private void readList() {
        do {
            read();
        } while (c.accept(','));
    }

    private void writeList() {
        do {
            TableName name = TableName.at(c);
            if (name != null) {
                plan.write(name);
            }
        } while (c.accept(','));
    }
}
