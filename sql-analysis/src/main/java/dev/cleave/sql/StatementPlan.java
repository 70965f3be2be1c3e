package dev.cleave.sql;

import dev.cleave.config.RowEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a statement says, independent of routes and of the session: made once per digest, then cached. Immutable.
 *
 * @param kind of the first statement where there are several
 * @param tables sorted by schema and table, each once
 * @param temporaryTables which of them it creates as temporary
 * @param routines stored procedures and functions that it calls, or names that look like it, each once
 * @param effects bit set of {@link Effect}
 * @param argument what a few kinds need beyond tables: the schema of USE, the text or variable of PREPARE, the name of EXECUTE and DEALLOCATE, the
 *     digits of KILL (prefixed with {@code "QUERY "} for KILL QUERY)
 * @param prepared what EXECUTE will run of the literal behind PREPARE; null where that is not known, and for other kinds
 * @param normalized the text with literals replaced by {@code ?}, cut to {@link StatementAnalyzer#MAX_NORMALIZED_LENGTH} characters; safe to log
 */
public record StatementPlan(
        StatementKind kind,
        List<TableReference> tables,
        List<TableReference> temporaryTables,
        List<RoutineReference> routines,
        long effects,
        @Nullable String argument,
        @Nullable StatementPlan prepared,
        String normalized) {

    private static final long MORE_THAN_A_LOOK =
            Effect.MULTI_STATEMENT.bit() | Effect.WRITES.bit() | Effect.LOCKING_READ.bit();

    public boolean has(Effect effect) {
        return (effects & effect.bit()) != 0;
    }

    /** Whether a connection has a named lock, roles or a resource group of the session after it, which no server reports. */
    public boolean leavesWhatNoServerReports() {
        return Effect.leaveWhatNoServerReports(effects);
    }

    /** Whether it tells what a table looks like and does nothing else. */
    public boolean onlyLooks() {
        return has(Effect.LOOKS_AT_TABLE) && (effects & MORE_THAN_A_LOOK) == 0;
    }

    /** Whether it, or one of several statements, is DDL, after which tables, views, triggers or routines may be others. */
    public boolean mayDefine() {
        return kind == StatementKind.DDL || has(Effect.MULTI_STATEMENT) && has(Effect.IMPLICIT_COMMIT);
    }

    /** For which events it may run the triggers of the tables that it writes. */
    public Set<RowEvent> rowEvents() {
        Set<RowEvent> events = EnumSet.noneOf(RowEvent.class);
        if (has(Effect.INSERTS_ROWS)) {
            events.add(RowEvent.INSERT);
        }
        if (has(Effect.UPDATES_ROWS)) {
            events.add(RowEvent.UPDATE);
        }
        if (has(Effect.DELETES_ROWS)) {
            events.add(RowEvent.DELETE);
        }
        return events;
    }

    /** Whether a closed gate of one of its domains holds it back. */
    public boolean writes() {
        return (effects & (Effect.WRITES.bit() | Effect.LOCKING_READ.bit())) != 0;
    }
}
