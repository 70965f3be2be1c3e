package dev.cleave.sandbox;

import java.io.PrintStream;

/** Where the long steps (fetching, unpacking, initialising) say how far they are. Called from one thread at a time. */
public interface Progress {
    /** Says one line about what happens next. */
    void say(String line);

    /** Begins a step whose size is known or well estimated, in bytes. */
    Bar bar(String task, long totalBytes);

    /** One step under way. */
    interface Bar extends AutoCloseable {
        /** Sets how many bytes are done; values past the total are taken as the total. */
        void at(long doneBytes);

        @Override
        void close();
    }

    /** Says nothing: for tests. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void say(String line) {}

            @Override
            public Bar bar(String task, long totalBytes) {
                return new Bar() {
                    @Override
                    public void at(long doneBytes) {}

                    @Override
                    public void close() {}
                };
            }
        };
    }

    /** A bar that redraws itself on a terminal; plain lines every few seconds where the output is a file or a pipe. */
    @SuppressWarnings("SystemConsoleNull") // without jdk.internal.le, and so in a small image, it is null for a pipe
    static Progress to(PrintStream out) {
        var console = System.console();
        return new PrintedProgress(out, console != null && console.isTerminal());
    }
}
