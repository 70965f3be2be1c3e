package dev.cleave.sandbox;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress for people: a redrawn bar on a terminal, otherwise a line every few seconds. */
final class PrintedProgress implements Progress {
    private static final long MEGABYTE = 1L << 20;
    private static final long NANOS_BETWEEN_LINES = Duration.ofSeconds(5).toNanos();
    private static final int BAR_WIDTH = 78;

    private final PrintStream out;
    private final boolean terminal;

    PrintedProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void say(String line) {
        out.println(line);
    }

    @Override
    public Bar bar(String task, long totalBytes) {
        return terminal ? new Redrawn(task, totalBytes) : new Lines(task, totalBytes);
    }

    private final class Redrawn implements Bar {
        private final ProgressBar bar;
        private final long total;

        Redrawn(String task, long total) {
            this.total = total;
            this.bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .setUnit(" MB", MEGABYTE)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(250)
                    .setConsumer(new ConsoleProgressBarConsumer(out, BAR_WIDTH))
                    .build();
        }

        @Override
        public void at(long doneBytes) {
            bar.stepTo(Math.min(doneBytes, total));
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    private final class Lines implements Bar {
        private final String task;
        private final long total;
        private long lastLine = System.nanoTime();

        Lines(String task, long total) {
            this.task = task;
            this.total = total;
            out.println(task + " ...");
        }

        @Override
        public void at(long doneBytes) {
            var now = System.nanoTime();
            if (now - lastLine >= NANOS_BETWEEN_LINES) {
                lastLine = now;
                out.printf(
                        "%s: %d of %d MB%n",
                        task, Math.min(doneBytes, total) / MEGABYTE, Math.max(1, total / MEGABYTE));
            }
        }

        @Override
        public void close() {}
    }
}
