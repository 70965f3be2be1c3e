package dev.cleave.protocol.packet;

import dev.cleave.protocol.PayloadReader;
import io.netty.buffer.ByteBuf;

/** The end of columns or rows where {@code CLIENT_DEPRECATE_EOF} is not in force ({@code page_protocol_basic_eof_packet.html}). */
public record EofPacket(int warnings, int statusFlags) implements Packet {
    public static final int HEADER = 0xFE;
    /** A longer payload with the same first byte is a row or an {@link OkPacket}. */
    public static final int MAX_LENGTH = 8;

    public static EofPacket decode(ByteBuf payload) {
        var in = new PayloadReader("EOF_Packet", payload);
        in.expect("header", HEADER);
        return new EofPacket(in.int2("warnings"), in.int2("status_flags"));
    }

    @Override
    public void encode(ByteBuf out, int capabilities) {
        out.writeByte(HEADER).writeShortLE(warnings).writeShortLE(statusFlags);
    }
}
