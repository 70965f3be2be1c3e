package dev.cleave.migration;

import org.jspecify.annotations.Nullable;

/** A step of a cutover did not reach what it should; the message is for people and goes to the cutover's record. */
final class StepFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    StepFailedException(String message) {
        super(message);
    }

    StepFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
