package dev.cleave.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.it.Wire;
import dev.cleave.it.fidelity.Recording;
import dev.cleave.protocol.Command;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A session that logs in with its first step, and again after its connection was closed. What it prepares has numbers of its own. */
final class FuzzSession implements AutoCloseable {
    /** What a client says of its parameters. */
    enum Types {
        STRINGS,
        NUMBERS,
        AS_BEFORE
    }

    private static final byte CURSOR_READ_ONLY = 1;
    private static final byte NEW_TYPES = 1;
    private static final byte TYPE_LONGLONG = 8;
    private static final byte TYPE_STRING = (byte) 253;

    /** In the place of a parameter that was sent as long data. */
    static final String SENT = "(sent)";

    /** No session has this id. */
    private static final int NOBODY = -296;

    private static final Prepared NONE = new Prepared(0);

    private static final int PATIENCE_MILLIS = 5_000;

    private final int port;
    private final int capabilities;
    private final Map<Integer, FuzzSession> all;
    private final Map<Integer, Prepared> prepared = new HashMap<>();
    private @Nullable Recording recording;

    /** @param all of the sequence, by their numbers, this one included */
    FuzzSession(int port, int capabilities, Map<Integer, FuzzSession> all) {
        this.port = port;
        this.capabilities = capabilities;
        this.all = all;
    }

    /** The number that the server greeted it with; -1 while it is not logged in. */
    int id() {
        return recording == null ? -1 : recording.wire().threadId();
    }

    /** All that is answered, the end of the connection included. */
    List<String> run(Step step) throws IOException {
        int before = recording().lines().size();
        try {
            step.action().run(this);
        } catch (EOFException | SocketException _) {
            // Which of the two depends on whether the server was quicker to close than we to send
            recording().lines().add("  the connection was closed");
        } catch (SocketTimeoutException _) {
            recording().lines().add("  no answer, as if it was closed");
        }
        List<String> lines = recording().lines();
        List<String> answered = List.copyOf(lines.subList(before, lines.size()));
        if (!answered.isEmpty() && answered.getLast().endsWith("was closed")) {
            close();
        }
        return answered;
    }

    private Recording recording() throws IOException {
        if (recording == null) {
            var wire = Wire.login(port, "app", "app", "app", Wire.BASIC | capabilities, 255);
            wire.socket().setSoTimeout(PATIENCE_MILLIS);
            recording = new Recording(wire, "no schema of its own", false);
        }
        return recording;
    }

    /** {@code #} stands for the session's connection id. */
    void query(String text) throws IOException {
        String id = Integer.toUnsignedString(recording().wire().threadId());
        recording().query(text.replace("#", id).getBytes(UTF_8), text);
    }

    void prepare(int number, String sql) throws IOException {
        prepared.put(number, new Prepared(recording().prepare(sql)));
    }

    /** A statement's id, and whether its parameters were numbers when their types were sent last. */
    private static final class Prepared {
        private final int id;
        private boolean numbers;

        Prepared(int id) {
            this.id = id;
        }
    }

    /**
     * Executes a statement.
     *
     * @param types what the parameters are from now on; as in the execution before if empty
     * @param parameters null for NULL, {@link #SENT} for long data
     */
    void execute(int number, boolean cursor, Types types, @Nullable String... parameters) throws IOException {
        Prepared statement = prepared.getOrDefault(number, NONE);
        var body = new ByteArrayOutputStream();
        if (parameters.length > 0) {
            if (types != Types.AS_BEFORE) {
                statement.numbers = types == Types.NUMBERS;
            }
            int nulls = 0;
            var values = new ByteArrayOutputStream();
            for (int i = 0; i < parameters.length; i++) {
                String value = parameters[i];
                if (value == null) {
                    nulls |= 1 << i;
                } else if (!value.equals(SENT)) {
                    values.writeBytes(encoded(value, statement.numbers));
                }
            }
            body.write(nulls);
            body.write(types == Types.AS_BEFORE ? 0 : NEW_TYPES);
            for (int i = 0; types != Types.AS_BEFORE && i < parameters.length; i++) {
                body.write(statement.numbers ? TYPE_LONGLONG : TYPE_STRING);
                body.write(0);
            }
            values.writeTo(body);
        }
        recording().execute(statement.id, cursor ? CURSOR_READ_ONLY : 0, body.toByteArray());
    }

    private static byte[] encoded(String value, boolean number) {
        if (number) {
            long of = value.hashCode(); // any number, the same for the same text
            return ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(of)
                    .array();
        }
        byte[] text = value.getBytes(UTF_8);
        return ByteBuffer.allocate(1 + text.length)
                .put((byte) text.length)
                .put(text)
                .array();
    }

    void fetch(int number, int rows) throws IOException {
        recording().fetch(id(number), rows);
    }

    void resetStatement(int number) throws IOException {
        recording().resetStatement(id(number));
    }

    void closeStatement(int number) throws IOException {
        recording().closeStatement(id(number));
    }

    void longData(int number, int parameter, String data) throws IOException {
        recording().longData(id(number), parameter, data.getBytes(UTF_8));
    }

    private int id(int number) {
        return prepared.getOrDefault(number, NONE).id;
    }

    /** Ends another session's query, of which there is none, or the session, which has nothing then that a server would have to take back first. */
    void kill(int other, boolean query) throws IOException {
        FuzzSession victim = all.get(other);
        boolean there = victim != null && victim != this && victim.recording != null;
        if (there) {
            (query ? this : victim).reset(); // the other one needs a connection beside this one's and that of a third
        }
        String text = "KILL " + (query ? "QUERY " : "");
        String id = Integer.toUnsignedString(there ? victim.id() : NOBODY);
        recording().query((text + id).getBytes(UTF_8), text + "session " + other);
        recording().lines().replaceAll(line -> line.replace("thread " + id, "thread of " + other));
        if (there) {
            recording().lines().addAll(victim.run(new Step(other, 0, "DO 0", s -> s.query("DO 0"))));
        }
    }

    /** Without roles: MySQL keeps those that were made active before (sessions.md). */
    void changeUser(String user, String schema) throws IOException {
        query("SET ROLE NONE");
        prepared.clear();
        recording().changeUser(user, user, schema);
    }

    /** With USE, until which MySQL takes the server's character set for the default schema's (sessions.md). */
    void reset() throws IOException {
        prepared.clear();
        recording().onePacket(Command.COM_RESET_CONNECTION);
        query("SELECT DATABASE()");
        query("USE app");
    }

    /** The answer does not repeat the warning count of the statement before, as that to COM_INIT_DB (sessions.md). */
    void severalStatements(boolean on) throws IOException {
        query("DO 0");
        recording().onePacket(Command.COM_SET_OPTION, (byte) (on ? 0 : 1), (byte) 0);
    }

    void initDb(String schema) throws IOException {
        query("DO 0");
        recording().command(Command.COM_INIT_DB, schema);
    }

    @Override
    public void close() throws IOException {
        if (recording != null) {
            recording.wire().close();
            recording = null;
            prepared.clear();
        }
    }
}
