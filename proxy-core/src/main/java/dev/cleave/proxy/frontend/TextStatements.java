package dev.cleave.proxy.frontend;

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

    /** One prepared statement. */
    record TextStatement(StatementPlan plan, int cluster) {}

    private final Map<String, TextStatement> byName = new HashMap<>();

    /** The server has prepared it. */
    void prepared(StatementPlan plan, int cluster) {
        Matcher name = NAME.matcher(plan.normalized());
        if (name.lookingAt()) {
            byName.put(key(name.group(1)), new TextStatement(plan, cluster));
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

    private static String key(String name) {
        return name.replace("`", "").toLowerCase(Locale.ROOT);
    }
}
