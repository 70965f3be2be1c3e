package dev.cleave.proxy.frontend;

import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a session has prepared with {@code PREPARE name FROM 'text'}: the plan, whose tables are the text's, and the cluster whose backend keeps it. So
 * EXECUTE meets the gates of the text's domains, and is not run where they no longer live. Each belongs to one session; the server limits how many there
 * are.
 */
final class TextStatements {
    private static final Pattern NAME = Pattern.compile("(?i)\\s*PREPARE\\s+(`[^`]+`|\\S+)\\s");

    /**
     * One prepared statement.
     *
     * @param plan of its PREPARE
     * @param schema default schema in which it was prepared
     * @param dialect how its text was read
     * @param changed whether the backend has another text under this name than the client's: {@link CatalogText}
     */
    record TextStatement(
            String name,
            StatementPlan plan,
            int cluster,
            @Nullable String schema,
            SqlDialect dialect,
            boolean changed) {
        /** What EXECUTE runs; null where the text is not known. */
        @Nullable
        StatementPlan executed() {
            return plan.prepared();
        }

        TextStatement withChanged(boolean now) {
            return new TextStatement(name, plan, cluster, schema, dialect, now);
        }
    }

    private final Map<String, TextStatement> byName = new HashMap<>();

    /** The server has prepared it. */
    void prepared(StatementPlan plan, int cluster, @Nullable String schema, SqlDialect dialect) {
        String name = nameIn(plan);
        if (name != null) {
            byName.put(name, new TextStatement(name, plan, cluster, schema, dialect, false));
        }
    }

    /** The server has prepared it anew, with another text or with the client's own again. */
    void preparedAnew(TextStatement statement, boolean changed) {
        byName.replace(statement.name(), statement.withChanged(changed));
    }

    /** Whether its backend still has it. */
    boolean knows(TextStatement statement) {
        return byName.containsKey(statement.name());
    }

    /** PREPARE has failed: what had the name before is gone. */
    void failed(StatementPlan plan) {
        String name = nameIn(plan);
        if (name != null) {
            byName.remove(name);
        }
    }

    /** DEALLOCATE has succeeded. */
    void deallocated(StatementPlan plan) {
        if (plan.argument() != null) {
            byName.remove(key(plan.argument()));
        }
    }

    /** What EXECUTE runs; null for other statements, and for a name that was not prepared. */
    @Nullable
    TextStatement executedBy(StatementPlan plan) {
        String name = plan.argument();
        return plan.kind() == StatementKind.EXECUTE && name != null ? byName.get(key(name)) : null;
    }

    /** The backend on this cluster is gone, and its prepared statements with it. */
    void lost(int cluster) {
        byName.values().removeIf(statement -> statement.cluster() == cluster);
    }

    private static @Nullable String nameIn(StatementPlan plan) {
        Matcher name = NAME.matcher(plan.normalized());
        return name.lookingAt() ? key(name.group(1)) : null;
    }

    private static String key(String name) {
        return name.replace("`", "").toLowerCase(Locale.ROOT);
    }
}
