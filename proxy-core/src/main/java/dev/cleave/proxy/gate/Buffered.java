package dev.cleave.proxy.gate;

import dev.cleave.protocol.MySqlError;

/** A statement that waits at a closed gate. Called on its session's event loop. */
public interface Buffered {
    /** The gate is open: decide again, against the routing table in force now. */
    void replay();

    /** It will not run; nothing of it was sent anywhere. */
    void refuse(MySqlError error);

    /** The bytes that it keeps in memory. */
    int bufferedBytes();

    /** When it was buffered, in the terms of {@link System#nanoTime()}. */
    long bufferedAtNanos();
}
