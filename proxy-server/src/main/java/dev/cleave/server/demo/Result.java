package dev.cleave.server.demo;

/** How a run of the demo went. Immutable, but for the tally, which counts no more. */
record Result(
        String mysql, int applications, double seconds, Tally tally, Latencies meanwhile, Move move, Proof proof) {
    /** Moved, nothing failed, nothing stale, and the clusters prove it. */
    boolean holds() {
        return move.done() && tally.failed() == 0 && move.failed() == 0 && tally.staleReads() == 0 && proof.holds();
    }

    String verdict() {
        return holds() ? "ok" : "failed";
    }
}
