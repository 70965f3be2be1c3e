package dev.cleave.sql;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks for the next byte of interest. Words and numbers are short, and byte by byte a processor foresees where they end; what may be long, text in quotes
 * and comments, is searched eight bytes at a time.
 */
final class ByteScan {
    /** Reads eight bytes as a little-endian word, so that the lowest byte is the first. */
    static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private ByteScan() {}

    /** At most seven bytes as a word; zeros stand for the missing ones. */
    static long tail(byte[] s, int start, int end) {
        int left = end - start;
        if (start + 8 <= s.length) {
            return (long) WORDS.get(s, start) & ((1L << (left * 8)) - 1);
        }
        long tail = 0;
        for (int i = 0; i < left; i++) {
            tail |= (s[start + i] & 0xFFL) << (i * 8);
        }
        return tail;
    }

    /** The byte in all eight places. */
    private static long repeat(int b) {
        return (b & 0xFF) * ONES;
    }

    /** Sets the highest bit of each byte that equals the byte repeated in {@code pattern}; only the lowest bit set is exact. */
    private static long matches(long word, long pattern) {
        long x = word ^ pattern;
        return (x - ONES) & ~x & HIGH_BITS;
    }

    /** How many bytes of the word come before the first one that is marked; eight where none is. */
    private static int before(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }

    /** Where the run of bytes that may stand in an unquoted identifier ends. */
    static int identifierEnd(byte[] s, int from, int end) {
        int p = from;
        while (p < end && ByteClass.isIdentifier(s[p])) {
            p++;
        }
        return p;
    }

    /** Where the run of decimal digits ends. */
    static int digitsEnd(byte[] s, int from, int end) {
        int p = from;
        while (p < end && ByteClass.isDigit(s[p])) {
            p++;
        }
        return p;
    }

    /** The first of either byte, or {@code end}. */
    static int find(byte[] s, int from, int end, byte one, byte other) {
        long ones = repeat(one);
        long others = repeat(other);
        int p = from;
        int wide = Math.min(end, s.length - 7);
        while (p < wide) {
            long word = (long) WORDS.get(s, p);
            long found = matches(word, ones) | matches(word, others);
            if (found != 0) {
                return Math.min(p + before(found), end);
            }
            p += 8;
        }
        while (p < end && s[p] != one && s[p] != other) {
            p++;
        }
        return Math.min(p, end);
    }

    /** The first of either byte or of any above ASCII, or {@code end}. */
    static int findOrAboveAscii(byte[] s, int from, int end, byte one, byte other) {
        int p = from;
        while (p < end && s[p] >= 0 && s[p] != one && s[p] != other) {
            p++;
        }
        return Math.min(p, end);
    }
}
