package dev.cleave.it.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.cleave.it.TestBed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connector/J and MariaDB's driver, each with the options that change what they send, on two server connections. */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class JavaDriversIT {
    private static final int ROWS = 50;
    private static TestBed bed;

    @BeforeAll
    static void start() {
        bed = TestBed.start("pool: {max-connections-per-server: 2}");
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    @BeforeEach
    void empty() {
        bed.clusterA().execute("TRUNCATE app.gists");
    }

    private static String url(String driver, String options) {
        return "jdbc:" + driver + "://127.0.0.1:" + bed.port() + "/app?allowPublicKeyRetrieval=true&" + options;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sslMode=DISABLED&useServerPrepStmts=false",
                "sslMode=DISABLED&useServerPrepStmts=true&cachePrepStmts=true",
                "sslMode=PREFERRED&useServerPrepStmts=true&useCursorFetch=true&defaultFetchSize=7",
                "sslMode=REQUIRED&rewriteBatchedStatements=true",
                "sslMode=DISABLED&rewriteBatchedStatements=true&useServerPrepStmts=true",
                "sslMode=DISABLED&allowMultiQueries=true&useLocalSessionState=true"
            })
    void connectorJ(String options) throws SQLException {
        worksWith(url("mysql", options));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sslMode=disable",
                "sslMode=trust&useServerPrepStmts=true",
                "sslMode=disable&useServerPrepStmts=true&useBulkStmts=true",
                "sslMode=disable&allowMultiQueries=true&rewriteBatchedStatements=true"
            })
    void mariaDb(String options) throws SQLException {
        worksWith(url("mariadb", options));
    }

    private static void worksWith(String url) throws SQLException {
        try (Connection session = DriverManager.getConnection(url, "app", "app")) {
            batch(session);
            mixedBatchInTransaction(session);
            readBack(session);
            generatedKey(session);
        }
        var pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername("app");
        pool.setPassword("app");
        pool.setMaximumPoolSize(5);
        try (var source = new HikariDataSource(pool);
                Connection session = source.getConnection()) {
            session.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            readBack(session);
        }
    }

    private static void batch(Connection session) throws SQLException {
        session.setAutoCommit(true);
        try (PreparedStatement insert = session.prepareStatement("INSERT INTO gists (name, n) VALUES (?, ?)")) {
            for (int i = 0; i < ROWS; i++) {
                insert.setString(1, "ünï " + i);
                insert.setInt(2, i);
                insert.addBatch();
            }
            assertThat(insert.executeBatch()).hasSize(ROWS);
        }
    }

    private static void mixedBatchInTransaction(Connection session) throws SQLException {
        session.setAutoCommit(false);
        try (Statement statement = session.createStatement()) {
            for (int i = 0; i < 10; i++) {
                statement.addBatch("UPDATE gists SET n = n + 1000 WHERE n = " + i);
                statement.addBatch("INSERT INTO gists (name, n) VALUES ('rolled back', -1)");
            }
            assertThat(statement.executeBatch()).hasSize(20);
        }
        session.rollback();
        session.setAutoCommit(true);
    }

    private static void readBack(Connection session) throws SQLException {
        try (PreparedStatement select = session.prepareStatement("SELECT name, n FROM gists WHERE n >= ? ORDER BY n")) {
            for (int round = 0; round < 3; round++) {
                select.setInt(1, round);
                try (ResultSet rows = select.executeQuery()) {
                    for (int i = round; i < ROWS; i++) {
                        assertThat(rows.next()).isTrue();
                        assertThat(rows.getString(1)).isEqualTo("ünï " + i);
                        assertThat(rows.getInt("n")).isEqualTo(i);
                    }
                    assertThat(rows.next()).isFalse();
                }
            }
        }
    }

    private static void generatedKey(Connection session) throws SQLException {
        try (PreparedStatement insert = session.prepareStatement(
                "INSERT INTO gists (name, n) VALUES (?, -5)", Statement.RETURN_GENERATED_KEYS)) {
            insert.setBinaryStream(1, new ByteArrayInputStream("streamed".getBytes(StandardCharsets.UTF_8)));
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                assertThat(keys.next()).isTrue();
                assertThat(keys.getLong(1)).isGreaterThan(ROWS);
            }
        }
    }
}
