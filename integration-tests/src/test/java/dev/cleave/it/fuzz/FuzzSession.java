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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A session that logs in with its first step, and again after its connection was closed. What it prepares has numbers of its own. */
final class FuzzSession implements AutoCloseable {
    private static final byte CURSOR_READ_ONLY = 1;
    private static final byte NEW_TYPES = 1;
    private static final byte TYPE_STRING = (byte) 253;

    private static final int PATIENCE_MILLIS = 5_000;

    private final int port;
    private final int capabilities;
    private final Map<Integer, Integer> prepared = new HashMap<>();
    private @Nullable Recording recording;

    FuzzSession(int port, int capabilities) {
        this.port = port;
        this.capabilities = capabilities;
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
        prepared.put(number, recording().prepare(sql));
    }

    /** Parameters are strings, null for NULL. */
    void execute(int number, boolean cursor, @Nullable String... parameters) throws IOException {
        var body = new ByteArrayOutputStream();
        if (parameters.length > 0) {
            int nulls = 0;
            var values = new ByteArrayOutputStream();
            for (int i = 0; i < parameters.length; i++) {
                String value = parameters[i];
                if (value == null) {
                    nulls |= 1 << i;
                } else {
                    values.write(value.length());
                    values.writeBytes(value.getBytes(UTF_8));
                }
            }
            body.write(nulls);
            body.write(NEW_TYPES);
            for (int i = 0; i < parameters.length; i++) {
                body.write(TYPE_STRING);
                body.write(0);
            }
            values.writeTo(body);
        }
        recording().execute(id(number), cursor ? CURSOR_READ_ONLY : 0, body.toByteArray());
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

    void longData(int number, String data) throws IOException {
        recording().longData(id(number), 0, data.getBytes(UTF_8));
    }

    private int id(int number) {
        return prepared.getOrDefault(number, 0);
    }

    /** With the default roles: MySQL keeps those that were made active before (sessions.md). */
    void changeUser(String user, String schema) throws IOException {
        query("SET ROLE DEFAULT");
        prepared.clear();
        recording().changeUser(user, user, schema);
    }

    void reset() throws IOException {
        prepared.clear();
        recording().onePacket(Command.COM_RESET_CONNECTION);
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
