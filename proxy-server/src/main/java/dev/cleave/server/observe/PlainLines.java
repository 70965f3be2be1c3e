package dev.cleave.server.observe;

import dev.cleave.server.observe.ObservedCutover.Span;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A cutover while it happens, as lines for a file or a pipe: each step when it has ended, and what was measured since the line before. */
public final class PlainLines implements Watcher {
    private final PrintWriter out;
    private int steps;
    private boolean begun;
    private long shownMicros = Long.MIN_VALUE;

    public PlainLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void waiting() {
        out.println("Waiting for a cutover to begin");
    }

    @Override
    public void show(ObservedCutover cutover) {
        if (!begun) {
            begun = true;
            out.println(cutover.title());
        }
        cutover.steps().stream().skip(steps).forEach(step -> out.println(Timeline.line(step)));
        steps = cutover.steps().size();
        var fresh = cutover.samples().stream()
                .filter(sample -> sample.atMicros() > shownMicros)
                .toList();
        if (!fresh.isEmpty()) {
            shownMicros = fresh.getLast().atMicros();
            var span = new Span(fresh.getFirst().atMicros() - fresh.getFirst().intervalMicros(), shownMicros);
            out.println("%12s  %s: %s"
                    .formatted(
                            TextReport.millis(shownMicros),
                            cutover.state(),
                            Arrays.stream(Curve.values())
                                    .map(curve -> curve.labelled(curve.parts(fresh, span, 1)[0]))
                                    .collect(Collectors.joining(", "))));
        }
    }

    @Override
    public void close() {
        out.flush();
    }
}
