package dev.cleave.protocol.packet;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.PayloadReader;
import dev.cleave.protocol.auth.Nonce;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/**
 * The server's greeting, the first packet of a connection ({@code page_protocol_connection_phase_packets_protocol_handshake_v10.html}).
 *
 * @param threadId the connection's number, unsigned
 * @param capabilities what the server offers
 * @param authPlugin the plugin that the nonce is meant for; null from servers before 5.5.7
 */
public record HandshakeV10(
        String serverVersion,
        int threadId,
        Nonce nonce,
        int capabilities,
        int collation,
        int statusFlags,
        @Nullable String authPlugin)
        implements Packet {
    private static final int PROTOCOL_VERSION = 10;
    private static final int FIRST_PART = 8;
    /** Where MariaDB keeps more capabilities and MySQL keeps zeros. */
    private static final int RESERVED_BYTES = 10;

    private static final String NAME = "HandshakeV10";

    public static HandshakeV10 decode(ByteBuf payload) {
        var in = new PayloadReader(NAME, payload);
        in.expect("protocol_version", PROTOCOL_VERSION);
        String version = new String(in.nulTerminated("server_version"), UTF_8);
        int threadId = in.int4("thread_id");
        byte[] first = in.bytes("auth_plugin_data_part_1", FIRST_PART);
        in.skip("filler", 1);
        int lower = in.int2("capability_flags_1");
        int collation = in.int1("character_set");
        int status = in.int2("status_flags");
        int capabilities = lower | in.int2("capability_flags_2") << 16;
        int length = in.int1("auth_plugin_data_len");
        in.skip("reserved", RESERVED_BYTES);
        byte[] second =
                in.bytes("auth_plugin_data_part_2", Math.max(Nonce.LENGTH - FIRST_PART + 1, length - FIRST_PART));
        String plugin = CapabilityFlags.has(capabilities, CapabilityFlags.CLIENT_PLUGIN_AUTH)
                ? new String(in.nulTerminatedOrRest("auth_plugin_name"), UTF_8)
                : null;
        return new HandshakeV10(version, threadId, Nonce.join(first, second), capabilities, collation, status, plugin);
    }

    @Override
    public void encode(ByteBuf out, int ignored) {
        byte[] data = nonce.bytes();
        out.writeByte(PROTOCOL_VERSION);
        out.writeBytes(serverVersion.getBytes(UTF_8)).writeByte(0);
        out.writeIntLE(threadId);
        out.writeBytes(data, 0, FIRST_PART).writeByte(0);
        out.writeShortLE(capabilities);
        out.writeByte(collation);
        out.writeShortLE(statusFlags);
        out.writeShortLE(capabilities >>> 16);
        out.writeByte(authPlugin == null ? 0 : Nonce.LENGTH + 1);
        out.writeZero(RESERVED_BYTES);
        out.writeBytes(data, FIRST_PART, Nonce.LENGTH - FIRST_PART).writeByte(0);
        if (authPlugin != null) {
            out.writeBytes(authPlugin.getBytes(UTF_8)).writeByte(0);
        }
    }
}
