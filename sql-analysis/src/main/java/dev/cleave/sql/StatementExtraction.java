package dev.cleave.sql;

import java.util.Locale;

/** Reads a statement's first words and hands the rest to whoever knows its family. */
final class StatementExtraction {
    private final TokenBuffer tokens;
    private final PlanBuilder plan;
    private final Cursor c;
    private final QueryReferences queries;
    private final DmlReferences dml;
    private final DdlReferences ddl;
    private final AdminReferences admin;
    private final SessionStatements session;

    StatementExtraction(TokenBuffer tokens, PlanBuilder plan) {
        this.tokens = tokens;
        this.plan = plan;
        c = new Cursor(tokens);
        queries = new QueryReferences(c, plan);
        dml = new DmlReferences(c, plan, queries);
        ddl = new DdlReferences(c, plan, queries);
        admin = new AdminReferences(c, plan, queries);
        session = new SessionStatements(c, plan, queries);
    }

    void run(int from, int to) {
        c.within(from, to);
        statement();
        new EffectScanner(tokens, plan).scan(from, to);
    }

    private void statement() {
        Keyword first = c.keyword();
        switch (first) {
            case SELECT, TABLE, VALUES -> query();
            case WITH -> with();
            case EXPLAIN, DESCRIBE, DESC -> explain();
            case PREPARE -> prepare();
            case NONE -> other();
            default -> {
                c.next();
                if (!rows(first) && !objects(first) && !sessions(first)) {
                    unknown();
                }
            }
        }
    }

