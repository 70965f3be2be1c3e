package dev.cleave.sql;

import java.util.ArrayList;
import java.util.List;

/** INSERT, REPLACE, UPDATE, DELETE and LOAD: which table is written, which are read. See "Data Manipulation Statements" in the MySQL Reference Manual. */
final class DmlReferences {
    /** Of more, all are taken for written, lest a long statement take long to look at; a join of MySQL's has at most 61. */
    private static final int MOST_TABLES = 256;

    private final Cursor c;
    private final PlanBuilder plan;
    private final QueryReferences queries;

    DmlReferences(Cursor cursor, PlanBuilder plan, QueryReferences queries) {
        this.c = cursor;
        this.plan = plan;
        this.queries = queries;
    }

    /** Behind INSERT or REPLACE. Everything after the table is queries and expressions. */
    void insert(StatementKind kind) {
        begin(kind);
        plan.effect(Effect.INSERTS_ROWS);
        if (kind == StatementKind.REPLACE) {
            plan.effect(Effect.DELETES_ROWS);
        }
        c.skip(Keyword.LOW_PRIORITY, Keyword.DELAYED, Keyword.HIGH_PRIORITY, Keyword.IGNORE);
        c.accept(Keyword.INTO);
        write();
        if (c.accept(Keyword.PARTITION)) {
            c.skipParentheses();
        }
        rest();
    }

    /** Behind UPDATE. */
    void update() {
        begin(StatementKind.UPDATE);
        plan.effect(Effect.UPDATES_ROWS);
        c.skip(Keyword.LOW_PRIORITY, Keyword.IGNORE);
        List<TableFactor> factors = queries.joinedTables();
        c.accept(Keyword.SET);
        if (factors.size() == 1) {
            plan.write(factors.getFirst().table());
        } else {
            assignments(factors);
        }
        rest();
    }

    /** Behind DELETE. */
    void delete() {
        begin(StatementKind.DELETE);
        plan.effect(Effect.DELETES_ROWS);
        c.skip(Keyword.LOW_PRIORITY, Keyword.QUICK, Keyword.IGNORE);
        boolean fromFirst = c.accept(Keyword.FROM);
        List<TableName> targets = targets();
        if (c.accept(fromFirst ? Keyword.USING : Keyword.FROM)) {
            List<TableFactor> factors = queries.joinedTables();
            written(targets, factors);
        } else {
            targets.forEach(plan::write);
        }
        rest();
    }

    /** Behind LOAD DATA or LOAD XML: {@code … INTO TABLE name … SET column = expression}. */
    void load() {
        begin(StatementKind.LOAD_DATA);
        plan.effect(Effect.MAY_SET_LAST_INSERT_ID);
        plan.effect(Effect.INSERTS_ROWS);
        boolean local = false;
        while (!c.atEnd() && c.keyword() != Keyword.INTO) {
            local |= c.keyword() == Keyword.LOCAL;
            if (c.keyword() == Keyword.REPLACE) {
                plan.effect(Effect.DELETES_ROWS);
            }
            c.next();
        }
        plan.effect(local ? Effect.LOCAL_FILE : Effect.SERVER_FILE);
        c.accept(Keyword.INTO);
        c.accept(Keyword.TABLE);
        write();
        rest();
    }

    private void begin(StatementKind kind) {
        plan.kind(kind);
        plan.effect(Effect.WRITES);
    }

    private void write() {
        TableName name = TableName.at(c);
        if (name != null) {
            plan.write(name);
        }
    }

    /** What follows may hold queries, but a stray parenthesis must not end the search. */
    private void rest() {
        while (!c.atEnd()) {
            queries.walk();
            c.next();
        }
    }

    private List<TableName> targets() {
        List<TableName> targets = new ArrayList<>();
        do {
            TableName name = TableName.at(c);
            if (name == null) {
                return targets;
            }
            if (c.kind() == '.' && c.kind(1) == '*') {
                c.next();
                c.next();
            }
            targets.add(name);
        } while (c.accept(','));
        return targets;
    }

    /** {@code a.b = …, c = …} in an UPDATE of several tables: a column without its table may belong to any of them, and the server locks them all. */
    private void assignments(List<TableFactor> factors) {
        if (factors.size() > MOST_TABLES) {
            factors.forEach(factor -> plan.write(factor.table()));
            rest();
            return;
        }
        do {
            TableName target = TableName.at(c);
            boolean qualified = target != null && (target.schema() != null || c.kind() == '.');
            if (qualified) {
                writeFactor(owner(target), factors);
            } else {
                factors.forEach(factor -> plan.write(factor.table()));
            }
            queries.expression();
        } while (c.accept(','));
    }

    /** The table of {@code table.column} or {@code schema.table.column}. */
    private TableName owner(TableName target) {
        if (c.kind() == '.') {
            return target;
        }
        String table = target.schema();
        return new TableName(null, table == null ? target.table() : table);
    }

    private void written(List<TableName> targets, List<TableFactor> factors) {
        if (factors.size() > MOST_TABLES) {
            factors.forEach(factor -> plan.write(factor.table()));
        } else {
            targets.forEach(target -> writeFactor(target, factors));
        }
    }

    private void writeFactor(TableName target, List<TableFactor> factors) {
        boolean found = false;
        for (TableFactor factor : factors) {
            if (isCalled(factor, target)) {
                plan.write(factor.table());
                found = true;
            }
        }
        if (!found) {
            writeUnknown(target, factors);
        }
    }

    /** A name that differs in case only, on a server that does not mind; else a mistake, which may not hide a table. */
    private void writeUnknown(TableName target, List<TableFactor> factors) {
        boolean found = false;
        for (TableFactor factor : factors) {
            if (factor.alias().equalsIgnoreCase(target.table())) {
                plan.write(factor.table());
                found = true;
            }
        }
        if (!found) {
            plan.write(target);
        }
    }

    private static boolean isCalled(TableFactor factor, TableName target) {
        if (target.schema() == null) {
            return factor.alias().equals(target.table());
        }
        String schema = factor.table().schema();
        return factor.table().table().equals(target.table()) && (schema == null || schema.equals(target.schema()));
    }
}
