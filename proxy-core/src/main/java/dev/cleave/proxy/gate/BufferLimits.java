package dev.cleave.proxy.gate;

import dev.cleave.config.BufferConfig;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How much is buffered over all event loops and domains, against {@code buffer.*}. Actors: every event loop, but only while a gate is closed. */
public final class BufferLimits {
    private final Supplier<BufferConfig> config;
    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    public BufferLimits(Supplier<BufferConfig> config) {
        this.config = config;
    }

    /** Counts a statement in; null if it fits, otherwise which limit it passes (and it is not counted). */
    @Nullable
    String tryAdd(int size) {
        BufferConfig limits = config.get();
        if (statements.incrementAndGet() > limits.maxStatements()) {
            statements.decrementAndGet();
            return "buffer.max-statements (" + limits.maxStatements() + ") reached";
        }
        if (bytes.addAndGet(size) > limits.maxBytes()) {
            statements.decrementAndGet();
            bytes.addAndGet(-size);
            return "buffer.max-bytes (" + limits.maxBytes() + ") reached";
        }
        return null;
    }

    /** Counts a statement in although a limit is passed: the gate is being opened for it. */
    void add(int size) {
        statements.incrementAndGet();
        bytes.addAndGet(size);
    }

    void remove(int size) {
        statements.decrementAndGet();
        bytes.addAndGet(-size);
    }

    long maxTimeNanos() {
        return config.get().maxTime().toNanos();
    }

    public int statements() {
        return statements.get();
    }

    public long bytes() {
        return bytes.get();
    }
}
