package dev.cleave.protocol.auth;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The slow digest of Ulrich Drepper's "Unix crypt using SHA-256" (version 0.4), by which {@code caching_sha2_password} stores passwords. MySQL departs
 * from it in one point: its salts have 20 bytes, not 16. Steps are numbered as in that text.
 */
final class Sha256Crypt {
    static final int ENCODED_LENGTH = 43;

    private static final int DIGEST_LENGTH = 32;
    private static final String ALPHABET = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Sha256Crypt() {}

    /** The digest in crypt's own base 64, 43 characters. */
    static String digest(byte[] password, byte[] salt, int rounds) {
        byte[] result = first(password, salt);
        byte[] p = repeated(sumOf(password, password.length), password.length); // steps 13 to 16
        byte[] s = repeated(sumOf(salt, 16 + (result[0] & 0xFF)), salt.length); // steps 17 to 20
        MessageDigest digest = Digests.newSha256();
        for (int round = 0; round < rounds; round++) { // step 21
            digest.update((round & 1) != 0 ? p : result);
            if (round % 3 != 0) {
                digest.update(s);
            }
            if (round % 7 != 0) {
                digest.update(p);
            }
            digest.update((round & 1) != 0 ? result : p);
            result = digest.digest();
        }
        return encode(result);
    }

    /** Steps 1 to 12. */
    private static byte[] first(byte[] password, byte[] salt) {
        byte[] b = Digests.sha256(password, salt, password);
        MessageDigest a = Digests.newSha256();
        a.update(password);
        a.update(salt);
        a.update(repeated(b, password.length));
        for (int bits = password.length; bits > 0; bits >>= 1) {
            a.update((bits & 1) != 0 ? b : password);
        }
        return a.digest();
    }

    private static byte[] sumOf(byte[] data, int times) {
        MessageDigest digest = Digests.newSha256();
        for (int i = 0; i < times; i++) {
            digest.update(data);
        }
        return digest.digest();
    }

    private static byte[] repeated(byte[] block, int length) {
        byte[] result = Arrays.copyOf(block, length);
        for (int i = DIGEST_LENGTH; i < length; i++) {
            result[i] = block[i % DIGEST_LENGTH];
        }
        return result;
    }

    /** Step 22: three bytes make four characters, in an order of their own: 0 10 20, 21 1 11, 12 22 2, and so on. */
    private static String encode(byte[] digest) {
        var encoded = new StringBuilder(ENCODED_LENGTH);
        int a = 0;
        int b = 10;
        int c = 20;
        for (int group = 0; group < 10; group++) {
            append(encoded, digest[a] << 16 & 0xFF0000 | digest[b] << 8 & 0xFF00 | digest[c] & 0xFF, 4);
            int next = a;
            a = c + 1;
            c = b + 1;
            b = next + 1;
        }
        append(encoded, digest[31] << 8 & 0xFF00 | digest[30] & 0xFF, 3);
        return encoded.toString();
    }

    private static void append(StringBuilder out, int bits, int characters) {
        for (int i = 0; i < characters; i++) {
            out.append(ALPHABET.charAt(bits >> 6 * i & 0x3F));
        }
    }
}
