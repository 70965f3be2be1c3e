package dev.cleave.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MariaDbIT {
    @Test
    void runsAndReplicates() {
        var home = MySqlHome.mariaDb(Optional.empty(), Progress.to(System.out));
        try (var a = MySqlServer.start(home);
                var b = MySqlServer.start(home)) {
            assertThat(a.queryValue("SELECT VERSION()")).contains("MariaDB");
            Account.createAll(a);
            Replication.start(a, b);
            a.execute("CREATE DATABASE d", "CREATE TABLE d.t (id INT PRIMARY KEY)", "INSERT INTO d.t VALUES (1)");
            Replication.awaitCaughtUp(a, b, Duration.ofSeconds(60));
            assertThat(b.queryValue("SELECT id FROM d.t")).isEqualTo("1");
        }
    }

    @Test
    void keepsItsTemporaryTablesWhileOthersStart() throws IOException {
        var home = MySqlHome.mariaDb(Optional.empty(), Progress.to(System.out));
        try (var running = MySqlServer.start(home)) {
            var temporary = Path.of(running.queryValue("SELECT @@tmpdir"));
            var table = Files.createFile(temporary.resolve("#sql-temptable-1-1-0.MAI"));
            MySqlServer.start(home).close();
            assertThat(table).exists();
        }
    }
}
