package dev.cleave.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.config.TlsMode;
import dev.cleave.protocol.auth.StoredPassword;
import dev.cleave.proxy.login.Account;
import dev.cleave.proxy.login.Accounts;
import dev.cleave.proxy.login.Credentials;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real drivers log in to Cleave, Cleave logs in to a real server: each driver, with and without TLS on either side. */
@SuppressWarnings("NullAway.Init")
class LoginIT {
    private static MySqlServer mysql;

    @BeforeAll
    static void start() {
        mysql = MySqlServer.start(MySqlHome.find(Optional.empty(), Progress.to(System.out)));
        mysql.execute(
                "CREATE DATABASE d",
                "CREATE USER sha2 IDENTIFIED WITH caching_sha2_password BY 'secret'",
                "CREATE USER learned IDENTIFIED WITH caching_sha2_password BY 'secret'",
                "CREATE USER nobodys IDENTIFIED WITH caching_sha2_password BY ''",
                "GRANT ALL ON *.* TO sha2, learned, nobodys");
    }

    @AfterAll
    static void stop() {
        mysql.close();
    }

    @ParameterizedTest
    @CsvSource({
        "DISABLED, DISABLED, disable",
        "REQUIRED, REQUIRED, trust",
    })
    void driversLogIn(TlsMode backend, String connectorJ, String mariaDb) throws Exception {
        mysql.execute("FLUSH PRIVILEGES"); // empties the server's cache, so that Cleave must send the password itself
        try (var relay = new LoginRelay(mysql.version().text(), address(), backend, accounts())) {
            for (String url : List.of(url("mysql", relay.port(), connectorJ), url("mariadb", relay.port(), mariaDb))) {
                assertThat(currentUser(url, "sha2", "secret")).isEqualTo("sha2@%");
                assertThat(currentUser(url, "learned", "secret")).isEqualTo("learned@%");
                assertThat(currentUser(url, "nobodys", "")).isEqualTo("nobodys@%");
                assertRefused(url, "sha2", "wrong", 1045);
                assertRefused(url, "unknown", "secret", 1045);
                assertRefused(url.replace("/d?", "/missing?"), "sha2", "secret", 1049);
            }
        }
    }

    private static String url(String driver, int port, String sslMode) {
        return "jdbc:" + driver + "://127.0.0.1:" + port + "/d?allowPublicKeyRetrieval=true&sslMode=" + sslMode;
    }

    private static InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), mysql.port());
    }

    private static Accounts accounts() {
        var stored = StoredPassword.of("secret".getBytes(StandardCharsets.UTF_8));
        return Map.of(
                "sha2", new Account("sha2", Credentials.ofPassword("secret")),
                "learned", new Account("learned", Credentials.ofStored(stored)),
                "nobodys", new Account("nobodys", Credentials.ofPassword("")))::get;
    }

    private static String currentUser(String url, String user, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT CURRENT_USER()")) {
            result.next();
            return result.getString(1);
        }
    }

    private static void assertRefused(String url, String user, String password, int code) {
        assertThatThrownBy(() -> currentUser(url, user, password)).isInstanceOfSatisfying(SQLException.class, e -> {
            assertThat(e.getErrorCode()).isEqualTo(code);
        });
    }
}
