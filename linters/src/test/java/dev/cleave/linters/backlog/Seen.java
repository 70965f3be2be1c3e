package dev.cleave.linters.backlog;

import dev.cleave.linters.backlog.Violation.Kind;
import java.time.Instant;
import java.util.List;

/** Violations of the domains gists and users. */
final class Seen {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Seen() {}

    static Violation query(String digest, Instant at) {
        return of(Kind.QUERY, digest, false, at);
    }

    static Violation transaction(String digest, Instant at) {
        return of(Kind.TRANSACTION, digest, false, at);
    }

    static Violation exempted(String digest, Instant at) {
        return of(Kind.QUERY, digest, true, at);
    }

    static Violation tie(String text, Instant at) {
        return new Violation(
                Kind.SCHEMA,
                List.of("gists", "users"),
                List.of("app.gists", "app.users"),
                "foreign-key-crosses-domains",
                text,
                false,
                1,
                at,
                at,
                "",
                "Drop it.");
    }

    private static Violation of(Kind kind, String digest, boolean exempted, Instant at) {
        return new Violation(
                kind,
                List.of("gists", "users"),
                List.of("read:app.gists", "read:app.users"),
                digest,
                "SELECT '" + digest + "'",
                exempted,
                1,
                at,
                at,
                "user=app",
                "Split it.");
    }
}
