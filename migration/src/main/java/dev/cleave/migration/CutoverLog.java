package dev.cleave.migration;

import dev.cleave.migration.journal.CutoverJournal;
import dev.cleave.migration.journal.JournalEntry;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one cutover writes ahead: before anything is touched what is needed to undo or finish it, before each step its name, and at the end how it ended. Used
 * by the control thread that runs the cutover.
 */
final class CutoverLog {
    private static final Logger logger = LoggerFactory.getLogger(CutoverLog.class);

    private final CutoverJournal journal;
    private final long id;
    private Map<String, String> facts = Map.of();

    CutoverLog(CutoverJournal journal, long id) {
        this.journal = journal;
        this.id = id;
    }

    /** For rehearsals and dry runs. */
    static CutoverLog none() {
        return new CutoverLog(CutoverJournal.NONE, 0);
    }

    /**
     * Returns when a restart would know of the cutover.
     *
     * @param facts what a restart needs to know of the clusters
     * @throws IOException if it would not; nothing may be touched then
     */
    void announce(Cutover now, Map<String, String> facts) throws IOException {
        this.facts = facts;
        journal.write(JournaledCutover.entry(now, facts));
    }

    /** A step is about to begin. */
    void begun(String step) {
        logger.debug("cutover {}: step '{}' begins", id, step);
        journal.begun(id, step);
    }

    /** Nothing is left to do. */
    void ended(Cutover cutover) {
        write(JournaledCutover.ended(cutover, facts));
    }

    /** It has ended, but something is left to do. */
    JournalEntry left(Cutover cutover) {
        JournalEntry entry = JournaledCutover.entry(cutover, facts);
        write(entry);
        return entry;
    }

    private void write(JournalEntry entry) {
        try {
            journal.write(entry);
        } catch (IOException e) {
            // What was announced stands: a restart looks at the routes and does again what was done, which changes
            // nothing.
            logger.warn("the end of cutover {} could not be written to the journal", id, e);
        }
    }
}
