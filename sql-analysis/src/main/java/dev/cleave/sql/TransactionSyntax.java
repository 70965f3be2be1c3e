package dev.cleave.sql;

import java.util.regex.Pattern;

/**
 * Which transaction statements are surely right, so that Cleave may answer them before a server has seen them. Any other goes to a server, which says what
 * is wrong with it. Static, because it is nothing but a grammar.
 *
 * <p>Source: MySQL's manual, "START TRANSACTION, COMMIT, and ROLLBACK Statements", "SET TRANSACTION Statement".
 */
final class TransactionSyntax {
    private static final String ACCESS = "READ (ONLY|WRITE)";
    private static final String BEGIN =
            "BEGIN( WORK)?|START TRANSACTION( " + anyOf("WITH CONSISTENT SNAPSHOT", ACCESS) + ")?";
    private static final String END = "(COMMIT|ROLLBACK)( WORK)?( AND NO CHAIN)?( NO RELEASE)?";
    private static final String LEVEL =
            "ISOLATION LEVEL (READ UNCOMMITTED|READ COMMITTED|REPEATABLE READ|SERIALIZABLE)";
    private static final String SET = "SET TRANSACTION " + anyOf(LEVEL, ACCESS);
    private static final String SAVEPOINT = "SAVEPOINT (`[^`]+`|[\\w$]+)";

    private static final Pattern RIGHT =
            Pattern.compile(("(?i) ?(" + BEGIN + "|" + END + "|" + SET + "|" + SAVEPOINT + ") ?;? ?")
                    .replace(" ?", "\\s*")
                    .replace(" ", "\\s+"));
    private static final Pattern SNAPSHOT = Pattern.compile("(?i)\\bWITH\\s+CONSISTENT\\s+SNAPSHOT\\b");

    private TransactionSyntax() {}

    /** One of the two, or both in any order. */
    private static String anyOf(String one, String other) {
        return "(" + one + "( ?, ?" + other + ")?|" + other + "( ?, ?" + one + ")?)";
    }

    /** Adds what the text of a single transaction statement says. */
    static void analyze(String normalized, PlanBuilder plan) {
        switch (plan.kind()) {
            case BEGIN, COMMIT, ROLLBACK, SAVEPOINT, SET_TRANSACTION -> {
                if (RIGHT.matcher(normalized).matches()) {
                    plan.effect(Effect.WELL_FORMED_TRANSACTION);
                }
                if (SNAPSHOT.matcher(normalized).find()) {
                    plan.effect(Effect.CONSISTENT_SNAPSHOT);
                }
            }
            default -> {}
        }
    }
}
