package dev.cleave.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** The newest cutovers, ended and running. Thread-safe. */
final class CutoverHistory {
    private final int limit;
    private final SequencedMap<Long, Supplier<Cutover>> remembered = new LinkedHashMap<>();

    /** @param limit how many are remembered; the oldest is forgotten */
    CutoverHistory(int limit) {
        this.limit = limit;
    }

    /** Adds one, or replaces who tells of it. */
    synchronized void put(long id, Supplier<Cutover> cutover) {
        remembered.put(id, cutover);
        if (remembered.size() > limit) {
            remembered.pollFirstEntry();
        }
    }

    /** The oldest first; running ones as they are now. */
    synchronized List<Cutover> list() {
        return remembered.values().stream().map(Supplier::get).toList();
    }

    synchronized Optional<Cutover> find(long id) {
        return Optional.ofNullable(remembered.get(id)).map(Supplier::get);
    }
}
