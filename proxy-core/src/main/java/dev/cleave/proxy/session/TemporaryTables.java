package dev.cleave.proxy.session;

import dev.cleave.config.TableName;
import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import dev.cleave.sql.TableReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The temporary tables that a session has now, as far as its own statements tell. What is held here and exists no more would hide a table of the same name:
 * statements on that would seem to touch no domain. Confined to its session.
 */
public final class TemporaryTables {
    /** MariaDB's SET STATEMENT may stand before it. */
    private static final String FOR = "(?is)\\s*(?:SET\\s+STATEMENT\\b.*?\\bFOR\\s+)?";

    private static final Pattern DROP = Pattern.compile(FOR + "DROP\\s+(TEMPORARY\\s+)?TABLES?\\b.*");
    private static final Pattern RENAME = Pattern.compile(FOR + "ALTER\\s+TABLE\\b.*\\bRENAME\\b.*");

    private final Set<TableName> names = new HashSet<>();
    private final Set<TableName> shown = Collections.unmodifiableSet(names);

    /** A statement with this plan was executed; {@code schema} is the default schema. */
    public void executed(StatementPlan plan, @Nullable String schema) {
        if (plan.has(Effect.CREATES_TEMPORARY_TABLE)) {
            names.addAll(written(plan.temporaryTables(), schema));
        } else if (!names.isEmpty() && plan.kind() == StatementKind.DDL && !plan.has(Effect.MULTI_STATEMENT)) {
            defined(plan, written(plan.tables(), schema));
        }
    }

    private void defined(StatementPlan plan, List<TableName> written) {
        if (DROP.matcher(plan.normalized()).matches()) {
            written.forEach(names::remove); // a temporary table goes before the table that it hides
        } else if (written.size() == 2
                && names.contains(written.getFirst())
                && RENAME.matcher(plan.normalized()).matches()) {
            names.remove(written.getFirst());
            names.add(written.getLast());
        }
    }

    private static List<TableName> written(List<TableReference> tables, @Nullable String schema) {
        var written = new ArrayList<TableName>();
        for (TableReference table : tables) {
            String owner = table.schema() == null ? schema : table.schema();
            if (table.access() == TableReference.Access.WRITE && owner != null) {
                written.add(new TableName(owner, table.table()));
            }
        }
        return written;
    }

    /** Their connection is gone or was reset. */
    public void clear() {
        names.clear();
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** A view of the names, which changes with them. */
    public Set<TableName> names() {
        return shown;
    }
}
