package dev.cleave.sql;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Turns statement bytes into a {@link StatementPlan}. One per event loop; not thread-safe; never blocks. It accepts everything: bytes that are not SQL
 * give a plan of kind {@link StatementKind#UNKNOWN}.
 */
public final class StatementAnalyzer {
    /** Longest {@link StatementPlan#normalized()} text in characters. */
    public static final int MAX_NORMALIZED_LENGTH = 2048;

    private final TokenBuffer tokens = new TokenBuffer();

    private static final Set<StatementKind> KEPT_IN_SESSION = EnumSet.of(
            StatementKind.LOCK_TABLES,
            StatementKind.LOCK_ALL_TABLES,
            StatementKind.LOCK_INSTANCE,
            StatementKind.XA,
            StatementKind.PREPARE);

    /** Most statements of one text that {@link #parts} tells apart. */
    static final int MAX_PARTS = 64;

    /** Lexes and extracts in full; microseconds. The hot path calls it only when the digest is unknown. */
    public StatementPlan analyze(byte[] sql, int offset, int length, SqlDialect dialect) {
        tokens.fill(sql, offset, length, dialect);
        PlanBuilder plan = new PlanBuilder();
        PlanBuilder first = null;
        int statements = 0;
        boolean keeps = false;
        int from = 0;
        while (from < tokens.size()) {
            int end = Statements.end(tokens, from);
            if (end > from) {
                PlanBuilder one = new PlanBuilder();
                new StatementExtraction(tokens, one).run(from, end);
                if (first == null) {
                    first = one;
                } else {
                    if (statements == 1) {
                        plan.mergeOfSeveral(first);
                    }
                    plan.mergeOfSeveral(one);
                }
                keeps |= KEPT_IN_SESSION.contains(one.kind());
                statements++;
            }
            from = end + 1;
        }
        String normalized = NormalizedText.of(tokens);
        if (statements > 1) {
            plan.effect(Effect.MULTI_STATEMENT);
            if (keeps) {
                plan.effect(Effect.KEEPS_IN_SESSION);
            }
        } else {
            if (first != null) {
                plan.merge(first);
            }
            TransactionSyntax.analyze(normalized, plan);
        }
        if (tokens.exempted()) {
            plan.effect(Effect.EXEMPTED);
        }
        return plan.build(normalized);
    }

    /**
     * Where the statements of the text that was analysed last begin and end, comments included: {@code begin, end, begin, end, …} as indexes of its bytes.
     * The first {@link #MAX_PARTS} of them.
     */
    public int[] parts(int offset, int length) {
        int[] parts = new int[2 * MAX_PARTS];
        int count = 0;
        int begin = offset;
        for (int from = 0; from < tokens.size() && count < parts.length; ) {
            int end = Statements.end(tokens, from);
            int endByte = end < tokens.size() ? tokens.start(end) : offset + length;
            if (end > from) {
                parts[count++] = begin;
                parts[count++] = endByte;
            }
            begin = Math.min(endByte + 1, offset + length);
            from = end + 1;
        }
        return Arrays.copyOf(parts, count);
    }
}
