package dev.cleave.proxy.frontend;

import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which statements mean the same whatever the default schema is: those must work when somebody has dropped it, {@code USE} of another one above all. */
final class SchemaNeed {
    private static final Set<StatementKind> MAY_DO_WITHOUT = EnumSet.of(
            StatementKind.SELECT,
            StatementKind.DO,
            StatementKind.SET,
            StatementKind.USE,
            StatementKind.BEGIN,
            StatementKind.COMMIT,
            StatementKind.ROLLBACK,
            StatementKind.SAVEPOINT,
            StatementKind.DIAGNOSTICS);

    private SchemaNeed() {}

    /** @param plan null for commands that are no statements */
    static boolean isNoneOf(@Nullable StatementPlan plan) {
        if (plan == null) {
            return true;
        }
        boolean may = MAY_DO_WITHOUT.contains(plan.kind()) || plan.has(Effect.CREATES_OR_DROPS_SCHEMA);
        return may
                && !plan.has(Effect.MULTI_STATEMENT) // of which only the first has its kind here
                && !plan.has(Effect.READS_DEFAULT_SCHEMA)
                && plan.tables().stream().allMatch(table -> table.schema() != null)
                && plan.routines().stream().allMatch(routine -> routine.schema() != null);
    }
}
