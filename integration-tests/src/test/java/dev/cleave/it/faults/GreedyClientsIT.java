package dev.cleave.it.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cleave.it.TestBed;
import dev.cleave.it.Wire;
import dev.cleave.protocol.Command;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that would have Cleave keep more for them than it may, or wait for them without end. */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class GreedyClientsIT {
    private static TestBed bed;

    @BeforeAll
    static void start() {
        bed = TestBed.start("limits: {event-loops: 1, login-timeout: 2s, max-prepared-bytes-per-session: 1MB}");
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    private static Wire login() throws IOException {
        return Wire.login(bed.port(), "app");
    }

    private static int prepare(Wire wire, String sql) throws IOException {
        wire.send(Command.COM_STMT_PREPARE, sql.getBytes(UTF_8));
        ByteBuf answer = Unpooled.wrappedBuffer(wire.readPacket());
        assertThat(answer.readByte()).as("prepared").isZero();
        int statement = answer.readIntLE();
        int columns = answer.readUnsignedShortLE();
        int parameters = answer.readUnsignedShortLE();
        int definitions = (columns > 0 ? columns + 1 : 0) + (parameters > 0 ? parameters + 1 : 0);
        for (int i = 0; i < definitions; i++) {
            wire.readPacket();
        }
        return statement;
    }

    private static void longData(Wire wire, int statement, String data) throws IOException {
        ByteBuf argument = Unpooled.buffer();
        argument.writeIntLE(statement).writeShortLE(0).writeBytes(data.getBytes(UTF_8));
        wire.send(Command.COM_STMT_SEND_LONG_DATA, ByteBufUtil.getBytes(argument));
    }

    /** With one parameter that came as long data. */
    private static byte[] execute(Wire wire, int statement) throws IOException {
        ByteBuf argument = Unpooled.buffer();
        argument.writeIntLE(statement).writeByte(0).writeIntLE(1);
        argument.writeByte(0).writeByte(1).writeShortLE(253);
        wire.send(Command.COM_STMT_EXECUTE, ByteBufUtil.getBytes(argument));
        return wire.readResult().getFirst();
    }

    @Test
    void whoReadsNothingIsNotReadOn() throws Exception {
        var pipelined = new ByteArrayOutputStream();
        byte[] ping = {1, 0, 0, 0, Command.COM_PING};
        for (int i = 0; i < 20_000; i++) {
            pipelined.writeBytes(ping);
        }
        byte[] pings = pipelined.toByteArray();
        var sent = new AtomicLong();
        try (Wire greedy = login()) {
            greedy.send(Command.COM_QUERY, "SELECT REPEAT('x', 60000000)".getBytes(UTF_8));
            Thread writer = Thread.ofPlatform().start(() -> {
                try {
                    while (sent.get() < 400_000_000) {
                        greedy.sendRaw(pings);
                        sent.addAndGet(pings.length);
                    }
                } catch (IOException _) {
                    // closed at the end
                }
            });
            var before = new AtomicLong(-1);
            await().pollInterval(Duration.ofSeconds(1)).until(() -> before.getAndSet(sent.get()) == sent.get());
            assertThat(sent.get()).isLessThan(200_000_000);
            try (Connection other = bed.connect("");
                    Statement statement = other.createStatement()) {
                statement.setQueryTimeout(5);
                statement.execute("SELECT 1");
            }
            greedy.socket().shutdownOutput();
            assertThat(writer.join(Duration.ofSeconds(10))).isTrue();
        }
    }

    @Test
    void longDataIsForOneExecutionThoughItWasRefused() throws Exception {
        bed.flip("gists", "cluster_b");
        try (Wire wire = login()) {
            int insert = prepare(wire, "INSERT INTO gists (name) VALUES (?)");
            wire.query("BEGIN");
            wire.query("DELETE FROM users WHERE id = 5000");
            longData(wire, insert, "BBBB");
            assertThat(Wire.errorText(execute(wire, insert))).startsWith("9103");
            wire.query("ROLLBACK");
            longData(wire, insert, "BBBB");
            assertThat(Wire.isError(execute(wire, insert))).isFalse();
        } finally {
            bed.flip("gists", "cluster_a");
        }
        assertThat(bed.clusterB().query("SELECT name FROM app.gists WHERE name LIKE 'B%'"))
                .hasToString("[[BBBB]]");
    }

    @Test
    void afewBytesOfLongDataKeepNoMore() throws Exception {
        try (Wire wire = login()) {
            int statement = prepare(wire, "SELECT LENGTH(?)");
            String comment = "/*" + "x".repeat(60_000) + "*/";
            long before = PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory();
            for (int i = 0; i < 2_000; i++) {
                longData(wire, statement, "four");
                wire.send(Command.COM_QUERY, ("DO 0" + comment).getBytes(UTF_8));
                wire.readResult();
            }
            long kept = PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory() - before;
            assertThat(kept).isLessThan(32 << 20);
            assertThat(new String(execute(wire, statement), UTF_8)).isNotEmpty();
        }
    }

    @Test
    void textsOfPreparedStatementsAreBounded() throws Exception {
        String comment = " /*" + "x".repeat(600_000) + "*/";
        try (Wire wire = login()) {
            int first = prepare(wire, "SELECT 1" + comment);
            wire.send(Command.COM_STMT_PREPARE, ("SELECT 2" + comment).getBytes(UTF_8));
            assertThat(Wire.errorText(wire.readPacket()))
                    .startsWith("1461 42000")
                    .contains("limits.max-prepared-bytes-per-session");
            wire.send(
                    Command.COM_STMT_CLOSE,
                    ByteBufUtil.getBytes(Unpooled.buffer().writeIntLE(first)));
            assertThat(prepare(wire, "SELECT 2" + comment)).isPositive();
        }
    }

    @Test
    void whoSaysNoMoreWhileItChangesTheUserIsClosed() throws Exception {
        try (Wire wire = login()) {
            ByteBuf argument = Unpooled.buffer();
            argument.writeBytes("app\0".getBytes(UTF_8)).writeByte(20).writeZero(20);
            argument.writeBytes("app\0".getBytes(UTF_8)).writeShortLE(255);
            argument.writeBytes("mysql_native_password\0".getBytes(UTF_8));
            wire.send(Command.COM_CHANGE_USER, ByteBufUtil.getBytes(argument));
            assertThat(wire.readPacket()[0]).isEqualTo((byte) 0xFE);
            assertThat(Wire.errorText(wire.readPacket())).startsWith("1159 08S01");
        }
    }

    @Test
    void killQueryEndsAlsoWhatIsPreparedAnew() throws Exception {
        try (Connection direct = bed.clusterA().connect("app");
                Statement locks = direct.createStatement();
                Wire holder = login();
                Wire killer = login();
                Wire wire = login()) {
            int statement = prepare(wire, "SELECT COUNT(*) FROM gists");
            holder.query("BEGIN");
            holder.query("SELECT COUNT(*) FROM users"); // on the connection that knows the statement
            locks.execute("LOCK TABLES app.gists WRITE");
            wire.send(
                    Command.COM_STMT_EXECUTE,
                    ByteBufUtil.getBytes(
                            Unpooled.buffer().writeIntLE(statement).writeByte(0).writeIntLE(1)));
            await().until(() -> waitingForLocks() > 0);
            killer.query("KILL QUERY " + wire.threadId());
            wire.socket().setSoTimeout(10_000);
            assertThat(Wire.errorText(wire.readPacket())).startsWith("1317");
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the statement went on", e);
        }
    }

    private static int waitingForLocks() throws SQLException {
        return Integer.parseInt(bed.clusterA()
                .queryValue(
                        "SELECT COUNT(*) FROM information_schema.processlist WHERE state LIKE 'Waiting for table%'"));
    }
}
