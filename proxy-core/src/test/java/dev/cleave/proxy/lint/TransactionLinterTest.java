package dev.cleave.proxy.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.LinterMode;
import dev.cleave.config.LintersConfig;
import dev.cleave.config.RoutingTable;
import dev.cleave.config.SchemaDomains;
import dev.cleave.config.TableName;
import dev.cleave.proxy.route.CachedStatement;
import dev.cleave.proxy.route.StatementCache;
import dev.cleave.sql.SqlDialect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TransactionLinterTest {
    private static final long SECOND = 1_000_000_000L;

    private final RoutingTable routes = RoutingTable.of(
            1,
            SchemaDomains.of(Map.of(
                    "gists", List.of(new TableName("github", "gists")),
                    "users", List.of(new TableName("github", "users")))),
            List.of("cluster_a"),
            "cluster_a",
            Map.of(),
            Instant.EPOCH);
    private final StatementCache cache = new StatementCache(100);
    private final Violations violations = new Violations();
    private final TransactionLinter linter = new TransactionLinter(violations, 1);
    private final TransactionTrace trace = new TransactionTrace();

    private static LintersConfig sampling(double fraction, int perSecond) {
        return new LintersConfig(
                LinterMode.WARN, LinterMode.WARN, fraction, perSecond, LinterMode.WARN, Duration.ofDays(7));
    }

    private record Source(String annotations) implements ViolationSource {
        @Override
        public String user() {
            return "app";
        }

        @Override
        public Map<String, String> attributes() {
            return Map.of("program_name", "rails");
        }

        @Override
        public String schema() {
            return "github";
        }
    }

    private void transaction(LintersConfig linters, long now, String... statements) {
        for (String sql : statements) {
            byte[] text = sql.getBytes(UTF_8);
            CachedStatement statement = cache.find(text, 0, text.length, SqlDialect.DEFAULT);
            var source = new Source(StatementComments.of(text));
            linter.statement(trace, statement, statement.target(routes, "github"), linters, source, now);
        }
        linter.ended(trace, linters, routes, new Source(""));
    }

    @Test
    void reportsTheWritersFirstAndWhereTheyComeFrom() {
        for (int i = 0; i < 3; i++) {
            transaction(
                    sampling(1.0, 1000),
                    0,
                    "SELECT * FROM users",
                    "UPDATE gists SET n = " + i,
                    "SELECT 1 FROM gists",
                    "UPDATE users SET n = " + i + " /* controller:gists */");
        }

        assertThat(violations.drain()).singleElement().satisfies(report -> {
            assertThat(report.domains()).containsExactly("gists", "users");
            assertThat(report.count()).isEqualTo(3);
            assertThat(report.statement()).startsWith("UPDATE gists SET n = ?; UPDATE users SET n = ?");
            assertThat(report.tables())
                    .containsExactly(
                            "read:github.gists", "read:github.users", "write:github.gists", "write:github.users");
            assertThat(report.source()).startsWith("user=app program_name=rails");
            assertThat(report.exempted()).isFalse();
        });
        assertThat(violations.drain()).isEmpty();
    }

    @Test
    void doesNotReportATransactionOfOneDomain() {
        transaction(sampling(1.0, 1000), 0, "UPDATE gists SET n = 1", "SELECT * FROM gists");
        assertThat(violations.drain()).isEmpty();
    }

    @Test
    void aTableInNoDomainTiesUnlessNobodyMindsIt() {
        transaction(sampling(1.0, 1000), 0, "SELECT 1 FROM nowhere", "UPDATE gists SET n = 1");
        assertThat(violations.drain()).singleElement().satisfies(report -> {
            assertThat(report.domains()).containsExactly("gists");
            assertThat(report.tables()).containsExactly("read:github.nowhere", "write:github.gists");
        });
        transaction(sampling(1.0, 1000), 0, "UPDATE nowhere SET n = 1", "SELECT 1 FROM elsewhere");
        assertThat(violations.drain()).as("no domain is tied").isEmpty();

        var notMinded =
                new LintersConfig(LinterMode.WARN, LinterMode.WARN, 1.0, 1000, LinterMode.OFF, Duration.ofDays(7));
        transaction(notMinded, 0, "SELECT 1 FROM nowhere", "UPDATE gists SET n = 1");
        assertThat(violations.drain()).isEmpty();
    }

    @Test
    void theAnnotationOnTheStatementThatCrossesExempts() {
        transaction(
                sampling(1.0, 1000),
                0,
                "UPDATE gists SET n = 1",
                "UPDATE users SET n = 1 /* cross-schema-domain-query-exempted */");
        assertThat(violations.drain()).singleElement().satisfies(report -> assertThat(report.exempted())
                .isTrue());
    }

    @Test
    void looksAtAFractionOfThem() {
        for (int i = 0; i < 10_000; i++) {
            transaction(sampling(0.1, 1_000_000), i, "UPDATE gists SET n = 1", "UPDATE users SET n = 1");
        }
        assertThat(violations.drain().getFirst().count()).isBetween(800L, 1200L);
    }

    @Test
    void looksAtNoMoreThanTheLimitInASecond() {
        for (int i = 0; i < 100; i++) {
            transaction(sampling(1.0, 10), 5 * SECOND, "UPDATE gists SET n = 1", "UPDATE users SET n = 1");
        }
        assertThat(violations.drain().getFirst().count()).isEqualTo(10);
        transaction(sampling(1.0, 10), 6 * SECOND, "UPDATE gists SET n = 1", "UPDATE users SET n = 1");
        assertThat(violations.drain().getFirst().count()).isEqualTo(1);
    }

    @Test
    void keepsABoundedNumberOfDifferentViolations() {
        for (int i = 0; i < Violations.LIMIT + 50; i++) {
            transaction(sampling(1.0, 100_000), 0, "UPDATE gists SET n" + i + " = 1", "UPDATE users SET n = 1");
        }
        assertThat(violations.dropped()).isEqualTo(50);
        assertThat(violations.drain()).hasSize(Violations.LIMIT);
    }
}
