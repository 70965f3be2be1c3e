package dev.cleave.sandbox;

/** A server could not be found, fetched, started or reached; the message says in one line what to do about it. */
public final class SandboxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SandboxException(String message) {
        super(message);
    }

    public SandboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
