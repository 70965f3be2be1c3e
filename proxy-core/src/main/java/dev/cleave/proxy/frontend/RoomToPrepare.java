package dev.cleave.proxy.frontend;

import dev.cleave.protocol.ErrorCode;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.backend.PreparedRoom;

/**
 * What becomes of a statement that a server does not prepare because it has as many as it allows. What fills it may be those that Cleave keeps after their
 * clients have closed them; so, once for each command, some are closed, and the server is asked again. Part of a {@link StatementRun}; confined to its session's
 * event loop.
 */
final class RoomToPrepare {
    private boolean made;

    /** The next command has begun. */
    void begin() {
        made = false;
    }

    /** Whether the error that is being answered says so, and nothing was done about it for this command. */
    boolean isLacking(BackendConnection backend) {
        return backend.tracker().errorCode() == ErrorCode.ER_MAX_PREPARED_STMT_COUNT_REACHED.code() && !made;
    }

    /** Ends with either: {@code again}, or {@code lost} if the connection is gone by then. */
    void make(BackendConnection backend, Runnable again, Runnable lost) {
        made = true;
        PreparedRoom.makeFor(backend, () -> (backend.isOpen() ? again : lost).run());
    }
}
