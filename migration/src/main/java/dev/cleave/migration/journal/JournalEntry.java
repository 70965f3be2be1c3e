package dev.cleave.migration.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the journal knows of one cutover. Immutable.
 *
 * @param facts by name, in the order in which they were written
 * @param steps the timeline of what has ended, in words of whoever wrote it
 * @param begun the steps that were begun since the facts were written; the last one may not have ended
 */
public record JournalEntry(long id, Map<String, String> facts, List<String> steps, List<String> begun) {
    /** The fact that says that nothing is left to do. */
    public static final String ENDED = "ended_at";

    public JournalEntry {
        facts = new LinkedHashMap<>(facts);
        steps = List.copyOf(steps);
        begun = List.copyOf(begun);
    }

    /** A fact; empty if it is not known. */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    public boolean ended() {
        return facts.containsKey(ENDED);
    }

    /** The same with a fact added or replaced. */
    public JournalEntry with(String name, String value) {
        var more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new JournalEntry(id, more, steps, begun);
    }

    /** The same with one more line in the timeline. */
    public JournalEntry withStep(String line) {
        var more = new ArrayList<>(steps);
        more.add(line);
        return new JournalEntry(id, facts, more, begun);
    }
}
