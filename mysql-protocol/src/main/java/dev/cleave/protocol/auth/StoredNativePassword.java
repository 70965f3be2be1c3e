package dev.cleave.protocol.auth;

import java.security.MessageDigest;
import java.util.HexFormat;

/** The form of {@code mysql_native_password}: {@code *}, then {@code SHA1(SHA1(password))} in hexadecimal digits. */
final class StoredNativePassword implements StoredPassword {
    static final String PREFIX = "*";

    private static final int DIGITS = 40;

    private final byte[] digest;

    private StoredNativePassword(byte[] digest) {
        this.digest = digest;
    }

    static StoredNativePassword parse(String text) {
        if (text.length() != PREFIX.length() + DIGITS) {
            throw new IllegalArgumentException("an authentication string of mysql_native_password is * and " + DIGITS
                    + " hexadecimal digits; this one has " + (text.length() - PREFIX.length()));
        }
        return new StoredNativePassword(HexFormat.of().parseHex(text.substring(PREFIX.length())));
    }

    @Override
    public boolean verify(byte[] password) {
        return MessageDigest.isEqual(Digests.sha1(Digests.sha1(password)), digest);
    }

    @Override
    public String text() {
        return PREFIX + HexFormat.of().withUpperCase().formatHex(digest);
    }

    @Override
    public String toString() {
        return "stored password";
    }
}
