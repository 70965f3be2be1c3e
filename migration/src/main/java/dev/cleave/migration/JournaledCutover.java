package dev.cleave.migration;

import dev.cleave.config.Route;
import dev.cleave.migration.CutoverStep.Outcome;
import dev.cleave.migration.TrafficSwitch.BufferReport;
import dev.cleave.migration.journal.JournalEntry;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cutover as the journal has it, and back. */
final class JournaledCutover {
    private static final Pattern STEP =
            Pattern.compile("([0-9]+) us, ([0-9]+) us, (ok|warning|failed), ([^:]*): (.*)", Pattern.DOTALL);

    private JournaledCutover() {}

    /** One that has not ended. */
    static JournalEntry entry(Cutover cutover, Map<String, String> facts) {
        var all = new LinkedHashMap<String, String>();
        all.put("procedure", cutover.procedure().toString());
        all.put("domains", cutover.domain());
        all.put("from", cutover.fromCluster());
        all.put("to", cutover.toCluster());
        all.put("started_at", cutover.startedAt().toString());
        all.putAll(facts);
        all.keySet().removeAll(List.of("error", "step", "reason", JournalEntry.ENDED));
        all.put("state", cutover.state().label());
        put(all, "step", "reason", cutover.state());
        BufferReport buffer = cutover.buffer();
        all.put("buffered_statements", Long.toString(buffer.statements()));
        all.put("closed_us", Long.toString(buffer.closedMicros()));
        all.put("max_delay_us", Long.toString(buffer.maxDelayMicros()));
        all.put("failed_statements", Long.toString(buffer.failedStatements()));
        if (cutover.error() != null) {
            all.put("error", cutover.error());
        }
        List<String> steps =
                cutover.steps().stream().map(JournaledCutover::line).toList();
        return new JournalEntry(cutover.id(), all, steps, List.of());
    }

    private static void put(Map<String, String> facts, String step, String reason, CutoverState state) {
        switch (state) {
            case CutoverState.Aborted(String at, String why) -> {
                facts.put(step, at);
                facts.put(reason, why);
            }
            case CutoverState.Refused(String why) -> facts.put(reason, why);
            default -> {}
        }
    }

    /** One of which nothing is left to do. */
    static JournalEntry ended(Cutover cutover, Map<String, String> facts) {
        Instant at = cutover.finishedAt() == null ? cutover.startedAt() : cutover.finishedAt();
        return entry(cutover, facts).with(JournalEntry.ENDED, at.toString());
    }

    static List<String> domains(JournalEntry entry) {
        return List.of(entry.fact("domains").split(", ", -1));
    }

    /**
     * The cutover as it was written down; one that has not ended stands where the journal ends.
     *
     * @throws IllegalArgumentException if a fact is not what it should be
     */
    static Cutover cutover(JournalEntry entry) {
        try {
            return new Cutover(
                    entry.id(),
                    Route.Source.valueOf(entry.fact("procedure").toUpperCase(Locale.ROOT)),
                    entry.fact("domains"),
                    entry.fact("from"),
                    entry.fact("to"),
                    state(entry),
                    new BufferReport(
                            number(entry, "buffered_statements"),
                            number(entry, "closed_us"),
                            number(entry, "max_delay_us"),
                            number(entry, "failed_statements")),
                    Instant.parse(entry.fact("started_at")),
                    entry.ended() ? Instant.parse(entry.fact(JournalEntry.ENDED)) : null,
                    entry.fact("error").isEmpty() ? null : entry.fact("error"),
                    entry.steps().stream().map(JournaledCutover::step).toList());
        } catch (DateTimeException | IllegalStateException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static CutoverState state(JournalEntry entry) {
        return switch (entry.fact("state")) {
            case "done" -> new CutoverState.Done();
            case "reversed" -> new CutoverState.Reversed();
            case "completed" -> new CutoverState.Completed();
            case "refused" -> new CutoverState.Refused(entry.fact("reason"));
            case "aborted" -> new CutoverState.Aborted(entry.fact("step"), entry.fact("reason"));
            default ->
                new CutoverState.Recovering(
                        entry.begun().isEmpty() ? "announce" : entry.begun().getLast());
        };
    }

    private static long number(JournalEntry entry, String fact) {
        String text = entry.fact(fact);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    static String line(CutoverStep step) {
        return "%d us, %d us, %s, %s: %s"
                .formatted(step.atMicros(), step.durationMicros(), step.outcome(), step.step(), step.detail());
    }

    private static CutoverStep step(String line) {
        Matcher parts = STEP.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a step is not understood: " + line);
        }
        return new CutoverStep(
                parts.group(4),
                Outcome.valueOf(parts.group(3).toUpperCase(Locale.ROOT)),
                Long.parseLong(parts.group(1)),
                Long.parseLong(parts.group(2)),
                parts.group(5));
    }
}
