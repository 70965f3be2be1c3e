package dev.cleave.server.observe;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/** Follows one cutover from the admin port to a {@link Watcher} until nothing more is measured. Blocks the caller. */
public final class CutoverWatch {
    /** After the end, samples come for a second. */
    private static final Duration AFTERWARDS = Duration.ofMillis(1_200);

    private final CutoverReader reader;
    private final Watcher watcher;
    private final Duration interval;

    public CutoverWatch(CutoverReader reader, Watcher watcher, Duration interval) {
        this.reader = reader;
        this.watcher = watcher;
        this.interval = interval;
    }

    /** Waits until a cutover runs, or one began since the call. */
    public long awaitBegin() throws SQLException {
        OptionalLong before = reader.newest();
        OptionalLong running = reader.running();
        if (running.isPresent()) {
            return running.getAsLong();
        }
        watcher.waiting();
        while (true) {
            OptionalLong newest = reader.newest();
            if (newest.isPresent() && !newest.equals(before)) {
                return newest.getAsLong();
            }
            LockSupport.parkNanos(interval.toNanos());
        }
    }

    /** @return how it ended; empty if it is not known */
    public Optional<ObservedCutover> follow(long id) throws SQLException {
        long over = Long.MAX_VALUE;
        while (true) {
            Optional<ObservedCutover> cutover = reader.read(id);
            cutover.ifPresent(watcher::show);
            if (cutover.isEmpty() || cutover.get().isOver() && isComplete(cutover.get(), over)) {
                return cutover;
            }
            if (cutover.get().isOver()) {
                over = Math.min(over, System.nanoTime());
            }
            LockSupport.parkNanos(interval.toNanos());
        }
    }

    /** Whether everything was measured; for one that ended long ago that is so at once. */
    private static boolean isComplete(ObservedCutover cutover, long overNanos) {
        long lastStep = cutover.steps().stream()
                .mapToLong(ObservedCutover.Step::endMicros)
                .max()
                .orElse(0);
        boolean measured = cutover.endMicros() - lastStep >= 900_000;
        return measured || overNanos != Long.MAX_VALUE && System.nanoTime() - overNanos > AFTERWARDS.toNanos();
    }
}
