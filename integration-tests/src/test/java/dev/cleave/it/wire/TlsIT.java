package dev.cleave.it.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.Environment;
import dev.cleave.sandbox.Account;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import dev.cleave.server.CleaveServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Certificates on both sides, with those that MySQL makes for itself: the account on the server has REQUIRE X509, and so may Cleave's clients. */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class TlsIT {
    private static final String OLD_ONLY = "--tls-version=TLSv1.2";
    private static MySqlServer mysql;
    private static MySqlShell shell;
    private static Path certificates;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        MySqlHome home = MySqlHome.find(Optional.empty(), Progress.to(System.out));
        mysql = MySqlServer.start(home);
        shell = new MySqlShell(home);
        Account.createAll(mysql);
        mysql.execute("CREATE DATABASE app", "ALTER USER app@'%' REQUIRE X509");
        try (Stream<Path> files = Files.walk(mysql.directory())) {
            certificates = files.filter(file -> file.endsWith("ca.pem"))
                    .findFirst()
                    .orElseThrow()
                    .getParent();
        }
    }

    @AfterAll
    static void stop() {
        mysql.close();
    }

    private CleaveServer cleave(String required, String minVersion) throws Exception {
        Path file = Files.writeString(
                folder.resolve("cleave.yml"), """
                listeners: {mysql: ['127.0.0.1:0', 'unix:c.sock'], admin: '127.0.0.1:0'}
                tls: {certificate: %1$s/server-cert.pem, key: %1$s/server-key.pem, client-authority: %1$s/ca.pem, required: %2$s, min-version: %3$s}
                clusters:
                  a:
                    primary: '%4$s'
                    tls: required
                    client-certificate: %1$s/client-cert.pem
                    client-key: %1$s/client-key.pem
                    control: {user: cleave, password: cleave}
                users: [{name: app, password: app}]
                admin-users: [{name: admin, password: admin}]
                """.formatted(certificates, required, minVersion, mysql.address()));
        return CleaveServer.start(CleaveConfig.load(file, Environment.ofProcess()), file);
    }

    private static String ask(CleaveServer cleave, String... options) throws Exception {
        return shell.run(cleave.mysqlAddress().getPort(), "SELECT CURRENT_USER()", options);
    }

    private static String[] withCertificate(String... more) {
        return Stream.concat(
                        Stream.of(
                                "--ssl-mode=VERIFY_CA",
                                "--ssl-ca=" + certificates.resolve("ca.pem"),
                                "--ssl-cert=" + certificates.resolve("client-cert.pem"),
                                "--ssl-key=" + certificates.resolve("client-key.pem")),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void theServerAsksCleaveForACertificateAndClientsNeedNone() throws Exception {
        try (CleaveServer cleave = cleave("none", "TLSv1.2")) {
            assertThat(ask(cleave, "--ssl-mode=DISABLED")).isEqualTo("app@%");
            assertThat(ask(cleave, "--ssl-mode=REQUIRED", OLD_ONLY)).isEqualTo("app@%");
            assertThat(ask(cleave, withCertificate())).isEqualTo("app@%");
        }
    }

    @Test
    void theStatusIsThatOfTheClientsConnection() throws Exception {
        try (CleaveServer cleave = cleave("none", "TLSv1.2")) {
            int port = cleave.mysqlAddress().getPort();
            String version = "SHOW STATUS LIKE 'Ssl_version'";
            String cipher = "SHOW SESSION STATUS LIKE 'ssl\\_cipher'";
            for (String[] options : new String[][] {withCertificate(), withCertificate(OLD_ONLY)}) {
                assertThat(shell.run(port, version, options)).isEqualTo(shell.run(mysql.port(), version, options));
                // Which one the two agree on differs; what it is called does not.
                assertThat(shell.run(port, cipher, options))
                        .matches("Ssl_cipher\t(TLS_|ECDHE-RSA-)AES_?(128|256)[_-]GCM.*");
            }
            assertThat(shell.run(port, version, "--ssl-mode=DISABLED")).isEqualTo("Ssl_version");
            assertThat(shell.run(port, cipher, "--ssl-mode=DISABLED")).isEqualTo("Ssl_cipher");
        }
    }

    @Test
    void whoDoesNotEncryptIsTurnedAwayAsByRequireSecureTransport() throws Exception {
        try (CleaveServer cleave = cleave("encryption", "TLSv1.3")) {
            assertThat(ask(cleave, "--ssl-mode=DISABLED")).startsWith("ERROR 3159 (HY000)");
            assertThat(ask(cleave, "--ssl-mode=REQUIRED", OLD_ONLY)).startsWith("ERROR 2026 (HY000)");
            assertThat(ask(cleave, "--ssl-mode=REQUIRED")).isEqualTo("app@%");
            assertThat(shell.run("SELECT 1", java.util.List.of("--socket=" + folder.resolve("c.sock"))))
                    .isEqualTo("1");
        }
    }

    @Test
    void whoHasNoCertificateIsTurnedAwayWhereOneIsRequired() throws Exception {
        try (CleaveServer cleave = cleave("certificate", "TLSv1.2")) {
            assertThat(ask(cleave, withCertificate())).isEqualTo("app@%");
            assertThat(ask(cleave, withCertificate(OLD_ONLY))).isEqualTo("app@%");
            assertThat(ask(cleave, "--ssl-mode=REQUIRED")).startsWith("ERROR 20");
            assertThat(ask(cleave, "--ssl-mode=DISABLED")).startsWith("ERROR 3159 (HY000)");
            try (var operator = java.sql.DriverManager.getConnection(
                    "jdbc:mysql://127.0.0.1:"
                            + cleave.adminAddress().orElseThrow().getPort() + "/?allowPublicKeyRetrieval=true",
                    "admin",
                    "admin")) {
                assertThat(operator.isValid(5)).isTrue();
            }
        }
    }
}
