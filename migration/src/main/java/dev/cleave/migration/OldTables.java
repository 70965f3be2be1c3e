package dev.cleave.migration;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What {@code COMPLETE CUTOVER} does with the tables that stayed behind. */
public enum OldTables {
    /** They get another name, so that nobody writes them by mistake. */
    RENAME,
    DROP,
    KEEP;

    /** @throws IllegalArgumentException if there is no such choice; the message says which there are */
    public static OldTables of(String text) {
        return Arrays.stream(values())
                .filter(value -> value.toString().equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is not one of %s"
                        .formatted(
                                text,
                                Arrays.stream(values()).map(OldTables::toString).collect(Collectors.joining(", ")))));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
