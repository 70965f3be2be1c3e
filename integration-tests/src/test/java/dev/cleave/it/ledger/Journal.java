package dev.cleave.it.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one writer knows about its writes, which it numbers 1, 2, 3, … Written by the writer's thread; read by others once it has ended, but for {@link
 * #acknowledgedSoFar()} and {@link #latestNote()}.
 */
public final class Journal {
    private static final int MOST_NOTES = 50;

    private final int writer;
    private final Style.Kind kind;
    private final Set<Long> acknowledged = new HashSet<>();
    private final Set<Long> unknown = new HashSet<>();
    private final Set<Long> failed = new HashSet<>();
    private final List<String> notes = new ArrayList<>();
    private volatile String latestNote = "no error";
    private final AtomicLong acknowledgedSoFar = new AtomicLong();
    private long last;
    private long lastAcknowledged;
    private long staleReads;
    private long failedReads;

    Journal(int writer, Style.Kind kind) {
        this.writer = writer;
        this.kind = kind;
    }

    int writer() {
        return writer;
    }

    Style.Kind kind() {
        return kind;
    }

    /** The number of the next write. */
    long next() {
        return ++last;
    }

    long lastAcknowledged() {
        return lastAcknowledged;
    }

    void acknowledge(long number) {
        acknowledged.add(number);
        lastAcknowledged = number;
        acknowledgedSoFar.incrementAndGet();
    }

    /** The write was answered with an error, or with none at all. */
    void ended(long number, SQLException error) {
        (Fault.leavesUnknown(error) ? unknown : failed).add(number);
        note("write " + number, error);
    }

    /** The write was certainly not committed: its transaction ended before COMMIT was sent. */
    void notCommitted(long number, SQLException error) {
        failed.add(number);
        note("write " + number, error);
    }

    void staleRead(String what) {
        staleReads++;
        note(what);
    }

    void failedRead(SQLException error) {
        failedReads++;
        note("read", error);
    }

    private void note(String what, SQLException error) {
        note("%s: %d (%s) %s".formatted(what, error.getErrorCode(), error.getSQLState(), error.getMessage()));
    }

    void note(String text) {
        latestNote = text;
        if (notes.size() < MOST_NOTES) {
            notes.add("writer " + writer + ", " + text.replace('\n', ' '));
        }
    }

    long acknowledgedSoFar() {
        return acknowledgedSoFar.get();
    }

    String latestNote() {
        return latestNote;
    }

    Set<Long> acknowledged() {
        return acknowledged;
    }

    Set<Long> unknown() {
        return unknown;
    }

    Set<Long> failed() {
        return failed;
    }

    long staleReads() {
        return staleReads;
    }

    long failedReads() {
        return failedReads;
    }

    List<String> notes() {
        return notes;
    }
}
