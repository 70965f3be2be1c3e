package dev.cleave.it.fidelity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.it.Wire;
import dev.cleave.protocol.Command;
import dev.cleave.protocol.MalformedPacketException;
import dev.cleave.protocol.StatusFlags;
import dev.cleave.protocol.packet.OkPacket;
import dev.cleave.protocol.packet.SessionStateChanges;
import dev.cleave.protocol.packet.SessionTrack;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session that writes down all that it is answered, as text that can be compared: each packet with its sequence id and every byte. What must differ is
 * masked: the session's own schema, the ids of prepared statements, that a transaction has begun or ended, of which Cleave does not tell clients that track
 * session state, and which collation of utf8mb4 a column's definition names: a backend whose character set
 * was changed and changed back names the character set's default, not the login's.
 */
public final class Recording {
    private static final int SHOWN = 400;
    private static final int EOF_LENGTH = 5;
    /** Of an OK that tells of a change. */
    private static final int SHORTEST_WITH_STATE = 9;

    /** In a column definition: length of what follows, number of the collation. */
    private static final String GENERAL_CI = "\f-\0";

    private static final String GERMAN2_CI = "\f\u00f4\0";
    private static final String DEFAULT_CI = "\f\u00ff\0";

    private final Wire wire;
    private final String schema;
    private final boolean mariaDb;
    /** As the server gave them; errors name them. */
    private final List<Integer> statements = new ArrayList<>();

    private final List<String> lines = new ArrayList<>();
    private boolean ahead;

    public Recording(Wire wire, String schema, boolean mariaDb) {
        this.wire = wire;
        this.schema = schema;
        this.mariaDb = mariaDb;
    }

    /** One line for each command and each packet. */
    public List<String> lines() {
        return lines;
    }

    public Wire wire() {
        return wire;
    }

    /** From now on, all statements of one {@link #query(String...)} are sent before the first answer is read. */
    void sendsAhead() {
        ahead = true;
    }

    /** Runs each statement; {@code $} stands for the session's schema. */
    void query(String... texts) throws IOException {
        List<byte[]> statements = Arrays.stream(texts)
                .map(text -> text.replace("$", schema).getBytes(UTF_8))
                .toList();
        if (!ahead || Arrays.stream(texts).anyMatch(text -> text.contains("LOCAL INFILE"))) {
            for (byte[] statement : statements) {
                query(statement);
            }
            return;
        }
        for (byte[] statement : statements) {
            wire.send(Command.COM_QUERY, statement);
        }
        for (byte[] statement : statements) {
            noteQuery(statement);
            record(wire.readResult());
        }
    }

    private void noteQuery(byte[] statement) {
        note("QUERY " + new String(statement, 0, Math.min(statement.length, 200), UTF_8));
    }

    void query(byte[] statement) throws IOException {
        noteQuery(statement);
        record(wire.query(statement));
    }

    /** {@code text} is what is noted down of it. */
    public void query(byte[] statement, String text) throws IOException {
        note("QUERY " + text);
        record(wire.query(statement));
    }

    /** A command whose answer is an OK, an ERR or a result. */
    public void command(int command, String argument) throws IOException {
        note(Command.nameOf(command) + " " + argument);
        wire.send(command, argument.replace("$", schema).getBytes(UTF_8));
        record(wire.readResult());
    }

    /** A command whose answer is rows up to an EOF. */
    public void rowsOf(int command, byte... argument) throws IOException {
        note(Command.nameOf(command));
        wire.send(command, argument);
        var packets = new ArrayList<byte[]>();
        wire.readUntilEof(packets);
        record(packets);
    }

    /** A command that is answered with one packet. */
    public void onePacket(int command, byte... argument) throws IOException {
        note(Command.nameOf(command));
        wire.send(command, argument);
        nextPacket();
    }

    /** What comes in answer to something that was sent past this recording. */
    void nextPacket() throws IOException {
        record(List.of(wire.readPacket()));
    }

    public void changeUser(String user, String password, @Nullable String database) throws IOException {
        note("COM_CHANGE_USER to " + user + " with " + password + " in " + database);
        List<byte[]> answers = wire.changeUser(user, password, database);
        if (mariaDb) {
            record(answers.getLast(), "not compared: MariaDB proves passwords in another way than Cleave");
        } else {
            record(answers);
        }
    }

