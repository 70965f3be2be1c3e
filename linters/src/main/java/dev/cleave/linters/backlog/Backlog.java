package dev.cleave.linters.backlog;

import dev.cleave.linters.backlog.Violation.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All violations that are known, bounded: where one more finds no room, those that were not seen for longest go. Safe for use by several threads.
 */
public final class Backlog {
    /** Most violations that are kept. */
    public static final int LIMIT = 10_000;

    private static final Comparator<Violation> ORDER = Comparator.comparing(Violation::kind)
            .thenComparing(Comparator.comparingLong(Violation::count).reversed())
            .thenComparing(Violation::digest)
            .thenComparing(Violation::statement);

    private final Map<Violation.Key, Violation> violations = new HashMap<>();
    private final Instant watchedSince;
    private @Nullable Instant schemaSeen;
    private long changes;

    /** @param watchedSince from when on statements and transactions were looked at */
    public Backlog(Instant watchedSince) {
        this.watchedSince = watchedSince;
    }

    /**
     * A backlog as it was stored.
     *
     * @param schemaSeen null where nobody has looked since: the schema may have changed meanwhile
     */
    static Backlog of(Instant watchedSince, @Nullable Instant schemaSeen, Collection<Violation> stored) {
        var backlog = new Backlog(watchedSince);
        backlog.schemaSeen = schemaSeen;
        stored.forEach(violation -> backlog.violations.put(violation.key(), violation));
        return backlog;
    }

    public Instant watchedSince() {
        return watchedSince;
    }

    /** Whether this violation is new: then its advice is worth finding out. */
    public synchronized boolean isNew(Violation seen) {
        return !violations.containsKey(seen.key());
    }

    /** A query or transaction was seen, {@link Violation#count} times. */
    public synchronized void saw(Violation seen) {
        changes++;
        violations.merge(seen.key(), seen, Violation::plus);
        if (violations.size() > LIMIT) {
            forgetOldest();
        }
    }

    /** In one go for many, so that it does not happen at each violation beyond the limit. */
    private void forgetOldest() {
        List<Violation> oldest = violations.values().stream()
                .filter(violation -> violation.kind() != Kind.SCHEMA)
                .sorted(Comparator.comparing(Violation::lastSeen))
                .limit(LIMIT / 10)
                .toList();
        oldest.forEach(violation -> violations.remove(violation.key()));
    }

    /** The schemas were looked at: these are all of their ties, and those of before that are not among them are gone. */
    public synchronized void sawSchema(List<Violation> ties, Instant now) {
        changes++;
        schemaSeen = now;
        Map<Violation.Key, Violation> before = new HashMap<>(violations);
        violations.values().removeIf(violation -> violation.kind() == Kind.SCHEMA);
        for (Violation tie : ties) {
            Violation known = before.get(tie.key());
            violations.put(tie.key(), known == null ? tie : withSighting(known, now));
        }
    }

    private static Violation withSighting(Violation known, Instant now) {
        return new Violation(
                known.kind(),
                known.domains(),
                known.tables(),
                known.digest(),
                known.statement(),
                known.exempted(),
                known.count(),
                known.firstSeen(),
                now,
                known.source(),
                known.advice());
    }

    /** When the schemas were looked at last; null if never since the start. */
    public synchronized @Nullable Instant schemaSeen() {
        return schemaSeen;
    }

    /** All of them: queries, transactions, schema ties; the most frequent first. */
    public synchronized List<Violation> all() {
        var all = new ArrayList<>(violations.values());
        all.sort(ORDER);
        return all;
    }

    /** Those that concern the domain. */
    public List<Violation> of(String domain) {
        return all().stream().filter(violation -> violation.concerns(domain)).toList();
    }

    /** Forgets what concerns domains that are gone. */
    public synchronized void keepOnly(Function<String, Boolean> domainExists) {
        if (violations.values().removeIf(v -> !v.domains().stream().allMatch(domainExists::apply))) {
            changes++;
        }
    }

    /** Grows with every change. */
    synchronized long changes() {
        return changes;
    }

    public synchronized int size() {
        return violations.size();
    }
}
