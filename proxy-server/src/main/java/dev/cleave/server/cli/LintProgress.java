package dev.cleave.server.cli;

import dev.cleave.sandbox.Progress;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A bar on standard error where that is a terminal. Redrawn now and then, since it hears of every block that is read. */
final class LintProgress implements LongConsumer, AutoCloseable {
    private static final long STEP = 1 << 22;
    private static final long WORTH_A_BAR = 1 << 25;

    private final Progress.@Nullable Bar bar;
    private long shown;

    private LintProgress(Progress.@Nullable Bar bar) {
        this.bar = bar;
    }

    /** @param totalBytes 0 if it is not known; then, and for little, nothing is shown */
    @SuppressWarnings("SystemConsoleNull") // null for a pipe in a small image
    static LintProgress over(long totalBytes) {
        var console = System.console();
        boolean terminal = console != null && console.isTerminal();
        return new LintProgress(
                terminal && totalBytes > WORTH_A_BAR ? Progress.to(System.err).bar("Linting", totalBytes) : null);
    }

    @Override
    public void accept(long doneBytes) {
        if (bar != null && doneBytes - shown >= STEP) {
            shown = doneBytes;
            bar.at(doneBytes);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
