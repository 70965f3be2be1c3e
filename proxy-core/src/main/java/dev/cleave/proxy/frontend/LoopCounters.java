package dev.cleave.proxy.frontend;

import dev.cleave.protocol.MySqlError;
import java.util.Map;
import java.util.TreeMap;

/** What one event loop counts; plain fields, read by tasks on that loop. */
final class LoopCounters {
    private long statements;
    private long connections;
    private long unexpected;
    private long definitions;
    private long repeatedReads;
    private final Map<Integer, Long> ownErrors = new TreeMap<>();

    void statement() {
        statements++;
    }

    void connection() {
        connections++;
    }

    /** An error that Cleave raised itself; there are few codes, so the map stays small. */
    void error(MySqlError error) {
        ownErrors.merge(error.code(), 1L, Long::sum);
    }

    /** A bug, or bytes that no client or server should send. */
    void unexpected() {
        unexpected++;
    }

    /** DDL has passed: views, triggers or routines may be others now. */
    void definition() {
        definitions++;
    }

    /** A read whose connection broke runs again on another one. */
    void repeatedRead() {
        repeatedReads++;
    }

    long repeatedReads() {
        return repeatedReads;
    }

    long definitions() {
        return definitions;
    }

    long statements() {
        return statements;
    }

    long connections() {
        return connections;
    }

    long unexpectedErrors() {
        return unexpected;
    }

    Map<Integer, Long> ownErrors() {
        return Map.copyOf(ownErrors);
    }
}
