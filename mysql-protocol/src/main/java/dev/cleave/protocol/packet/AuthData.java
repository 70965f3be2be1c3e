package dev.cleave.protocol.packet;

import java.util.Arrays;

/** Opaque bytes of an authentication exchange. Immutable by convention: callers do not change the array. Never printed, it may hold a password. */
public final class AuthData {
    public static final AuthData EMPTY = new AuthData(new byte[0]);

    private final byte[] bytes;

    /** @param bytes become this object's */
    public AuthData(byte[] bytes) {
        this.bytes = bytes;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AuthData data && Arrays.equals(bytes, data.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
