package dev.cleave.server.observe;

import dev.cleave.server.observe.ObservedCutover.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A cutover's steps as lines of text. */
final class Timeline {
    static final String HEADING = "%12s %12s  %-18s %s".formatted("at µs", "took µs", "step", "detail");

    private Timeline() {}

    static String line(Step step) {
        return String.format(
                Locale.ROOT,
                "%,12d %,12d  %-18s %s",
                step.atMicros(),
                step.durationMicros(),
                step.name(),
                step.detail().replaceAll("\\s*\\R\\s*", " "));
    }

    static List<String> lines(List<Step> steps) {
        var lines = new ArrayList<String>();
        lines.add(HEADING);
        steps.forEach(step -> lines.add(line(step)));
        return lines;
    }
}
