package dev.cleave.linters.backlog;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One thing that ties schema domains together. Immutable.
 *
 * @param domains names, sorted
 * @param tables {@code write:schema.table} or {@code read:schema.table} of statements, {@code schema.table} of schema ties
 * @param digest of the statement, or of the transaction's statements; of a schema tie, its rule
 * @param statement normalized; of a schema tie, what was found
 * @param exempted whether an annotation allows it
 * @param count how often it was seen
 * @param source where it came from the last time: user, client attributes, annotations; empty for schema ties
 * @param advice what to do about it
 */
public record Violation(
        Kind kind,
        List<String> domains,
        List<String> tables,
        String digest,
        String statement,
        boolean exempted,
        long count,
        Instant firstSeen,
        Instant lastSeen,
        String source,
        String advice) {
    public enum Kind {
        QUERY,
        TRANSACTION,
        SCHEMA;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Violation {
        domains = List.copyOf(domains);
        tables = List.copyOf(tables);
    }

    /** What makes two sightings the same violation. */
    record Key(Kind kind, String digest, String statement, List<String> domains, boolean exempted) {}

    Key key() {
        return new Key(kind, digest, statement, domains, exempted);
    }

    /** Seen again, {@code later}. */
    Violation plus(Violation later) {
        return new Violation(
                kind,
                domains,
                tables,
                digest,
                statement,
                exempted,
                count + later.count,
                firstSeen,
                later.lastSeen,
                later.source,
                advice);
    }

    public boolean concerns(String domain) {
        return domains.contains(domain);
    }
}
