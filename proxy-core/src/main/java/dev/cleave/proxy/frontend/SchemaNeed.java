package dev.cleave.proxy.frontend;

import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Pattern ON_SCHEMAS = Pattern.compile("(?i)(CREATE|ALTER|DROP) +(DATABASE|SCHEMA)\\b.*");
    private static final Pattern ASKS_FOR_IT = Pattern.compile("(?i)\\b(DATABASE|SCHEMA) *\\(");

    private SchemaNeed() {}

    /** @param plan null for commands that are no statements */
    static boolean isNoneOf(@Nullable StatementPlan plan) {
        if (plan == null) {
            return true;
        }
        boolean qualified = plan.tables().stream().allMatch(table -> table.schema() != null)
                && plan.routines().stream().allMatch(routine -> routine.schema() != null);
        boolean does = MAY_DO_WITHOUT.contains(plan.kind())
                        && !ASKS_FOR_IT.matcher(plan.normalized()).find()
                || ON_SCHEMAS.matcher(plan.normalized()).matches();
        return qualified && does;
    }
}
