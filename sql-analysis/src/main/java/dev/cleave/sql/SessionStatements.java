package dev.cleave.sql;

import java.util.Locale;

/** Statements about transactions, the session and the server: kinds, effects and arguments. */
final class SessionStatements {
    private final Cursor c;
    private final PlanBuilder plan;
    private final QueryReferences queries;

    SessionStatements(Cursor cursor, PlanBuilder plan, QueryReferences queries) {
        this.c = cursor;
        this.plan = plan;
        this.queries = queries;
    }

    void begin() {
        plan.kind(StatementKind.BEGIN);
        plan.effect(Effect.TRANSACTION_START);
        end();
    }

    /** Behind START. */
    void start() {
        if (c.keyword() == Keyword.TRANSACTION) {
            begin();
        } else {
            admin();
        }
    }

    /** Behind COMMIT. */
    void commit() {
        plan.kind(StatementKind.COMMIT);
        endOfTransaction();
    }

    /** Behind ROLLBACK. */
    void rollback() {
        c.accept(Keyword.WORK);
        if (c.keyword() == Keyword.TO) {
            savepoint();
            return;
        }
        plan.kind(StatementKind.ROLLBACK);
        endOfTransaction();
    }

    private void endOfTransaction() {
        plan.effect(Effect.TRANSACTION_END);
        boolean no = false;
        while (!c.atEnd()) {
            boolean option = c.keyword() == Keyword.CHAIN || c.keyword() == Keyword.RELEASE;
            if (option && !no) {
                plan.effect(Effect.CHAIN_OR_RELEASE);
            }
            no = c.keyword() == Keyword.NO;
            c.next();
        }
    }

    void savepoint() {
        plan.kind(StatementKind.SAVEPOINT);
        end();
    }

    /** Behind XA. */
    void xa() {
        plan.kind(StatementKind.XA);
        switch (c.keyword()) {
            case START, BEGIN -> plan.effect(Effect.TRANSACTION_START);
            case COMMIT, ROLLBACK -> plan.effect(Effect.TRANSACTION_END);
            default -> {}
        }
        end();
    }

    /** Behind USE. */
    void use() {
        plan.kind(StatementKind.USE);
        plan.effect(Effect.DEPENDS_ON_LITERALS);
        if (!c.atEnd()) {
            plan.argument(c.tokens().name(c.position()));
        }
        end();
    }

    /** Behind KILL. */
    void kill() {
        plan.kind(StatementKind.KILL);
        plan.effect(Effect.DEPENDS_ON_LITERALS);
        boolean query = c.accept(Keyword.QUERY);
        c.accept(Keyword.CONNECTION);
        boolean variable = c.kind() == TokenKind.USER_VARIABLE && c.kind(1) == TokenKind.END;
        if (variable || c.kind() == TokenKind.NUMBER) {
            plan.argument((query ? "QUERY " : "") + c.tokens().text(c.position()));
        }
        queries.walk();
        end();
    }

    /** Behind SET. See "SET Syntax for Variable Assignment". */
    void set() {
        int scope = isScope(c.keyword()) ? 1 : 0;
        if (c.keyword(scope) == Keyword.TRANSACTION) {
            plan.kind(StatementKind.SET_TRANSACTION);
            if (scope == 0) {
                plan.effect(Effect.SETS_NEXT_TRANSACTION);
            } else if (c.keyword() == Keyword.GLOBAL) {
                plan.effect(Effect.CHANGES_GLOBALS);
            } else {
                plan.effect(Effect.SETS_LATER_TRANSACTIONS);
            }
        } else if (c.keyword() == Keyword.ROLE) {
            plan.kind(StatementKind.ACCOUNT);
            plan.effect(Effect.SETS_ROLE);
            plan.effect(Effect.DEPENDS_ON_LITERALS);
            if (c.position() + 1 < c.limit()) {
                plan.argument(c.tokens().text(c.position() + 1, c.limit() - 1));
            }
        } else if (setsResourceGroup()) {
            plan.kind(StatementKind.SET);
            plan.effect(Effect.SETS_RESOURCE_GROUP);
        } else if (c.keyword() == Keyword.PASSWORD || c.keyword(1) == Keyword.ROLE) {
            plan.kind(StatementKind.ACCOUNT);
            if (c.keyword() == Keyword.PASSWORD || c.keyword() == Keyword.DEFAULT) {
                plan.effect(Effect.WRITES);
                plan.effect(Effect.IMPLICIT_COMMIT);
            }
        } else {
            plan.kind(StatementKind.SET);
            if (assignsGlobals()) {
                plan.effect(Effect.CHANGES_GLOBALS);
            }
            if (mentions(TrackingAssignment.VARIABLE)) {
                plan.effect(Effect.SETS_TRACKED_VARIABLES);
            }
            if (mentions("collation_database") || mentions("character_set_database")) {
                plan.effect(Effect.SETS_UNTRACKED_VARIABLES);
            }
            if (SystemVariable.TRANSACTION_CHARACTERISTICS.stream().anyMatch(this::mentions)) {
                plan.effect(Effect.SETS_LATER_TRANSACTIONS);
            }
            if (setsCharacterSetAlone()) {
                plan.effect(Effect.CHARACTER_SET_ALONE);
            } else if (setsAutocommitAlone()) {
                plan.effect(Effect.AUTOCOMMIT_ALONE);
            }
        }
        rest();
    }

