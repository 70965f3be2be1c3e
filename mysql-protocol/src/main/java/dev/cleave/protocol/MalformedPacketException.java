package dev.cleave.protocol;

import io.netty.handler.codec.DecoderException;

/**
 * Bytes from the network that are not the message they should be. Stackless, since a hostile peer can cause any number of them. The message names the
 * packet and the field, what was expected and what was found, never the bytes themselves: they may hold a password.
 */
public class MalformedPacketException extends DecoderException {
    public MalformedPacketException(String message) {
        super(message);
    }

    /** Describes a field that does not hold what the protocol demands. */
    public static MalformedPacketException of(String packet, String field, String expected, String found) {
        return new MalformedPacketException(packet + "." + field + ": expected " + expected + ", found " + found);
    }

    @Override
    public final synchronized Throwable fillInStackTrace() {
        return this;
    }
}
