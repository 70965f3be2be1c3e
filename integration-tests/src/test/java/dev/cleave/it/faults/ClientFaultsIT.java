package dev.cleave.it.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.cleave.it.TestBed;
import dev.cleave.it.Wire;
import dev.cleave.protocol.Command;
import dev.cleave.proxy.gate.GateClosure;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that vanish, stall, come in crowds or send nonsense: nobody else notices, and nothing of theirs is left. */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class ClientFaultsIT {
    private static final int POOL = 64;
    private static final int STORM = 2_000;
    private static final Duration GENEROUS = Duration.ofSeconds(40);
    private static TestBed bed;

    @BeforeAll
    static void start() {
        bed = TestBed.start("pool: {max-connections-per-server: " + POOL + ", max-idle: 4, acquire-timeout: 30s}\n"
                + "limits: {max-connections: 2010, login-timeout: 3s, max-allowed-packet: 1MB}");
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    @AfterEach
    void nobodyIsLeftAndOthersAreServed() throws Exception {
        await().atMost(GENEROUS).until(() -> bed.control().connectedClients() == 0);
        try (Connection session = bed.connect("")) {
            assertThat(number(session, "SELECT 1")).isEqualTo(1);
        }
        await().atMost(GENEROUS).until(() -> bed.control().connectedClients() == 0);
        assertThat(bed.control().loops())
                .allSatisfy(loop -> assertThat(loop.unexpectedErrors()).isZero());
    }

    private static long number(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static Wire login() throws IOException {
        return Wire.login(bed.port(), "app");
    }

    @Test
    void aStalledReaderOfAGigabyteCostsNoMemoryAndNobodyElseWaits() throws Exception {
        String megabytes = "SELECT REPEAT('x', 1000000) FROM (WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL"
                + " SELECT i + 1 FROM n WHERE i < 1000) SELECT i FROM n) AS many";
        long before = PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory();
        try (Wire stalled = login();
                Connection other = bed.connect("")) {
            stalled.send(Command.COM_QUERY, megabytes.getBytes(UTF_8));
            for (int i = 0; i < 200; i++) {
                assertThat(number(other, "SELECT " + i)).isEqualTo(i);
            }
            long used = PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory() - before;
            assertThat(used).isLessThan(64L << 20);
            var rows = stalled.readResult();
            assertThat(rows).hasSize(1000 + 4);
            assertThat(rows.get(500)).hasSize(1_000_004);
        }
    }

    @Test
    void aClientThatLeavesInMidResultTakesItsBackendAlong() throws Exception {
        for (int i = 0; i < 5; i++) {
            try (Wire wire = login()) {
                wire.send(Command.COM_QUERY, "SELECT REPEAT('x', 1000000) FROM mysql.help_topic".getBytes(UTF_8));
                assertThat(wire.readPacket()).isNotEmpty();
            }
        }
        awaitNoBackendInUse();
    }

    private static void awaitNoBackendInUse() {
        await().atMost(GENEROUS).untilAsserted(() -> assertThat(bed.clusterA()
                        .query("SELECT id, info FROM information_schema.processlist"
                                + " WHERE user = 'app' AND command <> 'Sleep'"))
                .isEmpty());
    }

    @Test
    void aTransactionOfAClientThatLeavesIsRolledBack() throws Exception {
        try (Wire wire = login()) {
            wire.query("BEGIN");
            wire.query("INSERT INTO gists (id, name) VALUES (777, 'orphan')");
        }
        try (Connection session = bed.connect("")) {
            session.createStatement().execute("INSERT INTO gists (id, name) VALUES (777, 'again')");
            assertThat(number(session, "SELECT COUNT(*) FROM gists WHERE id = 777"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aStatementOfAClientThatLeavesIsEnded() throws Exception {
        try (Wire wire = login()) {
            wire.send(Command.COM_QUERY, "SELECT SLEEP(100)".getBytes(UTF_8));
            await().atMost(GENEROUS).until(() -> !bed.clusterA()
                    .query("SELECT 1 FROM information_schema.processlist WHERE info LIKE 'SELECT SLEEP%'")
                    .isEmpty());
        }
        awaitNoBackendInUse();
    }

    @Test
    void aClientThatLeavesWhileBufferedIsForgotten() throws Exception {
        int gists = bed.control().routingTable().domains().numberOf("gists");
        GateClosure gate = bed.control().closeGate(gists, GateClosure.OnLimit.OPEN_GATE, Duration.ofSeconds(60));
        try {
            try (Wire wire = login()) {
                wire.send(Command.COM_QUERY, "INSERT INTO gists (name) VALUES ('buffered')".getBytes(UTF_8));
                await().atMost(GENEROUS).until(() -> bed.control().bufferedStatements() == 1);
            }
            await().atMost(GENEROUS).until(() -> bed.control().bufferedStatements() == 0);
            assertThat(bed.control().bufferedBytes()).isZero();
        } finally {
            gate.open();
        }
        assertThat(bed.clusterA().queryValue("SELECT COUNT(*) FROM app.gists WHERE name = 'buffered'"))
                .isEqualTo("0");
    }

    @Test
    void clientsThatLeaveWhileTheyWaitForAConnectionLeaveNothingBehind() throws Exception {
        var hogs = new ArrayList<Wire>();
        var waiting = new ArrayList<Wire>();
        for (int i = 0; i < POOL; i++) {
            Wire hog = login();
            hogs.add(hog);
            hog.query("SET @pinned = 1");
        }
        for (int i = 0; i < 10; i++) {
            Wire wire = Wire.login(bed.port(), "app", "app", null, Wire.BASIC, 255);
            waiting.add(wire);
            wire.send(Command.COM_QUERY, "SELECT 1".getBytes(UTF_8));
        }
        for (Wire wire : waiting) {
            wire.close();
        }
        for (Wire hog : hogs) {
            hog.close();
        }
        await().atMost(GENEROUS).until(() -> bed.control().connectedClients() == 0);
        try (Wire wire = login()) {
            assertThat(wire.query("SELECT 1")).hasSize(5);
        }
    }

    @Test
    void halfPacketsAndRandomBytesHarmNobody() throws Exception {
        var random = new Random(42);
        for (int round = 0; round < 60; round++) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), bed.port()));
                var bytes = new byte[1 + random.nextInt(2000)];
                random.nextBytes(bytes);
                socket.getOutputStream().write(bytes);
            }
            try (Wire wire = login()) {
                var bytes = new byte[1 + random.nextInt(300)];
                random.nextBytes(bytes);
                wire.sendRaw(bytes);
            }
            try (Wire wire = login()) {
                wire.sendRaw((byte) 50, (byte) 0, (byte) 0, (byte) 0, (byte) 3, (byte) 'S');
            }
        }
    }

    @Test
    void aCommandAboveTheLimitIsRefusedWith1153() throws Exception {
        try (Wire wire = login()) {
            wire.send(Command.COM_QUERY, ("SELECT '" + "x".repeat(1_100_000) + "'").getBytes(UTF_8));
            assertThat(Wire.errorText(wire.readPacket())).startsWith("1153 08S01 Got a packet bigger than");
        }
    }

    @Test
    void refusesLoginsAsTheServerDoes() {
        assertThatThrownBy(() -> DriverManager.getConnection(bed.url(""), "app", "wrong"))
                .hasMessage("Access denied for user 'app'@'localhost' (using password: YES)");
        assertThatThrownBy(() -> Wire.login(bed.port(), "app", "app", "missing", Wire.BASIC, 255))
                .hasMessage("1049 42000 Unknown database 'missing'");
    }

    @Test
    void twoThousandClientsShareTheBackends() throws Exception {
        var sessions = new ArrayList<Wire>();
        try {
            for (int i = 0; i < STORM; i++) {
                sessions.add(login());
            }
            var wrong = new AtomicInteger();
            var threads = new ArrayList<Thread>();
            for (int t = 0; t < 20; t++) {
                var mine = sessions.subList(t * STORM / 20, (t + 1) * STORM / 20);
                threads.add(Thread.ofPlatform().start(() -> askAll(mine, wrong)));
            }
            for (Thread thread : threads) {
                assertThat(thread.join(Duration.ofSeconds(90))).isTrue();
            }
            assertThat(wrong).hasValue(0);
            assertThat(bed.server(0).openConnections()).isLessThanOrEqualTo(POOL);
            for (int i = STORM; i < 2010; i++) {
                sessions.add(login());
            }
            assertThatThrownBy(ClientFaultsIT::login).hasMessage("1040 Too many connections");
        } finally {
            for (Wire session : sessions) {
                session.close();
            }
        }
    }

    @Test
    void whoHasNotLoggedInYetCountsToo() throws Exception {
        await().atMost(GENEROUS).until(() -> bed.control().connectedClients() == 0);
        set("limits.max-connections = 2");
        try (Socket first = new Socket(InetAddress.getLoopbackAddress(), bed.port());
                Socket second = new Socket(InetAddress.getLoopbackAddress(), bed.port())) {
            assertThat(first.getInputStream().read()).isPositive();
            assertThat(second.getInputStream().read()).isPositive();
            assertThatThrownBy(ClientFaultsIT::login).hasMessage("1040 Too many connections");
        } finally {
            set("limits.max-connections = 2010");
        }
    }

    private static void set(String setting) throws SQLException {
        try (Connection admin = bed.admin();
                Statement statement = admin.createStatement()) {
            statement.execute("SET " + setting);
        }
    }

    @Test
    void longDataOfAllStatementsTogetherIsBounded() throws Exception {
        try (Wire wire = login()) {
            for (int i = 0; i < 2; i++) {
                wire.send(Command.COM_STMT_PREPARE, ("SELECT LENGTH(?) + " + i).getBytes(UTF_8));
                int statement =
                        Unpooled.wrappedBuffer(wire.readPacket()).skipBytes(1).readIntLE();
                for (int definition = 0; definition < 4; definition++) {
                    wire.readPacket();
                }
                ByteBuf data = Unpooled.buffer();
                data.writeIntLE(statement).writeShortLE(0).writeZero(600_000);
                wire.send(Command.COM_STMT_SEND_LONG_DATA, ByteBufUtil.getBytes(data));
            }
            assertThat(Wire.errorText(wire.readPacket())).startsWith("1153 08S01");
        }
    }

    /** All send before any reads, so that every session has a statement under way at the same time. */
    private static void askAll(java.util.List<Wire> sessions, AtomicInteger wrong) {
        try {
            for (int i = 0; i < sessions.size(); i++) {
                sessions.get(i).send(Command.COM_QUERY, ("SELECT " + (10_000 + i)).getBytes(UTF_8));
            }
            for (int i = 0; i < sessions.size(); i++) {
                byte[] row = sessions.get(i).readResult().get(3);
                if (!new String(row, 1, row.length - 1, UTF_8).equals(String.valueOf(10_000 + i))) {
                    wrong.incrementAndGet();
                }
            }
        } catch (IOException e) {
            wrong.incrementAndGet();
        }
    }

    @Test
    void slowLoginsAreCutOff() throws Exception {
        var slow = new ArrayList<Socket>();
        for (int i = 0; i < 50; i++) {
            var socket = new Socket(InetAddress.getLoopbackAddress(), bed.port());
            socket.setSoTimeout((int) GENEROUS.toMillis());
            socket.getOutputStream().write(40);
            slow.add(socket);
        }
        for (Socket socket : slow) {
            while (socket.getInputStream().read() >= 0) {
                // The greeting, then the end.
            }
            socket.close();
        }
    }
}
