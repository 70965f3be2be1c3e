package dev.cleave.linters.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.RowEvent;
import dev.cleave.config.SchemaDomains;
import dev.cleave.config.TableName;
import dev.cleave.linters.Finding;
import dev.cleave.linters.Rule;
import dev.cleave.linters.Severity;
import dev.cleave.sql.SqlDialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemaLinterTest {
    private static final SchemaDomains DOMAINS = SchemaDomains.of(Map.of(
            "gists", List.of(app("gists"), app("gist_comments")),
            "users", List.of(app("users"), app("emails"))));

    private final Set<TableName> tables =
            new HashSet<>(Set.of(app("gists"), app("gist_comments"), app("users"), app("emails")));
    private final List<View> views = new ArrayList<>();
    private final List<ForeignKey> keys = new ArrayList<>();
    private final List<StoredProgram> programs = new ArrayList<>();

    @Test
    void findsNothingInADividedSchema() {
        views.add(view("v", "select 1 from `app`.`gists` join `app`.`gist_comments`"));
        keys.add(new ForeignKey("fk", app("emails"), app("users")));
        program(StoredProgram.Type.TRIGGER, "t", "gists", "INSERT INTO gist_comments VALUES (1)");

        assertThat(lint()).isEmpty();
    }

    @Test
    void namesTablesThatAreNowhereOrNotThere() {
        tables.remove(app("emails"));
        tables.add(app("emials"));
        tables.add(new TableName("else", "t"));

        assertThat(lint())
                .extracting(Finding::rule, Finding::text, Finding::advice)
                .containsExactly(
                        tuple(
                                Rule.UNASSIGNED_TABLE,
                                "table app.emials on a is in no domain",
                                "Add it to a domain in schema-domains.yml."),
                        tuple(
                                Rule.UNKNOWN_TABLE,
                                "table app.emails of domain users does not exist on a, where the domain lives",
                                "Did you mean app.emials? Correct schema-domains.yml."));
    }

    @Test
    void saysWhereAMissingTableIs() {
        SchemaCatalog b = catalog("b");
        tables.remove(app("users"));

        assertThat(linter().lint(List.of(catalog("a"), b)))
                .singleElement()
                .extracting(Finding::advice)
                .isEqualTo("It is on b: create it on a, or correct the route of users.");
    }

    @Test
    void seesAForeignKeyOnce() {
        keys.add(new ForeignKey("fk", app("gists"), app("users")));

        assertThat(linter().lint(List.of(catalog("a"), catalog("b"))))
                .singleElement()
                .extracting(Finding::rule, Finding::severity, Finding::text)
                .containsExactly(
                        Rule.FOREIGN_KEY_CROSSES_DOMAINS,
                        Severity.ERROR,
                        "foreign key fk of app.gists on a, b ties tables of different domains"
                                + " (gists: app.gists; users: app.users)");
    }

    @Test
    void countsAViewAsItsBaseTables() {
        views.add(view("inner_view", "select id from `app`.`users`"));
        views.add(view("outer_view", "select 1 from `app`.`inner_view` join `app`.`gists`"));

        assertThat(lint()).extracting(Finding::rule).containsExactly(Rule.VIEW_CROSSES_DOMAINS);
        assertThat(lint().getFirst().text()).contains("view app.outer_view", "gists: app.gists; users: app.users");
    }

    @Test
    void followsRoutinesThatCallRoutines() {
        program(StoredProgram.Type.FUNCTION, "Owner", null, "RETURN (SELECT id FROM users LIMIT 1)");
        program(StoredProgram.Type.PROCEDURE, "touch", null, "BEGIN UPDATE gists SET owner = owner(); END");
        program(StoredProgram.Type.EVENT, "nightly", null, "CALL touch()");

        assertThat(lint())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder(Rule.ROUTINE_CROSSES_DOMAINS, Rule.EVENT_CROSSES_DOMAINS);
    }

    @Test
    void countsATriggersOwnTable() {
        program(StoredProgram.Type.TRIGGER, "t", "gists", "UPDATE users SET n = n + 1");

        assertThat(lint()).extracting(Finding::rule).containsExactly(Rule.TRIGGER_CROSSES_DOMAINS);
    }

    @Test
    void seesExchangedPartitions() {
        program(StoredProgram.Type.EVENT, "e", null, "ALTER TABLE gists EXCHANGE PARTITION p WITH TABLE users");

        assertThat(lint()).extracting(Finding::rule).containsExactly(Rule.EVENT_CROSSES_DOMAINS);
    }

    @Test
    void admitsWhatItCannotTell() {
        program(
                StoredProgram.Type.PROCEDURE,
                "p",
                null,
                "BEGIN SET @s = CONCAT('SELECT 1 FROM ', x); PREPARE s FROM @s; EXECUTE s; END");
        views.add(new View(app("hidden"), Optional.empty()));

        assertThat(lint())
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(
                        tuple(Rule.DYNAMIC_SQL, Severity.WARNING), tuple(Rule.UNREADABLE_DEFINITION, Severity.WARNING));
    }

    @Test
    void noticesReachIntoAnotherSchema() {
        var other = new TableName("billing", "plans");
        tables.add(other);
        views.add(view("v", "select 1 from `app`.`users` join `billing`.`plans`"));
        views.add(new View(new TableName("reports", "r"), Optional.of("select 1 from `app`.`users`")));

        assertThat(lint())
                .extracting(Finding::rule)
                .containsExactly(Rule.REACHES_OTHER_SCHEMA, Rule.REACHES_OTHER_SCHEMA);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private List<Finding> lint() {
        return linter().lint(List.of(catalog("a")));
    }

    private static SchemaLinter linter() {
        return new SchemaLinter(DOMAINS, _ -> "a", Set.of("app"));
    }

    private SchemaCatalog catalog(String cluster) {
        return new SchemaCatalog(cluster, tables, views, keys, programs);
    }

    private static View view(String name, String query) {
        return new View(app(name), Optional.of(query));
    }

    private void program(
            StoredProgram.Type type, String name, @org.jspecify.annotations.Nullable String table, String body) {
        programs.add(new StoredProgram(
                type,
                app(name),
                Optional.ofNullable(table).map(on -> new TriggeredBy(app(on), RowEvent.INSERT)),
                Optional.of(body),
                SqlDialect.DEFAULT));
    }

    private static TableName app(String table) {
        return new TableName("app", table);
    }
}
