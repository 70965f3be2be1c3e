package dev.cleave.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.config.LinterMode;
import dev.cleave.config.LintersConfig;
import dev.cleave.config.RoutingTable;
import dev.cleave.config.SchemaDomains;
import dev.cleave.config.TableName;
import dev.cleave.proxy.lint.TransactionLinter;
import dev.cleave.proxy.lint.TransactionTrace;
import dev.cleave.proxy.lint.ViolationSource;
import dev.cleave.proxy.lint.Violations;
import dev.cleave.proxy.route.CachedStatement;
import dev.cleave.proxy.route.StatementCache;
import dev.cleave.proxy.route.Target;
import dev.cleave.sql.SqlDialect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * What {@link TransactionLinter} costs a transaction of two statements that write two domains, the worst case: each that is sampled is a violation. Beside
 * it the same with the linter off, and a query that crosses domains, which {@link Violations} counts each time.
 */
public class TransactionLinterBenchmark extends HotPathBenchmark {
    private static final int PLENTY = 1_000_000_000;
    private static final LintersConfig OFF = sampling(LinterMode.OFF, 0);
    private static final LintersConfig ONE_PERCENT = sampling(LinterMode.WARN, 0.01);
    private static final LintersConfig ALL = sampling(LinterMode.WARN, 1);

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
    private final CachedStatement first = find("UPDATE gists SET n = 1 WHERE id = 1");
    private final CachedStatement second = find("UPDATE users SET n = 1 WHERE id = 1");
    private final CachedStatement join = find("SELECT * FROM gists JOIN users USING (id)");
    private final Target joined = join.target(routes, "github");
    private final Violations violations = new Violations();
    private final TransactionLinter linter = new TransactionLinter(violations, 1);
    private final TransactionTrace trace = new TransactionTrace();

    private static LintersConfig sampling(LinterMode mode, double fraction) {
        return new LintersConfig(mode, mode, fraction, PLENTY, LinterMode.WARN, Duration.ofDays(7));
    }

    private CachedStatement find(String sql) {
        byte[] text = sql.getBytes(UTF_8);
        return cache.find(text, 0, text.length, SqlDialect.DEFAULT);
    }

    /** Baseline. */
    @Benchmark
    public TransactionTrace off() {
        return transaction(OFF);
    }

    @Benchmark
    public TransactionTrace onePercent() {
        return transaction(ONE_PERCENT);
    }

    @Benchmark
    public TransactionTrace all() {
        return transaction(ALL);
    }

    /** Not a transaction: one query, counted. */
    @Benchmark
    public Violations query() {
        violations.query(join, joined, routes, Source.INSTANCE);
        return violations;
    }

    private TransactionTrace transaction(LintersConfig linters) {
        linter.statement(trace, first, first.target(routes, "github"), linters, Source.INSTANCE, 0);
        linter.statement(trace, second, second.target(routes, "github"), linters, Source.INSTANCE, 0);
        linter.ended(trace, linters, routes, Source.INSTANCE);
        return trace;
    }

    private enum Source implements ViolationSource {
        INSTANCE;

        @Override
        public String user() {
            return "app";
        }

        @Override
        public Map<String, String> attributes() {
            return Map.of();
        }

        @Override
        public String schema() {
            return "github";
        }

        @Override
        public String annotations() {
            return "";
        }
    }
}
