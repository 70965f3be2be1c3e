package dev.cleave.protocol.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;

/**
 * The form of {@code caching_sha2_password}: {@code $A$005$}, a salt of 20 characters, and 43 characters of a digest of 5 × 1000 rounds. Verifying costs
 * milliseconds by design.
 */
final class StoredSha2Password implements StoredPassword {
    private static final String PREFIX = "$A$";
    private static final int SALT_START = 7;
    private static final int SALT_LENGTH = 20;
    private static final int LENGTH = SALT_START + SALT_LENGTH + Sha256Crypt.ENCODED_LENGTH;
    private static final int ROUNDS_UNIT = 1000;
    private static final int DEFAULT_ITERATIONS = 5;

    private final int iterations;
    private final byte[] salt;
    private final String digest;

    private StoredSha2Password(int iterations, byte[] salt, String digest) {
        this.iterations = iterations;
        this.salt = salt;
        this.digest = digest;
    }

    static StoredSha2Password parse(String text) {
        if (!text.startsWith(PREFIX) || text.length() != LENGTH || text.charAt(SALT_START - 1) != '$') {
            throw new IllegalArgumentException("an authentication string is $A$005$, 20 characters of salt and "
                    + Sha256Crypt.ENCODED_LENGTH + " of digest, " + LENGTH + " in all; this one has "
                    + text.length());
        }
        int iterations = Integer.parseInt(text, PREFIX.length(), SALT_START - 1, 16);
        int saltEnd = SALT_START + SALT_LENGTH;
        return new StoredSha2Password(
                iterations, text.substring(SALT_START, saltEnd).getBytes(ISO_8859_1), text.substring(saltEnd));
    }

    static StoredSha2Password of(byte[] password) {
        byte[] salt = Nonce.random().bytes();
        return new StoredSha2Password(
                DEFAULT_ITERATIONS, salt, Sha256Crypt.digest(password, salt, DEFAULT_ITERATIONS * ROUNDS_UNIT));
    }

    @Override
    public boolean verify(byte[] password) {
        String found = Sha256Crypt.digest(password, salt, iterations * ROUNDS_UNIT);
        return MessageDigest.isEqual(found.getBytes(ISO_8859_1), digest.getBytes(ISO_8859_1));
    }

    @Override
    public String text() {
        return PREFIX + "%03X$".formatted(iterations) + new String(salt, ISO_8859_1) + digest;
    }

    @Override
    public String toString() {
        return "stored password";
    }
}
