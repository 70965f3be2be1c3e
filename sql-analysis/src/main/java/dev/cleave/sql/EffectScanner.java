package dev.cleave.sql;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Effects that a word or a variable has wherever it stands in a statement. */
final class EffectScanner {
    private static final WordMap<Effect> FUNCTIONS = new WordMap<>(Map.of(
            "get_lock", Effect.TAKES_USER_LOCK,
            "release_lock", Effect.RELEASES_USER_LOCK,
            "release_all_locks", Effect.RELEASES_USER_LOCK,
            "last_insert_id", Effect.READS_LAST_INSERT_ID,
            "found_rows", Effect.READS_PREVIOUS_STATEMENT,
            "row_count", Effect.READS_PREVIOUS_STATEMENT,
            "connection_id", Effect.READS_CONNECTION_ID,
            "database", Effect.READS_DEFAULT_SCHEMA,
            "schema", Effect.READS_DEFAULT_SCHEMA));
    private static final Map<String, Effect> SYSTEM_VARIABLES = Map.of(
            "last_insert_id", Effect.READS_LAST_INSERT_ID,
            "identity", Effect.READS_LAST_INSERT_ID,
            "warning_count", Effect.READS_DIAGNOSTICS,
            "error_count", Effect.READS_DIAGNOSTICS,
            "pseudo_thread_id", Effect.READS_CONNECTION_ID);

    /** Kinds that are known to write, whatever functions they call. */
    private static final Set<StatementKind> MORE_CALLERS = EnumSet.of(
            StatementKind.INSERT,
            StatementKind.REPLACE,
            StatementKind.UPDATE,
            StatementKind.DELETE,
            StatementKind.LOAD_DATA,
            StatementKind.CALL);

    private static final Set<Keyword> BEHIND_THESE_A_TARGET =
            EnumSet.of(Keyword.INTO, Keyword.TABLE, Keyword.INSERT, Keyword.REPLACE, Keyword.IGNORE);

    private final TokenBuffer tokens;
    private final PlanBuilder plan;
    private boolean mayCall;
    private boolean calls;

    EffectScanner(TokenBuffer tokens, PlanBuilder plan) {
        this.tokens = tokens;
        this.plan = plan;
    }

    /** Whether the token may stand for something that the session has: a variable, a function of the session, or a SET. */
    static boolean mayUseSession(TokenBuffer tokens, int index) {
        return switch (tokens.kind(index)) {
            case TokenKind.USER_VARIABLE, TokenKind.SYSTEM_VARIABLE -> true;
            case TokenKind.WORD ->
                tokens.keyword(index) == Keyword.SET
                        || tokens.kind(index + 1) == '(' && tokens.lookUp(index, FUNCTIONS) != null;
            default -> false;
        };
    }

    /** Looks at the tokens of one statement. */
    void scan(int from, int to) {
        StatementKind kind = plan.kind();
        mayCall = kind == StatementKind.SELECT || kind == StatementKind.DO || kind == StatementKind.SET;
        calls = mayCall || MORE_CALLERS.contains(kind);
        boolean loads = kind == StatementKind.LOAD_DATA;
        boolean target = false;
        for (int i = from; i < to; i++) {
            switch (tokens.kind(i)) {
                case TokenKind.USER_VARIABLE -> {
                    if (isHost(i)) {
                        continue;
                    }
                    boolean assigned = tokens.kind(i + 1) == TokenKind.ASSIGN || isAssignedBySet(i, i);
                    plan.effect(target || loads || assigned ? Effect.WRITES_USER_VARIABLE : Effect.READS_USER_VARIABLE);
                }
                case TokenKind.SYSTEM_VARIABLE -> systemVariable(i);
                case TokenKind.WORD -> {
                    word(i);
                    target = tokens.keyword(i) == Keyword.INTO;
                }
                case ',' -> {}
                case TokenKind.QUOTED -> {
                    if (tokens.kind(i + 1) == '(') {
                        storedFunction(i);
                    }
                    target = false;
                }
                default -> target = false;
            }
        }
    }

