package dev.cleave.proxy.relay;

import static dev.cleave.protocol.StatusFlags.SERVER_MORE_RESULTS_EXISTS;
import static dev.cleave.protocol.StatusFlags.SERVER_PS_OUT_PARAMS;
import static dev.cleave.protocol.StatusFlags.SERVER_STATUS_CURSOR_EXISTS;

import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/**
 * Walks the packets of one response and tells where it ends. Rows and column definitions are skipped by their length; only their first byte is looked
 * at. One per backend connection, reused for each response; confined to that connection's event loop; allocates nothing.
 *
 * <p>It stops <em>at</em> a packet that matters, and only when all of it is in the buffer, so that the caller may read or rewrite it in place:
 *
 * <pre>
 *   RESULT:  FIRST ── column count ─→ COLUMNS ─→ [EOF] ─→ ROWS ── EOF/OK ─→ end, or FIRST again (SERVER_MORE_RESULTS_EXISTS)
 *            FIRST ── OK, ERR ─→ end or FIRST again;   FIRST ── 0xFB ─→ local file ─→ FIRST
 *   PREPARE: FIRST ── PREPARE_OK ─→ definitions of parameters [EOF] ─→ definitions of columns [EOF] ─→ end
 *   ROWS:    ROWS ── EOF/OK, ERR ─→ end
 * </pre>
 *
 * The definitions are missing where the session has {@code resultset_metadata = NONE}.
 *
 * <p>Source: MySQL's protocol documentation, pages "Text Resultset", "COM_QUERY Response", "COM_STMT_PREPARE Response", "OK_Packet", "EOF_Packet".
 */
public final class ResponseTracker {
    private static final int HEADER = 4;
    private static final int MAX_PAYLOAD = 0xFFFFFF;
    private static final int PREPARE_OK_LENGTH = 12;
    private static final int WARNINGS_OF_PREPARE_OK = 10;
    /** RESULTSET_METADATA_NONE. */
    private static final int NO_METADATA = 0;

    /** What {@link #walk} stopped at. */
    public enum Event {
        /** Everything readable up to {@link #position()} may be relayed; the rest is an incomplete packet that must be kept. */
        NEEDS_MORE,
        /** An OK or EOF packet that ends a result. */
        OK,
        /** An ERR packet; it ends the response. */
        ERR,
        /** The first packet of the answer to PREPARE. */
        PREPARE_OK,
        /** The server asks for a local file; the client sends it now. */
        LOCAL_FILE,
        /** The last packet of a response that has no OK, EOF or ERR (definitions after PREPARE, text of STATISTICS). */
        LAST
    }

    private enum Phase {
        FIRST,
        COLUMNS,
        COLUMNS_EOF,
        ROWS,
        DEFINITIONS,
        DONE
    }

    private Phase phase = Phase.DONE;
    private ResponseKind kind = ResponseKind.NONE;
    private boolean deprecateEof;
    /** Payload bytes of the current packet that were not yet in a buffer. */
    private int remaining;
    /** The current packet has 2^24-1 bytes, so the next one continues it. */
    private boolean continues;

    /** Definition packets (and EOFs among them) still to come. */
    private int definitions;
    /** Set while the packet being skipped is the column count, which is not one of the definitions. */
    private boolean skipWithoutCounting;

    /** The rows are OUT parameters, whose last EOF does not say that the procedure's own result follows, as the one before them did. */
    private boolean outParameters;

    private int sequenceId;
    private int position;
    private int packetStart;
    private int packetEnd;

    private long rows;
    private int results;
    private int statusFlags;
    private int statusFlagsAt;
    private int warnings;
    private long affectedRows;
    private long lastInsertId;
    private int errorCode;
    private boolean endedWithRows;

    /** Starts a response. {@code deprecateEof}: CLIENT_DEPRECATE_EOF was negotiated with this server. */
    public void begin(ResponseKind kind, boolean deprecateEof) {
        this.kind = kind;
        this.deprecateEof = deprecateEof;
        phase = kind == ResponseKind.ROWS ? Phase.ROWS : kind == ResponseKind.NONE ? Phase.DONE : Phase.FIRST;
        remaining = 0;
        continues = false;
        sequenceId = 0;
        rows = 0;
        results = 0;
        errorCode = 0;
        endedWithRows = false;
        outParameters = false;
        affectedRows = 0;
        lastInsertId = 0;
        warnings = 0;
    }

    /** Whether the last packet of the response was passed. */
    public boolean done() {
        return phase == Phase.DONE;
    }

