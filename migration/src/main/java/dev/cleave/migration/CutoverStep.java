package dev.cleave.migration;

import java.util.Locale;

/**
 * One line of a cutover's timeline.
 *
 * @param atMicros when it began, since the cutover began
 * @param detail for people: what was found or done, or why it failed and what to do
 */
public record CutoverStep(String step, Outcome outcome, long atMicros, long durationMicros, String detail) {
    /** How a step ended. */
    public enum Outcome {
        OK,
        /** A check passed, but something should be known. */
        WARNING,
        FAILED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
