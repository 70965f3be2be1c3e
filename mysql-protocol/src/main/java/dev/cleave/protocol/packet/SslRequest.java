package dev.cleave.protocol.packet;

import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.PayloadReader;
import io.netty.buffer.ByteBuf;

/**
 * What a client sends before it begins TLS: the first 32 bytes of a {@link HandshakeResponse41}
 * ({@code page_protocol_connection_phase_packets_protocol_ssl_request.html}).
 */
public record SslRequest(int capabilities, int maxPacketSize, int collation) implements Packet {
    private static final int LENGTH = 32;
    private static final int FILLER_BYTES = 23;

    /** Whether a client's first packet is this message; it is decided by length and flag, there is no type byte. */
    public static boolean matches(ByteBuf payload) {
        return payload.readableBytes() == LENGTH
                && CapabilityFlags.has(payload.getIntLE(payload.readerIndex()), CapabilityFlags.CLIENT_SSL);
    }

    public static SslRequest decode(ByteBuf payload) {
        var in = new PayloadReader("SSLRequest", payload);
        var request = new SslRequest(in.int4("client_flag"), in.int4("max_packet_size"), in.int1("character_set"));
        in.skip("filler", FILLER_BYTES);
        return request;
    }

    @Override
    public void encode(ByteBuf out, int ignored) {
        out.writeIntLE(capabilities)
                .writeIntLE(maxPacketSize)
                .writeByte(collation)
                .writeZero(FILLER_BYTES);
    }
}
