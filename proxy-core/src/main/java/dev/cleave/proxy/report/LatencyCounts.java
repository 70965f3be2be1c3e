package dev.cleave.proxy.report;

/** How many statements took how long, in buckets that are an eighth of a power of two wide. Confined to one event loop. */
public final class LatencyCounts {
    private static final int SUB_BITS = 3;
    private static final int SUB_BUCKETS = 1 << SUB_BITS;

    /** 2^36 ns is more than a minute; what took longer counts there. */
    private static final int LARGEST_EXPONENT = 36;

    static final int BUCKETS = (LARGEST_EXPONENT + 1) * SUB_BUCKETS;

    private final long[] counts = new long[BUCKETS];

    void add(long nanos) {
        counts[bucket(nanos)]++;
    }

    /** What was counted so far. */
    long[] copy() {
        return counts.clone();
    }

    private static int bucket(long nanos) {
        long value = Math.max(nanos, SUB_BUCKETS);
        int exponent = Long.SIZE - 1 - Long.numberOfLeadingZeros(value);
        if (exponent > LARGEST_EXPONENT) {
            return BUCKETS - 1;
        }
        int sub = (int) (value >>> (exponent - SUB_BITS)) & (SUB_BUCKETS - 1);
        return exponent * SUB_BUCKETS + sub;
    }

    /** The longest time that a bucket stands for. */
    static long upperNanos(int bucket) {
        int exponent = bucket / SUB_BUCKETS;
        long sub = bucket % SUB_BUCKETS + 1L;
        return (1L << exponent) + (sub << exponent >>> SUB_BITS);
    }
}
