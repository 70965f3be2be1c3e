package dev.cleave.proxy.report;

/** What was executed for one domain since the start, or between two such reports; of one event loop or of all. Times in nanoseconds. Immutable. */
public final class TrafficReport {
    /** Nothing was executed. */
    public static final TrafficReport NONE = new TrafficReport(0, 0, 0, new long[LatencyCounts.BUCKETS]);

    private final long statements;
    private final long errors;
    private final long totalNanos;
    private final long[] latencies;

    /** @param latencies belongs to this report from now on */
    TrafficReport(long statements, long errors, long totalNanos, long[] latencies) {
        this.statements = statements;
        this.errors = errors;
        this.totalNanos = totalNanos;
        this.latencies = latencies;
    }

    /** Both together. */
    public TrafficReport plus(TrafficReport other) {
        return combined(other, 1);
    }

    /** What came since an earlier report of the same. */
    public TrafficReport minus(TrafficReport earlier) {
        return combined(earlier, -1);
    }

    private TrafficReport combined(TrafficReport other, int sign) {
        var sums = new long[latencies.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = latencies[i] + sign * other.latencies[i];
        }
        return new TrafficReport(
                statements + sign * other.statements,
                errors + sign * other.errors,
                totalNanos + sign * other.totalNanos,
                sums);
    }

    /** Statements that were answered. */
    public long statements() {
        return statements;
    }

    /** Those of them that were answered with an error. */
    public long errors() {
        return errors;
    }

    /** From a statement's arrival to its answer, buffered or delayed included, summed over all. */
    public long totalNanos() {
        return totalNanos;
    }

    /** The time within which this part of them was answered, at most an eighth too long; 0 if there were none. */
    public long nanosAt(double part) {
        long left = Math.max(1, (long) Math.ceil(statements * part));
        for (int i = 0; i < latencies.length && statements > 0; i++) {
            left -= latencies[i];
            if (left <= 0) {
                return LatencyCounts.upperNanos(i);
            }
        }
        return 0;
    }
}
