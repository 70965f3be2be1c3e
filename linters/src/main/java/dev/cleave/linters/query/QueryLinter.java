package dev.cleave.linters.query;

import dev.cleave.config.SchemaDomains;
import dev.cleave.config.StoredObjects;
import dev.cleave.config.TableName;
import dev.cleave.linters.Finding;
import dev.cleave.linters.Location;
import dev.cleave.linters.Rule;
import dev.cleave.linters.SeenStatement;
import dev.cleave.linters.Severity;
import dev.cleave.linters.Ties;
import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementAnalyzer;
import dev.cleave.sql.StatementKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges queries, and transactions by connection, by the domains of their tables. Statements with the exemption's annotation are noted, and do not count
 * for their transaction. Keeps {@link #MAX_VIOLATIONS} violations and {@link #MAX_PROBLEMS} problems; what is beyond is counted and reported as one
 * finding. Confined to one thread.
 */
public final class QueryLinter extends SessionFollower<QueryLinter.Verdict> {
    static final int MAX_VIOLATIONS = 10_000;
    static final int MAX_PROBLEMS = 1_000;

    private final SchemaDomains domains;
    private final StoredObjects objects;
    private final SequencedMap<String, QueryViolation> violations = new LinkedHashMap<>();
    private final List<Finding> problems = new ArrayList<>();
    private final Set<String> unknown = new HashSet<>();
    private long statements;
    private long beyond;

    /**
     * @param database default schema of statements whose session has none
     * @param objects what stands behind names that are no tables
     */
    public QueryLinter(SchemaDomains domains, Optional<String> database, StoredObjects objects) {
        super(database, objects);
        this.domains = domains;
        this.objects = objects;
    }

    /** @param violation null if it stays in one domain, or if there are too many violations already */
    record Verdict(
            JudgedPlan judged, boolean inDomains, @Nullable QueryViolation violation) {}

    @Override
    public void statement(LoggedStatement statement) {
        statements += statement.count();
        Verdict verdict = plans().of(statement, judged -> judge(statement, judged));
        if (verdict.violation() != null) {
            verdict.violation().add(statement.count());
        }
        boolean exempted = verdict.judged().plan().has(Effect.EXEMPTED);
        open().statement(statement, verdict.judged(), verdict.inDomains() && !exempted);
    }

    @Override
    public void problem(Location location, Severity severity, String text, String remedy) {
        add(new Finding(
                Rule.UNREADABLE_INPUT, severity, Ties.NONE, text, remedy, Optional.of(location), Optional.empty()));
    }

    /** What was found so far. */
    public List<Finding> findings() {
        var all = new ArrayList<Finding>(problems);
        violations.values().forEach(violation -> all.add(violation.finding()));
        if (beyond > 0) {
            all.add(Finding.of(
                    Rule.UNREADABLE_INPUT,
                    Severity.ERROR,
                    Ties.NONE,
                    "%d findings more than are kept (%d violations, %d problems)"
                            .formatted(beyond, MAX_VIOLATIONS, MAX_PROBLEMS),
                    "Lint less at once, or correct schema-domains.yml first."));
        }
        return all;
    }

    /** How many statements were read; those that a summary counts, as often as it says. */
    public long statements() {
        return statements;
    }

    private Verdict judge(LoggedStatement statement, JudgedPlan judged) {
        if (judged.plan().kind() == StatementKind.UNKNOWN) {
            unknown(statement, judged);
        }
        Ties ties = Ties.of(judged.tables(), domains);
        return new Verdict(
                judged, !ties.domains().isEmpty(), ties.crossDomains() ? query(statement, judged, ties) : null);
    }

    private void unknown(LoggedStatement statement, JudgedPlan judged) {
        if (unknown.size() < MAX_PROBLEMS && unknown.add(judged.digest())) {
            add(new Finding(
                    Rule.UNKNOWN_STATEMENT,
                    Severity.WARNING,
                    Ties.NONE,
                    "not understood as SQL",
                    "Check that it is whole, and the input's format (--input).",
                    Optional.of(statement.location()),
                    Optional.of(new SeenStatement(judged.digest(), judged.plan().normalized(), statement.count()))));
        }
    }

    private @Nullable QueryViolation query(LoggedStatement statement, JudgedPlan judged, Ties ties) {
        Optional<String> exemption = judged.plan().has(Effect.EXEMPTED)
                ? Optional.of(QueryViolation.reason(statement.text()))
                : Optional.empty();
        return violation(
                judged.digest() + ties,
                () -> new QueryViolation(
                        Rule.QUERY_CROSSES_DOMAINS,
                        judged.digest(),
                        judged.plan().normalized(),
                        ties,
                        statement.location(),
                        QueryAdvice.of(judged, domains, objects),
                        exemption));
    }

    @Override
    void transaction(
            SortedSet<TableName> tables,
            SortedSet<TableName> written,
            SortedMap<String, String> texts,
            Location first) {
        Ties ties = Ties.of(tables, domains);
        if (!ties.crossDomains()) {
            return;
        }
        String digest = TransactionDigest.of(texts.keySet());
        QueryViolation violation = violation(
                "transaction " + digest,
                () -> new QueryViolation(
                        Rule.TRANSACTION_CROSSES_DOMAINS,
                        digest,
                        cut(texts.values().stream().sorted().collect(Collectors.joining("; "))),
                        ties,
                        first,
                        transactionAdvice(Ties.of(written, domains)),
                        Optional.empty()));
        if (violation != null) {
            violation.add(1);
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), StatementAnalyzer.MAX_NORMALIZED_LENGTH));
    }

    private static String transactionAdvice(Ties written) {
        return written.crossDomains()
                ? "It writes " + written + ": commit each domain by itself, or let a job carry the second write."
                : "It writes one domain at most: read the other one before or after the transaction.";
    }

    /** The violation that is kept under the name; null if there are too many. */
    private @Nullable QueryViolation violation(String name, Supplier<QueryViolation> create) {
        QueryViolation one = violations.get(name);
        if (one == null && violations.size() < MAX_VIOLATIONS) {
            one = create.get();
            violations.put(name, one);
        }
        beyond += one == null ? 1 : 0;
        return one;
    }

    private void add(Finding problem) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(problem);
        } else {
            beyond++;
        }
    }
}
