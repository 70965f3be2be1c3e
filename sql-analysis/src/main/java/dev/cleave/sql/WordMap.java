package dev.cleave.sql;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks up ASCII words without regard to case, straight from bytes and without allocation. Immutable. */
final class WordMap<V> {
    private final byte[][] words;
    private final Object[] values;
    private final int mask;
    private final int longest;

    WordMap(Map<String, V> entries) {
        int size = Integer.highestOneBit(Math.max(entries.size(), 1) * 4);
        words = new byte[size][];
        values = new Object[size];
        mask = size - 1;
        int max = 0;
        for (Map.Entry<String, V> entry : entries.entrySet()) {
            byte[] word = entry.getKey().getBytes(StandardCharsets.US_ASCII);
            int slot = hash(word, 0, word.length) & mask;
            while (words[slot] != null) {
                slot = (slot + 1) & mask;
            }
            words[slot] = word;
            values[slot] = entry.getValue();
            max = Math.max(max, word.length);
        }
        longest = max;
    }

    @Nullable
    @SuppressWarnings("unchecked")
    V get(byte[] bytes, int start, int end) {
        if (end - start > longest) {
            return null;
        }
        int slot = hash(bytes, start, end) & mask;
        for (byte[] word = words[slot]; word != null; word = words[slot]) {
            if (equalsIgnoringCase(word, bytes, start, end)) {
                return (V) values[slot];
            }
            slot = (slot + 1) & mask;
        }
        return null;
    }

    boolean contains(byte[] bytes, int start, int end) {
        return get(bytes, start, end) != null;
    }

    private static int hash(byte[] bytes, int start, int end) {
        int h = end - start;
        for (int i = start; i < end; i++) {
            h = h * 31 + (bytes[i] | 0x20);
        }
        return h ^ (h >>> 15);
    }

    /** {@code | 0x20} makes letters equal and keeps digits; it also maps control characters, which no identifier holds. */
    private static boolean equalsIgnoringCase(byte[] word, byte[] bytes, int start, int end) {
        if (word.length != end - start) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            byte b = bytes[start + i];
            boolean upper = b >= 'A' && b <= 'Z';
            byte lower = upper ? (byte) (b | 0x20) : b;
            if (word[i] != lower) {
                return false;
            }
        }
        return true;
    }
}
