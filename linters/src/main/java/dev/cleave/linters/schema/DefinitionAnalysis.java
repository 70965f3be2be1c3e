package dev.cleave.linters.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.config.TableName;
import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.StatementAnalyzer;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import dev.cleave.sql.TableReference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what definitions name. It may name too much, such as variables in odd places: only what exists counts in the end. */
final class DefinitionAnalysis {
    private final StatementAnalyzer analyzer = new StatementAnalyzer();

    /** The query of a view, whose names the server has qualified. */
    Touched view(View view) {
        return view.definition()
                .map(query -> statement(query, view.name().schema(), SqlDialect.DEFAULT))
                .orElse(Touched.NOTHING);
    }

    /** The body of a trigger, routine or event. */
    Touched program(StoredProgram program) {
        if (program.body().isEmpty()) {
            return Touched.NOTHING;
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
        var tables = new LinkedHashSet<TableName>();
        for (TableReference reference : plan.tables()) {
            tables.add(new TableName(reference.schema() == null ? schema : reference.schema(), reference.table()));
        }
        boolean dynamic = plan.kind() == StatementKind.EXECUTE
                || (plan.kind() == StatementKind.PREPARE && plan.tables().isEmpty());
        return new Touched(tables, calls(text, schema, dialect), dynamic);
    }

    private static Set<TableName> calls(String text, String schema, SqlDialect dialect) {
        var calls = new LinkedHashSet<TableName>();
        List<SqlWord> words = SqlWord.of(text, dialect.ansiQuotes());
        for (int i = 0; i < words.size(); i++) {
            boolean before = i + 1 < words.size() && words.get(i + 1).is("(");
            boolean called = i > 0 && words.get(i - 1).is("CALL");
            boolean qualifies = i + 2 < words.size() && words.get(i + 1).is(".");
            if (!words.get(i).isName()) {
                continue;
            }
            if (called && qualifies) {
                calls.add(
                        new TableName(words.get(i).name(text), words.get(i + 2).name(text)));
            } else if (called || before) {
                boolean qualified = i > 1 && words.get(i - 1).is(".");
                String owner = qualified ? words.get(i - 2).name(text) : schema;
                calls.add(new TableName(owner, words.get(i).name(text)));
            }
        }
        return calls;
    }
}
