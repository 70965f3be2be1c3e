package dev.cleave.proxy.frontend;

import dev.cleave.protocol.LengthEncoded;
import dev.cleave.protocol.packet.TextResultsetRow;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a whole text result set, for results of Cleave's own queries, whose rows are shorter than a packet may be. Stateless. */
final class ResultRows {
    private static final int EOF = 0xFE;

    private ResultRows() {}

    /** @param deprecatesEof whether no EOF stands between columns and rows */
    static List<List<@Nullable String>> read(ByteBuf in, boolean deprecatesEof) {
        var rows = new ArrayList<List<@Nullable String>>();
        int columns = (int) LengthEncoded.readInt(packet(in));
        for (int skipped = deprecatesEof ? 0 : -1; skipped < columns; skipped++) {
            packet(in);
        }
        for (ByteBuf row = packet(in); row.getUnsignedByte(row.readerIndex()) != EOF; row = packet(in)) {
            rows.add(TextResultsetRow.decode(row).values());
        }
        return rows;
    }

    private static ByteBuf packet(ByteBuf in) {
        int length = in.readUnsignedMediumLE();
        in.skipBytes(1);
        return in.readSlice(length);
    }
}
