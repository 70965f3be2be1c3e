package dev.cleave.linters;

import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
    /** The check does not hold. */
    ERROR,
    /** Somebody should look at it; the check holds. */
    WARNING,
    /** Known and accepted: in the baseline, or exempted by its annotation. */
    NOTE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
