package dev.cleave.protocol.compression;

import dev.cleave.protocol.MalformedPacketException;
import dev.cleave.protocol.PacketTooLargeException;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.util.concurrent.FastThreadLocal;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Compresses what is written and decompresses what is read. A compressed packet holds a piece of the stream of packets, wherever that was cut: header with
 * compressed length, sequence id and uncompressed length (0 if the piece is as it is), then the piece.
 *
 * <p>A piece is decompressed only when its reader wants more: while the channel does not read by itself, what came is kept compressed. A piece never becomes
 * longer than it announces, and what announces more than the limit is refused before it is decompressed, with a {@link PacketTooLargeException}; so a small
 * packet cannot become much memory. After a refusal everything else is thrown away; whoever catches the exception closes.
 *
 * <p>One per channel, on its event loop.
 */
public final class CompressionHandler extends ChannelDuplexHandler {
    private static final int HEADER = 7;
    private static final int MAX_PIECE = (1 << 24) - 1;

    /** Shorter pieces do not become smaller; MySQL does not try either. */
    private static final int MIN_COMPRESSED = 50;

    private static final FastThreadLocal<Map<CompressionAlgorithm, BlockCompression>> BLOCKS = new FastThreadLocal<>() {
        @Override
        protected Map<CompressionAlgorithm, BlockCompression> initialValue() {
            return new EnumMap<>(CompressionAlgorithm.class);
        }
    };

    private final CompressionAlgorithm algorithm;
    private final int level;
    private final LongSupplier maxPiece;
    private final CompressionCounters counters;
    private @Nullable ByteBuf kept;
    private boolean decoding;
    private boolean held;
    private boolean failed;
    private int nextSequenceId;

    /**
     * @param level for what is written
     * @param maxPiece longest piece that is accepted, uncompressed, in bytes; asked on the event loop
     */
    public CompressionHandler(
            CompressionAlgorithm algorithm, int level, LongSupplier maxPiece, CompressionCounters counters) {
        this.algorithm = algorithm;
        this.level = level;
        this.maxPiece = maxPiece;
        this.counters = counters;
    }

    /** What is written is compressed so much. */
    public int level() {
        return level;
    }

    /** What is written next begins a command, so that its packets are numbered from 0; otherwise they are numbered after what came last. */
    public void startCommand() {
        nextSequenceId = 0;
    }