    /** {@code user@host}. */
    private boolean isHost(int index) {
        int before = tokens.kind(index - 1);
        boolean name = before == TokenKind.WORD || before == TokenKind.STRING || before == TokenKind.QUOTED;
        return name && tokens.end(index - 1) == tokens.start(index);
    }

    private void word(int index) {
        if (tokens.keyword(index) == Keyword.SQL_CALC_FOUND_ROWS) {
            plan.effect(Effect.CALCULATES_FOUND_ROWS);
        }
        if (tokens.keyword(index) == Keyword.DUPLICATE
                && tokens.keyword(index + 1) == Keyword.KEY
                && plan.kind() == StatementKind.INSERT) {
            plan.effect(Effect.UPDATES_ROWS);
        }
        if (tokens.kind(index + 1) != '(') {
            return;
        }
        Effect effect = tokens.lookUp(index, FUNCTIONS);
        if (effect == null) {
            storedFunction(index);
        }
        if (effect == null) {
            return;
        }
        boolean sets = effect == Effect.READS_LAST_INSERT_ID && tokens.kind(index + 2) != ')';
        plan.effect(sets ? Effect.MAY_SET_LAST_INSERT_ID : effect);
    }

    /** It may write, whatever the statement is. */
    private void storedFunction(int index) {
        if (!calls || !isStoredFunction(index)) {
            return;
        }
        if (mayCall) {
            plan.effect(Effect.WRITES);
        }
        boolean qualified = tokens.kind(index - 1) == '.' && tokens.isName(index - 2);
        plan.calls(new RoutineReference(qualified ? tokens.name(index - 2) : null, tokens.name(index)));
    }

    /** A name before a parenthesis that is no function of the server's, nor an alias or a common table expression with columns. */
    private boolean isStoredFunction(int index) {
        if (isTarget(index)) {
            return false;
        }
        int before = tokens.kind(index - 1);
        boolean alias =
                before == ')' || tokens.keyword(index - 1) == Keyword.AS || tokens.keyword(index - 1) == Keyword.WITH;
        if (before == '.') {
            return true;
        }
        return !alias && tokens.isName(index) && !NativeFunctions.contains(tokens, index) && !namesColumns(index);
    }

    /** {@code INSERT INTO schema.name (columns)}. */
    private boolean isTarget(int index) {
        boolean qualified = tokens.kind(index - 1) == '.' && tokens.isName(index - 2);
        return BEHIND_THESE_A_TARGET.contains(tokens.keyword(qualified ? index - 3 : index - 1));
    }

    /** {@code name (columns) AS (}: the columns of a common table expression. */
    private boolean namesColumns(int index) {
        int i = index + 2;
        while (tokens.isName(i) || tokens.kind(i) == ',') {
            i++;
        }
        return tokens.kind(i) == ')' && tokens.keyword(i + 1) == Keyword.AS && tokens.kind(i + 2) == '(';
    }

    private void systemVariable(int index) {
        SystemVariable variable = SystemVariable.at(tokens, index);
        Effect effect = SYSTEM_VARIABLES.get(variable.name());
        if (effect != null) {
            plan.effect(effect);
        }
        if (effect == Effect.READS_DIAGNOSTICS) {
            plan.effect(Effect.READS_PREVIOUS_STATEMENT);
        }
        if (!variable.scoped() && isAssignedBySet(index, variable.last())) {
            if (variable.isTransactionCharacteristic()) {
                plan.effect(Effect.SETS_NEXT_TRANSACTION);
            } else if (tokens.dialect().mariaDb()) {
                plan.effect(Effect.UNSCOPED_ASSIGNMENT);
            }
        }
    }

    private boolean isAssignedBySet(int first, int last) {
        boolean begins = tokens.kind(first - 1) == ',' || tokens.keyword(first - 1) == Keyword.SET;
        int operator = tokens.kind(last + 1);
        if (plan.kind() == StatementKind.DIAGNOSTICS && operator == '=') {
            return true; // GET DIAGNOSTICS CONDITION 1 @text = MESSAGE_TEXT
        }
        boolean set =
                plan.kind() == StatementKind.SET || plan.kind() == StatementKind.UNKNOWN; // in a compound statement
        return set && begins && (operator == '=' || operator == TokenKind.ASSIGN);
    }
}
