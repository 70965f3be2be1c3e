package dev.cleave.protocol;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.DefaultByteBufHolder;

/** One payload, put together from all its packets. Reference-counted: whoever receives it releases it. */
public final class RawPacket extends DefaultByteBufHolder {
    private final int sequenceId;

    /**
     * @param sequenceId of the payload's last packet; the answer begins with the next one
     * @param payload becomes this object's
     */
    public RawPacket(int sequenceId, ByteBuf payload) {
        super(payload);
        this.sequenceId = sequenceId;
    }

    public int sequenceId() {
        return sequenceId;
    }

    /** The sequence id with which an answer begins. */
    public int nextSequenceId() {
        return (sequenceId + 1) & 0xFF;
    }

    @Override
    public RawPacket replace(ByteBuf content) {
        return new RawPacket(sequenceId, content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawPacket packet && sequenceId == packet.sequenceId && super.equals(other);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + sequenceId;
    }
}
