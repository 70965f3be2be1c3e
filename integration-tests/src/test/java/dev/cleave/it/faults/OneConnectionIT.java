package dev.cleave.it.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cleave.it.TestBed;
import dev.cleave.it.Wire;
import dev.cleave.protocol.Command;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One event loop, one connection to the server: what one session does must not become another's, nor end what serves all. */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class OneConnectionIT {
    private static final String COUNT = "SELECT COUNT(*) FROM app.gists";
    private static TestBed bed;

    @BeforeAll
    static void start() {
        bed = TestBed.start(
                "limits: {event-loops: 1}\npool: {max-connections-per-server: 1, acquire-timeout: 3s, max-prepared-statements-per-connection: 1}");
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    @AfterEach
    void nothingWasUnexpected() throws Exception {
        assertThat(bed.control().loops())
                .allSatisfy(loop -> assertThat(loop.unexpectedErrors()).isZero());
    }

    private static Wire login(String schema) throws IOException {
        Wire wire = Wire.login(bed.port(), schema);
        wire.socket().setSoTimeout(10_000);
        return wire;
    }

    private static Wire login(int collation) throws IOException {
        Wire wire = Wire.login(bed.port(), "app", "app", null, Wire.BASIC, collation);
        wire.socket().setSoTimeout(10_000);
        return wire;
    }

    /** The only value of the first row; an error's text. */
    private static String answer(Wire wire, String sql) throws IOException {
        List<byte[]> packets = wire.query(sql);
        byte[] first = packets.getFirst();
        if (Wire.isError(first)) {
            return Wire.errorText(first);
        }
        if (packets.size() == 1) {
            return "OK";
        }
        byte[] row = packets.get(3);
        return row[0] == (byte) 0xFB ? "NULL" : new String(row, 1, row.length - 1, StandardCharsets.UTF_8);
    }

    /** Texts of errors have data in them. */
    @ParameterizedTest
    @ValueSource(strings = {"DO 1", "SELECT 1", "BEGIN", "USE app"})
    void warningsAreNotThoseOfTheSessionBefore(String last) throws IOException {
        try (Wire session = login("app");
                Wire other = login("app")) {
            session.query(last);
            assertThat(answer(other, "SELECT * FROM nowhere")).contains("1146");
            assertThat(answer(session, "SELECT @@error_count")).isEqualTo("0");
            session.query("DO 1");
            assertThat(answer(other, "SELECT * FROM nowhere")).contains("1146");
            assertThat(answer(session, "SHOW COUNT(*) ERRORS")).isEqualTo("0");
        }
    }

    /** To clients that want EOFs, a server does not tell what has changed when rows end. */
    @Test
    void whatAFunctionSetsIsItsSessionsOwn() throws IOException {
        bed.clusterA()
                .execute(
                        "SET GLOBAL log_bin_trust_function_creators = ON",
                        "CREATE FUNCTION app.limits(x INT) RETURNS INT BEGIN SET sql_select_limit = x; RETURN x; END");
        try (Wire session = login("app");
                Wire other = login("app")) {
            String two = "SELECT id FROM (SELECT 1 AS id UNION ALL SELECT 2) AS two";
            int complete = other.query(two).size();
            assertThat(answer(session, "SELECT limits(1)")).isEqualTo("1");
            assertThat(other.query(two)).hasSize(complete);
            assertThat(session.query(two)).hasSize(complete - 1);
        }
    }

    /** The OK tells the id of the row, but the server's function still gives what another session has left there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO gists (id, name) VALUES (4711, 'named')",
                "INSERT INTO gists (id, name) VALUES (4712, 'there') ON DUPLICATE KEY UPDATE name = 'twice'"
            })
    void anIdThatTheStatementNamesDoesNotBringAnothersToLight(String sql) throws IOException {
        bed.clusterA().execute("REPLACE INTO app.gists (id, name) VALUES (4712, 'there')");
        try (Wire session = login("app");
                Wire other = login("app")) {
            other.query("INSERT INTO gists (name) VALUES ('x')");
            String others = answer(other, "SELECT LAST_INSERT_ID()");
            assertThat(answer(session, sql)).isEqualTo("OK");
            session.query("INSERT INTO users (name) VALUES (LAST_INSERT_ID())");
            assertThat(answer(session, "SELECT name FROM users")).isNotEqualTo(others);
        } finally {
            bed.clusterA().execute("DELETE FROM app.gists", "DELETE FROM app.users");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PREPARE q FROM 'INSERT INTO users (name) VALUES (LAST_INSERT_ID())' | EXECUTE q",
                "SET @text = 'INSERT INTO users (name) VALUES (LAST_INSERT_ID())' | PREPARE q FROM @text | EXECUTE q",
                "SET @text = 'INSERT INTO users (name) VALUES (LAST_INSERT_ID())'; PREPARE q FROM @text; EXECUTE q",
                "PREPARE q FROM 'INSERT INTO users (name) VALUES (last_id())' | EXECUTE q",
                "PREPARE q FROM 'INSERT INTO users (name) SELECT id FROM last' | EXECUTE q"
            })
    void aPreparedTextDoesNotBringAnothersIdToLight(String statements) throws IOException {
        bed.clusterA().execute("SET GLOBAL log_bin_trust_function_creators = ON");
        try (Wire session = login("app");
                Wire other = login("app")) {
            other.query("CREATE FUNCTION last_id() RETURNS BIGINT RETURN LAST_INSERT_ID()"); // unless it is there
            other.query("CREATE OR REPLACE VIEW last AS SELECT LAST_INSERT_ID() AS id");
            other.query("INSERT INTO gists (name) VALUES ('x')");
            for (String sql : statements.split(" \\| ", -1)) {
                assertThat(Wire.isError(session.query(sql).getLast())).as(sql).isFalse();
            }
            assertThat(answer(session, "SELECT name FROM users")).isEqualTo("0");
        } finally {
            bed.clusterA().execute("TRUNCATE app.gists", "TRUNCATE app.users");
        }
    }

    /** The server refuses an execution without types before it looks at the long data, and keeps that. */
    @Test
    void longDataOfAnUnreadableExecutionIsNotTheNextOnes() throws IOException {
        byte[] insert = "INSERT INTO users (name) VALUES (?)".getBytes(UTF_8);
        try (Wire session = login("app");
                Wire other = login("app")) {
            int others = prepare(other, insert);
            int id = prepare(session, insert);
            session.send(Command.COM_STMT_SEND_LONG_DATA, of(id, new byte[] {0, 0, 'l', 'o', 'n', 'g'}));
            session.send(Command.COM_STMT_EXECUTE, of(id, new byte[] {0, 1, 0, 0, 0, 0, 0}));
            assertThat(Wire.isError(session.readResult().getLast())).isTrue();
            byte string = (byte) 253;
            other.send(Command.COM_STMT_EXECUTE, of(others, new byte[] {0, 1, 0, 0, 0, 0, 1, string, 0, 3, 'o', 'w', 'n'
            }));
            assertThat(Wire.isError(other.readResult().getLast())).isFalse();
            assertThat(answer(other, "SELECT name FROM users")).isEqualTo("own");
        } finally {
            bed.clusterA().execute("DELETE FROM app.users");
        }
    }

    private static int prepare(Wire wire, byte[] sql) throws IOException {
        wire.send(Command.COM_STMT_PREPARE, sql);
        int id = ByteBuffer.wrap(wire.readPacket())
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt(1);
        wire.readUntilEof(new ArrayList<>());
        return id;
    }

    private static byte[] of(int statement, byte[] rest) {
        return ByteBuffer.allocate(Integer.BYTES + rest.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(statement)
                .put(rest)
                .array();
    }

    /** PREPARE makes the variable, whose NULL is of another type than that of one that is not there. */
    @Test
    void aVariableThatSomebodyPreparesToSetIsNotThereForOthers() throws IOException {
        try (Wire session = login("app");
                Wire other = login("app")) {
            byte[] definition = other.query("SELECT @prepared").get(1);
            session.send(Command.COM_STMT_PREPARE, "SET @prepared = 1".getBytes(UTF_8));
            assertThat(Wire.isError(session.readPacket())).isFalse();
            session.send(Command.COM_RESET_CONNECTION);
            assertThat(Wire.isError(session.readPacket())).isFalse();
            assertThat(other.query("SELECT @prepared").get(1)).isEqualTo(definition);
        }
    }

    @Test
    void aClientThatLeavesWhileItsSchemaIsCheckedHarmsNobody() throws Exception {
        List<String> schemas = List.of("entered", "not_entered");
        try (Wire session = login("app")) {
            for (String schema : schemas) {
                session.query("CREATE DATABASE " + schema);
            }
            session.query("USE entered");
            session.query("BEGIN");
            session.query(COUNT);
            for (String schema : schemas) {
                Wire leaving = Wire.loginUnanswered(bed.port(), schema);
                await().until(() -> bed.control().connectedClients() == 2);
                leaving.close();
                await().until(() -> bed.control().connectedClients() == 1);
            }
            assertThat(answer(session, "COMMIT")).isEqualTo("OK");
            assertThat(answer(session, "SELECT 'still there'")).isEqualTo("still there");
            for (String schema : schemas) {
                assertThat(answer(session, "DROP DATABASE " + schema)).isEqualTo("OK");
            }
            try (Wire other = login("app")) {
                assertThat(answer(other, "SELECT 'served'")).isEqualTo("served");
            }
        }
    }

    /** What a client has sent ahead is executed while the loop looks for those who waited too long, and may need another pool. */
    @Test
    void whoWaitsTooLongIsToldWhateverOthersHaveSentAhead() throws Exception {
        try (Wire holder = login(45);
                Wire eager = login(8);
                Wire patient = login(45)) {
            holder.query("BEGIN");
            holder.query(COUNT);
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(command(Command.COM_QUERY, COUNT));
            bytes.writeBytes(command(Command.COM_RESET_CONNECTION, ""));
            bytes.writeBytes(command(Command.COM_QUERY, COUNT));
            eager.sendRaw(bytes.toByteArray());
            assertThat(Wire.errorText(eager.readPacket())).contains("9120");
            assertThat(Wire.isError(eager.readPacket())).isFalse();
            assertThat(Wire.errorText(eager.readPacket())).contains("9120");
            assertThat(answer(patient, COUNT)).contains("9120");
        }
    }

    private static byte[] command(int command, String argument) {
        byte[] text = argument.getBytes(UTF_8);
        var packet = new byte[5 + text.length];
        packet[0] = (byte) (text.length + 1);
        packet[4] = (byte) command;
        System.arraycopy(text, 0, packet, 5, text.length);
        return packet;
    }

    @Test
    void whoDropsItsSchemaHasNone() throws Exception {
        try (Wire session = login("app");
                Wire other = login("app")) {
            session.query("CREATE DATABASE dropped");
            session.query("USE dropped");
            session.query("DROP DATABASE dropped");
            assertThat(answer(other, "SELECT DATABASE()")).isEqualTo("app");
            assertThat(answer(session, "SELECT DATABASE()")).isEqualTo("NULL");
            assertThat(answer(session, "SELECT COUNT(*) FROM gists")).contains("1046");
            assertThat(answer(session, "CREATE TABLE stray (id INT)")).contains("1046");
            assertThat(answer(session, "USE app")).isEqualTo("OK");
            assertThat(answer(session, "SELECT COUNT(*) FROM gists")).isEqualTo("0");
        }
    }

    @Test
    void aSchemaThatSomebodyElseHasDroppedCanBeLeft() throws Exception {
        try (Wire session = login("app");
                Wire other = login("app")) {
            other.query("CREATE DATABASE dropped");
            session.query("USE dropped");
            other.query("DROP DATABASE dropped");
            assertThat(answer(session, "SELECT 1")).isEqualTo("1");
            assertThat(answer(session, "SELECT COUNT(*) FROM gists")).contains("1049");
            assertThat(answer(other, "SELECT DATABASE()")).isEqualTo("app");
            assertThat(answer(session, "CREATE DATABASE dropped")).isEqualTo("OK");
            assertThat(answer(other, "DROP DATABASE dropped")).isEqualTo("OK");
            assertThat(answer(session, "USE app")).isEqualTo("OK");
            assertThat(answer(session, "SELECT COUNT(*) FROM gists")).isEqualTo("0");
        }
    }

    /** Its error was the answer to CALL; then Cleave asks whether the transaction is still open. */
    @Test
    void aTransactionThatIsLostBehindTheAnswerIsReported() throws Exception {
        try (Wire session = login("app")) {
            session.query("CREATE PROCEDURE leave_me() KILL CONNECTION_ID()");
            session.query("BEGIN");
            session.query("INSERT INTO gists (name) VALUES ('lost')");
            assertThat(answer(session, "CALL leave_me()")).contains("1317");
            assertThat(answer(session, "INSERT INTO gists (name) VALUES ('alone')"))
                    .contains("9122");
            assertThat(answer(session, "SELECT COUNT(*) FROM gists")).isEqualTo("0");
        }
    }

    @Test
    void aTransactionGoesOnAfterAStatementThatCannotBePrepared() throws Exception {
        try (Wire session = login("app");
                Wire other = login("app")) {
            session.query("CREATE TABLE doomed (id INT)");
            session.send(Command.COM_STMT_PREPARE, "INSERT INTO doomed VALUES (1)".getBytes(UTF_8));
            byte[] prepared = session.readPacket();
            other.query("DROP TABLE doomed");
            other.send(Command.COM_STMT_PREPARE, "DO 0".getBytes(UTF_8)); // in the place of the other one
            other.readPacket();
            session.query("BEGIN");
            byte[] execute = new byte[9];
            System.arraycopy(prepared, 1, execute, 0, 4);
            execute[5] = 1;
            session.send(Command.COM_STMT_EXECUTE, execute);
            assertThat(Wire.errorText(session.readPacket())).contains("1146");
            session.query("INSERT INTO gists (name) VALUES ('taken back')");
            session.query("ROLLBACK");
            assertThat(answer(session, "SELECT COUNT(*) FROM gists")).isEqualTo("0");
        }
    }
}
