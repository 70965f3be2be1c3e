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
    /** Behind the count with CLIENT_OPTIONAL_RESULTSET_METADATA: no definitions follow. */
    private static final int NO_METADATA = 0;

    private ResultRows() {}

    /** @param deprecatesEof whether no EOF stands between columns and rows */
    static List<List<@Nullable String>> read(ByteBuf in, boolean deprecatesEof) {
        var rows = new ArrayList<List<@Nullable String>>();
        ByteBuf count = packet(in);
        int columns = (int) LengthEncoded.readInt(count);
        boolean leftOut = count.isReadable() && count.readByte() == NO_METADATA;
        for (int skipped = deprecatesEof ? 0 : -1; skipped < (leftOut ? 0 : columns); skipped++) {
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
