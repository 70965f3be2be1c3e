package dev.cleave.it.fidelity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.it.TestBed;
import dev.cleave.it.Wire;
import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.Command;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that are no statements are answered as the server answers them, byte for byte; so is what the session is like afterwards. */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class CommandsIT {
    private static final String WHO = "SELECT CURRENT_USER(), DATABASE(), @a, @@sql_mode = @@global.sql_mode";
    private static TestBed bed;

    @BeforeAll
    static void start() throws IOException {
        bed = TestBed.start("pool: {max-connections-per-server: 2}");
        // The server knows both passwords from here on, as Cleave does.
        Wire.login(bed.clusterA().port(), "app").close();
        Wire.login(bed.clusterA().port(), "other", "other", null, Wire.BASIC, 255)
                .close();
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    /** Runs the same on the server and on Cleave; the end of the connection is an answer, too. */
    private static void answersAsTheServerDoes(Script.Body body) throws IOException {
        List<String> direct = run(bed.clusterA().port(), body);
        assertThat(run(bed.port(), body)).isEqualTo(direct);
    }

    private static List<String> run(int port, Script.Body body) throws IOException {
        try (Wire wire = Wire.login(port, "app")) {
            var recording = new Recording(wire, "no schema of its own", false);
            try {
                body.run(recording);
            } catch (EOFException | SocketException _) {
                // Which of the two depends on whether the server was quicker to close than we to send
                recording.lines().add("the connection was closed");
            }
            return recording.lines();
        }
    }

    @Test
    void changesTheUserAndLeavesNothingOfTheOldSession() throws IOException {
        answersAsTheServerDoes(s -> {
            s.query("SET @a = 1, sql_mode = ''", "CREATE TEMPORARY TABLE tmp (id INT)", "BEGIN");
            s.query("INSERT INTO users (id, name) VALUES (1000, 'rolled back')");
            int prepared = s.prepare("SELECT 1");
            s.changeUser("other", "other", "app");
            s.query(WHO, "SELECT * FROM tmp", "SELECT COUNT(*) FROM users");
            s.execute(prepared, 0);
            s.changeUser("other", "other", null);
            s.query(WHO, "SELECT * FROM users");
            s.changeUser("app", "app", "app");
            s.query(WHO, "SELECT COUNT(*) FROM users");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "NO_CHAIN, COMMIT RELEASE",
        "NO_CHAIN, ROLLBACK AND NO CHAIN RELEASE",
        "RELEASE, COMMIT",
        "RELEASE, COMMIT NO RELEASE"
    })
    void endsTheConnectionWithTheTransaction(String completionType, String end) throws IOException {
        answersAsTheServerDoes(s -> {
            s.query("SET completion_type = " + completionType, "BEGIN", end, "SELECT 1");
        });
        answersAsTheServerDoes(s -> {
            s.query("SET completion_type = " + completionType, "BEGIN", "DELETE FROM users WHERE id = 7000");
            s.query(end, "SELECT 1");
        });
    }

    @ParameterizedTest
    @CsvSource({"other, wrong, app", "other, '', app", "other, other, no_such_schema"})
    void endsTheConnectionOfOneWhoMayNotChange(String user, String password, String schema) throws IOException {
        answersAsTheServerDoes(s -> {
            s.query("BEGIN", "INSERT INTO users (id, name) VALUES (1000, 'rolled back')");
            s.changeUser(user, password, schema);
            s.query("SELECT 1");
        });
        answersAsTheServerDoes(s -> s.query("SELECT COUNT(*) FROM users"));
    }

    /** Its collation has two bytes, that of the login one. */
    @ParameterizedTest
    @ValueSource(ints = {8, 303, 999})
    void takesTheCollationOfTheNewUser(int collation) throws IOException {
        assertThat(characterSets(bed.port(), collation))
                .isEqualTo(characterSets(bed.clusterA().port(), collation));
    }

    private static List<String> characterSets(int port, int collation) throws IOException {
        try (Wire wire = Wire.login(port, "app", "app", null, Wire.BASIC, collation)) {
            wire.changeUser("app", "app", null);
            return wire.query("SELECT @@character_set_client, @@collation_connection, @@character_set_results").stream()
                    .map(packet -> new String(packet, ISO_8859_1))
                    .toList();
        }
    }

    /** Not compared with the server: for a user that does not exist it pretends to one method or another, chosen at its start. */
    @Test
    void doesNotTellThatAUserDoesNotExist() throws IOException {
        try (Wire wire = Wire.login(bed.port(), "app")) {
            assertThat(Wire.errorText(wire.changeUser("nobody", "app", "app").getLast()))
                    .isEqualTo("1045 28000 Access denied for user 'nobody'@'localhost' (using password: YES)");
        }
    }

    @Test
    void switchesSeveralStatementsOffAndOn() throws IOException {
        String several = "SELECT 1; SELECT 2";
        answersAsTheServerDoes(s -> {
            s.query(several);
            s.onePacket(Command.COM_SET_OPTION, (byte) 1, (byte) 0);
            s.query(several, "SELECT 3");
            s.onePacket(Command.COM_SET_OPTION, (byte) 0, (byte) 0);
            s.query(several, "BEGIN", "SELECT * FROM users");
            s.onePacket(Command.COM_SET_OPTION, (byte) 1, (byte) 0);
            s.query(several, "ROLLBACK");
            s.onePacket(Command.COM_SET_OPTION, (byte) 7, (byte) 0);
            s.query(several);
        });
    }

    @Test
    void changesTheUserNotTheOption() throws IOException {
        answersAsTheServerDoes(s -> {
            s.onePacket(Command.COM_SET_OPTION, (byte) 1, (byte) 0);
            s.changeUser("app", "app", "app");
            s.query("SELECT 1; SELECT 2");
        });
    }

    /** The client's next session may look for what this one had. */
    @Test
    void changesTheUserWhenTheOldOnesLocksAreGone() throws IOException {
        String lock = "SELECT GET_LOCK('changed', 0)";
        try (Wire changing = Wire.login(bed.port(), "app");
                Wire other = Wire.login(bed.port(), "app")) {
            for (int i = 0; i < 20; i++) {
                changing.query(lock);
                changing.changeUser("app", "app", "app");
                assertThat(new String(other.query(lock).get(3), UTF_8)).endsWith("1");
                other.query("DO RELEASE_LOCK('changed')");
            }
        }
    }

    @Test
    void refusesWhatIsNoCommand() throws IOException {
        answersAsTheServerDoes(s -> {
            s.wire().sendRaw((byte) 0, (byte) 0, (byte) 0, (byte) 0);
            s.nextPacket();
            s.query("SELECT 1");
        });
        answersAsTheServerDoes(s -> {
            s.wire().sendRaw((byte) 1, (byte) 0, (byte) 0, (byte) 7, (byte) Command.COM_PING);
            s.nextPacket();
            s.query("SELECT 1");
        });
    }

    @Test
    void tellsTheGtidOfWhatWasCommitted() throws IOException {
        int tracking = Wire.BASIC | CapabilityFlags.CLIENT_SESSION_TRACK | CapabilityFlags.CLIENT_DEPRECATE_EOF;
        try (Wire wire = Wire.login(bed.port(), "app", "app", "app", tracking, 255)) {
            wire.query("SET SESSION session_track_gtids = OWN_GTID");
            byte[] answer = wire.query("DELETE FROM users WHERE id = 6000").getLast();
            byte[] committed = wire.query("INSERT INTO users (id, name) VALUES (6000, 'tracked')")
                    .getLast();
            assertThat(committed.length - answer.length).isGreaterThan(36);
            wire.query("DELETE FROM users WHERE id = 6000");
        }
    }

    @Test
    void tellsTheSchemaOfAnotherUser() throws IOException {
        int tracking = Wire.BASIC | CapabilityFlags.CLIENT_SESSION_TRACK;
        try (Wire direct = Wire.login(bed.clusterA().port(), "app", "app", null, tracking, 255);
                Wire proxied = Wire.login(bed.port(), "app", "app", null, tracking, 255)) {
            for (String schema : new String[] {"app", null, "mysql"}) {
                assertThat(proxied.changeUser("other", "other", schema).getLast())
                        .isEqualTo(direct.changeUser("other", "other", schema).getLast());
            }
        }
    }

    @Test
    void listsTheFieldsOfATable() throws IOException {
        answersAsTheServerDoes(s -> {
            s.rowsOf(Command.COM_FIELD_LIST, "gists\0".getBytes(UTF_8));
            s.rowsOf(Command.COM_FIELD_LIST, "gists\0na%".getBytes(UTF_8));
            s.rowsOf(Command.COM_FIELD_LIST, "gists\0nothing".getBytes(UTF_8));
            s.rowsOf(Command.COM_FIELD_LIST, "nowhere\0".getBytes(UTF_8));
            s.query("SELECT 1");
        });
    }

    /** COM_REFRESH, which old tools send; servers from 9 on do not know it. */
    @Test
    void flushesLogs() throws IOException {
        byte logs = 2;
        answersAsTheServerDoes(s -> {
            s.onePacket(Command.COM_REFRESH, logs);
            s.query("BEGIN");
            s.onePacket(Command.COM_REFRESH, logs);
            s.query("INSERT INTO users (id, name) VALUES (1000, 'refreshed')");
            s.query("ROLLBACK", "DELETE FROM users WHERE id = 1000");
            s.query("SET autocommit = 0", "INSERT INTO users (id, name) VALUES (1000, 'refreshed')");
            s.onePacket(Command.COM_REFRESH, logs);
            s.query("ROLLBACK", "DELETE FROM users WHERE id = 1000", "COMMIT");
        });
    }

    @Test
    void tellsStatistics() throws IOException {
        assertThat(statistics(bed.port())).isEqualTo(statistics(bed.clusterA().port()));
    }

    private static String statistics(int port) throws IOException {
        try (Wire wire = Wire.login(port, "app")) {
            wire.send(Command.COM_STATISTICS);
            String text = new String(wire.readPacket(), UTF_8);
            assertThat(wire.query("SELECT 1")).hasSize(5);
            return text.replaceAll("[0-9.]+", "n");
        }
    }

    @Test
    void killsSessionsByTheIdThatTheyWereGreetedWith() throws IOException {
        assertThat(kill(bed.port())).isEqualTo(kill(bed.clusterA().port()));
    }

    private static List<String> kill(int port) throws IOException {
        try (Wire mine = Wire.login(port, "app");
                Wire another = Wire.login(port, "other", "other", null, Wire.BASIC, 255)) {
            List<String> answers = run(port, s -> {
                kill(s, port, mine.threadId());
                kill(s, port, -2);
                s.query("SELECT 1");
            });
            answers.add(endOf(mine));
            answers.addAll(run(port, s -> {
                kill(s, port, another.threadId());
                s.query("SELECT 1");
                kill(s, port, s.wire().threadId());
                s.query("SELECT 1");
            }));
            assertThat(another.query("SELECT 1")).hasSize(5);
            return answers.stream().map(CommandsIT::withoutIds).toList();
        }
    }

    @Test
    void killsSessionsAmongSeveralStatements() throws IOException {
        assertThat(killAmongSeveral(bed.port()))
                .isEqualTo(killAmongSeveral(bed.clusterA().port()));
    }

    private static List<String> killAmongSeveral(int port) throws IOException {
        try (Wire first = Wire.login(port, "app");
                Wire second = Wire.login(port, "app");
                Wire third = Wire.login(port, "app");
                Wire another = Wire.login(port, "other", "other", null, Wire.BASIC, 255)) {
            List<String> answers = run(
                    port,
                    s -> s.query(
                            "KILL " + id(first) + "; SELECT SLEEP(0.05)",
                            "SELECT 1; KILL CONNECTION " + id(second) + "; SELECT ROW_COUNT(); KILL QUERY " + id(third),
                            "SELECT * FROM nowhere; KILL " + id(third),
                            "SELECT 1; KILL 4294967000; SELECT 2",
                            "KILL " + id(another) + "; SELECT 1",
                            "SELECT 1"));
            answers.add(endOf(first));
            answers.add(endOf(second));
            assertThat(third.query("SELECT 1")).hasSize(5);
            assertThat(another.query("SELECT 1")).hasSize(5);
            answers.addAll(run(port, s -> s.query("SELECT 1; KILL " + id(s.wire()) + "; SELECT 2", "SELECT 3")));
            return answers.stream().map(CommandsIT::withoutIds).toList();
        }
    }

    private static String id(Wire wire) {
        return Integer.toUnsignedString(wire.threadId());
    }

    /** MySQL has this command until 8.4; later only the statement of the same meaning. */
    private static void kill(Recording s, int port, int id) throws IOException {
        if (port == bed.clusterA().port() && bed.clusterA().version().isMySqlFrom(8, 4)) {
            s.query("KILL " + Integer.toUnsignedString(id));
        } else {
            s.onePacket(Command.COM_PROCESS_KILL, littleEndian(id));
        }
    }

    /** Without ids, and without the warning that this command is deprecated. */
    private static String withoutIds(String answer) {
        return answer.startsWith("> ")
                ? ">"
                : answer.replaceAll("thread \\d+", "thread n")
                        .replace("\\00\\00\\00\\02\\00\\01\\00", "\\00\\00\\00\\02\\00\\00\\00");
    }

    private static byte[] littleEndian(int id) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(id).array();
    }

    /** What comes unasked before the connection ends. */
    private static String endOf(Wire wire) throws IOException {
        var end = new StringBuilder();
        try {
            while (true) {
                end.append(Wire.errorText(wire.readPacket())).append(", ");
            }
        } catch (EOFException _) {
            return end + "end";
        }
    }
}
