package dev.cleave.protocol;

import io.netty.buffer.ByteBuf;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Reads the fields of one payload and never a byte beyond it; each refusal names the packet and the field. Not thread-safe; it moves the reader index of
 * the buffer that it was given, and neither retains nor releases it.
 */
public final class PayloadReader {
    private final String packet;
    private final ByteBuf in;

    /** @param packet name of the message, for errors */
    public PayloadReader(String packet, ByteBuf in) {
        this.packet = packet;
        this.in = in;
    }

    public int remaining() {
        return in.readableBytes();
    }

    public boolean hasRemaining() {
        return in.isReadable();
    }

    public int int1(String field) {
        require(field, 1);
        return in.readUnsignedByte();
    }

    public int int2(String field) {
        require(field, 2);
        return in.readUnsignedShortLE();
    }

    /** A 32-bit field; flags keep their bit pattern, numbers are {@code Integer.toUnsignedLong} of it. */
    public int int4(String field) {
        require(field, 4);
        return in.readIntLE();
    }

    /** Reads one byte that has only one correct value. */
    public void expect(String field, int value) {
        int found = int1(field);
        if (found != value) {
            throw malformed(field, "0x" + Integer.toHexString(value), "0x" + Integer.toHexString(found));
        }
    }

    public long lengthEncodedInt(String field) {
        try {
            return LengthEncoded.readInt(in);
        } catch (MalformedPacketException e) {
            throw inField(field, e);
        }
    }

    public byte[] lengthEncodedBytes(String field) {
        try {
            return LengthEncoded.readBytes(in);
        } catch (MalformedPacketException e) {
            throw inField(field, e);
        }
    }

    public String lengthEncodedString(String field) {
        return new String(lengthEncodedBytes(field), StandardCharsets.UTF_8);
    }

    /** Moves past the next bytes. */
    public void skip(String field, int count) {
        require(field, count);
        in.skipBytes(count);
    }

    public byte[] bytes(String field, int count) {
        require(field, count);
        var bytes = new byte[count];
        in.readBytes(bytes);
        return bytes;
    }

    /** Everything up to the end of the payload. */
    public byte[] rest() {
        var bytes = new byte[in.readableBytes()];
        in.readBytes(bytes);
        return bytes;
    }

    /** A string up to the end of the payload. */
    public String restAsString(Charset charset) {
        return new String(rest(), charset);
    }

    /** The bytes before a NUL, which is consumed. */
    public byte[] nulTerminated(String field) {
        int length = in.bytesBefore((byte) 0);
        if (length < 0) {
            throw malformed(field, "a terminating NUL", "none in " + in.readableBytes() + " bytes");
        }
        byte[] bytes = bytes(field, length);
        in.skipBytes(1);
        return bytes;
    }

    /** As {@link #nulTerminated}, where the end of the payload may stand for the NUL: some clients leave the last one out. */
    public byte[] nulTerminatedOrRest(String field) {
        return in.bytesBefore((byte) 0) < 0 ? rest() : nulTerminated(field);
    }

    public MalformedPacketException malformed(String field, String expected, String found) {
        return MalformedPacketException.of(packet, field, expected, found);
    }

    private void require(String field, int bytes) {
        if (bytes < 0 || in.readableBytes() < bytes) {
            throw malformed(field, bytes + " bytes", Integer.toString(in.readableBytes()));
        }
    }

    private MalformedPacketException inField(String field, MalformedPacketException e) {
        return new MalformedPacketException(packet + "." + field + ": " + e.getMessage());
    }
}
