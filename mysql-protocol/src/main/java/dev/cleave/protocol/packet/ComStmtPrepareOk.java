package dev.cleave.protocol.packet;

import dev.cleave.protocol.PayloadReader;
import io.netty.buffer.ByteBuf;

/**
 * The first packet of the answer to a {@code COM_STMT_PREPARE}; definitions of parameters and columns follow
 * ({@code page_protocol_com_stmt_prepare.html}).
 *
 * @param statementId unsigned
 */
public record ComStmtPrepareOk(int statementId, int columns, int parameters, int warnings) implements Packet {
    private static final int STATUS_OK = 0x00;

    public static ComStmtPrepareOk decode(ByteBuf payload) {
        var in = new PayloadReader("COM_STMT_PREPARE_OK", payload);
        in.expect("status", STATUS_OK);
        int statementId = in.int4("statement_id");
        int columns = in.int2("num_columns");
        int parameters = in.int2("num_params");
        in.skip("reserved", 1);
        return new ComStmtPrepareOk(statementId, columns, parameters, in.int2("warning_count"));
    }

    @Override
    public void encode(ByteBuf out, int capabilities) {
        out.writeByte(STATUS_OK).writeIntLE(statementId);
        out.writeShortLE(columns).writeShortLE(parameters).writeByte(0).writeShortLE(warnings);
    }
}
