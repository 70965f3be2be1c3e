package dev.cleave.proxy.route;

/** One row of {@code SHOW DIGESTS}, of one event loop or of all. Times in nanoseconds. */
public record DigestReport(
        String digest,
        String statement,
        String domains,
        long count,
        long errors,
        long totalNanos,
        long maxNanos,
        long rowsSent,
        long bytesSent) {

    /** Both loops' shares of one digest together. */
    public DigestReport plus(DigestReport other) {
        return new DigestReport(
                digest,
                statement,
                domains.isEmpty() ? other.domains : domains,
                count + other.count,
                errors + other.errors,
                totalNanos + other.totalNanos,
                Math.max(maxNanos, other.maxNanos),
                rowsSent + other.rowsSent,
                bytesSent + other.bytesSent);
    }
}
