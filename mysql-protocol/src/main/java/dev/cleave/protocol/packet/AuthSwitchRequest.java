package dev.cleave.protocol.packet;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.protocol.PayloadReader;
import io.netty.buffer.ByteBuf;

/**
 * The server asks the client for another plugin ({@code page_protocol_connection_phase_packets_protocol_auth_switch_request.html}). The client answers
 * with the plugin's data as a bare payload.
 *
 * @param data for the plugin; for both password plugins a nonce and a NUL
 */
public record AuthSwitchRequest(String plugin, AuthData data) implements Packet {
    public static final int HEADER = 0xFE;

    public static AuthSwitchRequest decode(ByteBuf payload) {
        var in = new PayloadReader("AuthSwitchRequest", payload);
        in.expect("status_tag", HEADER);
        return new AuthSwitchRequest(new String(in.nulTerminated("plugin_name"), UTF_8), new AuthData(in.rest()));
    }

    @Override
    public void encode(ByteBuf out, int capabilities) {
        out.writeByte(HEADER).writeBytes(plugin.getBytes(UTF_8)).writeByte(0).writeBytes(data.bytes());
    }
}
