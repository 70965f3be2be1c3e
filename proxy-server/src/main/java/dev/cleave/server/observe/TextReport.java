package dev.cleave.server.observe;

import dev.cleave.server.observe.ObservedCutover.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A cutover afterwards, for people who read text. */
public final class TextReport {
    static final int WIDTH = 100;
    private static final int HEIGHT = 4;

    private TextReport() {}

    public static List<String> of(ObservedCutover cutover) {
        var lines = new ArrayList<String>();
        lines.add(cutover.title());
        lines.add("  from %s to %s".formatted(cutover.startedAt(), cutover.isOver() ? cutover.finishedAt() : "now"));
        lines.add(felt(cutover));
        if (cutover.error() != null) {
            lines.add("  " + cutover.error());
        }
        lines.add("");
        lines.addAll(Timeline.lines(cutover.steps()));
        if (!cutover.samples().isEmpty()) {
            lines.addAll(charts("All of it", cutover, cutover.whole()));
            cutover.window()
                    .ifPresent(window -> lines.addAll(
                            charts("With the gate closed, and as long before and after", cutover, around(window))));
        }
        return List.copyOf(lines);
    }

    /** As long before and after as it took, at least 20 ms. */
    static Span around(Span window) {
        return window.widened(Math.max(20_000, window.micros()));
    }

    static String felt(ObservedCutover cutover) {
        return String.format(
                Locale.ROOT,
                "  writes buffered for %.1f ms: %,d statements waited, the longest %.1f ms; %,d failed",
                cutover.bufferMillis(),
                cutover.buffered(),
                cutover.maxDelayMillis(),
                cutover.failed());
    }

    private static List<String> charts(String title, ObservedCutover cutover, Span span) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("%s: %s to %s".formatted(title, millis(span.fromMicros()), millis(span.toMicros())));
        for (Curve curve : Curve.values()) {
            lines.addAll(chart(curve, cutover, span, WIDTH, HEIGHT));
        }
        return lines;
    }

    /** A line that says what it is, and bars if it was ever more than nothing. */
    static List<String> chart(Curve curve, ObservedCutover cutover, Span span, int width, int height) {
        double[] values = curve.parts(cutover.samples(), span, width);
        var lines = new ArrayList<String>();
        lines.add("%s: at most %s, last %s"
                .formatted(curve.label(), curve.text(Curve.largest(values)), curve.text(Curve.newest(values))));
        if (Curve.largest(values) > 0) {
            Bars.draw(values, height).stream().map(String::stripTrailing).forEach(lines::add);
        }
        return lines;
    }

    static String millis(long micros) {
        return String.format(Locale.ROOT, "%,.1f ms", micros / 1e3);
    }
}
