package dev.cleave.sql.advice;

import java.io.Serial;

/** Ends the attempt to split a statement; the message says why and what to do. Never leaves the package. */
final class NotSplittable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    NotSplittable(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
