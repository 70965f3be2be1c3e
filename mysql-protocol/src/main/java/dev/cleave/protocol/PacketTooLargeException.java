package dev.cleave.protocol;

/** A payload that is longer than the receiver allows; MySQL answers {@link ErrorCode#ER_NET_PACKET_TOO_LARGE}. */
public final class PacketTooLargeException extends MalformedPacketException {
    PacketTooLargeException(long bytes, int maxBytes) {
        super("payload of at least " + bytes + " bytes, the limit is " + maxBytes);
    }
}
