package dev.cleave.protocol.compression;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import com.github.luben.zstd.util.Native;
import dev.cleave.protocol.MalformedPacketException;
import java.nio.ByteBuffer;

/** zstd, by the library itself through JNI. Lives as long as its thread. */
final class ZstdBlocks implements BlockCompression {
    private final ZstdCompressCtx compressor = new ZstdCompressCtx();
    private final ZstdDecompressCtx decompressor = new ZstdDecompressCtx();

    static boolean isAvailable() {
        try {
            Native.load();
            return true;
        } catch (UnsatisfiedLinkError | RuntimeException _) {
            return false; // no library for this machine, or no folder to unpack it to
        }
    }

    @Override
    public int room(int length) {
        return (int) Zstd.compressBound(length);
    }

    @Override
    public boolean compress(ByteBuffer in, ByteBuffer out, int level) {
        compressor.setLevel(level);
        int written = compressor.compressDirectByteBuffer(
                out, out.position(), out.remaining(), in, in.position(), in.remaining());
        out.position(out.position() + written);
        return written < in.remaining();
    }

    @Override
    public void decompress(ByteBuffer in, ByteBuffer out) {
        int room = out.remaining();
        try {
            int read = decompressor.decompressDirectByteBuffer(
                    out, out.position(), room, in, in.position(), in.remaining());
            if (read != room) {
                throw new MalformedPacketException("a compressed packet does not hold as much as it announces");
            }
            out.position(out.position() + room);
        } catch (ZstdException _) {
            throw new MalformedPacketException("a compressed packet is not zstd, or holds more than it announces");
        }
    }
}
