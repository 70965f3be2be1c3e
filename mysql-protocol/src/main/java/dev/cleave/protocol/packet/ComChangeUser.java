package dev.cleave.protocol.packet;

import static dev.cleave.protocol.CapabilityFlags.CLIENT_CONNECT_ATTRS;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_PLUGIN_AUTH;
import static dev.cleave.protocol.CapabilityFlags.has;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.protocol.Collation;
import dev.cleave.protocol.Command;
import dev.cleave.protocol.PayloadReader;
import io.netty.buffer.ByteBuf;
import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Logs in again on the same connection, with a fresh session ({@code page_protocol_com_change_user.html}).
 *
 * @param collation 0 if the client, an old one, sent none
 */
public record ComChangeUser(
        String user,
        AuthData authResponse,
        @Nullable String database,
        int collation,
        @Nullable String authPlugin,
        Map<String, String> attributes)
        implements Packet {
    /** @param charset in which the client writes names: its current one, since the new one comes after them */
    public static ComChangeUser decode(ByteBuf payload, int capabilities, Charset charset) {
        var in = new PayloadReader("COM_CHANGE_USER", payload);
        in.expect("command", Command.COM_CHANGE_USER);
        String user = new String(in.nulTerminated("user"), charset);
        var authResponse = new AuthData(in.bytes("auth_plugin_data", in.int1("auth_plugin_data_len")));
        String database = new String(in.nulTerminated("schema"), charset);
        int collation = in.hasRemaining() ? in.int2("character_set") : 0;
        String plugin = has(capabilities, CLIENT_PLUGIN_AUTH) && in.hasRemaining()
                ? new String(in.nulTerminatedOrRest("auth_plugin_name"), UTF_8)
                : null;
        Map<String, String> attributes = has(capabilities, CLIENT_CONNECT_ATTRS) && in.hasRemaining()
                ? ConnectionAttributes.decode(in, charset)
                : Map.of();
        return new ComChangeUser(
                user, authResponse, database.isEmpty() ? null : database, collation, plugin, attributes);
    }

    @Override
    public void encode(ByteBuf out, int capabilities) {
        Charset charset = Collation.charsetOf(collation);
        out.writeByte(Command.COM_CHANGE_USER);
        out.writeBytes(user.getBytes(charset)).writeByte(0);
        out.writeByte(authResponse.length()).writeBytes(authResponse.bytes());
        out.writeBytes((database == null ? "" : database).getBytes(charset)).writeByte(0);
        out.writeShortLE(collation);
        if (has(capabilities, CLIENT_PLUGIN_AUTH)) {
            out.writeBytes((authPlugin == null ? "" : authPlugin).getBytes(UTF_8))
                    .writeByte(0);
        }
        if (has(capabilities, CLIENT_CONNECT_ATTRS)) {
            ConnectionAttributes.encode(out, attributes);
        }
    }
}
