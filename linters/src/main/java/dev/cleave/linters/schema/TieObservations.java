package dev.cleave.linters.schema;

import dev.cleave.config.SchemaDomains;
import dev.cleave.config.TableName;
import dev.cleave.linters.Rule;
import dev.cleave.linters.Severity;
import dev.cleave.linters.Ties;
import java.util.Collection;
import java.util.List;

/** Looks at the objects of one catalog that can tie tables together. */
final class TieObservations {
    private final SchemaDomains domains;
    private final SchemaReach reach;

    TieObservations(SchemaDomains domains, SchemaReach reach) {
        this.domains = domains;
        this.reach = reach;
    }

    void foreignKey(ForeignKey key, Collection<Observation> found) {
        ties(
                Rule.FOREIGN_KEY_CROSSES_DOMAINS,
                "foreign key %s of %s".formatted(key.name(), key.table()),
                key.table().schema(),
                List.of(key.table(), key.referenced()),
                "drop the foreign key and let the application keep the reference",
                found);
    }

    void view(View view, Collection<Observation> found) {
        String subject = "view " + view.name();
        if (view.definition().isEmpty()) {
            unreadable(subject, "Grant the control account SHOW VIEW and SELECT.", found);
        }
        ties(
                Rule.VIEW_CROSSES_DOMAINS,
                subject,
                view.name().schema(),
                reach.baseTables(view.name()),
                "make one view for each domain and join their rows in the application",
                found);
    }

    void program(StoredProgram program, Collection<Observation> found) {
        String subject = program.type() + " " + program.name();
        if (program.body().isEmpty()) {
            unreadable(
                    subject,
                    "Grant the control account SHOW_ROUTINE, TRIGGER and EVENT (MariaDB: SELECT on mysql.proc).",
                    found);
        }
        Collection<TableName> tables = reach.baseTables(program);
        if (reach.isDynamic(program)) {
            found.add(new Observation(
                    Rule.DYNAMIC_SQL,
                    Severity.WARNING,
                    Ties.of(tables, domains),
                    subject,
                    "runs SQL that it makes at run time, so not all of its tables can be told",
                    "Read it and make sure that it stays within one domain, or write its statements out."));
        }
        ties(rule(program), subject, program.name().schema(), tables, remedy(program), found);
    }

    private void unreadable(String subject, String advice, Collection<Observation> found) {
        found.add(new Observation(
                Rule.UNREADABLE_DEFINITION,
                Severity.WARNING,
                Ties.NONE,
                subject,
                "has a definition that the control account may not see, or that is too long",
                advice));
    }

    private void ties(
            Rule rule,
            String subject,
            String schema,
            Collection<TableName> tables,
            String remedy,
            Collection<Observation> found) {
        Ties ties = Ties.of(tables, domains);
        if (ties.crossDomains() || (ties.cross() && !reachesOtherSchema(ties, schema))) {
            String predicate = (rule == Rule.FOREIGN_KEY_CROSSES_DOMAINS ? "ties" : "touches")
                    + " tables of different domains (" + ties + ")";
            found.add(new Observation(
                    rule,
                    Severity.ERROR,
                    ties,
                    subject,
                    predicate,
                    "Put the tables in one domain in schema-domains.yml, or " + remedy + "."));
        } else if (!ties.domains().isEmpty() && reachesOtherSchema(ties, schema)) {
            found.add(new Observation(
                    Rule.REACHES_OTHER_SCHEMA,
                    Severity.ERROR,
                    ties,
                    subject,
                    "reaches from schema " + schema + " into another one (" + ties + ")",
                    "It would not move with domain " + ties.domains().getFirst()
                            + ": name the tables as schema.table in that domain, or " + remedy + "."));
        }
    }

    /** A table of no domain in another schema, or an object that stands in none of its tables' schemas. */
    private static boolean reachesOtherSchema(Ties ties, String schema) {
        return ties.unassigned().stream().anyMatch(table -> !table.schema().equals(schema))
                || ties.tables().stream().noneMatch(table -> table.schema().equals(schema));
    }

    private static Rule rule(StoredProgram program) {
        return switch (program.type()) {
            case TRIGGER -> Rule.TRIGGER_CROSSES_DOMAINS;
            case PROCEDURE, FUNCTION -> Rule.ROUTINE_CROSSES_DOMAINS;
            case EVENT -> Rule.EVENT_CROSSES_DOMAINS;
        };
    }

    private static String remedy(StoredProgram program) {
        return switch (program.type()) {
            case TRIGGER ->
                "let the application write the other domain's tables, or a table of this domain that a job reads";
            case PROCEDURE, FUNCTION -> "split it into one routine for each domain";
            case EVENT -> "split it into one event for each domain";
        };
    }
}
