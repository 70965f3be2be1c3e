package dev.cleave.protocol;

/** A payload that is longer than the receiver allows; MySQL answers {@link ErrorCode#ER_NET_PACKET_TOO_LARGE}. */
public final class PacketTooLargeException extends MalformedPacketException {
    private final int sequenceId;

    public PacketTooLargeException(long bytes, long maxBytes, int sequenceId) {
        super("payload of at least " + bytes + " bytes, the limit is " + maxBytes);
        this.sequenceId = sequenceId;
    }

    /** Of the header that announced too much; a wrong one says that the peer speaks another protocol. */
    public int sequenceId() {
        return sequenceId;
    }
}
