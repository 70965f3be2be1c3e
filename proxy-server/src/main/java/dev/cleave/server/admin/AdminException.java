package dev.cleave.server.admin;

import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MySqlError;

/** What an operator is told instead of an answer. */
final class AdminException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient MySqlError error;

    AdminException(MySqlError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    /** A statement that is well written but cannot be done. */
    static AdminException refused(String reason) {
        return new AdminException(ErrorCode.ER_UNKNOWN_ERROR.with("Cleave: " + reason));
    }

    MySqlError error() {
        return error;
    }
}
