package dev.cleave.proxy.frontend;

/**
 * How long a client has been silent, to be asked again and again: counted from the first time that it is seen so after its latest command, since no command
 * reads the clock at its end. So it is never too long, and too short by at most the time between two questions. Confined to its session's event loop.
 */
final class IdleTime {
    private boolean counting;
    private long command;
    private long since;

    /** @param latestCommand changes with each command */
    boolean exceeds(long limitNanos, boolean busy, long latestCommand, long nowNanos) {
        if (busy || !counting || latestCommand != command) {
            counting = !busy;
            command = latestCommand;
            since = nowNanos;
        }
        return !busy && nowNanos - since > limitNanos;
    }
}
