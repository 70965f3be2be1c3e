package dev.cleave.it.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.JdbcStatement;
import dev.cleave.it.TestBed;
import dev.cleave.it.Wire;
import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import dev.cleave.sandbox.ServerOptions;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Query attributes reach the server with the statement that they were set for, and with no other. */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class QueryAttributesIT {
    private static TestBed bed;
    private static MySqlShell shell;

    @BeforeAll
    static void start() {
        MySqlHome home = MySqlHome.find(Optional.empty(), Progress.to(System.out));
        shell = new MySqlShell(home);
        bed = TestBed.start(home, "pool: {max-connections-per-server: 2}", ServerOptions.fast());
        for (MySqlServer server : new MySqlServer[] {bed.clusterA(), bed.clusterB()}) {
            server.execute("INSTALL COMPONENT 'file://component_query_attributes'");
        }
        bed.flip("users", "cluster_b");
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    private static String ask(String name) {
        return "mysql_query_attribute_string('" + name + "')";
    }

    private static String only(ResultSet row) throws SQLException {
        try (row) {
            assertThat(row.next()).isTrue();
            return String.valueOf(row.getString(1));
        }
    }

    @Test
    void theShellsAttributesAccompanyItsNextStatement() throws Exception {
        String output = shell.run(
                bed.port(),
                "query_attributes trace 4bf92f35;\nSELECT " + ask("trace") + ", COUNT(*) FROM gists;\n"
                        + "SELECT " + ask("trace") + ";\n"
                        + "query_attributes trace other;\nSELECT " + ask("trace") + ", COUNT(*) FROM users;\n");
        assertThat(output).isEqualTo("4bf92f35\t0\nNULL\nother\t0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"useServerPrepStmts=false", "useServerPrepStmts=true"})
    void connectorJ(String options) throws SQLException {
        try (Connection session = bed.connect(options);
                Statement plain = session.createStatement();
                PreparedStatement prepared =
                        session.prepareStatement("SELECT " + ask("n") + " FROM (SELECT ? AS x) t WHERE x = ?")) {
            attribute(plain, "text", "ünï");
            attribute(plain, "number", 42);
            attribute(plain, "decimal", new BigDecimal("1.25"));
            attribute(plain, "at", LocalDateTime.of(2024, 2, 29, 23, 59, 59, 123_000_000));
            for (String table : new String[] {"gists", "users"}) {
                assertThat(only(plain.executeQuery("SELECT CONCAT_WS(',', " + ask("text") + ", " + ask("number") + ", "
                                + ask("decimal") + ") FROM (SELECT COUNT(*) FROM " + table + ") AS c")))
                        .isEqualTo("ünï,42,1.25");
            }
            plain.unwrap(JdbcStatement.class).clearAttributes();
            assertThat(only(plain.executeQuery("SELECT " + ask("text")))).isEqualTo("null");
            for (int i = 0; i < 5; i++) {
                attribute(prepared, "n", "value " + i);
                prepared.setInt(1, i);
                prepared.setInt(2, i);
                assertThat(only(prepared.executeQuery())).isEqualTo("value " + i);
                prepared.unwrap(JdbcStatement.class).clearAttributes();
            }
        }
    }

    private static void attribute(Statement statement, String name, Object value) throws SQLException {
        statement.unwrap(JdbcStatement.class).setAttribute(name, value);
    }

    @Test
    void aPreparedStatementMovesBetweenConnectionsWithItsTypes() throws SQLException {
        try (Connection one = bed.connect("useServerPrepStmts=true");
                Connection two = bed.connect("useServerPrepStmts=true");
                Connection hog = bed.connect("");
                PreparedStatement first = one.prepareStatement("SELECT CONCAT(?, '-', ?)");
                PreparedStatement second = two.prepareStatement("SELECT CONCAT(?, '-', ?)")) {
            for (int i = 0; i < 20; i++) {
                // A held connection makes the statement run on the other one, which does not know it yet.
                hog.setAutoCommit(i % 2 == 0);
                only(hog.createStatement().executeQuery("SELECT COUNT(*) FROM gists"));
                for (PreparedStatement statement : new PreparedStatement[] {first, second}) {
                    statement.setInt(1, i);
                    statement.setLong(2, 1L << 40);
                    assertThat(only(statement.executeQuery())).isEqualTo(i + "-" + (1L << 40));
                }
            }
            hog.rollback();
        }
    }

    @Test
    void transactionsAndBigStatementsWorkWithThem() throws SQLException {
        try (Connection session = bed.connect("");
                Statement statement = session.createStatement()) {
            session.setAutoCommit(false);
            attribute(statement, "trace", "t1");
            statement.executeUpdate("INSERT INTO gists (name) VALUES (" + ask("trace") + ")");
            assertThat(only(statement.executeQuery("SELECT name FROM gists"))).isEqualTo("t1");
            String big = "x".repeat(17_000_000);
            assertThat(only(statement.executeQuery("SELECT CONCAT(" + ask("trace") + ", LENGTH('" + big + "'))")))
                    .isEqualTo("t117000000");
            session.rollback();
        }
    }

    @Test
    void malformedAttributesAreRefusedWithoutHarm() throws Exception {
        int capabilities = Wire.BASIC | CapabilityFlags.CLIENT_QUERY_ATTRIBUTES;
        try (Wire wire = Wire.login(bed.port(), "app", "app", "app", capabilities, 255)) {
            wire.send(3, (byte) 5, (byte) 1, (byte) 0, (byte) 1, (byte) 8, (byte) 0, (byte) 0x80);
            assertThat(Wire.errorText(wire.readPacket())).startsWith("1835 HY000 Malformed communication packet");
            assertThat(wire.query("\0\1SELECT 1")).hasSize(5);
        }
    }

    @Test
    void mariaDbGetsTheStatementsWithoutThem() throws SQLException {
        try (TestBed maria = TestBed.startOnMariaDb("", ServerOptions.fast());
                Connection session = maria.connect("useServerPrepStmts=true&characterEncoding=UTF-8");
                Statement plain = session.createStatement();
                PreparedStatement prepared = session.prepareStatement("SELECT CONCAT(?, '-', ?)")) {
            attribute(plain, "trace", "t1");
            assertThat(only(plain.executeQuery("SELECT 'a'"))).isEqualTo("a");
            for (int i = 0; i < 4; i++) {
                attribute(prepared, "trace", "t" + i);
                prepared.setInt(1, i);
                prepared.setString(2, "é" + i);
                assertThat(only(prepared.executeQuery())).isEqualTo(i + "-é" + i);
                if (i == 1) {
                    prepared.unwrap(JdbcStatement.class).clearAttributes();
                }
            }
        }
    }
}
