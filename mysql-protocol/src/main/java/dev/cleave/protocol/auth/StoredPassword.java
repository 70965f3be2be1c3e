package dev.cleave.protocol.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HexFormat;

/**
 * A password as MySQL keeps it in {@code mysql.user.authentication_string}, from which nobody gets the password back. Immutable. Implementations never
 * print what they hold: it would end up in logs.
 */
public sealed interface StoredPassword permits StoredSha2Password, StoredNativePassword {
    /** Whether this is the password; may cost milliseconds, by design. */
    boolean verify(byte[] password);

    /** What goes into {@code authentication_string}; its characters are the bytes, in ISO 8859-1. */
    String text();

    /**
     * Takes the forms of {@code caching_sha2_password} ({@code $A$005$…}) and {@code mysql_native_password} ({@code *} and 40 hexadecimal digits), and
     * either of them as {@code 0x2441…}: a salt may hold control characters, so {@code SHOW CREATE USER} prints that with
     * {@code print_identified_with_as_hex}.
     *
     * @throws IllegalArgumentException saying what is wrong, without repeating the text
     */
    static StoredPassword parse(String text) {
        String plain =
                text.startsWith("0x") ? new String(HexFormat.of().parseHex(text.substring(2)), ISO_8859_1) : text;
        return plain.startsWith(StoredNativePassword.PREFIX)
                ? StoredNativePassword.parse(plain)
                : StoredSha2Password.parse(plain);
    }

    /** The form of {@code caching_sha2_password}, with a fresh salt. */
    static StoredPassword of(byte[] password) {
        return StoredSha2Password.of(password);
    }
}