    /** Walks from {@code from} to the next packet that matters or to the end of what is readable. */
    public Event walk(ByteBuf in, int from) {
        int end = in.writerIndex();
        int at = from;
        while (true) {
            if (remaining > 0) {
                int step = Math.min(remaining, end - at);
                at += step;
                remaining -= step;
                if (remaining > 0) {
                    return needsMore(at);
                }
                if (!continues && packetSkipped()) {
                    position = at;
                    return Event.LAST;
                }
            }
            if (end - at < HEADER + 1) {
                if (end - at < HEADER || in.getMediumLE(at) != 0) {
                    return needsMore(at);
                }
            }
            int length = in.getUnsignedMediumLE(at);
            boolean continuation = continues;
            continues = length == MAX_PAYLOAD;
            sequenceId = in.getUnsignedByte(at + 3);
            if (!continuation) {
                Event event = enter(in, at, length, end);
                if (event != null) {
                    return event;
                }
            }
            at += HEADER;
            remaining = length;
            if (length == 0 && packetSkipped()) {
                position = at;
                return Event.LAST;
            }
        }
    }

    private Event needsMore(int at) {
        position = at;
        return Event.NEEDS_MORE;
    }

    /** Looks at the first byte of a packet; null says that it is to be skipped. */
    private @Nullable Event enter(ByteBuf in, int at, int length, int end) {
        int first = length == 0 ? 0 : in.getUnsignedByte(at + HEADER);
        return switch (phase) {
            case FIRST -> enterFirst(in, at, length, end, first);
            case ROWS -> enterRow(in, at, length, end, first);
            // With a cursor the server stops here; only the flags of this EOF say so, so it is always read.
            case COLUMNS_EOF -> whole(in, at, length, end, first == 0xFF ? Event.ERR : Event.OK);
            case COLUMNS, DEFINITIONS -> first == 0xFF ? whole(in, at, length, end, Event.ERR) : null;
            case DONE -> throw new IllegalStateException("the server sent a packet that no command asked for");
        };
    }

    private @Nullable Event enterRow(ByteBuf in, int at, int length, int end, int first) {
        if (first == 0xFF) {
            return whole(in, at, length, end, Event.ERR);
        }
        if (first == 0xFE && length < (deprecateEof ? MAX_PAYLOAD : 9)) {
            return whole(in, at, length, end, Event.OK);
        }
        rows++;
        return null;
    }

    private @Nullable Event enterFirst(ByteBuf in, int at, int length, int end, int first) {
        if (kind == ResponseKind.TEXT) {
            return first == 0xFF ? whole(in, at, length, end, Event.ERR) : null;
        }
        if (first == 0xFF) {
            return whole(in, at, length, end, Event.ERR);
        }
        if (kind == ResponseKind.PREPARE) {
            return whole(in, at, length, end, Event.PREPARE_OK);
        }
        if (first == 0x00 || first == 0xFE) {
            return whole(in, at, length, end, Event.OK);
        }
        if (first == 0xFB) {
            return whole(in, at, length, end, Event.LOCAL_FILE);
        }
        if (end - at < HEADER + length) {
            return needsMoreOf(at);
        }
        definitions = (int) LengthEncodedView.value(in, at + HEADER);
        phase = leavesDefinitionsOut(in, at + HEADER, length) ? afterColumns() : Phase.COLUMNS;
        skipWithoutCounting = true;
        return null;
    }

    /** With CLIENT_OPTIONAL_RESULTSET_METADATA, a byte behind the column count says whether definitions follow. */
    private static boolean leavesDefinitionsOut(ByteBuf in, int at, int length) {
        int count = LengthEncodedView.size(in, at);
        return length > count && in.getByte(at + count) == NO_METADATA;
    }

    private Phase afterColumns() {
        return deprecateEof ? Phase.ROWS : Phase.COLUMNS_EOF;
    }

    /** The packet at this index is not passed on yet. */
    private Event needsMoreOf(int at) {
        continues = false;
        sequenceId = sequenceId - 1 & 0xFF;
        position = at;
        return Event.NEEDS_MORE;
    }

    /** A packet that matters: stop before it, once it is complete. */
    private Event whole(ByteBuf in, int at, int length, int end, Event event) {
        if (end - at < HEADER + length) {
            return needsMoreOf(at);
        }
        position = at;
        packetStart = at;
        packetEnd = at + HEADER + length;
        continues = false;
        switch (event) {
            case OK -> readOk(in, at + HEADER, length);
            case ERR -> {
                errorCode = length >= 3 ? in.getUnsignedShortLE(at + HEADER + 1) : 0;
                phase = Phase.DONE;
            }
            case PREPARE_OK -> readPrepareOk(in, at + HEADER, length);
            case LOCAL_FILE, LAST, NEEDS_MORE -> {}
        }
        return event;
    }

