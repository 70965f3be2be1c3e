package dev.cleave.proxy.backend;

import dev.cleave.protocol.MySqlError;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server did not let Cleave in. The message says which server and what happened. */
public final class LoginFailedException extends IOException {
    private final transient @Nullable MySqlError error;

    private LoginFailedException(String message, @Nullable MySqlError error, @Nullable Throwable cause) {
        super(message, cause);
        this.error = error;
    }

    static LoginFailedException refused(String server, String user, MySqlError error) {
        return new LoginFailedException("server " + server + " refused '" + user + "': " + error, error, null);
    }

    static LoginFailedException because(String server, String what) {
        return new LoginFailedException("server " + server + ": " + what, null, null);
    }

    static LoginFailedException broken(String server, Throwable cause) {
        return new LoginFailedException("server " + server + ": login broke: " + cause, null, cause);
    }

    /** The server's own error, empty if it sent none. */
    public Optional<MySqlError> error() {
        return Optional.ofNullable(error);
    }
}
