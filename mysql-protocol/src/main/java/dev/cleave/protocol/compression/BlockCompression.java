package dev.cleave.protocol.compression;

import dev.cleave.protocol.MalformedPacketException;
import java.nio.ByteBuffer;

/** Compresses and decompresses blocks that know nothing of each other; buffers are direct. Not thread-safe. */
interface BlockCompression {
    /** Room that makes {@link #compress} possible for this many bytes. */
    int room(int length);

    /** Compresses all of {@code in} into {@code out} and moves its position; false if that made nothing smaller, and {@code out} is to be forgotten. */
    boolean compress(ByteBuffer in, ByteBuffer out, int level);

    /**
     * Fills {@code out} with what {@code in} holds compressed.
     *
     * @throws MalformedPacketException if that is not exactly as much as there is room for, or no compressed block at all
     */
    void decompress(ByteBuffer in, ByteBuffer out);
}
