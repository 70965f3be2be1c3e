package dev.cleave.server.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What all applications did and felt. Actors: every application's thread adds, the demo's thread reads and sets the phase. */
final class Tally {
    /** Kinds of statements, as the report has them. */
    enum Kind {
        READ("reads"),
        READ_BACK("own writes read back"),
        INSERT("inserts"),
        UPDATE("updates"),
        BATCH("batches"),
        COMMIT("commits");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private static final int MOST_NOTES = 20;

    private final Map<Client, Map<Kind, LongAdder>> statements = new EnumMap<>(Client.class);
    private final LongAdder failed = new LongAdder();
    private final LongAdder staleReads = new LongAdder();
    private final List<String> notes = new ArrayList<>();
    private final Latencies all = new Latencies();
    private volatile Latencies phase = new Latencies();

    Tally() {
        for (Client client : Client.values()) {
            var counters = new EnumMap<Kind, LongAdder>(Kind.class);
            for (Kind kind : Kind.values()) {
                counters.put(kind, new LongAdder());
            }
            statements.put(client, counters);
        }
    }

    /** A statement ended, with or without an error; a batch counts once. */
    void ended(Client client, Kind kind, long nanos) {
        statements.get(client).get(kind).increment();
        all.add(nanos);
        phase.add(nanos);
    }

    void failed(String note) {
        failed.increment();
        note(note);
    }

    /** A read did not find what the same session had written before. */
    void stale(String note) {
        staleReads.increment();
        note(note);
    }

    private void note(String note) {
        synchronized (notes) {
            if (notes.size() < MOST_NOTES) {
                notes.add(note);
            }
        }
    }

    /** From now on, delays are counted here, too. */
    Latencies beginPhase() {
        var begun = new Latencies();
        phase = begun;
        return begun;
    }

    long statements(Client client, Kind kind) {
        return statements.get(client).get(kind).sum();
    }

    long statements() {
        return statements.values().stream()
                .flatMap(counters -> counters.values().stream())
                .mapToLong(LongAdder::sum)
                .sum();
    }

    long failed() {
        return failed.sum();
    }

    long staleReads() {
        return staleReads.sum();
    }

    Latencies all() {
        return all;
    }

    List<String> notes() {
        synchronized (notes) {
            return List.copyOf(notes);
        }
    }
}
