package dev.cleave.it.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.it.TestBed;
import dev.cleave.it.Wire;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.Progress;
import dev.cleave.sandbox.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ways to Cleave other than a TCP connection of the client's own: a Unix socket, a load balancer that says for whom it connects. */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class ListenersIT {
    private static final String V2_SIGNATURE = "0d0a0d0a000d0a515549540a";

    @TempDir
    static Path folder;

    private static Path socket;
    private static MySqlShell shell;
    private static TestBed bed;

    @BeforeAll
    static void start() throws IOException {
        MySqlHome home = MySqlHome.find(Optional.empty(), Progress.to(System.out));
        shell = new MySqlShell(home);
        socket = folder.resolve("cleave.sock");
        bed = TestBed.startListening(
                home,
                "mysql: ['127.0.0.1:0', 'unix:" + socket + "', '127.0.0.1:0'], proxy-protocol-networks: 127.0.0.0/8",
                ServerOptions.fast());
    }

    @AfterAll
    static void stop() {
        bed.close();
        assertThat(socket).doesNotExist();
    }

    private static String hostOf(int connection) throws Exception {
        try (Connection admin = bed.admin();
                ResultSet rows = admin.createStatement().executeQuery("SHOW SESSIONS")) {
            while (rows.next()) {
                if (rows.getInt("id") == connection) {
                    return rows.getString("host");
                }
            }
            throw new AssertionError("no session " + connection);
        }
    }

    @Test
    void aShellComesThroughTheUnixSocket() throws Exception {
        String output = shell.run(
                "SELECT 1 + 1;\nSELECT REPEAT('x', 3000000) = REPEAT('x', 3000000);\n", List.of("--socket=" + socket));
        assertThat(output).isEqualTo("2\n1");
        assertThat(shell.run("SELECT 1", List.of("--socket=" + socket, "--user=nobody")))
                .isEqualTo("ERROR 1045 (28000): Access denied for user 'nobody'@'localhost' (using password: YES)");
    }

    @Test
    void aSocketThatNobodyServesAnyMoreIsReplacedAndOneInUseIsNot() throws Exception {
        Path second = folder.resolve("second.sock");
        try (var stale = java.nio.channels.ServerSocketChannel.open(java.net.StandardProtocolFamily.UNIX)) {
            stale.bind(java.net.UnixDomainSocketAddress.of(second));
        }
        assertThat(second).exists();
        String listeners = Files.readString(bed.config()).replace(socket.toString(), second.toString());
        Path file = Files.writeString(
                bed.config().resolveSibling("second.yml"),
                listeners.replace("state: {directory: state}", "state: {directory: state2}"));
        try (var other = start(file)) {
            assertThat(shell.run("SELECT 1", List.of("--socket=" + second))).isEqualTo("1");
            Path third = Files.writeString(
                    bed.config().resolveSibling("third.yml"),
                    listeners.replace("state: {directory: state}", "state: {directory: state3}"));
            assertThatThrownBy(() -> start(third)).hasMessageContaining("another process does");
            assertThat(other.mysqlAddress().getPort()).isPositive();
        }
        assertThat(second).doesNotExist();
    }

    private static dev.cleave.server.CleaveServer start(Path file) throws Exception {
        return dev.cleave.server.CleaveServer.start(
                dev.cleave.config.CleaveConfig.load(file, dev.cleave.config.Environment.ofProcess()), file);
    }

    @Test
    void aBalancersHeaderSaysWhoTheClientIs() throws Exception {
        byte[] v1 = "PROXY TCP4 203.0.113.7 192.0.2.1 56324 3306\r\n".getBytes(US_ASCII);
        byte[] v1v6 = "PROXY TCP6 2001:db8::7 2001:db8::1 56325 3306\r\n".getBytes(US_ASCII);
        byte[] v2 = HexFormat.of().parseHex(V2_SIGNATURE + "2111000ccb007107c0000201dc060cea");
        byte[] v2WithExtension =
                HexFormat.of().parseHex(V2_SIGNATURE + "21110013cb007108c0000201dc060cea" + "04000401020304");
        byte[] local = HexFormat.of().parseHex(V2_SIGNATURE + "20000000");
        byte[] unknown = "PROXY UNKNOWN\r\n".getBytes(US_ASCII);
        assertThat(hostBehind(v1)).isEqualTo("203.0.113.7:56324");
        assertThat(hostBehind(v1v6)).isEqualTo("2001:db8:0:0:0:0:0:7:56325");
        assertThat(hostBehind(v2)).isEqualTo("203.0.113.7:56326");
        assertThat(hostBehind(v2WithExtension)).isEqualTo("203.0.113.8:56326");
        assertThat(hostBehind(local)).startsWith("127.0.0.1:");
        assertThat(hostBehind(unknown)).startsWith("127.0.0.1:");
        assertThat(hostBehind(new byte[0])).startsWith("127.0.0.1:");
    }

    private static String hostBehind(byte[] header) throws Exception {
        try (Wire wire = Wire.loginBehind(bed.port(), header)) {
            assertThat(wire.query("SELECT 1")).hasSize(5);
            return hostOf(wire.threadId());
        }
    }

    @Test
    void aRefusedLoginNamesTheClientsHost() {
        byte[] header = "PROXY TCP4 203.0.113.7 192.0.2.1 56324 3306\r\n".getBytes(US_ASCII);
        assertThatThrownBy(() -> Wire.loginBehind(bed.port(), header, "nobody"))
                .hasMessage("1045 28000 Access denied for user 'nobody'@'203.0.113.7' (using password: YES)");
    }

    @Test
    void aBrokenHeaderClosesItsConnection() throws Exception {
        assertThatThrownBy(() -> Wire.loginBehind(bed.port(), "PROXY TCP4 garbage here it is\r\n".getBytes(US_ASCII)))
                .isInstanceOf(IOException.class);
        try (Wire wire = Wire.login(bed.port(), "app")) {
            assertThat(wire.query("SELECT 1")).hasSize(5);
        }
    }

    @Test
    void nobodyElseMaySayWhoItIs() throws Exception {
        try (TestBed other = TestBed.startListening(
                MySqlHome.find(Optional.empty(), Progress.silent()),
                "mysql: '127.0.0.1:0', proxy-protocol-networks: [10.0.0.0/8, 'fd00::/8']",
                ServerOptions.fast())) {
            byte[] header = "PROXY TCP4 10.0.0.1 192.0.2.1 56324 3306\r\n".getBytes(US_ASCII);
            assertThatThrownBy(() -> Wire.loginBehind(other.port(), header)).isInstanceOf(IOException.class);
            try (Wire wire = Wire.login(other.port(), "app")) {
                assertThat(wire.query("SELECT 1")).hasSize(5);
            }
        }
    }
}
