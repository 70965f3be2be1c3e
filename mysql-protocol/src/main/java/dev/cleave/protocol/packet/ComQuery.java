package dev.cleave.protocol.packet;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.protocol.Command;
import dev.cleave.protocol.PayloadReader;
import io.netty.buffer.ByteBuf;

/** A statement as text, without {@code CLIENT_QUERY_ATTRIBUTES} ({@code page_protocol_com_query.html}). */
public record ComQuery(String query) implements Packet {
    public static ComQuery decode(ByteBuf payload) {
        var in = new PayloadReader("COM_QUERY", payload);
        in.expect("command", Command.COM_QUERY);
        return new ComQuery(in.restAsString(UTF_8));
    }

    @Override
    public void encode(ByteBuf out, int capabilities) {
        out.writeByte(Command.COM_QUERY).writeBytes(query.getBytes(UTF_8));
    }
}
