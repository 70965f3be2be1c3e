package dev.cleave.protocol.packet;

import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.LengthEncoded;
import dev.cleave.protocol.PacketWriter;
import io.netty.buffer.ByteBuf;
import java.util.List;

/** A whole answer with columns and rows ({@code page_protocol_com_query_response_text_resultset.html}), for answers that Cleave makes itself. */
public record TextResultset(List<ColumnDefinition41> columns, List<TextResultsetRow> rows) {
    /**
     * Appends all its packets.
     *
     * @return the sequence id that comes next
     */
    public int write(ByteBuf out, int capabilities, int statusFlags, int sequenceId) {
        boolean eof = !CapabilityFlags.has(capabilities, CapabilityFlags.CLIENT_DEPRECATE_EOF);
        Packet count = (buffer, _) -> LengthEncoded.writeInt(buffer, columns.size());
        int next = PacketWriter.write(out, count, capabilities, sequenceId);
        for (ColumnDefinition41 column : columns) {
            next = PacketWriter.write(out, column, capabilities, next);
        }
        if (eof) {
            next = PacketWriter.write(out, new EofPacket(0, statusFlags), capabilities, next);
        }
        for (TextResultsetRow row : rows) {
            next = PacketWriter.write(out, row, capabilities, next);
        }
        Packet end = eof ? new EofPacket(0, statusFlags) : OkPacket.endOfRows(0, statusFlags);
        return PacketWriter.write(out, end, capabilities, next);
    }
}
