package dev.cleave.protocol.packet;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.protocol.Command;
import dev.cleave.protocol.PayloadReader;
import io.netty.buffer.ByteBuf;

/** Asks for the columns of a table ({@code page_protocol_com_field_list.html}). */
public record ComFieldList(String table, String wildcard) implements Packet {
    public static ComFieldList decode(ByteBuf payload) {
        var in = new PayloadReader("COM_FIELD_LIST", payload);
        in.expect("command", Command.COM_FIELD_LIST);
        return new ComFieldList(new String(in.nulTerminated("table"), UTF_8), in.restAsString(UTF_8));
    }

    @Override
    public void encode(ByteBuf out, int capabilities) {
        out.writeByte(Command.COM_FIELD_LIST).writeBytes(table.getBytes(UTF_8)).writeByte(0);
        out.writeBytes(wildcard.getBytes(UTF_8));
    }
}
