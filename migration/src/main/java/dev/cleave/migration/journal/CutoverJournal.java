package dev.cleave.migration.journal;

import dev.cleave.config.store.StateStoreException;
import java.io.IOException;
import java.util.List;

/** Keeps what is known of cutovers across restarts. Methods block on I/O. Actors: control threads, one for each cutover. */
public interface CutoverJournal {
    /** How many ended cutovers are kept; the oldest is forgotten. */
    int KEPT = 1_000;

    /** For proxies whose cutovers need not survive: tests and rehearsals. */
    CutoverJournal NONE = new CutoverJournal() {
        @Override
        public List<JournalEntry> load() {
            return List.of();
        }

        @Override
        public void write(JournalEntry entry) {}

        @Override
        public void begun(long id, String step) {}
    };

    /**
     * All that are kept, the oldest first.
     *
     * @throws StateStoreException if one cannot be understood: what was left undone must not be guessed
     */
    List<JournalEntry> load() throws StateStoreException;

    /**
     * Writes an entry, or replaces it; returns when it would survive a power failure.
     *
     * @throws IOException if that is not sure; the old or the new entry is there then
     */
    void write(JournalEntry entry) throws IOException;

    /**
     * Notes that a step begins. Cheap enough for the window, because it is not forced to the disk: it survives the proxy's death, and after a power failure
     * nothing depends on it.
     */
    void begun(long id, String step);
}
