package dev.cleave.migration;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The limits of one cutover.
 *
 * @param drainTimeout how long open transactions of the domain may take to end once the gate is closed
 * @param maxDuration how long the gate may be closed in all; a cutover that needs longer is aborted
 * @param maxLag the longest time the target may need to catch up with the source before anything is touched
 */
public record CutoverOptions(Duration drainTimeout, Duration maxDuration, Duration maxLag, Fence fence) {
    /** Names that {@code WITH} knows. */
    public static final List<String> NAMES = List.of("drain_timeout", "max_duration", "max_lag", "fence");

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(us|ms|s|m)");

    public CutoverOptions {
        positive("drain_timeout", drainTimeout);
        positive("max_duration", maxDuration);
        positive("max_lag", maxLag);
    }

    private static void positive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(name + " must be longer than 0, as in " + name + "=500ms");
        }
    }

    /**
     * These options with some replaced.
     *
     * @param overrides from {@code WITH name=value}; {@code -} and {@code _} are the same in names, durations carry a unit
     * @throws IllegalArgumentException if a name or a value is not legal; the message says what is
     */
    public CutoverOptions with(Map<String, String> overrides) {
        CutoverOptions result = this;
        for (Map.Entry<String, String> option : overrides.entrySet()) {
            result = result.with(option.getKey(), option.getValue().strip());
        }
        return result;
    }

    private CutoverOptions with(String name, String value) {
        return switch (name.strip().toLowerCase(Locale.ROOT).replace('-', '_')) {
            case "drain_timeout" -> new CutoverOptions(duration(name, value), maxDuration, maxLag, fence);
            case "max_duration" -> new CutoverOptions(drainTimeout, duration(name, value), maxLag, fence);
            case "max_lag" -> new CutoverOptions(drainTimeout, maxDuration, duration(name, value), fence);
            case "fence" -> new CutoverOptions(drainTimeout, maxDuration, maxLag, Fence.parse(value));
            default ->
                throw new IllegalArgumentException(
                        "unknown option '" + name + "': use one of " + String.join(", ", NAMES));
        };
    }

    private static Duration duration(String name, String value) {
        Matcher matcher = DURATION.matcher(value.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    name + "='" + value + "' is not a duration: write a number with us, ms, s or m, as in 500ms");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "us" -> Duration.ofNanos(amount * 1_000);
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
    }
}
