package dev.cleave.migration;

import static org.awaitility.Awaitility.await;

import dev.cleave.config.CleaveConfig;
import dev.cleave.sandbox.Account;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import dev.cleave.sandbox.Replication;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** Two servers that follow each other, and what moves the domain {@code gists} between them. */
@Timeout(120)
abstract class ReplicatedServers {
    static final Duration GENEROUS = Duration.ofSeconds(60);
    static final CutoverRequest TO_B = CutoverRequest.cutover("gists", "b");

    static MySqlServer a;
    static MySqlServer b;
    private static CleaveConfig config;

    GatedWriters gate;
    Cutovers cutovers;

    @BeforeAll
    static void startServers() {
        MySqlHome home = MySqlHome.find(Optional.empty(), Progress.to(System.out));
        a = MySqlServer.start(home);
        b = MySqlServer.start(home);
        Account.createAll(a);
        Account.createAll(b);
        a.execute(
                "CREATE DATABASE github",
                "CREATE TABLE github.gists (id BIGINT AUTO_INCREMENT PRIMARY KEY, writer INT NOT NULL, number BIGINT NOT NULL, body TEXT)",
                "CREATE TABLE github.gist_comments (id BIGINT AUTO_INCREMENT PRIMARY KEY, body TEXT)");
        Replication.circular(a, b, GENEROUS);
        config = TestConfig.of(a.address(), b.address());
    }

    /** Both servers follow each other, are open for writes, and hold the same empty tables; the domain lives on {@code a}. */
    @BeforeEach
    void startOnA() {
        for (MySqlServer server : new MySqlServer[] {a, b}) {
            server.execute("SET GLOBAL read_only = OFF", "START REPLICA");
        }
        catchUp();
        a.execute("TRUNCATE TABLE github.gists", "TRUNCATE TABLE github.gist_comments");
        catchUp();
        gate = new GatedWriters(config.initialRoutes(Clock.systemUTC()));
        cutovers = new Cutovers(gate, () -> config, Clock.systemUTC(), System::nanoTime);
    }

    @AfterEach
    void closeCutovers() {
        cutovers.close();
        gate.close();
    }

    @AfterAll
    static void stopServers() {
        b.close();
        a.close();
    }

    static void catchUp() {
        Replication.awaitCaughtUp(a, b, GENEROUS);
        Replication.awaitCaughtUp(b, a, GENEROUS);
    }

    WriterLoad load() {
        return new WriterLoad(gate, Map.of("a", a, "b", b), 6, 300);
    }

    static void awaitWrites(WriterLoad load, int more) {
        long wanted = load.acknowledged() + more;
        await().atMost(GENEROUS).until(() -> load.acknowledged() >= wanted);
    }

    static String applier(MySqlServer server) {
        return server.queryValue("SELECT service_state FROM performance_schema.replication_applier_status");
    }
}
