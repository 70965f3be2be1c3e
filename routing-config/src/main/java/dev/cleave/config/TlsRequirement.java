package dev.cleave.config;

/** What a client must do before it may log in. */
public enum TlsRequirement {
    /** Nothing; TLS is offered. */
    NONE,
    /** Encrypt, or come through a Unix socket. */
    ENCRYPTION,
    /** Encrypt, and show a certificate that an authority of {@code tls.client-authority} has signed. */
    CERTIFICATE;

    @Override
    public String toString() {
        return ValueType.spelling(this);
    }
}
