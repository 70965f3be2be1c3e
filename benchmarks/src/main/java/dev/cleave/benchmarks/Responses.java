package dev.cleave.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** Responses as a server with CLIENT_DEPRECATE_EOF sends them, in direct buffers of their own. */
public final class Responses {
    private static final String VALUE =
            "68487932199-96439406143-93774651418-41631865787-96406072701-20604855487-25459966574-28203206787-41238978918-19503783441";
    private static final int ROW_PAYLOAD = 1 + VALUE.length();
    private static final int BINARY_ROW_PREFIX = 2;
    private static final int HEADER = 4;

    private Responses() {}

    /** One column {@code c}, one row in the text protocol. */
    public static ByteBuf pointSelect() {
        ByteBuf out = Unpooled.directBuffer(512);
        int sequence = definitions(out);
        row(out, sequence++);
        return end(out, sequence);
    }

    /** One column {@code c}, one row as COM_STMT_EXECUTE answers. */
    public static ByteBuf pointSelectBinary() {
        ByteBuf out = Unpooled.directBuffer(512);
        int sequence = definitions(out);
        out.writeMediumLE(BINARY_ROW_PREFIX + ROW_PAYLOAD).writeByte(sequence++).writeZero(BINARY_ROW_PREFIX);
        value(out);
        return end(out, sequence);
    }

    /** One column, as many rows as fit into so many bytes. */
    public static ByteBuf rows(int bytes) {
        ByteBuf out = Unpooled.directBuffer(bytes);
        int sequence = definitions(out);
        while (out.readableBytes() + HEADER + ROW_PAYLOAD < bytes) {
            row(out, sequence++);
        }
        return end(out, sequence);
    }

    /** Column count and definition; returns the next sequence id. */
    private static int definitions(ByteBuf out) {
        out.writeMediumLE(1).writeByte(1).writeByte(1);
        int start = out.writerIndex();
        out.writeMediumLE(0).writeByte(2);
        for (String text : new String[] {"def", "sbtest", "sbtest1", "sbtest1", "c", "c"}) {
            out.writeByte(text.length()).writeCharSequence(text, UTF_8);
        }
        out.writeByte(12)
                .writeShortLE(255)
                .writeIntLE(480)
                .writeByte(0xFE)
                .writeShortLE(1)
                .writeZero(3);
        out.setMediumLE(start, out.writerIndex() - start - HEADER);
        return 3;
    }

    private static void row(ByteBuf out, int sequence) {
        out.writeMediumLE(ROW_PAYLOAD).writeByte(sequence);
        value(out);
    }

    private static void value(ByteBuf out) {
        out.writeByte(VALUE.length()).writeCharSequence(VALUE, UTF_8);
    }

    /** The OK that replaces EOF: nothing affected, autocommit. */
    private static ByteBuf end(ByteBuf out, int sequence) {
        out.writeMediumLE(7).writeByte(sequence);
        return out.writeByte(0xFE).writeShortLE(0).writeShortLE(2).writeShortLE(0);
    }
}
