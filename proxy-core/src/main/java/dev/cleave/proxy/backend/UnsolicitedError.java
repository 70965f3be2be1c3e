package dev.cleave.proxy.backend;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/** Puts into words what a server sends without being asked: an ERR packet before it closes the connection. */
final class UnsolicitedError {
    private UnsolicitedError() {}

    static String describe(ByteBuf in) {
        int start = in.readerIndex();
        if (in.readableBytes() < 8 || in.getUnsignedByte(start + 4) != 0xFF) {
            return "the server sent a packet that nobody asked for";
        }
        int length = Math.min(in.getUnsignedMediumLE(start), in.readableBytes() - 4);
        int code = in.getUnsignedShortLE(start + 5);
        int text = start + 7 + (in.getByte(start + 7) == '#' ? 6 : 0);
        int textLength = Math.max(0, start + 4 + length - text);
        return "the server said " + code + ": " + in.toString(text, textLength, StandardCharsets.UTF_8);
    }
}
