package dev.cleave.proxy.report;

import dev.cleave.protocol.MySqlError;
import java.util.Map;
import java.util.TreeMap;

/** What one event loop counts; plain fields, read by tasks on that loop. */
public final class LoopCounters {
    private long statements;
    private long connections;
    private long unexpected;
    private long definitions;
    private long repeatedReads;
    private final Map<Integer, Long> ownErrors = new TreeMap<>();

    public void statement() {
        statements++;
    }

    public void connection() {
        connections++;
    }

    /** An error that Cleave raised itself; there are few codes, so the map stays small. */
    public void error(MySqlError error) {
        ownErrors.merge(error.code(), 1L, Long::sum);
    }

    /** A bug, or bytes that no client or server should send. */
    public void unexpected() {
        unexpected++;
    }

    /** DDL has passed: views, triggers or routines may be others now. */
    public void definition() {
        definitions++;
    }

    /** A read whose connection broke runs again on another one. */
    public void repeatedRead() {
        repeatedReads++;
    }

    public long repeatedReads() {
        return repeatedReads;
    }

    public long definitions() {
        return definitions;
    }

    public long statements() {
        return statements;
    }

    public long connections() {
        return connections;
    }

    public long unexpectedErrors() {
        return unexpected;
    }

    public Map<Integer, Long> ownErrors() {
        return Map.copyOf(ownErrors);
    }
}
