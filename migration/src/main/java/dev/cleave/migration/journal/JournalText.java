package dev.cleave.migration.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The text of one journal file, which people can read: facts and the timeline, which are written whole, up to a line {@code ...}; behind it the steps that
 * were begun since, which are appended one by one, so that the last line may be torn.
 */
final class JournalText {
    private static final String HEADER = "# One cutover, written by Cleave. Edit only while Cleave is stopped.\n";
    private static final String FORMAT = "format: 1";
    private static final String STEP = "- ";
    private static final String END = "...";
    private static final String BEGUN = "begun: ";

    private JournalText() {}

    static String format(JournalEntry entry) {
        var text = new StringBuilder(HEADER).append(FORMAT).append('\n');
        entry.facts()
                .forEach((name, value) ->
                        text.append(name).append(": ").append(escaped(value)).append('\n'));
        entry.steps().forEach(step -> text.append(STEP).append(escaped(step)).append('\n'));
        text.append(END).append('\n');
        entry.begun().forEach(step -> text.append(begun(step)));
        return text.toString();
    }

    static String begun(String step) {
        return BEGUN + escaped(step) + "\n";
    }

    /** @throws IllegalArgumentException says what is not understood */
    static JournalEntry parse(long id, String text) {
        var facts = new LinkedHashMap<String, String>();
        var steps = new ArrayList<String>();
        int end = text.indexOf("\n" + END + "\n");
        if (end < 0) {
            throw new IllegalArgumentException("the file is not complete: a line '" + END + "' is missing");
        }
        List<String> lines = text.substring(0, end).lines().toList();
        if (!lines.contains(FORMAT)) {
            throw new IllegalArgumentException("it is not of '" + FORMAT + "'");
        }
        for (String line : lines) {
            int colon = line.indexOf(": ");
            if (line.startsWith(STEP)) {
                steps.add(unescaped(line.substring(STEP.length())));
            } else if (colon > 0 && !line.startsWith("#")) {
                facts.put(line.substring(0, colon), unescaped(line.substring(colon + 2)));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IllegalArgumentException("a line is not understood: " + line);
            }
        }
        facts.remove("format");
        return new JournalEntry(id, facts, steps, begunIn(text.substring(end + END.length() + 2)));
    }

    private static List<String> begunIn(String tail) {
        String whole = tail.substring(0, tail.lastIndexOf('\n') + 1);
        return whole.lines()
                .filter(line -> line.startsWith(BEGUN))
                .map(line -> unescaped(line.substring(BEGUN.length())))
                .toList();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder();
        boolean escape = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (escape) {
                plain.append(c == 'n' ? '\n' : c == 'r' ? '\r' : c);
                escape = false;
            } else if (c == '\\') {
                escape = true;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
