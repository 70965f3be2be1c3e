package dev.cleave.proxy.backend;

/** How long a pool opens no connection after an attempt has failed: longer with each that fails in a row, so that a server in trouble is not besieged. */
final class Backoff {
    static final long FIRST_NANOS = 50_000_000;
    static final long LONGEST_NANOS = 1_000_000_000;

    private long pauseNanos;
    private long untilNanos;

    boolean isOver(long nowNanos) {
        return pauseNanos == 0 || nowNanos - untilNanos >= 0;
    }

    /** An attempt has failed. Those that were made at the same time count as one. */
    void failed(long nowNanos) {
        if (isOver(nowNanos)) {
            pauseNanos = pauseNanos == 0 ? FIRST_NANOS : Math.min(2 * pauseNanos, LONGEST_NANOS);
            untilNanos = nowNanos + pauseNanos;
        }
    }

    void succeeded() {
        pauseNanos = 0;
    }
}
