package dev.cleave.proxy.backend;

import dev.cleave.protocol.Command;
import io.netty.buffer.ByteBuf;

/**
 * Cleans a connection whose session left something behind (an open transaction, locks, temporary tables): COM_RESET_CONNECTION, then the settings that every
 * backend has, then back to its pool. A connection that is in the middle of a response is closed instead.
 */
public final class BackendResetter {
    /**
     * Takes ownership of a connection that its session has detached.
     *
     * @param forgotten called once, when the server has let go of what the session held, or the connection is closed
     */
    public void reset(BackendConnection connection, Runnable forgotten) {
        if (!connection.isOpen()) {
            forgotten.run();
            return;
        }
        if (!connection.isQuiet()) {
            connection.close("its session ended in the middle of a statement");
            forgotten.run();
            return;
        }
        connection.setReading(true);
        ByteBuf request = connection.channel().alloc().buffer(5, 5);
        request.writeMediumLE(1).writeByte(0).writeByte(Command.COM_RESET_CONNECTION);
        new AfterReset(forgotten).ask(connection, request);
        connection.flush();
    }

    /** The server has forgotten the session, for which it takes as long as a rollback does; what Cleave needs is set again. */
    private static final class AfterReset extends QuietResponse {
        private final Runnable forgotten;

        AfterReset(Runnable forgotten) {
            this.forgotten = forgotten;
        }

        @Override
        void succeeded(BackendConnection backend) {
            forgotten.run();
            backend.forgetState();
            new Initialisation(
                            () -> backend.pool().release(backend, System.nanoTime()),
                            error -> backend.close("its reset failed: " + error))
                    .startAfterReset(backend);
        }

        @Override
        void failed(BackendConnection backend, String error) {
            forgotten.run();
            backend.close("its reset failed: " + error);
        }
    }
}
