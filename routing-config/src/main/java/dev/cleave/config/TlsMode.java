package dev.cleave.config;

/** How Cleave encrypts its connections to a cluster's servers; the words of MySQL's {@code --ssl-mode}. */
public enum TlsMode {
    /** Never. */
    DISABLED,
    /** If the server offers it; the certificate is not verified. */
    PREFERRED,
    /** Always; the certificate is not verified. */
    REQUIRED,
    /** Always; the certificate must be trusted and name the host. */
    VERIFY_IDENTITY;

    @Override
    public String toString() {
        return ValueType.spelling(this);
    }
}