    // ---- reading ----

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        if (failed) {
            bytes.release();
            return;
        }
        ByteBuf before = kept;
        kept = before == null ? bytes : ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(ctx.alloc(), before, bytes);
        decode(ctx);
    }

    /** Somebody wants more; what was held back comes first. */
    @Override
    public void read(ChannelHandlerContext ctx) {
        if (held) {
            held = false;
            ctx.executor().execute(() -> resume(ctx));
        }
        ctx.read();
    }

    private void resume(ChannelHandlerContext ctx) {
        if (!ctx.isRemoved() && decode(ctx)) {
            ctx.fireChannelReadComplete();
        }
    }

    /** Hands on what is complete, piece by piece; true if there was any. */
    private boolean decode(ChannelHandlerContext ctx) {
        boolean any = false;
        if (decoding) {
            return false;
        }
        decoding = true;
        try {
            ByteBuf piece = next(ctx);
            while (piece != null) {
                any = true;
                ctx.fireChannelRead(piece);
                piece = next(ctx);
            }
        } catch (MalformedPacketException e) {
            failed = true;
            drop();
            ctx.fireExceptionCaught(e);
        } finally {
            decoding = false;
        }
        return any;
    }

    /** The next piece; null if none is complete, or nobody wants it now. */
    private @Nullable ByteBuf next(ChannelHandlerContext ctx) {
        ByteBuf in = kept;
        if (in == null || in.readableBytes() < HEADER) {
            return null;
        }
        if (!ctx.channel().config().isAutoRead()) {
            held = true;
            return null;
        }
        int at = in.readerIndex();
        int length = in.getUnsignedMediumLE(at);
        int sequenceId = in.getUnsignedByte(at + 3);
        int plainLength = in.getUnsignedMediumLE(at + 4);
        long limit = maxPiece.getAsLong();
        if (Math.max(length, plainLength) > limit) {
            throw new PacketTooLargeException(Math.max(length, plainLength), limit, sequenceId);
        }
        if (in.readableBytes() < HEADER + length) {
            return null;
        }
        nextSequenceId = (sequenceId + 1) & 0xFF;
        ByteBuf block = in.skipBytes(HEADER).readRetainedSlice(length);
        if (!in.isReadable()) {
            drop();
        }
        counters.received(HEADER + length, plainLength == 0 ? length : plainLength);
        return plainLength == 0 ? block : decompress(ctx, block, plainLength);
    }

    private ByteBuf decompress(ChannelHandlerContext ctx, ByteBuf block, int plainLength) {
        ByteBuf source = direct(ctx, block);
        ByteBuf plain = ctx.alloc().directBuffer(plainLength, plainLength);
        boolean done = false;
        try {
            blocks().decompress(nio(source), plain.internalNioBuffer(0, plainLength));
            plain.writerIndex(plainLength);
            done = true;
            return plain;
        } finally {
            source.release();
            if (!done) {
                plain.release();
            }
        }
    }

    // ---- writing ----

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        ByteBuf plain = (ByteBuf) message;
        if (!plain.isReadable()) {
            ctx.write(plain, promise);
            return;
        }
        ByteBuf source = direct(ctx, plain);
        ByteBuf out;
        try {
            out = compress(ctx, source);
        } finally {
            source.release();
        }
        ctx.write(out, promise);
    }

    private ByteBuf compress(ChannelHandlerContext ctx, ByteBuf source) {
        int total = source.readableBytes();
        ByteBuf out = ctx.alloc().directBuffer(HEADER + blocks().room(Math.min(total, MAX_PIECE)));
        while (source.isReadable()) {
            writePiece(source, Math.min(source.readableBytes(), MAX_PIECE), out);
        }
        counters.sent(out.readableBytes(), total);
        return out;
    }

    private void writePiece(ByteBuf source, int length, ByteBuf out) {
        int header = out.writerIndex();
        int start = header + HEADER;
        BlockCompression blocks = blocks();
        out.ensureWritable(HEADER + blocks.room(length)).writeZero(HEADER);
        ByteBuffer target = out.nioBuffer(start, blocks.room(length));
        int plainLength = 0;
        if (length >= MIN_COMPRESSED
                && blocks.compress(source.nioBuffer(source.readerIndex(), length), target, level)) {
            out.writerIndex(start + target.position());
            source.skipBytes(length);
            plainLength = length;
        } else {
            out.writeBytes(source, length);
        }
        out.setMediumLE(header, out.writerIndex() - start)
                .setByte(header + 3, nextSequenceId)
                .setMediumLE(header + 4, plainLength);
        nextSequenceId = (nextSequenceId + 1) & 0xFF;
    }

    // ---- both ----

    private BlockCompression blocks() {
        return BLOCKS.get().computeIfAbsent(algorithm, CompressionAlgorithm::newBlocks);
    }

    /** The same bytes where native code can reach them; takes ownership and hands it on. */
    private static ByteBuf direct(ChannelHandlerContext ctx, ByteBuf bytes) {
        if (bytes.isDirect() && bytes.nioBufferCount() == 1) {
            return bytes;
        }
        ByteBuf copy = ctx.alloc().directBuffer(bytes.readableBytes()).writeBytes(bytes);
        bytes.release();
        return copy;
    }

    private static ByteBuffer nio(ByteBuf bytes) {
        return bytes.nioBuffer(bytes.readerIndex(), bytes.readableBytes());
    }

    private void drop() {
        if (kept != null) {
            kept.release();
            kept = null;
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        drop();
    }
}