    private void readOk(ByteBuf in, int at, int length) {
        endedWithRows = phase != Phase.FIRST;
        boolean eof = in.getUnsignedByte(at) == 0xFE && length <= 5;
        if (eof) {
            warnings = length >= 5 ? in.getUnsignedShortLE(at + 1) : 0;
            statusFlagsAt = at + 3;
            statusFlags = length >= 5 ? in.getUnsignedShortLE(statusFlagsAt) : 0;
        } else {
            int p = at + 1;
            affectedRows = LengthEncodedView.value(in, p);
            p += LengthEncodedView.size(in, p);
            lastInsertId = LengthEncodedView.value(in, p);
            p += LengthEncodedView.size(in, p);
            statusFlagsAt = p;
            statusFlags = in.getUnsignedShortLE(p);
            warnings = in.getUnsignedShortLE(p + 2);
        }
        boolean more = (statusFlags & SERVER_MORE_RESULTS_EXISTS) != 0;
        if (phase == Phase.COLUMNS_EOF && (statusFlags & SERVER_STATUS_CURSOR_EXISTS) == 0) {
            outParameters = more && (statusFlags & SERVER_PS_OUT_PARAMS) != 0;
            phase = Phase.ROWS;
        } else {
            results++;
            phase = (more || outParameters) && kind == ResponseKind.RESULT ? Phase.FIRST : Phase.DONE;
            outParameters = false;
        }
    }

    private void readPrepareOk(ByteBuf in, int at, int length) {
        int columns = in.getUnsignedShortLE(at + 5);
        int parameters = in.getUnsignedShortLE(at + 7);
        warnings = length >= PREPARE_OK_LENGTH ? in.getUnsignedShortLE(at + WARNINGS_OF_PREPARE_OK) : 0;
        boolean leftOut = length > PREPARE_OK_LENGTH && in.getByte(at + PREPARE_OK_LENGTH) == NO_METADATA;
        definitions = definitionsOf(parameters, leftOut) + definitionsOf(columns, leftOut);
        phase = definitions == 0 ? Phase.DONE : Phase.DEFINITIONS;
    }

    /** With the EOF behind them, which is there even if they are left out. */
    private int definitionsOf(int count, boolean leftOut) {
        int eof = deprecateEof ? 0 : 1;
        return count == 0 ? 0 : leftOut ? eof : count + eof;
    }

    /** Counts a packet that was skipped; true if it was the last of the response. */
    private boolean packetSkipped() {
        if (skipWithoutCounting) {
            skipWithoutCounting = false;
            return false;
        }
        switch (phase) {
            case COLUMNS -> {
                if (--definitions == 0) {
                    phase = afterColumns();
                }
            }
            case DEFINITIONS -> {
                if (--definitions == 0) {
                    phase = Phase.DONE;
                    return true;
                }
            }
            case FIRST -> {
                phase = Phase.DONE;
                return true;
            }
            case ROWS, COLUMNS_EOF, DONE -> {}
        }
        return false;
    }

    /** Index of the first byte that may not be relayed yet, or, at an event, of the packet that matters. */
    public int position() {
        return position;
    }

    /** Index of the header of the packet that {@link #walk} stopped at. */
    public int packetStart() {
        return packetStart;
    }

    /** Index after the packet that {@link #walk} stopped at. */
    public int packetEnd() {
        return packetEnd;
    }

    /** A packet went the other way, amid the response: part of a local file. */
    public void sent(ByteBuf packet) {
        sequenceId = packet.getUnsignedByte(packet.readerIndex() + 3);
    }

    /** Sequence id of the last packet of which something may be passed on, or that was {@link #sent}. */
    public int sequenceId() {
        return sequenceId;
    }

    /** Whether part of a packet was passed on and the rest is missing: then nothing else can be put in its place. */
    public boolean inMidPacket() {
        return remaining > 0 || continues;
    }

    /** Row packets so far. */
    public long rows() {
        return rows;
    }

    /** Results that have ended, up to the packet that {@link #walk} stopped at; one that ends with an ERR does not count. */
    public int results() {
        return results;
    }

    /** Status flags of the last OK or EOF. They are kept after an ERR, which carries none. */
    public int statusFlags() {
        return statusFlags;
    }

    /** Index of the two bytes of the status flags in the packet that {@link #walk} stopped at. */
    public int statusFlagsAt() {
        return statusFlagsAt;
    }

    public int warnings() {
        return warnings;
    }

    public long affectedRows() {
        return affectedRows;
    }

    public long lastInsertId() {
        return lastInsertId;
    }

    /** Whether the last result had columns: what ended it was not a plain OK. */
    public boolean endedWithRows() {
        return endedWithRows;
    }

    /** Whether the server keeps the rows, to be fetched. */
    public boolean leavesCursorOpen() {
        return errorCode == 0 && (statusFlags & SERVER_STATUS_CURSOR_EXISTS) != 0;
    }

    /** Code of the ERR packet, 0 if there was none. */
    public int errorCode() {
        return errorCode;
    }
}
