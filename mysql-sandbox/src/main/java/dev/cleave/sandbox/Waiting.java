package dev.cleave.sandbox;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for other processes, which offer nothing to wait on but asking again. */
final class Waiting {
    private static final long NANOS_BETWEEN_LOOKS = Duration.ofMillis(10).toNanos();

    private Waiting() {}

    /** Asks until the condition holds; false if it did not within the time. */
    static boolean until(Duration timeout, BooleanSupplier condition) {
        var deadline = System.nanoTime() + timeout.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            if (Thread.interrupted()) {
                Thread.currentThread().interrupt();
                throw new SandboxException("interrupted while waiting for a server");
            }
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
        }
        return true;
    }

    /** Whether the process ended within the time. */
    static boolean forExit(Process process, long timeout, TimeUnit unit) {
        try {
            return process.waitFor(timeout, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("interrupted while waiting for a program", e);
        }
    }
}
