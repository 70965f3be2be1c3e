package dev.cleave.protocol.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A password as {@code caching_sha2_password} stores it in {@code mysql.user.authentication_string}: {@code $A$005$}, a salt of 20 characters, and 43
 * characters of a digest of 5 × 1000 rounds. The salt may hold control characters, so the form {@code 0x24412430…} is taken too, as
 * {@code SHOW CREATE USER} prints it with {@code print_identified_with_as_hex}. Verifying costs milliseconds by design. Immutable.
 */
public final class StoredPassword {
    private static final String PREFIX = "$A$";
    private static final int SALT_START = 7;
    private static final int SALT_LENGTH = 20;
    private static final int LENGTH = SALT_START + SALT_LENGTH + Sha256Crypt.ENCODED_LENGTH;
    private static final int ROUNDS_UNIT = 1000;
    private static final int DEFAULT_ITERATIONS = 5;

    private final int iterations;
    private final byte[] salt;
    private final String digest;

    private StoredPassword(int iterations, byte[] salt, String digest) {
        this.iterations = iterations;
        this.salt = salt;
        this.digest = digest;
    }

    /** @throws IllegalArgumentException saying what is wrong, without repeating the text */
    public static StoredPassword parse(String text) {
        String plain =
                text.startsWith("0x") ? new String(HexFormat.of().parseHex(text.substring(2)), ISO_8859_1) : text;
        if (!plain.startsWith(PREFIX) || plain.length() != LENGTH || plain.charAt(SALT_START - 1) != '$') {
            throw new IllegalArgumentException("an authentication string is $A$005$, 20 characters of salt and "
                    + Sha256Crypt.ENCODED_LENGTH + " of digest, " + LENGTH + " in all; this one has "
                    + plain.length());
        }
        int iterations = Integer.parseInt(plain, PREFIX.length(), SALT_START - 1, 16);
        int saltEnd = SALT_START + SALT_LENGTH;
        return new StoredPassword(
                iterations, plain.substring(SALT_START, saltEnd).getBytes(ISO_8859_1), plain.substring(saltEnd));
    }

    /** The stored form of a password, with a fresh salt. */
    public static StoredPassword of(byte[] password) {
        byte[] salt = Nonce.random().bytes();
        return new StoredPassword(
                DEFAULT_ITERATIONS, salt, Sha256Crypt.digest(password, salt, DEFAULT_ITERATIONS * ROUNDS_UNIT));
    }

    public boolean verify(byte[] password) {
        String found = Sha256Crypt.digest(password, salt, iterations * ROUNDS_UNIT);
        return MessageDigest.isEqual(found.getBytes(ISO_8859_1), digest.getBytes(ISO_8859_1));
    }

    /** What goes into {@code authentication_string}. */
    public String text() {
        return PREFIX + "%03X$".formatted(iterations) + new String(salt, ISO_8859_1) + digest;
    }

    /** Never the digest: it would end up in logs. */
    @Override
    public String toString() {
        return "stored password";
    }
}
