package dev.cleave.protocol;

/** A packet with another sequence id than the next one; MySQL answers {@link ErrorCode#ER_NET_PACKETS_OUT_OF_ORDER}. */
public final class PacketOrderException extends MalformedPacketException {
    public PacketOrderException(int expected, int found) {
        super("expected packet number " + expected + ", found " + found);
    }
}
