package dev.cleave.sql;

/**
 * Turns statement bytes into a {@link StatementPlan}. One per event loop; not thread-safe; never blocks. It accepts everything: bytes that are not SQL
 * give a plan of kind {@link StatementKind#UNKNOWN}.
 */
public final class StatementAnalyzer {
    /** Longest {@link StatementPlan#normalized()} text in characters. */
    public static final int MAX_NORMALIZED_LENGTH = 2048;

    private final TokenBuffer tokens = new TokenBuffer();

    /** Lexes and extracts in full; microseconds. The hot path calls it only when the digest is unknown. */
    public StatementPlan analyze(byte[] sql, int offset, int length, SqlDialect dialect) {
        tokens.fill(sql, offset, length, dialect);
        PlanBuilder plan = new PlanBuilder();
        int statements = 0;
        int from = 0;
        while (from < tokens.size()) {
            int end = Statements.end(tokens, from);
            if (end > from) {
                PlanBuilder one = new PlanBuilder();
                new StatementExtraction(tokens, one).run(from, end);
                plan.merge(one);
                statements++;
            }
            from = end + 1;
        }
        if (statements > 1) {
            plan.effect(Effect.MULTI_STATEMENT);
        }
        if (tokens.exempted()) {
            plan.effect(Effect.EXEMPTED);
        }
        return plan.build(NormalizedText.of(tokens));
    }
}
