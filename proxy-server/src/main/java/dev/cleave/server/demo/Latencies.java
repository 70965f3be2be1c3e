package dev.cleave.server.demo;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAccumulator;

/** How long statements took, in buckets that are at most an eighth wide. Any thread may add; read at any time. */
final class Latencies {
    private static final int SUB_BUCKETS = 8;
    private static final int SUB_BITS = 3;

    private final AtomicLongArray buckets = new AtomicLongArray(Long.SIZE * SUB_BUCKETS);
    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);

    void add(long nanos) {
        long value = Math.max(nanos, SUB_BUCKETS);
        int exponent = Long.SIZE - 1 - Long.numberOfLeadingZeros(value);
        int sub = (int) (value >>> (exponent - SUB_BITS)) & (SUB_BUCKETS - 1);
        buckets.incrementAndGet(exponent * SUB_BUCKETS + sub);
        longest.accumulate(nanos);
    }

    double longestMillis() {
        return longest.get() / 1e6;
    }

    /** The time within which this part of the statements was answered, 0 if there were none. */
    double millisAt(double part) {
        long total = 0;
        for (int i = 0; i < buckets.length(); i++) {
            total += buckets.get(i);
        }
        long left = (long) Math.ceil(total * part);
        for (int i = 0; i < buckets.length() && total > 0; i++) {
            left -= buckets.get(i);
            if (left <= 0) {
                return Math.min(upperNanos(i), longest.get()) / 1e6;
            }
        }
        return 0;
    }

    private static long upperNanos(int bucket) {
        int exponent = bucket / SUB_BUCKETS;
        long sub = bucket % SUB_BUCKETS + 1L;
        return (1L << exponent) + (sub << (exponent - SUB_BITS));
    }
}
