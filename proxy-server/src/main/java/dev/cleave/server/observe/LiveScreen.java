package dev.cleave.server.observe;

import dev.cleave.server.observe.ObservedCutover.Span;
import dev.cleave.server.observe.ObservedCutover.Step;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;

/** A cutover while it happens, drawn over itself on a terminal. Used by one thread. */
public final class LiveScreen implements Watcher {
    private static final int SMALLEST = 20;
    private static final int STEPS = 6;

    private final Terminal terminal;
    private final Display display;

    /** @param terminal is closed with this */
    public LiveScreen(Terminal terminal) {
        this.terminal = terminal;
        this.display = new Display(terminal, false);
    }

    @Override
    public void waiting() {
        draw(List.of("Waiting for a cutover to begin; Ctrl-C ends this."));
    }

    @Override
    public void show(ObservedCutover cutover) {
        Size size = terminal.getSize();
        draw(lines(cutover, Math.max(SMALLEST, size.getColumns() - 1), Math.max(SMALLEST, size.getRows() - 1)));
    }

    private void draw(List<String> lines) {
        Size size = terminal.getSize();
        display.resize(Math.max(SMALLEST, size.getRows()), Math.max(SMALLEST, size.getColumns()));
        int width = Math.max(SMALLEST, size.getColumns() - 1);
        display.update(
                lines.stream()
                        .map(line -> new AttributedString(line).columnSubSequence(0, width))
                        .toList(),
                -1);
    }

    /** What is shown, at most so many lines. */
    static List<String> lines(ObservedCutover cutover, int width, int height) {
        var lines = new ArrayList<String>();
        lines.add(cutover.title() + ", " + TextReport.millis(cutover.endMicros()));
        lines.add(TextReport.felt(cutover));
        List<Step> steps = cutover.steps();
        List<Step> newest = steps.subList(Math.max(0, steps.size() - STEPS), steps.size());
        int forBars = (height - lines.size() - STEPS) / Curve.values().length - 1;
        Span span = cutover.whole();
        for (Curve curve : Curve.values()) {
            lines.addAll(TextReport.chart(curve, cutover, span, width, Math.clamp(forBars, 1, 8)));
        }
        newest.forEach(step -> lines.add(Timeline.line(step)));
        return List.copyOf(lines.subList(0, Math.min(height, lines.size())));
    }

    /** What was drawn stays; the cursor goes below it. */
    @Override
    public void close() throws java.io.IOException {
        terminal.writer().println();
        terminal.flush();
        terminal.close();
    }
}
