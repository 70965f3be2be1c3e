package dev.cleave.proxy.relay;

import io.netty.buffer.ByteBuf;

/** Reads length-encoded integers in place, without moving the buffer's indexes. Source: MySQL's protocol documentation, "Integer Types". */
final class LengthEncodedView {
    private LengthEncodedView() {}

    static long value(ByteBuf in, int at) {
        int first = in.getUnsignedByte(at);
        return switch (first) {
            case 0xFC -> in.getUnsignedShortLE(at + 1);
            case 0xFD -> in.getUnsignedMediumLE(at + 1);
            case 0xFE -> in.getLongLE(at + 1);
            default -> first;
        };
    }

    static int size(ByteBuf in, int at) {
        return switch (in.getUnsignedByte(at)) {
            case 0xFC -> 3;
            case 0xFD -> 4;
            case 0xFE -> 9;
            default -> 1;
        };
    }
}
