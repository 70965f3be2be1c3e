package dev.cleave.protocol;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.CompositeByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.ssl.SslHandler;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into {@link RawPacket}s, for phases that decode whole payloads: login, the admin port. A payload of 2^24-1 bytes or more comes in several
 * packets and leaves here as one. Bytes not yet decoded go to the next handler when this one is removed, so that a phase can be swapped.
 *
 * <p>One per channel, on its event loop. Fires {@link PacketTooLargeException} as soon as a header announces too much, and
 * {@link PacketOrderException} where the packets of one payload are not numbered in a row. See "MySQL Packets"
 * ({@code page_protocol_basic_packets.html}).
 */
public final class PacketFramer extends ByteToMessageDecoder {
    static final int HEADER_BYTES = 4;

    private final int maxPayloadBytes;
    private @Nullable CompositeByteBuf parts;
    private int lastSequenceId;
    private boolean failed;

    /** @param maxPayloadBytes the longest payload that is accepted, all its packets together */
    public PacketFramer(int maxPayloadBytes) {
        this.maxPayloadBytes = maxPayloadBytes;
    }

    /**
     * Puts TLS between the network and the pipeline's framer. Whatever arrived already and is not decoded goes to TLS: plain bytes that an attacker
     * slipped in behind the request for TLS must not count as encrypted ones.
     *
     * @param pipeline has one framer; may be called from a handler behind it, while that handles a packet
     */
    public static void startTls(ChannelPipeline pipeline, SslHandler tls) {
        PacketFramer plain = pipeline.get(PacketFramer.class);
        String name = pipeline.context(plain).name();
        pipeline.addAfter(name, name + "-behind-tls", new PacketFramer(plain.maxPayloadBytes));
        pipeline.addAfter(name, "tls", tls);
        pipeline.remove(plain);
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        if (failed) {
            in.skipBytes(in.readableBytes());
            return;
        }
        if (in.readableBytes() < HEADER_BYTES) {
            return;
        }
        int length = in.getUnsignedMediumLE(in.readerIndex());
        int sequenceId = in.getUnsignedByte(in.readerIndex() + 3);
        check(length, sequenceId);
        if (in.readableBytes() < HEADER_BYTES + length) {
            return;
        }
        in.skipBytes(HEADER_BYTES);
        complete(length, sequenceId, in.readRetainedSlice(length), out);
    }

    private void complete(int length, int sequenceId, ByteBuf part, List<Object> out) {
        lastSequenceId = sequenceId;
        if (length == PacketWriter.MAX_PACKET_PAYLOAD) {
            parts = (parts == null ? Unpooled.compositeBuffer() : parts).addComponent(true, part);
        } else if (parts == null) {
            out.add(new RawPacket(sequenceId, part));
        } else {
            out.add(new RawPacket(sequenceId, parts.addComponent(true, part)));
            parts = null;
        }
    }

    private void check(int length, int sequenceId) {
        long total = length + (parts == null ? 0L : parts.readableBytes());
        if (total > maxPayloadBytes) {
            failed = true;
            throw new PacketTooLargeException(total, maxPayloadBytes, sequenceId);
        }
        int expected = (lastSequenceId + 1) & 0xFF;
        if (parts != null && sequenceId != expected) {
            failed = true;
            throw new PacketOrderException(expected, sequenceId);
        }
    }

    @Override
    protected void handlerRemoved0(ChannelHandlerContext ctx) {
        if (parts != null) {
            parts.release();
            parts = null;
        }
    }
}
