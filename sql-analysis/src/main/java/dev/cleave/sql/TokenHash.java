package dev.cleave.sql;

/**
 * A 128-bit hash of a sequence of words of eight bytes. Each word's top byte says what it is, and no identifier's byte equals one of these marks, so a
 * sequence can be read in one way only. Not cryptographic: whoever can choose a statement may run it anyway.
 */
final class TokenHash {
    static final long OPERATOR = 0x02L << 56;
    static final long LITERAL = 0x03L << 56;
    static final long REPEATED_LITERAL = 0x04L << 56;
    static final long LENGTH = 0x05L << 56;
    static final long DIALECT = 0x06L << 56;

    private static final long WORD_TAIL = 0x01L << 56;

    private static final long SEED_HIGH = 0x9E3779B97F4A7C15L;
    private static final long SEED_LOW = 0xD1B54A32D192ED03L;
    private static final long MULTIPLIER_HIGH = 0xBF58476D1CE4E5B9L;
    private static final long MULTIPLIER_LOW = 0x94D049BB133111EBL;

    private long high;
    private long low;

    long high() {
        return high;
    }

    long low() {
        return low;
    }

    void begin() {
        set(SEED_HIGH, SEED_LOW);
    }

    /** Goes back to a state that it had. */
    void set(long newHigh, long newLow) {
        high = newHigh;
        low = newLow;
    }

    void mix(long word) {
        high = turnHigh(high ^ word);
        low = turnLow(low + word) ^ high;
    }

    private static long turnHigh(long value) {
        return Long.rotateLeft(value * MULTIPLIER_HIGH, 29);
    }

    private static long turnLow(long value) {
        return Long.rotateLeft(value * MULTIPLIER_LOW, 31);
    }

    /** Eight bytes at a time; the last word holds none to seven, and a mark where a full one has its eighth. */
    void bytes(byte[] s, int start, int end) {
        int p = start;
        for (; end - p >= 8; p += 8) {
            mix((long) ByteScan.WORDS.get(s, p));
        }
        mix(ByteScan.tail(s, p, end) | WORD_TAIL);
    }

    void finish() {
        long h = avalanche(high ^ low);
        long l = avalanche(low + h);
        high = h + l;
        low = l;
    }

    private static long avalanche(long value) {
        long x = value;
        x = (x ^ (x >>> 30)) * MULTIPLIER_HIGH;
        x = (x ^ (x >>> 27)) * MULTIPLIER_LOW;
        return x ^ (x >>> 31);
    }
}
