package dev.cleave.protocol.packet;

import dev.cleave.protocol.MalformedPacketException;
import dev.cleave.protocol.PayloadReader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The changes in one {@link OkPacket}, decoded only when somebody asks: most receivers pass them on. Immutable. */
public final class SessionStateChanges {
    public static final SessionStateChanges NONE = new SessionStateChanges(new byte[0]);

    private final byte[] encoded;

    private SessionStateChanges(byte[] encoded) {
        this.encoded = encoded;
    }

    /** @param encoded entries as they are on the wire, without their common length; become this object's */
    public static SessionStateChanges ofEncoded(byte[] encoded) {
        return encoded.length == 0 ? NONE : new SessionStateChanges(encoded);
    }

    public static SessionStateChanges of(List<SessionTrack> entries) {
        ByteBuf out = Unpooled.buffer();
        entries.forEach(entry -> entry.encode(out));
        return ofEncoded(Arrays.copyOf(out.array(), out.readableBytes()));
    }

    public boolean isEmpty() {
        return encoded.length == 0;
    }

    /** @throws MalformedPacketException if what the server sent is not a list of entries */
    public List<SessionTrack> entries() {
        var in = new PayloadReader("session_state_info", Unpooled.wrappedBuffer(encoded));
        var entries = new ArrayList<SessionTrack>();
        while (in.hasRemaining()) {
            entries.add(SessionTrack.decode(in));
        }
        return entries;
    }

    byte[] encoded() {
        return encoded;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SessionStateChanges changes && Arrays.equals(encoded, changes.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }

    @Override
    public String toString() {
        return encoded.length + " bytes";
    }
}
