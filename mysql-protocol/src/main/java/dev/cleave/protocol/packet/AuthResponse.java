package dev.cleave.protocol.packet;

import dev.cleave.protocol.PayloadReader;
import io.netty.buffer.ByteBuf;

/**
 * The client's answer to {@link AuthSwitchRequest} and {@link AuthMoreData}: the plugin's bytes and nothing else
 * ({@code page_protocol_connection_phase_packets_protocol_auth_switch_response.html}).
 */
public record AuthResponse(AuthData data) implements Packet {
    public static AuthResponse decode(ByteBuf payload) {
        return new AuthResponse(new AuthData(new PayloadReader("AuthSwitchResponse", payload).rest()));
    }

    @Override
    public void encode(ByteBuf out, int capabilities) {
        out.writeBytes(data.bytes());
    }
}
