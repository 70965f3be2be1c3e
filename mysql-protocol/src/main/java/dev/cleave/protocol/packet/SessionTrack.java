package dev.cleave.protocol.packet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.cleave.protocol.LengthEncoded;
import dev.cleave.protocol.PayloadReader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** One change of the session's state that a server reports in an {@link OkPacket} ({@code enum_session_state_type}). */
public sealed interface SessionTrack {
    int SESSION_TRACK_SYSTEM_VARIABLES = 0;
    int SESSION_TRACK_SCHEMA = 1;
    int SESSION_TRACK_STATE_CHANGE = 2;
    int SESSION_TRACK_GTIDS = 3;
    int SESSION_TRACK_TRANSACTION_CHARACTERISTICS = 4;
    int SESSION_TRACK_TRANSACTION_STATE = 5;

    /** A session variable has this value now. */
    record SystemVariable(String name, String value) implements SessionTrack {}

    /** The default database; empty if there is none. */
    record Schema(String name) implements SessionTrack {}

    /** Something of the session changed, or not: {@code "1"} or {@code "0"}. */
    record StateChange(String flag) implements SessionTrack {}

    /** GTIDs of the transaction that was just committed. */
    record Gtids(String gtids) implements SessionTrack {}

    /** The statements that would begin a transaction like the current one, such as {@code START TRANSACTION READ ONLY;}; empty for defaults. */
    record TransactionCharacteristics(String statements) implements SessionTrack {}

    /** Eight characters that say what the open transaction did so far, such as {@code T__W____}; see {@code session_track_transaction_info}. */
    record TransactionState(String flags) implements SessionTrack {}

    /** A type that only a newer server, or MariaDB, knows. */
    record Unknown(int type, AuthData data) implements SessionTrack {}

    /** Reads one entry and moves behind it. */
    static SessionTrack decode(PayloadReader in) {
        int type = in.int1("type");
        byte[] data = in.lengthEncodedBytes("data");
        var entry = new PayloadReader("session_state_info", Unpooled.wrappedBuffer(data));
        return switch (type) {
            case SESSION_TRACK_SYSTEM_VARIABLES ->
                new SystemVariable(entry.lengthEncodedString("name"), entry.lengthEncodedString("value"));
            case SESSION_TRACK_SCHEMA -> new Schema(entry.lengthEncodedString("name"));
            case SESSION_TRACK_STATE_CHANGE -> new StateChange(entry.restAsString(US_ASCII));
            case SESSION_TRACK_GTIDS -> {
                entry.skip("encoding_specification", 1);
                yield new Gtids(entry.lengthEncodedString("gtids"));
            }
            case SESSION_TRACK_TRANSACTION_CHARACTERISTICS ->
                new TransactionCharacteristics(entry.lengthEncodedString("characteristics"));
            case SESSION_TRACK_TRANSACTION_STATE -> new TransactionState(entry.lengthEncodedString("state"));
            default -> new Unknown(type, new AuthData(data));
        };
    }

    /** Appends one entry: type, length, data. */
    default void encode(ByteBuf out) {
        ByteBuf data = out.alloc().buffer();
        try {
            out.writeByte(encodeData(data));
            LengthEncoded.writeInt(out, data.readableBytes());
            out.writeBytes(data);
        } finally {
            data.release();
        }
    }

    private int encodeData(ByteBuf data) {
        return switch (this) {
            case SystemVariable(String name, String value) -> {
                LengthEncoded.writeString(data, name);
                yield string(data, value, SESSION_TRACK_SYSTEM_VARIABLES);
            }
            case Schema(String name) -> string(data, name, SESSION_TRACK_SCHEMA);
            case StateChange(String flag) -> {
                data.writeBytes(flag.getBytes(US_ASCII)); // the only entry whose string has no length of its own
                yield SESSION_TRACK_STATE_CHANGE;
            }
            case Gtids(String gtids) -> string(data.writeByte(0), gtids, SESSION_TRACK_GTIDS);
            case TransactionCharacteristics(String statements) ->
                string(data, statements, SESSION_TRACK_TRANSACTION_CHARACTERISTICS);
            case TransactionState(String flags) -> string(data, flags, SESSION_TRACK_TRANSACTION_STATE);
            case Unknown(int type, AuthData bytes) -> {
                data.writeBytes(bytes.bytes());
                yield type;
            }
        };
    }

    private static int string(ByteBuf data, String value, int type) {
        LengthEncoded.writeString(data, value);
        return type;
    }
}