    private boolean rows(Keyword first) {
        switch (first) {
            case INSERT -> dml.insert(StatementKind.INSERT);
            case REPLACE -> dml.insert(StatementKind.REPLACE);
            case UPDATE -> dml.update();
            case DELETE -> dml.delete();
            case LOAD -> load();
            case HANDLER -> admin.handler();
            case LOCK -> lock();
            case CALL -> session.call();
            case DO -> session.execute(StatementKind.DO);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean objects(Keyword first) {
        switch (first) {
            case CREATE -> ddl.create();
            case ALTER -> ddl.alter();
            case DROP -> drop();
            case RENAME -> ddl.rename();
            case TRUNCATE -> ddl.truncate();
            case SHOW -> admin.show();
            case ANALYZE -> analyze();
            case OPTIMIZE, REPAIR -> admin.maintain();
            case CHECK -> admin.check();
            case CHECKSUM -> admin.checksum();
            case CACHE -> admin.keyCache();
            case GRANT, REVOKE -> admin.grant();
            case FLUSH -> admin.flush();
            case IMPORT -> importTable();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean sessions(Keyword first) {
        switch (first) {
            case BEGIN -> begin();
            case START -> session.start();
            case COMMIT -> session.commit();
            case ROLLBACK -> session.rollback();
            case SAVEPOINT -> session.savepoint();
            case RELEASE -> session.savepoint();
            case XA -> session.xa();
            case SET -> set();
            case USE -> session.use();
            case KILL -> session.kill();
            case EXECUTE -> session.executePrepared();
            case DEALLOCATE -> session.deallocate();
            case UNLOCK -> unlock();
            case GET, SIGNAL, RESIGNAL -> session.diagnostics();
            case RESET, PURGE, CHANGE, STOP, INSTALL, UNINSTALL, SHUTDOWN, RESTART, CLONE, BINLOG, HELP ->
                session.admin();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void query() {
        plan.kind(StatementKind.SELECT);
        rest();
    }

    private void rest() {
        while (!c.atEnd()) {
            queries.walk();
            c.next();
        }
    }

    /** {@code WITH … SELECT}, {@code WITH … UPDATE}, {@code WITH … DELETE}. */
    private void with() {
        queries.commonTableExpressionsOfStatement();
        switch (c.keyword()) {
            case UPDATE -> {
                c.next();
                dml.update();
            }
            case DELETE -> {
                c.next();
                dml.delete();
            }
            default -> query();
        }
    }

    /** Begins with a parenthesis: a query; or with a compound's label; or it is not SQL. */
    private void other() {
        if (c.kind() == '(') {
            query();
        } else {
            unknown();
        }
    }

    private void unknown() {
        plan.kind(StatementKind.UNKNOWN);
        LooseSearch.run(c, plan);
    }

    private void load() {
        if (c.keyword() == Keyword.INDEX) {
            admin.keyCache();
        } else {
            dml.load();
        }
    }

    private void lock() {
        if (c.acceptAny(Keyword.TABLES, Keyword.TABLE)) {
            admin.lockTables();
        } else {
            plan.kind(StatementKind.LOCK_INSTANCE);
            session.admin();
        }
    }

    private void unlock() {
        plan.kind(
                c.keyword() == Keyword.TABLES || c.keyword() == Keyword.TABLE
                        ? StatementKind.UNLOCK_TABLES
                        : StatementKind.UNLOCK_INSTANCE);
    }

    private void drop() {
        if (c.keyword() == Keyword.PREPARE) {
            session.deallocate();
        } else {
            ddl.drop();
        }
    }

    private void importTable() {
        plan.kind(StatementKind.DDL);
        plan.effect(Effect.WRITES);
        plan.effect(Effect.IMPLICIT_COMMIT);
        plan.effect(Effect.SERVER_FILE);
    }

    /** BEGIN, or MariaDB's compound statement. */
    private void begin() {
        if (c.keyword() == Keyword.NOT) {
            plan.effect(Effect.WRITES);
            unknown();
        } else {
            session.begin();
        }
    }

    /** SET, or MariaDB's {@code SET STATEMENT name = value, … FOR} a statement. */
    private void set() {
        boolean forStatement = tokens.dialect().mariaDb()
                && c.isName()
                && tokens.name(c.position()).equalsIgnoreCase("statement")
                && tokens.isName(c.position() + 1);
        if (forStatement && plan.has(Effect.SETS_FOR_STATEMENT)) {
            unknown(); // one in another, however often
        } else if (forStatement && findsFor()) {
            c.next();
            plan.effect(Effect.SETS_FOR_STATEMENT);
            statement();
        } else {
            session.set();
        }
    }

    /** Moves to FOR; what is not reported for that long has to be known otherwise. */
    private boolean findsFor() {
        while (!c.atEnd() && c.keyword() != Keyword.FOR) {
            if (c.isName() && tokens.name(c.position()).toLowerCase(Locale.ROOT).startsWith("session_track_")) {
                plan.effect(Effect.SETS_UNTRACKED_VARIABLES);
            }
            c.next();
        }
        return !c.atEnd();
    }

    /** ANALYZE TABLE, or MariaDB's ANALYZE of a statement, which it runs. */
    private void analyze() {
        boolean options = c.keyword() == Keyword.NO_WRITE_TO_BINLOG || c.keyword() == Keyword.LOCAL;
        if (options || c.keyword() == Keyword.TABLE || c.keyword() == Keyword.TABLES) {
            admin.maintain();
        } else {
            explained(true);
        }
    }

    private void explain() {
        c.next();
        boolean runs = c.accept(Keyword.ANALYZE);
        explained(runs);
    }

    private void explained(boolean runs) {
        plan.kind(StatementKind.EXPLAIN);
        explainOptions();
        if (c.accept(Keyword.FOR)) {
            c.moveTo(c.limit());
            return;
        }
        if (!startsExplainable()) {
            admin.describe();
            return;
        }
        PlanBuilder inner = new PlanBuilder();
        new StatementExtraction(tokens, inner).run(c.position(), c.limit());
        if (runs) {
            plan.merge(inner);
        } else {
            plan.mergeAsRead(inner);
        }
    }

    /** {@code EXTENDED}, {@code PARTITIONS}, {@code FORMAT = JSON}, {@code INTO @variable}, {@code FOR SCHEMA name}. */
    private void explainOptions() {
        while (!c.atEnd()) {
            if (c.keyword() == Keyword.FORMAT && c.kind(1) == '=') {
                c.moveTo(c.position() + 3);
            } else if (c.keyword() == Keyword.INTO) {
                c.moveTo(c.position() + 2);
            } else if (c.keyword() == Keyword.FOR
                    && (c.keyword(1) == Keyword.SCHEMA || c.keyword(1) == Keyword.DATABASE)) {
                c.moveTo(c.position() + 3);
            } else if (!(isOption() && c.kind(1) != TokenKind.END && c.acceptAny(c.keyword()))) {
                return;
            }
        }
    }

    private boolean isOption() {
        return c.keyword() == Keyword.EXTENDED || c.keyword() == Keyword.PARTITIONS || c.keyword() == Keyword.ANALYZE;
    }

    private boolean startsExplainable() {
        return switch (c.keyword()) {
            case SELECT, INSERT, REPLACE, UPDATE, DELETE, WITH, TABLE, VALUES -> true;
            default -> c.kind() == '(';
        };
    }

    /** {@code PREPARE name FROM 'text' | @variable}: the text's tables count as the statement's own. */
    private void prepare() {
        c.next();
        plan.kind(StatementKind.PREPARE);
        if (!c.seek(Keyword.FROM)) {
            return;
        }
        c.next();
        if (c.kind() == TokenKind.STRING) {
            plan.effect(Effect.DEPENDS_ON_LITERALS);
            PreparedText.analyze(tokens, c.position(), plan);
        } else if (!c.atEnd()) {
            plan.argument(c.tokens().text(c.position()));
        }
        c.moveTo(c.limit());
    }
}
