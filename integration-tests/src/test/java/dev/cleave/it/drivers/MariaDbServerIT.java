package dev.cleave.it.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.it.TestBed;
import dev.cleave.sandbox.ServerOptions;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clusters of MariaDB behind Cleave, with Connector/J and MariaDB's own driver, while a domain moves from one to the other. */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class MariaDbServerIT {
    private static TestBed bed;

    @BeforeAll
    static void start() {
        bed = TestBed.startOnMariaDb("pool: {max-connections-per-server: 2}", ServerOptions.fast());
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://%s?sslMode=DISABLED&allowPublicKeyRetrieval=true&useServerPrepStmts=false",
                "mysql://%s?sslMode=REQUIRED&useServerPrepStmts=true&cachePrepStmts=true",
                "mysql://%s?sslMode=REQUIRED&useServerPrepStmts=true&useCursorFetch=true&defaultFetchSize=2",
                "mariadb://%s?sslMode=disable&allowPublicKeyRetrieval=true",
                "mariadb://%s?sslMode=trust&useServerPrepStmts=true&useBulkStmts=true"
            })
    void servesAnApplication(String url) throws SQLException {
        String address = "127.0.0.1:" + bed.port() + "/app";
        try (Connection session = DriverManager.getConnection("jdbc:" + url.formatted(address), "app", "app")) {
            values(session);
            transactions(session);
            errors(session);
            procedure(session);
            whileTheDomainMoves(session);
        }
    }

    /** MariaDB has no statement that brings back the login's roles, so that a connection with another one serves nobody else. */
    @Test
    void aRoleIsTheSessionsOwn() throws SQLException {
        bed.clusterA().execute("CREATE ROLE reader");
        bed.clusterA().execute("GRANT reader TO app");
        try (Connection other = bed.connect("")) {
            try (Connection session = bed.connect("")) {
                run(session, "SET ROLE reader");
                assertThat(column(session, "SELECT CURRENT_ROLE()")).containsExactly("reader");
                assertThat(column(other, "SELECT CURRENT_ROLE()")).containsOnlyNulls();
                run(session, "SET ROLE NONE");
                assertThat(column(session, "SELECT CURRENT_ROLE()")).containsOnlyNulls();
                run(session, "SET ROLE reader");
            }
            assertThat(column(other, "SELECT CURRENT_ROLE()")).containsOnlyNulls();
        }
    }

    private static void run(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            boolean _ = statement.execute(sql);
        }
    }

    private static List<String> column(Connection session, String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (PreparedStatement select = session.prepareStatement(sql)) {
            // Connector/J's executeQuery takes no INSERT, whatever it returns
            assertThat(select.execute()).as(sql).isTrue();
            ResultSet rows = select.getResultSet();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static void values(Connection session) throws SQLException {
        run(session, "DROP TABLE IF EXISTS documents");
        run(
                session,
                "CREATE TABLE documents (id BIGINT AUTO_INCREMENT PRIMARY KEY, title VARCHAR(200) UNIQUE,"
                        + " amount DECIMAL(12, 4), at DATETIME(6), body LONGBLOB) CHARACTER SET utf8mb4");
        var title = "ünïcödé 🐬 'quoted' \\ \"";
        var amount = new BigDecimal("12345678.9012");
        Timestamp time = Timestamp.valueOf("2024-02-29 23:59:59.123456");
        byte[] body = {0, -1, '\'', '\\', '\n'};
        try (PreparedStatement insert = session.prepareStatement(
                "INSERT INTO documents (title, amount, at, body) VALUES (?, ?, ?, ?), (NULL, NULL, NULL, NULL)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, title);
            insert.setBigDecimal(2, amount);
            insert.setTimestamp(3, time);
            insert.setBytes(4, body);
            assertThat(insert.executeUpdate()).isEqualTo(2);
            try (ResultSet keys = insert.getGeneratedKeys()) {
                assertThat(keys.next()).isTrue();
                assertThat(keys.getLong(1)).isEqualTo(1);
            }
        }
        try (PreparedStatement select = session.prepareStatement("SELECT * FROM documents WHERE id >= ? ORDER BY id")) {
            select.setInt(1, 1);
            try (ResultSet rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString("title")).isEqualTo(title);
                assertThat(rows.getBigDecimal("amount")).isEqualTo(amount);
                assertThat(rows.getTimestamp("at")).isEqualTo(time);
                assertThat(rows.getBytes("body")).isEqualTo(body);
                assertThat(rows.next()).isTrue();
                assertThat(rows.getObject("amount")).isNull();
                assertThat(rows.next()).isFalse();
            }
        }
    }

    private static void transactions(Connection session) throws SQLException {
        session.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        session.setAutoCommit(false);
        run(session, "INSERT INTO documents (title) VALUES ('rolled back')");
        session.rollback();
        run(session, "UPDATE documents SET amount = 1");
        var savepoint = session.setSavepoint();
        run(session, "DELETE FROM documents");
        session.rollback(savepoint);
        session.commit();
        session.setAutoCommit(true);
        assertThat(column(session, "SELECT COUNT(*) FROM documents WHERE amount = 1"))
                .containsExactly("2");
    }

    private static void errors(Connection session) throws SQLException {
        run(session, "UPDATE documents SET title = 'one' WHERE id = 2");
        assertRefused(1062, "23000", session, "INSERT INTO documents (title) VALUES ('one')");
        assertRefused(1064, "42000", session, "SELEC 1");
        assertRefused(1146, "42S02", session, "SELECT * FROM no_such_table");
        assertThat(column(session, "SELECT VERSION()").getFirst()).contains("MariaDB");
        assertThat(column(session, "INSERT INTO documents (title) VALUES ('x'), ('y') RETURNING title"))
                .containsExactly("x", "y");
    }

    private static void assertRefused(int code, String state, Connection session, String sql) {
        assertThatThrownBy(() -> run(session, sql)).isInstanceOfSatisfying(SQLException.class, e -> {
            assertThat(e.getErrorCode()).isEqualTo(code);
            assertThat(e.getSQLState()).isEqualTo(state);
        });
    }

    private static void procedure(Connection session) throws SQLException {
        run(session, "CREATE OR REPLACE PROCEDURE two_results(n INT) BEGIN SELECT n; SELECT 'second'; END");
        try (var call = session.prepareCall("{CALL two_results(?)}")) {
            call.setInt(1, 5);
            assertThat(call.execute()).isTrue();
            assertThat(call.getResultSet().next()).isTrue();
            assertThat(call.getMoreResults()).isTrue();
            assertThat(call.getResultSet().next()).isTrue();
            assertThat(call.getResultSet().getString(1)).isEqualTo("second");
        }
    }

    private static void whileTheDomainMoves(Connection session) throws SQLException {
        bed.clusterA().execute("TRUNCATE app.gists");
        bed.clusterB().execute("TRUNCATE app.gists");
        try (PreparedStatement insert = session.prepareStatement("INSERT INTO gists (name) VALUES (?)")) {
            for (String cluster : new String[] {"cluster_a", "cluster_b", "cluster_a", "cluster_b"}) {
                insert.setString(1, cluster);
                assertThat(insert.executeUpdate()).isEqualTo(1);
                run(session, "SET STATEMENT sql_notes = 0 FOR INSERT INTO gists (name) VALUES ('2nd')");
                bed.flip("gists", cluster.equals("cluster_a") ? "cluster_b" : "cluster_a");
            }
        }
        String names = "SELECT GROUP_CONCAT(name) FROM app.gists";
        assertThat(bed.clusterA().queryValue(names)).isEqualTo("cluster_a,2nd,cluster_a,2nd");
        assertThat(bed.clusterB().queryValue(names)).isEqualTo("cluster_b,2nd,cluster_b,2nd");
        assertThat(column(session, "SELECT name FROM gists")).containsExactly("cluster_a", "2nd", "cluster_a", "2nd");
    }
}
