package dev.cleave.proxy.command;

import static dev.cleave.protocol.ColumnType.MYSQL_TYPE_DATE;
import static dev.cleave.protocol.ColumnType.MYSQL_TYPE_DATETIME;
import static dev.cleave.protocol.ColumnType.MYSQL_TYPE_DOUBLE;
import static dev.cleave.protocol.ColumnType.MYSQL_TYPE_FLOAT;
import static dev.cleave.protocol.ColumnType.MYSQL_TYPE_INT24;
import static dev.cleave.protocol.ColumnType.MYSQL_TYPE_LONG;
import static dev.cleave.protocol.ColumnType.MYSQL_TYPE_LONGLONG;
import static dev.cleave.protocol.ColumnType.MYSQL_TYPE_NULL;
import static dev.cleave.protocol.ColumnType.MYSQL_TYPE_SHORT;
import static dev.cleave.protocol.ColumnType.MYSQL_TYPE_TIME;
import static dev.cleave.protocol.ColumnType.MYSQL_TYPE_TIMESTAMP;
import static dev.cleave.protocol.ColumnType.MYSQL_TYPE_TINY;
import static dev.cleave.protocol.ColumnType.MYSQL_TYPE_YEAR;

import dev.cleave.protocol.MalformedPacketException;
import io.netty.buffer.ByteBuf;

/**
 * A list of parameters with names, as COM_QUERY and COM_STMT_EXECUTE carry them with CLIENT_QUERY_ATTRIBUTES, walked in place: nothing is decoded. One walk
 * is one object's life; {@link #at} is where it is now.
 *
 * <p>Source: MySQL's protocol documentation, "COM_QUERY", "COM_STMT_EXECUTE", "Binary Protocol Value".
 */
public final class BinaryParameters {
    private static final int MAX_PARAMETERS = 65_535;

    private final ByteBuf in;
    private final int end;
    private int at;

    /** @param end index that nothing reaches beyond: a list that is longer than one packet is refused */
    BinaryParameters(ByteBuf in, int from, int end) {
        this.in = in;
        this.at = from;
        this.end = end;
    }

    int at() {
        return at;
    }

    /** Number of parameters or of parameter sets. */
    int count() {
        long count = lengthEncoded();
        if (count < 0 || count > MAX_PARAMETERS) {
            throw new MalformedPacketException("too many parameters: " + count);
        }
        return (int) count;
    }

    int unsignedByte() {
        return in.getUnsignedByte(skip(1));
    }

    void skipNullBitmap(int parameters) {
        skip((parameters + 7) / 8);
    }

    /** Type and name of each parameter. */
    void skipTypes(int parameters) {
        for (int i = 0; i < parameters; i++) {
            skip(2);
            skip(lengthEncoded());
        }
    }

    /** The values of those that are not NULL. */
    void skipValues(int parameters, int nullBitmapAt, int typesAt) {
        var types = new BinaryParameters(in, typesAt, end);
        for (int i = 0; i < parameters; i++) {
            int type = in.getUnsignedByte(types.skip(2));
            types.skip(types.lengthEncoded());
            boolean isNull = (in.getByte(nullBitmapAt + i / 8) >> i % 8 & 1) != 0;
            if (!isNull) {
                skipValue(type);
            }
        }
    }

    private void skipValue(int type) {
        switch (type) {
            case MYSQL_TYPE_NULL -> {}
            case MYSQL_TYPE_TINY -> skip(1);
            case MYSQL_TYPE_SHORT, MYSQL_TYPE_YEAR -> skip(2);
            case MYSQL_TYPE_LONG, MYSQL_TYPE_INT24, MYSQL_TYPE_FLOAT -> skip(4);
            case MYSQL_TYPE_LONGLONG, MYSQL_TYPE_DOUBLE -> skip(8);
            case MYSQL_TYPE_DATE, MYSQL_TYPE_TIME, MYSQL_TYPE_DATETIME, MYSQL_TYPE_TIMESTAMP -> skip(unsignedByte());
            default -> skip(lengthEncoded());
        }
    }

    private long lengthEncoded() {
        int first = unsignedByte();
        return switch (first) {
            case 0xFC -> in.getUnsignedShortLE(skip(2));
            case 0xFD -> in.getUnsignedMediumLE(skip(3));
            case 0xFE -> in.getLongLE(skip(8));
            case 0xFB, 0xFF -> throw new MalformedPacketException("no length: " + first);
            default -> first;
        };
    }

    /** Where the next {@code bytes} are. */
    private int skip(long bytes) {
        if (bytes < 0 || bytes > end - at) {
            throw new MalformedPacketException("parameters that end before they should");
        }
        int here = at;
        at += (int) bytes;
        return here;
    }
}
