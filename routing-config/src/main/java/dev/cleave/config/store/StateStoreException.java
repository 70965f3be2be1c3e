package dev.cleave.config.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** State cannot be read, written or trusted; the message names the file and says what to do. */
public final class StateStoreException extends IOException {
    private static final long serialVersionUID = 1L;

    public StateStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public StateStoreException(String message) {
        super(message);
    }
}
