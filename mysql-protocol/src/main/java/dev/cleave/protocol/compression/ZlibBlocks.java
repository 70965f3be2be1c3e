package dev.cleave.protocol.compression;

import dev.cleave.protocol.MalformedPacketException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** zlib, by the JDK. Its native memory, some 300 KB, is freed with the thread's last reference to this object. */
final class ZlibBlocks implements BlockCompression {
    private final Inflater inflater = new Inflater();
    private final Deflater deflater = new Deflater();
    private final byte[] excess = new byte[1];

    @Override
    public int room(int length) {
        return length;
    }

    @Override
    public boolean compress(ByteBuffer in, ByteBuffer out, int level) {
        int length = in.remaining();
        int before = out.position();
        try {
            deflater.setLevel(level);
            deflater.setInput(in);
            deflater.finish();
            while (!deflater.finished() && out.hasRemaining()) {
                deflater.deflate(out);
            }
            return deflater.finished() && out.position() - before < length;
        } finally {
            deflater.reset();
        }
    }

    @Override
    public void decompress(ByteBuffer in, ByteBuffer out) {
        try {
            inflater.setInput(in);
            int step = 1;
            while (step > 0 && out.hasRemaining()) {
                step = inflater.inflate(out);
            }
            if (out.hasRemaining() || inflater.inflate(excess) > 0 || !inflater.finished()) {
                throw new MalformedPacketException("a compressed packet does not hold as much as it announces");
            }
        } catch (DataFormatException _) {
            throw new MalformedPacketException("a compressed packet is not zlib");
        } finally {
            inflater.reset();
        }
    }
}
