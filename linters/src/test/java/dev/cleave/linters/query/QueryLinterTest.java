package dev.cleave.linters.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.SchemaDomains;
import dev.cleave.config.StoredObjects;
import dev.cleave.config.TableName;
import dev.cleave.linters.Finding;
import dev.cleave.linters.Rule;
import dev.cleave.linters.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryLinterTest {
    private static final SchemaDomains DOMAINS = SchemaDomains.of(Map.of(
            "gists", List.of(app("gists"), app("gist_comments")),
            "users", List.of(app("users"))));

    private static final String JOIN = "SELECT * FROM gists JOIN users ON users.id = gists.user WHERE gists.id = ";

    @TempDir
    Path folder;

    private final QueryLinter linter = new QueryLinter(DOMAINS, Optional.of("app"), StoredObjects.NONE);

    @Test
    void countsAQueryOnceByItsDigest() {
        lint("SELECT 1 FROM gists;" + JOIN + "1;\n" + JOIN + "2;\nSELECT 1 FROM users");

        Finding finding = only();
        assertThat(finding.rule()).isEqualTo(Rule.QUERY_CROSSES_DOMAINS);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.text())
                .isEqualTo("query uses tables of different domains (gists: app.gists; users: app.users)");
        assertThat(finding.count()).isEqualTo(2);
        assertThat(finding.statement().orElseThrow().normalized()).endsWith("gists.id = ?");
        assertThat(finding.location().orElseThrow()).hasToString("stdin:1");
        assertThat(linter.statements()).isEqualTo(4);
        assertThat(finding.advice().lines().filter(line -> line.contains("SELECT")))
                .as(finding.advice())
                .hasSize(2);
    }

    @Test
    void notesExemptionsWithTheirReasons() {
        lint("/* cross-schema-domain-query-exempted: TICKET-12 */ " + JOIN + "1");

        assertThat(only().severity()).isEqualTo(Severity.NOTE);
        assertThat(only().text()).endsWith("(gists: app.gists; users: app.users), exempted: TICKET-12");
    }

    @Test
    void followsDefaultSchemas() {
        lint("USE elsewhere; " + JOIN + "1; USE `app`; SELECT 1");
        assertThat(linter.findings()).isEmpty();

        lint("USE elsewhere; SELECT 1 FROM app.gists, app.users");
        assertThat(linter.findings()).hasSize(1);
    }

    @Test
    void leavesOutSystemSchemasAndTemporaryTables() {
        lint("SELECT 1 FROM gists, mysql.user; CREATE TEMPORARY TABLE users SELECT * FROM gists");

        assertThat(linter.findings()).isEmpty();
    }

    @Test
    void followsTransactionsOfEachConnection() {
        lint("""
                2026-11-22T01:16:16.1Z\t 8 Query\tBEGIN
                2026-11-22T01:16:16.1Z\t 9 Query\tUPDATE users SET n = 1
                2026-11-22T01:16:16.1Z\t 8 Query\tUPDATE gists SET n = 1
                2026-11-22T01:16:16.1Z\t 8 Query\tCOMMIT
                2026-11-22T01:16:16.1Z\t 9 Query\tset autocommit=0
                2026-11-22T01:16:16.1Z\t 9 Query\tUPDATE users SET n = 2
                2026-11-22T01:16:16.1Z\t 9 Query\tINSERT INTO gists VALUES (1)
                2026-11-22T01:16:16.1Z\t 9 Query\tcommit
                2026-11-22T01:16:16.1Z\t 9 Query\tUPDATE users SET n = 3
                2026-11-22T01:16:16.1Z\t 9 Query\t/* cross-schema-domain-query-exempted */ DELETE FROM gists
                2026-11-22T01:16:16.1Z\t 9 Query\tcommit
                """);

        Finding finding = only();
        assertThat(finding.rule()).isEqualTo(Rule.TRANSACTION_CROSSES_DOMAINS);
        assertThat(finding.location().orElseThrow()).hasToString("stdin:6");
        assertThat(finding.statement().orElseThrow().normalized())
                .isEqualTo("INSERT INTO gists VALUES (?); UPDATE users SET n = ?");
        assertThat(finding.advice()).startsWith("It writes gists: app.gists; users: app.users: commit each");
    }

    @Test
    void reportsWhatItCannotReadAndGoesOn() {
        new StatementInputs(Optional.empty(), stream("\u0000S\u0000E\u0000L\u0000E\u0000C\u0000T"), _ -> {})
                .read(List.of("/nowhere/x.sql", "-"), linter);
        lint("FOO BAR; " + JOIN + "1");

        assertThat(linter.findings())
                .extracting(Finding::rule)
                .containsExactly(
                        Rule.UNREADABLE_INPUT,
                        Rule.UNREADABLE_INPUT,
                        Rule.UNKNOWN_STATEMENT,
                        Rule.QUERY_CROSSES_DOMAINS);
        assertThat(linter.findings().get(1).text()).contains("UTF-16BE");
    }

    @Test
    void baselineAcceptsWhatIsKnownAndShrinks() throws IOException {
        Path file = folder.resolve("baseline.yml");
        lint(JOIN + "1; SELECT 1 FROM gist_comments, users");
        Baseline.of(linter.findings()).write(file);
        String written = Files.readString(file);

        Baseline baseline = Baseline.read(file);
        assertThat(baseline.size()).isEqualTo(2);
        assertThat(baseline.apply(linter.findings()))
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.NOTE));
        baseline.write(file);
        assertThat(file).hasContent(written);

        var later = new QueryLinter(DOMAINS, Optional.of("app"), StoredObjects.NONE);
        read(later, JOIN + "7; DELETE gists FROM gists JOIN users");
        assertThat(baseline.apply(later.findings()))
                .extracting(Finding::severity)
                .containsExactlyInAnyOrder(Severity.NOTE, Severity.ERROR);
        assertThat(baseline.shrunkTo(later.findings()).size()).isEqualTo(1);
    }

    private Finding only() {
        assertThat(linter.findings()).hasSize(1);
        return linter.findings().getFirst();
    }

    private void lint(String input) {
        read(linter, input);
    }

    private static void read(QueryLinter linter, String input) {
        new StatementInputs(Optional.empty(), stream(input), _ -> {}).read(List.of("-"), linter);
    }

    private static ByteArrayInputStream stream(String input) {
        return new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    }

    private static TableName app(String table) {
        return new TableName("app", table);
    }
}
