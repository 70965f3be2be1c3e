package dev.cleave.protocol.packet;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.protocol.Command;
import dev.cleave.protocol.PayloadReader;
import io.netty.buffer.ByteBuf;

/** Chooses the default database ({@code page_protocol_com_init_db.html}). */
public record ComInitDb(String schema) implements Packet {
    public static ComInitDb decode(ByteBuf payload) {
        var in = new PayloadReader("COM_INIT_DB", payload);
        in.expect("command", Command.COM_INIT_DB);
        return new ComInitDb(in.restAsString(UTF_8));
    }

    @Override
    public void encode(ByteBuf out, int capabilities) {
        out.writeByte(Command.COM_INIT_DB).writeBytes(schema.getBytes(UTF_8));
    }
}
