package dev.cleave.config;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Durations as the configuration writes them, for those who read them elsewhere. */
public final class Durations {
    private Durations() {}

    /** @throws IllegalArgumentException says what is wrong and what would be right */
    public static Duration parse(String text) {
        return Duration.of(UnitFormat.DURATION.parse(text), ChronoUnit.MICROS);
    }
}