    /** Prepares a statement; returns its id, 0 if that failed. */
    public int prepare(String sql) throws IOException {
        note("PREPARE " + sql);
        wire.send(Command.COM_STMT_PREPARE, sql.replace("$", schema).getBytes(UTF_8));
        byte[] first = wire.readPacket();
        if (Wire.isError(first)) {
            record(List.of(first));
            return 0;
        }
        ByteBuffer ok = ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN);
        int id = ok.getInt(1);
        statements.add(id);
        ok.putInt(1, 0);
        var packets = new ArrayList<byte[]>(List.of(first));
        int eof = wire.deprecatesEof() ? 0 : 1;
        boolean leftOut = first.length > 12 && first[12] == 0;
        int columns = ok.getShort(5);
        int parameters = ok.getShort(7);
        int ends = (columns == 0 ? 0 : eof) + (parameters == 0 ? 0 : eof);
        int more = leftOut ? ends : columns + parameters + ends;
        for (int i = 0; i < more; i++) {
            byte[] packet = wire.readPacket();
            if (packet.length == EOF_LENGTH) {
                packet[3] &= ~StatusFlags.SERVER_STATUS_IN_TRANS; // sessions.md: it does not say so behind a mere BEGIN
            }
            packets.add(packet);
        }
        record(packets);
        return id;
    }

    /** Executes a prepared statement; {@code parameters} are what follows the iteration count. */
    public void execute(int id, int flags, byte... parameters) throws IOException {
        note("EXECUTE");
        ByteBuffer body = ByteBuffer.allocate(9 + parameters.length).order(ByteOrder.LITTLE_ENDIAN);
        body.putInt(id).put((byte) flags).putInt(1).put(parameters);
        wire.send(Command.COM_STMT_EXECUTE, body.array());
        record(wire.readResult());
    }

    public void fetch(int id, int rows) throws IOException {
        rowsOf(
                Command.COM_STMT_FETCH,
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(id)
                        .putInt(rows)
                        .array());
    }

    public void resetStatement(int id) throws IOException {
        onePacket(
                Command.COM_STMT_RESET,
                ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(id).array());
    }

    public void closeStatement(int id) throws IOException {
        wire.send(
                Command.COM_STMT_CLOSE,
                ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(id).array());
    }

    public void longData(int id, int parameter, byte[] data) throws IOException {
        ByteBuffer body = ByteBuffer.allocate(6 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        wire.send(
                Command.COM_STMT_SEND_LONG_DATA,
                body.putInt(id).putShort((short) parameter).put(data).array());
    }

    /** Whether the server is MariaDB. */
    boolean mariaDb() {
        return mariaDb;
    }

    private void note(String line) {
        lines.add("> " + masked(line));
    }

    private void record(List<byte[]> packets) {
        for (byte[] packet : packets) {
            lines.add("  " + describe(withoutTransactionState(packet)));
        }
        lines.add("  last sequence id " + wire.sequenceId());
    }

    private byte[] withoutTransactionState(byte[] packet) {
        if (!wire.tracksState()
                || packet.length < SHORTEST_WITH_STATE
                || packet[0] != OkPacket.OK && packet[0] != (byte) 0xFE) {
            return packet;
        }
        OkPacket ok;
        try {
            ok = OkPacket.decode(Unpooled.wrappedBuffer(packet), wire.capabilities());
        } catch (MalformedPacketException _) {
            return packet; // a row
        }
        if (!StatusFlags.has(ok.statusFlags(), StatusFlags.SERVER_SESSION_STATE_CHANGED)) {
            return packet;
        }
        List<SessionTrack> told = ok.sessionState().entries();
        List<SessionTrack> rest = told.stream()
                .filter(track -> !(track instanceof SessionTrack.TransactionState))
                .toList();
        if (rest.size() == told.size() && !told.isEmpty()) {
            return packet;
        }
        int flags = rest.isEmpty() ? ok.statusFlags() & ~StatusFlags.SERVER_SESSION_STATE_CHANGED : ok.statusFlags();
        ByteBuf masked = Unpooled.buffer();
        new OkPacket(
                        ok.header(),
                        ok.affectedRows(),
                        ok.lastInsertId(),
                        flags,
                        ok.warnings(),
                        ok.info(),
                        SessionStateChanges.of(rest))
                .encode(masked, wire.capabilities());
        return ByteBufUtil.getBytes(masked);
    }

    private void record(byte[] last, String others) {
        lines.add("  " + others);
        lines.add("  " + describe(last));
    }

    private String describe(byte[] packet) {
        if (packet.length > SHOWN) {
            return packet.length + " bytes, hash " + Arrays.hashCode(packet);
        }
        var text = new StringBuilder();
        String masked = masked(new String(packet, ISO_8859_1));
        for (int i = 0; Wire.isError(packet) && i < statements.size(); i++) {
            masked = masked.replace("(" + statements.get(i) + ")", "(statement " + i + ")");
        }
        masked.chars().forEach(c -> text.append(c >= ' ' && c < 127 ? (char) c : String.format("\\%02x", c)));
        return text.toString();
    }

    private String masked(String text) {
        return text.replace(schema, "$").replace(GENERAL_CI, DEFAULT_CI).replace(GERMAN2_CI, DEFAULT_CI);
    }
}
