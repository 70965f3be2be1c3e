package dev.cleave.linters.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cleave.config.SchemaDomains;
import dev.cleave.config.TableName;
import dev.cleave.linters.backlog.Readiness;
import dev.cleave.linters.backlog.Violation;
import dev.cleave.linters.backlog.Violation.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BacklogReportTest {
    private static final Instant SEEN = Instant.parse("2026-03-01T12:00:00Z");
    private static final SchemaDomains DOMAINS = SchemaDomains.of(Map.of(
            "gists", List.of(new TableName("app", "gists")),
            "issues", List.of(new TableName("app", "issues")),
            "users", List.of(new TableName("app", "users"))));
    private static final Violation JOIN = violation(Kind.QUERY, "q1", "SELECT ? FROM gists, users", false);
    private static final Violation EXEMPTED = violation(Kind.TRANSACTION, "t1", "UPDATE gists; UPDATE users", true);
    private static final Violation TIE =
            violation(Kind.SCHEMA, "foreign-key-crosses-domains", "foreign key f ties gists to users", false);

    private final BacklogReport report = new BacklogReport(
            "Backlog of a test",
            DOMAINS,
            List.of(
                    new BacklogReport.Domain(
                            "gists",
                            Readiness.parse("no: 1 query, last seen today; 1 schema tie"),
                            List.of(JOIN, EXEMPTED, TIE)),
                    new BacklogReport.Domain("issues", Readiness.parse("yes"), List.of()),
                    new BacklogReport.Domain("users", Readiness.parse("no: 1 schema tie"), List.of(TIE))));

    private static Violation violation(Kind kind, String digest, String statement, boolean exempted) {
        return new Violation(
                kind,
                List.of("gists", "users"),
                kind == Kind.SCHEMA ? List.of("app.gists", "app.users") : List.of("read:app.gists", "write:app.users"),
                digest,
                statement,
                exempted,
                2,
                SEEN,
                SEEN.plusSeconds(1),
                kind == Kind.SCHEMA ? "" : "user=app",
                "Split it.");
    }

    @Test
    void tellsPeopleWhatIsMissing() {
        assertThat(report.render(ReportFormat.TEXT, List.of(), 2)).isEqualTo("""
                Backlog of a test

                domain  ready  missing
                gists   no     1 query, last seen today
                               1 schema tie
                issues  yes
                users   no     1 schema tie

                gists
                  query: SELECT ? FROM gists, users
                    read:app.gists, write:app.users
                    2 times from 2026-03-01T12:00:00Z to 2026-03-01T12:00:01Z, last by user=app
                    Split it.
                  transaction (exempted): UPDATE gists; UPDATE users
                    read:app.gists, write:app.users
                    2 times from 2026-03-01T12:00:00Z to 2026-03-01T12:00:01Z, last by user=app
                    Split it.
                  and 1 more

                users
                  schema: foreign key f ties gists to users
                    Split it.""");
    }

    @Test
    void tellsMachinesAll() throws Exception {
        JsonNode json = new ObjectMapper().readTree(report.render(ReportFormat.JSON, List.of(), 1));
        assertThat(json.path("origin").asText()).isEqualTo("Backlog of a test");
        JsonNode gists = json.path("domains").get(0);
        assertThat(gists.path("domain").asText()).isEqualTo("gists");
        assertThat(gists.path("ready").asBoolean()).isFalse();
        assertThat(gists.path("missing")).hasSize(2);
        assertThat(gists.path("violations")).hasSize(3);
        assertThat(gists.at("/violations/0/count").asInt()).isEqualTo(2);
        assertThat(gists.at("/violations/1/exempted").asBoolean()).isTrue();
        assertThat(json.path("domains").get(1).path("ready").asBoolean()).isTrue();
    }

    @Test
    void whatConcernsARequiredDomainIsAnError() {
        assertThat(report.render(ReportFormat.GITHUB, List.of("users"), 1).lines())
                .anyMatch(line -> line.startsWith("::error title=A schema domain is not ready to move::domain users"))
                .anyMatch(line -> line.startsWith("::warning title=A schema domain is not ready to move::domain gists"))
                .anyMatch(line -> line.startsWith("::error title=A query uses tables of different schema domains::"
                        + "query uses tables of different domains (gists: app.gists; users: app.users)"))
                .anyMatch(line -> line.startsWith("::error title=A foreign key ties tables"))
                .anyMatch(line -> line.startsWith("::notice title=A transaction uses tables"))
                .hasSize(5);
    }

    @Test
    void makesSarif() throws Exception {
        JsonNode results = new ObjectMapper()
                .readTree(report.render(ReportFormat.SARIF, List.of(), 1))
                .at("/runs/0/results");
        assertThat(results).hasSize(5);
        assertThat(results.findValuesAsText("level")).containsOnly("warning", "note");
    }

    @Test
    void knowsWhichAreReady() {
        assertThat(report.areReady(List.of())).isTrue();
        assertThat(report.areReady(List.of("issues"))).isTrue();
        assertThat(report.areReady(List.of("issues", "users"))).isFalse();
    }
}
