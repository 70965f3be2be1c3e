package dev.cleave.server.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * What one application knows of its writes, which it numbers 1, 2, 3, … in the order in which it sends them. Written by the application's thread alone;
 * read by others once that has ended.
 */
final class WriteLog {
    /** What a write leaves in the database. */
    enum Kind {
        /** A thing, a comment and a link, in one transaction. */
        TRANSACTION,
        /** A comment. */
        COMMENT,
        /** One more in the {@code lock_version} of the application's own thing. */
        REVISION
    }

    /**
     * One write.
     *
     * @param begunNanos {@link System#nanoTime} before it was sent
     */
    record Write(long sequence, DemoDomain domain, Kind kind, long begunNanos) {}

    private final int writer;
    private final List<Write> acknowledged = new ArrayList<>();
    private final List<Write> inDoubt = new ArrayList<>();
    private long last;

    WriteLog(int writer) {
        this.writer = writer;
    }

    int writer() {
        return writer;
    }

    /** The row of each {@code things} table that this writer alone updates. */
    long ownRow() {
        return writer + 1L;
    }

    Write begin(DemoDomain domain, Kind kind, long nowNanos) {
        return new Write(++last, domain, kind, nowNanos);
    }

    /** What goes into {@code client_mutation_id}. */
    String mutation(Write write) {
        return writer + "-" + write.sequence();
    }

    void acknowledge(Write write) {
        acknowledged.add(write);
    }

    /** It ended with an error: it may be there once or not at all, but whole. */
    void doubt(Write write) {
        inDoubt.add(write);
    }

    List<Write> acknowledged() {
        return acknowledged;
    }

    List<Write> inDoubt() {
        return inDoubt;
    }
}
