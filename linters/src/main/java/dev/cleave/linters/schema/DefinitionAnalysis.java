package dev.cleave.linters.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.config.RowEvent;
import dev.cleave.config.SessionUse;
import dev.cleave.config.TableName;
import dev.cleave.sql.Effect;
import dev.cleave.sql.RoutineReference;
import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.StatementAnalyzer;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import dev.cleave.sql.TableReference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what definitions name. It may name too much, such as variables in odd places: only what exists counts in the end. */
final class DefinitionAnalysis {
    private static final Set<String> BEHIND_FROM = Set.of(
            "WHERE",
            "GROUP",
            "HAVING",
            "WINDOW",
            "ORDER",
            "LIMIT",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "INTO",
            "FOR",
            "LOCK");

    private final StatementAnalyzer analyzer = new StatementAnalyzer();

    /** The query of a view, whose names the server has qualified. */
    Touched view(View view) {
        return view.definition()
                .map(query -> statement(query, view.name().schema(), SqlDialect.DEFAULT))
                .orElse(Touched.HIDDEN);
    }

    /** The tables and views that the view's own FROM joins: a write to it can reach no others. */
    Touched updatable(View view) {
        String query = view.definition().orElse("");
        List<SqlWord> words = SqlWord.of(query, false);
        int from = atTopLevel(words, 0, Set.of("FROM"));
        int end = atTopLevel(words, from, BEHIND_FROM);
        if (from == words.size()) {
            return Touched.NOTHING;
        }
        int endOfText = end < words.size() ? words.get(end).start() : query.length();
        return statement(
                "SELECT 1 " + query.substring(words.get(from).start(), endOfText),
                view.name().schema(),
                SqlDialect.DEFAULT);
    }

    /** The first of the words outside of parentheses from there on; their number where none is. */
    private static int atTopLevel(List<SqlWord> words, int begin, Set<String> sought) {
        int depth = 0;
        for (int i = begin; i < words.size(); i++) {
            SqlWord word = words.get(i);
            depth += word.is("(") ? 1 : word.is(")") ? -1 : 0;
            if (depth == 0 && word.kind() == SqlWord.Kind.WORD && sought.contains(word.text())) {
                return i;
            }
        }
        return words.size();
    }

    /** The body of a trigger, routine or event. */
    Touched program(StoredProgram program) {
        if (program.body().isEmpty()) {
            return Touched.HIDDEN;
        }
        Touched all = Touched.NOTHING;
        for (String text :
                ProgramStatements.of(program.body().get(), program.dialect().ansiQuotes())) {
            all = all.and(statement(text, program.name().schema(), program.dialect()));
        }
        return all;
    }

    private Touched statement(String text, String schema, SqlDialect dialect) {
        byte[] sql = text.getBytes(UTF_8);
        StatementPlan plan = analyzer.analyze(sql, 0, sql.length, dialect);
        var uses = new LinkedHashSet<Touched.Use>();
        for (TableReference reference : plan.tables()) {
            boolean written = reference.access() == TableReference.Access.WRITE || plan.has(Effect.LOCKING_READ);
            Set<RowEvent> events = reference.access() == TableReference.Access.WRITE ? plan.rowEvents() : Set.of();
            uses.add(new Touched.Use(name(reference.schema(), schema, reference.table()), written, events));
        }
        var calls = new LinkedHashSet<TableName>();
        for (RoutineReference routine : plan.routines()) {
            calls.add(name(routine.schema(), schema, routine.name()));
        }
        boolean dynamic = plan.kind() == StatementKind.EXECUTE
                || (plan.kind() == StatementKind.PREPARE && plan.tables().isEmpty());
        var session = new SessionUse(
                dynamic || plan.has(Effect.READS_LAST_INSERT_ID),
                plan.has(Effect.WRITES_USER_VARIABLE),
                plan.leavesWhatNoServerReports() || plan.has(Effect.SETS_NEXT_TRANSACTION));
        return new Touched(uses, calls, !dynamic, session);
    }

    private static TableName name(@Nullable String written, String schema, String name) {
        return new TableName(written == null ? schema : written, name);
    }
}
