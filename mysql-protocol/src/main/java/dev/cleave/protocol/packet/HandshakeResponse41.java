package dev.cleave.protocol.packet;

import static dev.cleave.protocol.CapabilityFlags.CLIENT_CONNECT_ATTRS;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_CONNECT_WITH_DB;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_PLUGIN_AUTH;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_PLUGIN_AUTH_LENENC_CLIENT_DATA;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_PROTOCOL_41;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_SECURE_CONNECTION;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_ZSTD_COMPRESSION_ALGORITHM;
import static dev.cleave.protocol.CapabilityFlags.has;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.protocol.Collation;
import dev.cleave.protocol.LengthEncoded;
import dev.cleave.protocol.MalformedPacketException;
import dev.cleave.protocol.PayloadReader;
import io.netty.buffer.ByteBuf;
import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The client's answer to the greeting ({@code page_protocol_connection_phase_packets_protocol_handshake_response.html}).
 *
 * @param capabilities what the client wants; decides which of the fields are present
 * @param collation only its lower 8 bits are on the wire
 * @param authPlugin null from clients before 5.5.7
 * @param attributes empty without {@code CLIENT_CONNECT_ATTRS}
 * @param zstdLevel on the wire only with {@code CLIENT_ZSTD_COMPRESSION_ALGORITHM}
 */
public record HandshakeResponse41(
        int capabilities,
        int maxPacketSize,
        int collation,
        String user,
        AuthData authResponse,
        @Nullable String database,
        @Nullable String authPlugin,
        Map<String, String> attributes,
        int zstdLevel)
        implements Packet {
    /** MySQL's own. */
    public static final int DEFAULT_ZSTD_LEVEL = 3;

    private static final int FILLER_BYTES = 23;
    private static final String NAME = "HandshakeResponse41";

    /** Of somebody who does not care for zstd. */
    public HandshakeResponse41(
            int capabilities,
            int maxPacketSize,
            int collation,
            String user,
            AuthData authResponse,
            @Nullable String database,
            @Nullable String authPlugin,
            Map<String, String> attributes) {
        this(
                capabilities,
                maxPacketSize,
                collation,
                user,
                authResponse,
                database,
                authPlugin,
                attributes,
                DEFAULT_ZSTD_LEVEL);
    }

    /** @throws MalformedPacketException also for {@code HandshakeResponse320}, which clients before MySQL 4.1 send */
    public static HandshakeResponse41 decode(ByteBuf payload) {
        var in = new PayloadReader(NAME, payload);
        refuseOldProtocol(payload, in);
        int capabilities = in.int4("client_flag");
        int maxPacketSize = in.int4("max_packet_size");
        int collation = in.int1("character_set");
        in.skip("filler", FILLER_BYTES);
        Charset charset = Collation.charsetOf(collation);
        String user = new String(in.nulTerminated("username"), charset);
        var authResponse = new AuthData(authResponse(in, capabilities));
        String database = optionalString(in, has(capabilities, CLIENT_CONNECT_WITH_DB), "database", charset);
        String plugin = optionalString(in, has(capabilities, CLIENT_PLUGIN_AUTH), "client_plugin_name", UTF_8);
        Map<String, String> attributes = has(capabilities, CLIENT_CONNECT_ATTRS) && in.hasRemaining()
                ? ConnectionAttributes.decode(in, charset)
                : Map.of();
        int zstdLevel = has(capabilities, CLIENT_ZSTD_COMPRESSION_ALGORITHM) && in.hasRemaining()
                ? in.int1("zstd_compression_level")
                : DEFAULT_ZSTD_LEVEL;
        return new HandshakeResponse41(
                capabilities, maxPacketSize, collation, user, authResponse, database, plugin, attributes, zstdLevel);
    }

    @Override
    public void encode(ByteBuf out, int ignored) {
        out.writeIntLE(capabilities)
                .writeIntLE(maxPacketSize)
                .writeByte(collation)
                .writeZero(FILLER_BYTES);
        writeNulTerminated(out, user);
        writeAuthResponse(out);
        if (has(capabilities, CLIENT_CONNECT_WITH_DB)) {
            writeNulTerminated(out, database == null ? "" : database);
        }
        if (has(capabilities, CLIENT_PLUGIN_AUTH)) {
            writeNulTerminated(out, authPlugin == null ? "" : authPlugin);
        }
        if (has(capabilities, CLIENT_CONNECT_ATTRS)) {
            ConnectionAttributes.encode(out, attributes);
        }
        if (has(capabilities, CLIENT_ZSTD_COMPRESSION_ALGORITHM)) {
            out.writeByte(zstdLevel);
        }
    }

    private static void refuseOldProtocol(ByteBuf payload, PayloadReader in) {
        if (payload.readableBytes() >= 2
                && (payload.getUnsignedShortLE(payload.readerIndex()) & CLIENT_PROTOCOL_41) == 0) {
            throw in.malformed("client_flag", "CLIENT_PROTOCOL_41", "the protocol of clients before MySQL 4.1");
        }
    }

    private static byte[] authResponse(PayloadReader in, int capabilities) {
        if (has(capabilities, CLIENT_PLUGIN_AUTH_LENENC_CLIENT_DATA)) {
            return in.lengthEncodedBytes("auth_response");
        }
        if (has(capabilities, CLIENT_SECURE_CONNECTION)) {
            return in.bytes("auth_response", in.int1("auth_response_length"));
        }
        return in.nulTerminated("auth_response");
    }

    private void writeAuthResponse(ByteBuf out) {
        if (has(capabilities, CLIENT_PLUGIN_AUTH_LENENC_CLIENT_DATA)) {
            LengthEncoded.writeBytes(out, authResponse.bytes());
        } else if (has(capabilities, CLIENT_SECURE_CONNECTION)) {
            out.writeByte(authResponse.length()).writeBytes(authResponse.bytes());
        } else {
            out.writeBytes(authResponse.bytes()).writeByte(0);
        }
    }

    private static @Nullable String optionalString(PayloadReader in, boolean announced, String field, Charset charset) {
        if (!announced || !in.hasRemaining()) {
            return null;
        }
        String value = new String(in.nulTerminatedOrRest(field), charset);
        return value.isEmpty() ? null : value;
    }

    private void writeNulTerminated(ByteBuf out, String value) {
        out.writeBytes(value.getBytes(Collation.charsetOf(collation))).writeByte(0);
    }
}
