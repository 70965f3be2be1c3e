package dev.cleave.it.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cleave.it.TestBed;
import dev.cleave.it.Wire;
import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.compression.CompressionReport;
import dev.cleave.proxy.report.LoopReport;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.Progress;
import dev.cleave.sandbox.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compression on both sides: zlib towards cluster_a, zstd towards cluster_b, and clients with either or none. */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class CompressionIT {
    private static final int BIG = 20_000_000;
    private static TestBed bed;
    private static MySqlShell shell;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        MySqlHome home = MySqlHome.find(Optional.empty(), Progress.to(System.out));
        shell = new MySqlShell(home);
        bed = TestBed.startWith(
                home,
                "compression: zlib",
                "compression: zstd",
                "pool: {max-connections-per-server: 2}",
                ServerOptions.fast());
        bed.clusterA().execute("SET GLOBAL local_infile = ON");
        bed.flip("users", "cluster_b");
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    @AfterEach
    void nothingUnexpectedHappened() {
        await().atMost(Duration.ofSeconds(30)).until(() -> bed.control().connectedClients() == 0);
        assertThat(bed.control().loops())
                .allSatisfy(loop -> assertThat(loop.unexpectedErrors()).isZero());
    }

    /** cluster_a is reached with zlib, whatever the client does. */
    @Test
    void theStatusIsThatOfTheClientsConnection() throws Exception {
        String ask = "SHOW STATUS LIKE 'Compression%'";
        for (String algorithm : List.of("uncompressed", "zlib", "zstd")) {
            String option = "--compression-algorithms=" + algorithm;
            assertThat(shell.run(bed.port(), ask, option))
                    .isEqualTo(shell.run(bed.clusterA().port(), ask, option));
        }
        try (Connection session = bed.connect("useServerPrepStmts=true&useCompression=true");
                PreparedStatement statement = session.prepareStatement("SHOW SESSION STATUS LIKE 'Compression'");
                ResultSet rows = statement.executeQuery()) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("Variable_name")).isEqualTo("Compression");
            assertThat(rows.getString("Value")).isEqualTo("ON");
        }
    }

    private static CompressionReport sum(Function<LoopReport, CompressionReport> side) {
        return bed.control().loops().stream()
                .map(side)
                .reduce(
                        new CompressionReport(0, 0, 0, 0),
                        (a, b) -> new CompressionReport(
                                a.received() + b.received(),
                                a.receivedPlain() + b.receivedPlain(),
                                a.sent() + b.sent(),
                                a.sentPlain() + b.sentPlain()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://127.0.0.1:%d/app?allowPublicKeyRetrieval=true&useCompression=true",
                "mysql://127.0.0.1:%d/app?useCompression=true&sslMode=REQUIRED&useServerPrepStmts=true",
                "mysql://127.0.0.1:%d/app?allowPublicKeyRetrieval=true",
                "mariadb://127.0.0.1:%d/app?allowPublicKeyRetrieval=true&useCompression=true",
                "mariadb://127.0.0.1:%d/app?useCompression=true&sslMode=trust&useServerPrepStmts=true"
            })
    void driversReadAndWriteBigAndSmall(String url) throws Exception {
        CompressionReport before = sum(LoopReport::clientCompression);
        String big = "0123456789".repeat(BIG / 10);
        try (Connection session = DriverManager.getConnection("jdbc:" + url.formatted(bed.port()), "app", "app");
                Statement statement = session.createStatement()) {
            for (int i = 0; i < 50; i++) {
                statement.executeUpdate("INSERT INTO users (name) VALUES ('user " + i + "')");
            }
            statement.executeUpdate("DELETE FROM users");
            statement.executeUpdate("TRUNCATE gist_comments");
            statement.executeUpdate("ALTER TABLE gist_comments MODIFY text LONGTEXT");
            try (PreparedStatement insert = session.prepareStatement("INSERT INTO gist_comments (text) VALUES (?)")) {
                insert.setString(1, big);
                assertThat(insert.executeUpdate()).isEqualTo(1);
            }
            try (ResultSet rows = statement.executeQuery("SELECT text FROM gist_comments")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo(big);
            }
        }
        CompressionReport after = sum(LoopReport::clientCompression);
        if (url.contains("useCompression")) {
            assertThat(after.receivedPlain() - before.receivedPlain()).isGreaterThan(BIG);
            assertThat(after.sentPlain() - before.sentPlain()).isGreaterThan(BIG);
            assertThat(after.sent() - before.sent()).isLessThan(BIG / 20);
        } else {
            assertThat(after).isEqualTo(before);
        }
    }

    @Test
    void bothClustersAreTalkedToCompressed() throws Exception {
        CompressionReport before = sum(LoopReport::serverCompression);
        try (Connection session = bed.connect("");
                Statement statement = session.createStatement()) {
            for (String table : new String[] {"gists", "users"}) {
                try (ResultSet rows = statement.executeQuery("SELECT REPEAT('x', 1000000), COUNT(*) FROM " + table)) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getString(1)).hasSize(1_000_000);
                }
            }
        }
        CompressionReport after = sum(LoopReport::serverCompression);
        assertThat(after.receivedPlain() - before.receivedPlain()).isGreaterThan(2_000_000);
        assertThat(after.received() - before.received()).isLessThan(100_000);
        for (var server : new dev.cleave.sandbox.MySqlServer[] {bed.clusterA(), bed.clusterB()}) {
            String algorithm = server == bed.clusterA() ? "zlib" : "zstd";
            assertThat(server.queryValue("SELECT COUNT(*) FROM performance_schema.status_by_thread s"
                            + " JOIN performance_schema.threads t USING (thread_id)"
                            + " WHERE s.variable_name = 'Compression_algorithm' AND s.variable_value = '" + algorithm
                            + "' AND t.processlist_user = 'app'"))
                    .isNotEqualTo("0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zlib", "zstd", "zstd,zlib", "zlib,zstd,uncompressed", "uncompressed"})
    void theShellCompresses(String algorithms) throws Exception {
        CompressionReport before = sum(LoopReport::clientCompression);
        Path file = Files.writeString(folder.resolve("rows.tsv"), "a\t1\nb\t2\n".repeat(50_000));
        String output = shell.run(
                bed.port(),
                "SELECT REPEAT('x', 100);\nTRUNCATE gists;\nLOAD DATA LOCAL INFILE '" + file
                        + "' INTO TABLE gists (name, n);\nSELECT COUNT(*), SUM(n) FROM gists;\nSELECT 'last';\n",
                "--compression-algorithms=" + algorithms,
                "--zstd-compression-level=7");
        assertThat(output).isEqualTo("x".repeat(100) + "\n100000\t150000\nlast");
        long plain = sum(LoopReport::clientCompression).receivedPlain() - before.receivedPlain();
        if (algorithms.equals("uncompressed")) {
            assertThat(plain).isZero();
        } else {
            assertThat(plain).isGreaterThan(400_000);
        }
    }

    @Test
    void thePasswordChangesHandsOnACompressedConnection() throws Exception {
        String url = "jdbc:mysql://127.0.0.1:" + bed.port() + "/app?allowPublicKeyRetrieval=true&useCompression=true";
        try (Connection session = DriverManager.getConnection(url, "app", "app")) {
            session.unwrap(com.mysql.cj.jdbc.JdbcConnection.class).changeUser("other", "other");
            try (ResultSet row = session.createStatement().executeQuery("SELECT CURRENT_USER()")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("other@%");
            }
        }
    }

    private static Wire compressed(int capability) throws IOException {
        return Wire.login(bed.port(), "app", "app", "app", Wire.BASIC | capability, 255);
    }

    @ParameterizedTest
    @ValueSource(ints = {CapabilityFlags.CLIENT_COMPRESS, CapabilityFlags.CLIENT_ZSTD_COMPRESSION_ALGORITHM})
    void whatIsNotCompressedAsAgreedEndsThatConnectionAlone(int capability) throws Exception {
        try (Connection other = bed.connect("");
                Wire hostile = compressed(capability)) {
            var garbage = new byte[1007];
            garbage[0] = (byte) (1000 & 0xFF);
            garbage[1] = (byte) (1000 >> 8);
            garbage[5] = 100;
            hostile.sendRaw(garbage);
            assertThat(new String(payload(hostile), UTF_8)).contains("Couldn't uncompress communication packet");
            try (ResultSet row = other.createStatement().executeQuery("SELECT 1")) {
                assertThat(row.next()).isTrue();
            }
        }
    }

    @Test
    void whatBecomesTooLongIsRefusedBeforeItDoes() throws Exception {
        try (TestBed small = TestBed.start("limits: {max-allowed-packet: 1MB}");
                Wire hostile = Wire.login(
                        small.port(), "app", "app", "app", Wire.BASIC | CapabilityFlags.CLIENT_COMPRESS, 255)) {
            hostile.sendRaw(new byte[] {100, 0, 0, 0, 0, 0, 32});
            assertThat(new String(payload(hostile), UTF_8)).contains("Got a packet bigger than");
            assertThat(hostile.socket().getInputStream().read()).isEqualTo(-1);
        }
    }

    /** One compressed packet that holds its content as it is, or compressed: then the first bytes are not readable. */
    private static byte[] payload(Wire wire) throws IOException {
        var in = wire.socket().getInputStream();
        byte[] header = in.readNBytes(7);
        int length = header[0] & 0xFF | (header[1] & 0xFF) << 8;
        byte[] content = in.readNBytes(length);
        int plain = header[4] & 0xFF | (header[5] & 0xFF) << 8;
        if (plain == 0) {
            return content;
        }
        try {
            var inflater = new java.util.zip.Inflater();
            inflater.setInput(content);
            var whole = new byte[plain];
            assertThat(inflater.inflate(whole)).isEqualTo(plain);
            inflater.end();
            return whole;
        } catch (java.util.zip.DataFormatException _) {
            throw new IOException("not zlib");
        }
    }
}
