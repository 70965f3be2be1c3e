package dev.cleave.protocol.packet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.MySqlError;
import dev.cleave.protocol.PayloadReader;
import io.netty.buffer.ByteBuf;

/** The command, or the login, failed ({@code page_protocol_basic_err_packet.html}). */
public record ErrPacket(MySqlError error) implements Packet {
    public static final int HEADER = 0xFF;

    private static final int SQL_STATE_LENGTH = 5;

    /** Takes both shapes: before the capabilities are agreed, servers leave the SQLSTATE out. */
    public static ErrPacket decode(ByteBuf payload) {
        var in = new PayloadReader("ERR_Packet", payload);
        in.expect("header", HEADER);
        int code = in.int2("error_code");
        String sqlState = MySqlError.UNKNOWN_SQL_STATE;
        if (payload.readableBytes() > SQL_STATE_LENGTH && payload.getByte(payload.readerIndex()) == '#') {
            in.skip("sql_state_marker", 1);
            sqlState = new String(in.bytes("sql_state", SQL_STATE_LENGTH), US_ASCII);
        }
        return new ErrPacket(new MySqlError(code, sqlState, in.restAsString(UTF_8)));
    }

    @Override
    public void encode(ByteBuf out, int capabilities) {
        out.writeByte(HEADER).writeShortLE(error.code());
        if (CapabilityFlags.has(capabilities, CapabilityFlags.CLIENT_PROTOCOL_41)) {
            out.writeByte('#').writeBytes(error.sqlState().getBytes(US_ASCII));
        }
        out.writeBytes(error.message().getBytes(UTF_8));
    }
}
