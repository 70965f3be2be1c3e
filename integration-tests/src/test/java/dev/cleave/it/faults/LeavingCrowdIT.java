package dev.cleave.it.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.cleave.it.TestBed;
import dev.cleave.it.Wire;
import dev.cleave.protocol.Command;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many clients that leave at once, where their server allows hardly any more connections: none of their statements may run on. */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class LeavingCrowdIT {
    private static final int CROWD = 12;
    private static final String CONNECTIONS =
            "SELECT VARIABLE_VALUE FROM performance_schema.global_status WHERE VARIABLE_NAME = 'Threads_connected'";
    private static TestBed bed;

    @BeforeAll
    static void start() {
        bed = TestBed.start("limits: {event-loops: 1}\npool: {max-connections-per-server: 20}");
        bed.clusterA().execute("INSERT INTO app.gists (name) VALUES ('locked')");
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    /** Either the server has one place left, or Cleave has an idle connection. */
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0"})
    void theirStatementsEnd(int idle, int free) throws Exception {
        var crowd = new ArrayList<Wire>();
        try (Wire locks = Wire.login(bed.clusterA().port(), "app")) {
            locks.query("BEGIN");
            locks.query("UPDATE gists SET n = 2"); // a lock for which the others wait, alive or not
            for (int i = 0; i < CROWD; i++) {
                crowd.add(login());
                crowd.getLast().send(Command.COM_QUERY, "UPDATE gists SET n = 1".getBytes(UTF_8));
            }
            await().until(() -> running() == CROWD);
            for (int i = 0; i < idle; i++) {
                crowd.add(login());
                crowd.getLast().query("SELECT 1");
            }
            int others = Integer.parseInt(bed.clusterA().queryValue(CONNECTIONS)) - 1;
            bed.clusterA().execute("SET GLOBAL max_connections = " + (others + free));
            for (Wire wire : crowd) {
                wire.close();
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> running() == 0);
        } finally {
            bed.clusterA().execute("SET GLOBAL max_connections = 151");
        }
    }

    private static Wire login() throws IOException {
        return Wire.login(bed.port(), "app");
    }

    private static int running() {
        return Integer.parseInt(bed.clusterA()
                .queryValue("SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE 'UPDATE gists%'"));
    }
}
