package dev.cleave.sql;

import dev.cleave.sql.TableReference.Access;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what the parts of the extraction find in one text. */
final class PlanBuilder {
    private static final Comparator<TableReference> ORDER = Comparator.comparing(
                    TableReference::schema, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(TableReference::table);

    private final Map<TableName, Access> tables = new LinkedHashMap<>();
    private final Set<TableName> temporaryTables = new LinkedHashSet<>();
    private final Set<RoutineReference> routines = new LinkedHashSet<>();
    private StatementKind kind = StatementKind.EMPTY;
    private long effects;
    private @Nullable String argument;
    private @Nullable StatementPlan prepared;

    void read(TableName name) {
        tables.putIfAbsent(name, Access.READ);
    }

    void write(TableName name) {
        tables.put(name, Access.WRITE);
    }

    void createsTemporary(TableName name) {
        temporaryTables.add(name);
    }

    void calls(RoutineReference routine) {
        routines.add(routine);
    }

    void effect(Effect effect) {
        effects |= effect.bit();
    }

    void remove(Effect effect) {
        effects &= ~effect.bit();
    }

    boolean has(Effect effect) {
        return (effects & effect.bit()) != 0;
    }

    boolean leavesWhatNoServerReports() {
        return Effect.leaveWhatNoServerReports(effects);
    }

    /** The first statement's kind stays. */
    void kind(StatementKind newKind) {
        if (kind == StatementKind.EMPTY) {
            kind = newKind;
        }
    }

    StatementKind kind() {
        return kind;
    }

    /** The first statement's argument stays. */
    void argument(@Nullable String newArgument) {
        if (argument == null) {
            argument = newArgument;
        }
    }

    /** The text of a PREPARE; the first one stays. */
    void prepares(@Nullable StatementPlan text) {
        if (prepared == null) {
            prepared = text;
        }
    }

    /** A statement about accounts and privileges. */
    void account() {
        if (kind == StatementKind.EMPTY || kind == StatementKind.DDL) {
            kind = StatementKind.ACCOUNT;
        }
        effect(Effect.WRITES);
        effect(Effect.IMPLICIT_COMMIT);
    }

    /** Adds the tables and effects of another statement of the same text. */
    void merge(PlanBuilder other) {
        effects |= other.effects;
        routines.addAll(other.routines);
        temporaryTables.addAll(other.temporaryTables);
        other.tables.forEach((name, access) -> tables.merge(name, access, (a, b) -> a == Access.WRITE ? a : b));
        kind(other.kind);
        argument(other.argument);
        prepares(other.prepared);
    }

    /** The next one of several statements of one text. What it says of temporary tables does not hold for those before it. */
    void mergeOfSeveral(PlanBuilder other) {
        if (other.has(Effect.CREATES_TEMPORARY_TABLE)) {
            for (TableName name : other.temporaryTables) {
                if (tables.containsKey(name) && !temporaryTables.contains(name)) {
                    effect(Effect.USES_TABLE_BEFORE_TEMPORARY);
                }
            }
        } else if (other.has(Effect.DROPS_TEMPORARY_TABLE)) {
            other.tables.clear();
        }
        merge(other);
    }

    /** Tables only, and only as read: of a statement that is shown or kept, not executed. */
    void mergeAsRead(PlanBuilder other) {
        other.tables.keySet().forEach(this::read);
    }

    /** Of a statement that will run where this one does: all that is there without it, so no temporary table that it makes or drops. */
    void mergeTablesAndRoutines(PlanBuilder other) {
        if (!other.has(Effect.DROPS_TEMPORARY_TABLE)) {
            other.tables.forEach((name, access) -> {
                if (!other.temporaryTables.contains(name)) {
                    tables.merge(name, access, (a, b) -> a == Access.WRITE ? a : b);
                }
            });
        }
        routines.addAll(other.routines);
    }

    StatementPlan build(String normalized) {
        List<TableReference> references = new ArrayList<>(tables.size());
        tables.forEach((name, access) -> references.add(new TableReference(name.schema(), name.table(), access)));
        references.sort(ORDER);
        List<TableReference> temporary = temporaryTables.stream()
                .map(name -> new TableReference(name.schema(), name.table(), Access.WRITE))
                .toList();
        return new StatementPlan(
                kind,
                List.copyOf(references),
                temporary,
                List.copyOf(routines),
                effects,
                argument,
                prepared,
                normalized);
    }
}
