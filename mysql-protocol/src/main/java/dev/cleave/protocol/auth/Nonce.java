package dev.cleave.protocol.auth;

import dev.cleave.protocol.MalformedPacketException;
import java.security.SecureRandom;
import java.util.Arrays;

/** The server's challenge: 20 bytes, none of which is 0 (it ends strings) or {@code '$'} (it separates the parts of stored passwords). */
public final class Nonce {
    public static final int LENGTH = 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private Nonce(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A fresh one, of 7-bit characters as MySQL makes them. */
    public static Nonce random() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        for (int i = 0; i < LENGTH; i++) {
            int character = bytes[i] & 0x7F;
            bytes[i] = (byte) (character == 0 || character == '$' ? character + 1 : character);
        }
        return new Nonce(bytes);
    }

    /**
     * From the first 20 bytes of what a server sent; mostly a NUL follows.
     *
     * @throws MalformedPacketException if there are fewer
     */
    public static Nonce of(byte[] data) {
        if (data.length < LENGTH) {
            throw MalformedPacketException.of("auth_plugin_data", "nonce", LENGTH + " bytes", data.length + "");
        }
        return new Nonce(Arrays.copyOf(data, LENGTH));
    }

    /** From the two parts in the server's greeting. */
    public static Nonce join(byte[] first, byte[] second) {
        byte[] data = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, data, first.length, second.length);
        return of(data);
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** As it stands in an authentication switch: with a NUL. */
    public byte[] nulTerminated() {
        return Arrays.copyOf(bytes, LENGTH + 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Nonce nonce && Arrays.equals(bytes, nonce.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
