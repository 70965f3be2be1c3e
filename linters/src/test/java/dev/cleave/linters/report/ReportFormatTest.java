package dev.cleave.linters.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import dev.cleave.config.SchemaDomains;
import dev.cleave.config.TableName;
import dev.cleave.linters.Finding;
import dev.cleave.linters.Location;
import dev.cleave.linters.Rule;
import dev.cleave.linters.SeenStatement;
import dev.cleave.linters.Severity;
import dev.cleave.linters.Ties;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportFormatTest {
    private static final TableName GISTS = new TableName("app", "gists");
    private static final TableName USERS = new TableName("app", "users");
    private static final Ties TIES =
            Ties.of(List.of(USERS, GISTS), SchemaDomains.of(Map.of("gists", List.of(GISTS), "users", List.of(USERS))));

    private final LintReport report = LintReport.of(
            "lint queries",
            List.of(
                    Finding.of(Rule.DYNAMIC_SQL, Severity.WARNING, Ties.NONE, "procedure app.p runs SQL", "Read it."),
                    new Finding(
                            Rule.QUERY_CROSSES_DOMAINS,
                            Severity.ERROR,
                            TIES,
                            "query uses 100% of gists, users: all",
                            "Split it.\nThen join.",
                            Optional.of(new Location("app/my log.sql", 7)),
                            Optional.of(new SeenStatement("0123", "SELECT ? FROM gists, users", 1))),
                    Finding.of(Rule.QUERY_CROSSES_DOMAINS, Severity.NOTE, TIES, "known", "Later.")),
            new LinkedHashMap<>(Map.of("statements", 12L)));

    @Test
    void tellsPeopleWhereAndWhatToDo() {
        assertThat(ReportFormat.TEXT.render(report)).isEqualTo("""
                app/my log.sql:7: error: query uses 100% of gists, users: all [query-crosses-domains]
                    SELECT ? FROM gists, users (digest 0123, seen 1 time)
                    Split it.
                    Then join.
                warning: procedure app.p runs SQL [dynamic-sql]
                    Read it.
                1 error, 1 warning, 12 statements""");
    }

    /** As actions/toolkit escapes them: a file or title may hold neither colon nor comma, and no value a line break. */
    @Test
    void everyAnnotationIsOneLineThatGitHubReads() {
        var odd = new Finding(
                Rule.QUERY_CROSSES_DOMAINS,
                Severity.ERROR,
                TIES,
                "a::b, 100%\r\nnext",
                "Do, this: now.",
                Optional.of(new Location("C:/a,b%/x.sql", 3)),
                Optional.empty());
        String text = ReportFormat.GITHUB.render(LintReport.of("lint queries", List.of(odd), new LinkedHashMap<>()));
        assertThat(text.lines().toList())
                .singleElement()
                .asString()
                .matches("::(error|warning|notice) ([a-zA-Z]+=[^:,\r\n]*,?)+::[^\r\n]*")
                .startsWith(
                        "::error file=C%3A/a%2Cb%25/x.sql,line=3,title=A query uses tables of different schema domains::")
                .endsWith("a::b, 100%25%0D%0Anext%0ADo, this: now.");
    }

    @Test
    void escapesWorkflowCommands() {
        assertThat(ReportFormat.GITHUB.render(report).lines().toList())
                .containsExactly(
                        "::error file=app/my log.sql,line=7,title=A query uses tables of different schema domains"
                                + "::query uses 100%25 of gists, users: all%0ASplit it.%0AThen join.",
                        "::warning title=A stored program runs SQL that it makes at run time"
                                + "::procedure app.p runs SQL%0ARead it.",
                        "::notice title=A query uses tables of different schema domains::known%0ALater.");
    }

    @Test
    void givesMachinesEverything() throws Exception {
        JsonNode json = new ObjectMapper().readTree(ReportFormat.JSON.render(report));

        assertThat(json.path("errors").asInt()).isEqualTo(1);
        assertThat(json.path("figures").path("statements").asInt()).isEqualTo(12);
        JsonNode first = json.path("findings").get(0);
        assertThat(first.path("rule").asText()).isEqualTo("query-crosses-domains");
        assertThat(first.path("tables").path("app.gists").asText()).isEqualTo("gists");
        assertThat(first.path("domains").toString()).isEqualTo("[\"gists\",\"users\"]");
        assertThat(first.path("line").asInt()).isEqualTo(7);
        assertThat(first.path("digest").asText()).isEqualTo("0123");
    }

    /** With what may stand in it: odd file names, a server's table instead of a file, no place at all, no finding at all. */
    @Test
    void sarifHoldsToTheSchemaOfTheStandard() throws Exception {
        JsonSchema schema = sarifSchema();
        List<Finding> placed = Stream.of(
                        "app/my log.sql",
                        "/var/log/mysql/general.log",
                        "10.0.0.1:3306/performance_schema.t",
                        "größe #1 100%.log",
                        "a:b/c")
                .flatMap(file -> Stream.of(new Location(file, 0), new Location(file, 7)))
                .map(place -> Finding.of(Rule.QUERY_CROSSES_DOMAINS, Severity.ERROR, TIES, "text", "Advice.")
                        .at(place))
                .toList();
        for (LintReport one : List.of(
                report,
                LintReport.of("lint queries", placed, new LinkedHashMap<>(Map.of("statements", 12L))),
                LintReport.of("lint schema", List.of(), new LinkedHashMap<>()))) {
            assertThat(schema.validate(new ObjectMapper().readTree(ReportFormat.SARIF.render(one))))
                    .isEmpty();
        }
    }

    @Test
    void theSchemaOfTheStandardWouldObject() throws Exception {
        JsonNode sarif = new ObjectMapper()
                .readTree(ReportFormat.SARIF
                        .render(report)
                        .replace("\"startLine\" : 7", "\"startLine\" : 0")
                        .replace("app/my%20log.sql", "app/my log.sql"));
        assertThat(sarifSchema().validate(sarif)).hasSize(2);
    }

    /** The one that OASIS publishes. */
    private static JsonSchema sarifSchema() throws IOException {
        var settings =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        try (InputStream in = ReportFormatTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in, settings);
        }
    }

    @Test
    void writesSarifAsTheStandardHasIt() throws Exception {
        JsonNode sarif = new ObjectMapper().readTree(ReportFormat.SARIF.render(report));

        assertThat(sarif.path("version").asText()).isEqualTo("2.1.0");
        JsonNode run = sarif.path("runs").get(0);
        JsonNode rules = run.path("tool").path("driver").path("rules");
        assertThat(run.path("tool").path("driver").path("name").asText()).isEqualTo("cleave lint queries");
        assertThat(run.path("results")).hasSize(3);
        for (JsonNode result : run.path("results")) {
            assertThat(result.path("level").asText()).isIn("error", "warning", "note");
            assertThat(result.path("message").path("text").asText()).isNotBlank();
            assertThat(rules.get(result.path("ruleIndex").asInt()).path("id").asText())
                    .isEqualTo(result.path("ruleId").asText());
        }
        JsonNode place = run.path("results").get(0).path("locations").get(0).path("physicalLocation");
        assertThat(place.path("artifactLocation").path("uri").asText()).isEqualTo("app/my%20log.sql");
        assertThat(place.path("region").path("startLine").asInt()).isEqualTo(7);
    }
}
