package dev.cleave.linters.query;

import dev.cleave.linters.Location;
import dev.cleave.linters.Severity;
import dev.cleave.linters.schema.DumpedCatalog;
import dev.cleave.linters.schema.SchemaCatalog;
import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.StatementAnalyzer;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stands behind views, triggers and routines from a dump of the schema, for where there is no server to ask. Confined to one thread. */
public final class SchemaDump implements StatementSink {
    private static final int MAX_PROBLEMS = 100;
    private static final int LONGEST_DEFINITION = 1 << 20;

    private final DumpedCatalog catalog = new DumpedCatalog();
    private final StatementAnalyzer analyzer = new StatementAnalyzer();
    private final String database;
    private final List<String> problems = new ArrayList<>();
    private String schema;

    /** @param database the schema of what is dumped without USE */
    public SchemaDump(Optional<String> database) {
        this.database = database.orElse("");
        this.schema = this.database;
    }

    @Override
    public void statement(LoggedStatement statement) {
        if (statement.length() > LONGEST_DEFINITION) {
            return; // rows, in a dump that has them
        }
        StatementPlan plan =
                analyzer.analyze(statement.bytes(), statement.offset(), statement.length(), SqlDialect.DEFAULT);
        if (plan.kind() == StatementKind.DDL) {
            catalog.statement(statement.text(), schema);
        } else if (plan.kind() == StatementKind.USE && plan.argument() != null) {
            schema = plan.argument();
        }
    }

    @Override
    public void schema(long connection, String newSchema) {
        schema = newSchema;
    }

    @Override
    public void closed(long connection) {}

    @Override
    public void endOfInput() {
        schema = database;
    }

    @Override
    public void problem(Location location, Severity severity, String text, String advice) {
        if (severity == Severity.ERROR && problems.size() < MAX_PROBLEMS) {
            problems.add(location + ": " + text + ". " + advice);
        }
    }

    /** What could not be read, for people. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Everything that was dumped. */
    public SchemaCatalog catalog() {
        return catalog.catalog("dump");
    }
}
