package dev.cleave.server.demo;

import java.io.PrintWriter;
import java.time.Duration;

/** What people see on the way: lines, and one line that is redrawn on a terminal; elsewhere it becomes a plain line now and then. Used by one thread. */
final class Screen {
    private static final long NANOS_BETWEEN_LINES = Duration.ofSeconds(4).toNanos();
    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintWriter out;
    private final boolean terminal;
    private long lastLine = System.nanoTime();

    Screen(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @SuppressWarnings("SystemConsoleNull") // without jdk.internal.le, and so in a small image, it is null for a pipe
    static Screen to(PrintWriter out) {
        var console = System.console();
        return new Screen(out, console != null && console.isTerminal());
    }

    void say(String line) {
        out.println((terminal ? CLEAR_LINE : "") + line);
        out.flush();
    }

    void live(String text) {
        if (terminal) {
            out.print(CLEAR_LINE + text);
            out.flush();
        } else if (System.nanoTime() - lastLine >= NANOS_BETWEEN_LINES) {
            lastLine = System.nanoTime();
            say(text);
        }
    }
}
