package dev.cleave.protocol.packet;

import dev.cleave.protocol.PayloadReader;
import io.netty.buffer.ByteBuf;

/** A plugin's next message to the client ({@code page_protocol_connection_phase_packets_protocol_auth_more_data.html}). */
public record AuthMoreData(AuthData data) implements Packet {
    public static final int HEADER = 0x01;

    public static AuthMoreData decode(ByteBuf payload) {
        var in = new PayloadReader("AuthMoreData", payload);
        in.expect("status_tag", HEADER);
        return new AuthMoreData(new AuthData(in.rest()));
    }

    @Override
    public void encode(ByteBuf out, int capabilities) {
        out.writeByte(HEADER).writeBytes(data.bytes());
    }
}
