package dev.cleave.linters.backlog;

import dev.cleave.linters.backlog.Violation.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a domain may move: nothing was seen for some time that would break, and the schema ties it to no other. An exemption counts as a violation here:
 * a statement on two clusters cannot run, annotated or not. Immutable.
 *
 * @param missing what is missing, in words; empty if the domain is ready
 */
public record Readiness(List<String> missing) {
    private static final String YES = "yes";
    private static final String NO = "no: ";
    private static final String SEPARATOR = "; ";

    public Readiness {
        missing = List.copyOf(missing);
    }

    public boolean isReady() {
        return missing.isEmpty();
    }

    /** Reads what {@link #toString} wrote, as it stands in {@code SHOW DOMAINS}. */
    public static Readiness parse(String text) {
        return new Readiness(
                text.equals(YES)
                        ? List.of()
                        : List.of(text.replaceFirst("^" + NO, "").split(SEPARATOR, -1)));
    }

    /** @param quiet for how long nothing may have been seen */
    public static Readiness of(String domain, Backlog backlog, Duration quiet, Instant now) {
        List<Violation> violations = backlog.of(domain);
        Instant since = now.minus(quiet);
        var missing = new ArrayList<String>();
        recent("query", "queries", violations, since, v -> v.kind() == Kind.QUERY && !v.exempted(), missing);
        recent(
                "transaction",
                "transactions",
                violations,
                since,
                v -> v.kind() == Kind.TRANSACTION && !v.exempted(),
                missing);
        recent("exemption", "exemptions", violations, since, Violation::exempted, missing);
        long ties = violations.stream().filter(v -> v.kind() == Kind.SCHEMA).count();
        if (ties > 0) {
            missing.add(ties + (ties == 1 ? " schema tie" : " schema ties"));
        }
        if (backlog.schemaSeen() == null) {
            missing.add("the schema was not looked at yet");
        }
        if (backlog.watchedSince().isAfter(since)) {
            missing.add("watched for " + words(Duration.between(backlog.watchedSince(), now)) + " of " + words(quiet));
        }
        return new Readiness(missing);
    }

    private static void recent(
            String one,
            String many,
            List<Violation> violations,
            Instant since,
            Predicate<Violation> which,
            List<String> missing) {
        int number = 0;
        @Nullable Instant last = null;
        for (Violation violation : violations) {
            if (which.test(violation) && violation.lastSeen().isAfter(since)) {
                number++;
                last = last == null || violation.lastSeen().isAfter(last) ? violation.lastSeen() : last;
            }
        }
        if (last != null) {
            missing.add(number + " " + (number == 1 ? one : many) + ", last seen " + last);
        }
    }

    private static String words(Duration duration) {
        if (duration.toDays() > 1) {
            return duration.toDays() + " days";
        }
        if (duration.toHours() > 1) {
            return duration.toHours() + " h";
        }
        return duration.toMinutes() > 1 ? duration.toMinutes() + " min" : Math.max(0, duration.toSeconds()) + " s";
    }

    /** As {@code SHOW DOMAINS} shows it: {@code yes}, or {@code no: } and what is missing. */
    @Override
    public String toString() {
        return isReady() ? YES : NO + String.join(SEPARATOR, missing);
    }
}
