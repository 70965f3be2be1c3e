package dev.cleave.protocol.packet;

import static dev.cleave.protocol.CapabilityFlags.CLIENT_SESSION_TRACK;
import static dev.cleave.protocol.CapabilityFlags.has;
import static dev.cleave.protocol.StatusFlags.SERVER_SESSION_STATE_CHANGED;

import dev.cleave.protocol.LengthEncoded;
import dev.cleave.protocol.PayloadReader;
import dev.cleave.protocol.StatusFlags;
import io.netty.buffer.ByteBuf;
import java.util.List;

/**
 * The command, or the login, succeeded ({@code page_protocol_basic_ok_packet.html}).
 *
 * @param header {@link #OK}, or {@link #END_OF_ROWS} where it takes the place of an {@link EofPacket}
 * @param affectedRows unsigned
 * @param lastInsertId unsigned
 * @param info for people; empty if there is none
 * @param sessionState changes that the server tracked; sent where {@code SERVER_SESSION_STATE_CHANGED} is among the status flags
 */
public record OkPacket(
        int header,
        long affectedRows,
        long lastInsertId,
        int statusFlags,
        int warnings,
        String info,
        SessionStateChanges sessionState)
        implements Packet {
    public static final int OK = 0x00;
    /** The header of the OK packet that ends rows where {@code CLIENT_DEPRECATE_EOF} is in force. */
    public static final int END_OF_ROWS = 0xFE;

    /** A plain OK with nothing to tell. */
    public static OkPacket withStatus(int statusFlags) {
        return new OkPacket(OK, 0, 0, statusFlags, 0, "", SessionStateChanges.NONE);
    }

    /** One that tells, beside the status, of a change; for clients that have {@code CLIENT_SESSION_TRACK} only. */
    public static OkPacket withState(int statusFlags, SessionTrack change) {
        return new OkPacket(
                OK, 0, 0, statusFlags | SERVER_SESSION_STATE_CHANGED, 0, "", SessionStateChanges.of(List.of(change)));
    }

    /** The end of rows where {@code CLIENT_DEPRECATE_EOF} is in force. */
    public static OkPacket endOfRows(int warnings, int statusFlags) {
        return new OkPacket(END_OF_ROWS, 0, 0, statusFlags, warnings, "", SessionStateChanges.NONE);
    }

    /** @param capabilities what client and server agreed on, of which {@code CLIENT_PROTOCOL_41} is taken for granted */
    public static OkPacket decode(ByteBuf payload, int capabilities) {
        var in = new PayloadReader("OK_Packet", payload);
        int header = in.int1("header");
        if (header != OK && header != END_OF_ROWS) {
            throw in.malformed("header", "0x00 or 0xfe", "0x" + Integer.toHexString(header));
        }
        long affectedRows = in.lengthEncodedInt("affected_rows");
        long lastInsertId = in.lengthEncodedInt("last_insert_id");
        int status = in.int2("status_flags");
        int warnings = in.int2("warnings");
        // The documentation has info run to the end of the packet without session tracking; servers send a length in
        // any case.
        String info = in.hasRemaining() ? in.lengthEncodedString("info") : "";
        SessionStateChanges changes = tracks(capabilities, status) && in.hasRemaining()
                ? SessionStateChanges.ofEncoded(in.lengthEncodedBytes("session_state_info"))
                : SessionStateChanges.NONE;
        return new OkPacket(header, affectedRows, lastInsertId, status, warnings, info, changes);
    }

    @Override
    public void encode(ByteBuf out, int capabilities) {
        out.writeByte(header);
        LengthEncoded.writeInt(out, affectedRows);
        LengthEncoded.writeInt(out, lastInsertId);
        out.writeShortLE(statusFlags).writeShortLE(warnings);
        if (tracks(capabilities, statusFlags)) {
            LengthEncoded.writeString(out, info);
            LengthEncoded.writeBytes(out, sessionState.encoded());
        } else if (!info.isEmpty()) {
            LengthEncoded.writeString(out, info);
        }
    }

    private static boolean tracks(int capabilities, int status) {
        return has(capabilities, CLIENT_SESSION_TRACK) && StatusFlags.has(status, SERVER_SESSION_STATE_CHANGED);
    }
}
