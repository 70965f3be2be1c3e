package dev.cleave.it.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.Environment;
import dev.cleave.sandbox.Account;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import dev.cleave.server.CleaveServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With a single cluster there is no doubt where something begins. */
@Timeout(120)
class OneClusterIT {
    @SuppressWarnings("InlineFormatString") // a whole file reads better by itself
    private static final String CONFIG = """
            listeners: {mysql: '127.0.0.1:0'}
            clusters:
              only: {primary: '%s', control: {user: cleave, password: cleave}}
            users: [{name: app, password: app}]
            """;

    @Test
    void aSnapshotIsOfWhenItWasAskedFor(@TempDir Path directory) throws Exception {
        try (MySqlServer server = MySqlServer.start(MySqlHome.find(Optional.empty(), Progress.silent()))) {
            Account.createAll(server);
            server.execute("CREATE DATABASE app", "CREATE TABLE app.t (id INT PRIMARY KEY)");
            Path file = Files.writeString(directory.resolve("cleave.yml"), CONFIG.formatted(server.address()));
            try (CleaveServer cleave = CleaveServer.start(CleaveConfig.load(file, Environment.ofProcess()), file);
                    Connection reader = connect(cleave);
                    Connection writer = connect(cleave)) {
                run(reader, "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
                run(reader, "BEGIN");
                run(reader, "START TRANSACTION WITH CONSISTENT SNAPSHOT");
                run(writer, "INSERT INTO t VALUES (1)");

                assertThat(count(reader)).isZero();
                run(reader, "COMMIT");
                assertThat(count(reader)).isOne();
            }
        }
    }

    private static Connection connect(CleaveServer cleave) throws SQLException {
        String url = "jdbc:mysql://127.0.0.1:" + cleave.mysqlAddress().getPort() + "/app?allowPublicKeyRetrieval=true";
        return DriverManager.getConnection(url, "app", "app");
    }

    private static void run(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(Connection session) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM t")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
