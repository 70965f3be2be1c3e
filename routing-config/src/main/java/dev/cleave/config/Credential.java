package dev.cleave.config;

/** How a client proves who it is, as an account in the configuration says it. */
public sealed interface Credential {
    /** The password in clear; it may be empty. */
    record Password(Secret secret) implements Credential {}

    /**
     * What MySQL keeps in {@code mysql.user.authentication_string}: {@code $A$005$} with salt and hash for {@code caching_sha2_password}, {@code *} with
     * 40 hexadecimal digits for {@code mysql_native_password}. The text's characters are the bytes (ISO 8859-1), since a salt is not text.
     */
    record AuthenticationString(Secret secret) implements Credential {}
}