    /** For itself, not {@code FOR} other threads. */
    private boolean setsResourceGroup() {
        return c.isName()
                && c.tokens().name(c.position()).equalsIgnoreCase("resource")
                && c.keyword(1) == Keyword.GROUP
                && c.position() + 3 == c.limit();
    }

    /** {@code GLOBAL name =}, {@code PERSIST name =}, {@code @@GLOBAL.name =}. */
    private boolean assignsGlobals() {
        for (int i = c.position(); i < c.limit(); i++) {
            int kind = c.tokens().kind(i);
            Keyword keyword = c.tokens().keyword(i);
            boolean scope = (keyword == Keyword.GLOBAL || keyword == Keyword.PERSIST)
                    && c.tokens().isName(i + 1);
            boolean signed = kind == TokenKind.SYSTEM_VARIABLE
                    && isAssigned(i + 3)
                    && isGlobal(c.tokens().text(i).substring(2));
            if (scope || signed) {
                return true;
            }
        }
        return false;
    }

    private boolean isAssigned(int index) {
        return c.tokens().kind(index) == '=' || c.tokens().kind(index) == TokenKind.ASSIGN;
    }

    private static boolean isGlobal(String scope) {
        return scope.equalsIgnoreCase("global") || scope.equalsIgnoreCase("persist");
    }

    private boolean mentions(String variable) {
        for (int i = c.position(); i < c.limit(); i++) {
            boolean named = c.tokens().isName(i) && c.tokens().name(i).equalsIgnoreCase(variable);
            boolean signed = c.tokens().kind(i) == TokenKind.SYSTEM_VARIABLE
                    && SystemVariable.at(c.tokens(), i).name().equals(variable);
            if (named || signed) {
                return true;
            }
        }
        return false;
    }

    /** Whether every assignment is of a character set or collation, to something that is not computed. */
    private boolean setsCharacterSetAlone() {
        boolean begins = true;
        for (int i = c.position(); i < c.limit(); i++) {
            int kind = c.tokens().kind(i);
            if (kind == '(' || kind == TokenKind.USER_VARIABLE || (begins && !isCharacterSet(i))) {
                return false;
            }
            begins = kind == ',';
        }
        return !begins;
    }

    private boolean isCharacterSet(int index) {
        int at = isScope(c.tokens().keyword(index)) ? index + 1 : index;
        if (c.tokens().kind(at + 1) == '.') {
            at += 2;
        }
        String name = c.tokens().text(at).toLowerCase(Locale.ROOT).replace("@@", "");
        return switch (name) {
            case "names", "charset", "character" -> true;
            default -> name.startsWith("character_set_") || name.startsWith("collation_");
        };
    }

    /** {@code [SESSION | @@SESSION.] autocommit =} something that is not computed. */
    private boolean setsAutocommitAlone() {
        String name = "";
        for (int i = c.position(); i < c.limit(); i++) {
            int kind = c.tokens().kind(i);
            if (kind == ',' || kind == '(' || kind == TokenKind.USER_VARIABLE) {
                return false;
            }
            if (name.isEmpty() && isAssigned(i)) {
                name = c.tokens().text(i - 1).replace("@@", "");
            }
        }
        return name.equalsIgnoreCase("autocommit");
    }

    private static boolean isScope(Keyword keyword) {
        return keyword == Keyword.SESSION || keyword == Keyword.GLOBAL || keyword == Keyword.LOCAL;
    }

    /** Behind DO. */
    void execute(StatementKind kind) {
        plan.kind(kind);
        rest();
    }

    /** Behind CALL: what the procedure does is not known here. */
    void call() {
        plan.kind(StatementKind.CALL);
        plan.effect(Effect.MAY_SET_LAST_INSERT_ID);
        plan.effect(Effect.WRITES);
        TableName procedure = TableName.at(c);
        if (procedure != null) {
            plan.calls(new RoutineReference(procedure.schema(), procedure.table()));
        }
        for (int i = c.position(); i < c.limit(); i++) {
            if (c.tokens().kind(i) == TokenKind.USER_VARIABLE) {
                plan.effect(Effect.WRITES_USER_VARIABLE);
            }
        }
        rest();
    }

    /** Behind EXECUTE. */
    void executePrepared() {
        plan.kind(StatementKind.EXECUTE);
        plan.effect(Effect.WRITES);
        plan.effect(Effect.WRITES_USER_VARIABLE);
        plan.effect(Effect.READS_LAST_INSERT_ID);
        nameArgument();
    }

    /** Behind DEALLOCATE or DROP PREPARE. */
    void deallocate() {
        plan.kind(StatementKind.DEALLOCATE);
        c.accept(Keyword.PREPARE);
        nameArgument();
    }

    private void nameArgument() {
        if (c.isName()) {
            plan.argument(c.tokens().name(c.position()));
        }
        end();
    }

    /** GET DIAGNOSTICS, SIGNAL, RESIGNAL. */
    void diagnostics() {
        plan.kind(StatementKind.DIAGNOSTICS);
        plan.effect(Effect.READS_PREVIOUS_STATEMENT);
        plan.effect(Effect.READS_DIAGNOSTICS);
        end();
    }

    void admin() {
        plan.kind(StatementKind.ADMIN);
        end();
    }

    private void rest() {
        while (!c.atEnd()) {
            queries.walk();
            c.next();
        }
    }

    private void end() {
        c.moveTo(c.limit());
    }
}
