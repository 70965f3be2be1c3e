package dev.cleave.migration;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How writers that do not go through the proxy are kept off the source while its last position is read and awaited. */
public enum Fence {
    /** A control connection holds {@code LOCK TABLES … READ} on the domain's tables; other domains keep writing. */
    LOCK_TABLES,
    /** {@code super_read_only} on the source; writes of every other domain on that cluster fail meanwhile. */
    READ_ONLY,
    /** Nothing: right only where every writer goes through the proxy. */
    NONE;

    /** @throws IllegalArgumentException if there is no such fence; the message lists those there are */
    public static Fence parse(String text) {
        return Arrays.stream(values())
                .filter(f -> f.toString().equals(text.toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown fence '" + text + "': use one of "
                        + Arrays.stream(values()).map(Fence::toString).collect(Collectors.joining(", "))));
    }

    /** As written in {@code cleave.yml}: {@code lock-tables}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
