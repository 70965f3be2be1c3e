package dev.cleave.protocol;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/**
 * Length-encoded integers and strings: one byte up to 250, else a marker and 2, 3 or 8 bytes, little-endian. See "Protocol Basics, Integer Types" in
 * MySQL's source documentation ({@code page_protocol_basic_dt_integers.html}).
 */
public final class LengthEncoded {
    /** In a text row, the first byte of a NULL. */
    public static final int NULL_MARKER = 0xFB;

    private static final int TWO_BYTES = 0xFC;
    private static final int THREE_BYTES = 0xFD;
    private static final int EIGHT_BYTES = 0xFE;

    private LengthEncoded() {}

    /**
     * Reads an integer; values from 2^63 on come back negative, as unsigned 64-bit numbers.
     *
     * @throws MalformedPacketException if the bytes end before the integer does, or the first one is no valid marker
     */
    public static long readInt(ByteBuf in) {
        require(in, 1);
        int first = in.readUnsignedByte();
        return switch (first) {
            case TWO_BYTES -> {
                require(in, 2);
                yield in.readUnsignedShortLE();
            }
            case THREE_BYTES -> {
                require(in, 3);
                yield in.readUnsignedMediumLE();
            }
            case EIGHT_BYTES -> {
                require(in, 8);
                yield in.readLongLE();
            }
            case NULL_MARKER, 0xFF ->
                throw new MalformedPacketException("expected a length-encoded integer, found marker " + first);
            default -> first;
        };
    }

    /**
     * Reads an integer that announces bytes which follow in the same buffer.
     *
     * @throws MalformedPacketException if fewer bytes follow
     */
    public static int readLength(ByteBuf in) {
        long length = readInt(in);
        if (length < 0 || length > in.readableBytes()) {
            throw new MalformedPacketException(
                    "expected " + Long.toUnsignedString(length) + " more bytes, found " + in.readableBytes());
        }
        return (int) length;
    }

    /** Reads a string's bytes. */
    public static byte[] readBytes(ByteBuf in) {
        var bytes = new byte[readLength(in)];
        in.readBytes(bytes);
        return bytes;
    }

    /** Reads a string as UTF-8. */
    public static String readString(ByteBuf in) {
        int length = readLength(in);
        String string = in.toString(in.readerIndex(), length, StandardCharsets.UTF_8);
        in.skipBytes(length);
        return string;
    }

    /** Appends an integer, taken as unsigned. */
    public static void writeInt(ByteBuf out, long value) {
        switch (sizeOfInt(value)) {
            case 1 -> out.writeByte((int) value);
            case 3 -> out.writeByte(TWO_BYTES).writeShortLE((int) value);
            case 4 -> out.writeByte(THREE_BYTES).writeMediumLE((int) value);
            default -> out.writeByte(EIGHT_BYTES).writeLongLE(value);
        }
    }

    /** Appends a string's length and bytes. */
    public static void writeBytes(ByteBuf out, byte[] bytes) {
        writeInt(out, bytes.length);
        out.writeBytes(bytes);
    }

    /** Appends a string as UTF-8. */
    public static void writeString(ByteBuf out, String string) {
        writeBytes(out, string.getBytes(StandardCharsets.UTF_8));
    }

    /** The number of bytes that {@link #writeInt} appends. */
    public static int sizeOfInt(long value) {
        if (value < 0) {
            return 9;
        }
        if (value < NULL_MARKER) {
            return 1;
        }
        if (value < 1 << 16) {
            return 3;
        }
        return value < 1 << 24 ? 4 : 9;
    }

    private static void require(ByteBuf in, int bytes) {
        if (in.readableBytes() < bytes) {
            throw new MalformedPacketException(
                    "expected a length-encoded integer with " + bytes + " more bytes, found " + in.readableBytes());
        }
    }
}
