package dev.cleave.it.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cleave.it.TestBed;
import dev.cleave.it.Wire;
import dev.cleave.protocol.Command;
import dev.cleave.proxy.report.LoopReport;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.Progress;
import dev.cleave.sandbox.ServerOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Over a Unix socket, for which the system keeps the same number of bytes each time. */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class SlowReaderIT {
    @TempDir
    static Path folder;

    private static Path socket;
    private static TestBed bed;

    @BeforeAll
    static void start() {
        socket = folder.resolve("cleave.sock");
        bed = TestBed.startListening(
                MySqlHome.find(Optional.empty(), Progress.to(System.out)),
                "mysql: ['127.0.0.1:0', 'unix:" + socket + "']",
                ServerOptions.fast());
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    /**
     * The longest answer that ends before its client has read any of it leaves the client behind, and the server is not read any more. Its length is found
     * by trying: a little more each time, until an answer waits for its reader.
     */
    @Test
    void anAnswerOfWhichNothingWasReadIsFollowedByTheNext() throws Exception {
        try (Wire wire = Wire.login(socket, "app")) {
            wire.query("BEGIN");
            wire.query("SELECT COUNT(*) FROM gists");
            boolean ended = true;
            for (int kilobytes = 64; ended; kilobytes += 8) {
                long before = statements();
                String sql = "SELECT REPEAT('x', 8000) FROM (WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1"
                        + " FROM n WHERE i < " + kilobytes / 8 + ") SELECT i FROM n) AS many";
                wire.send(Command.COM_QUERY, sql.getBytes(UTF_8));
                ended = endsAfter(before);
                assertThat(wire.readResult()).hasSizeGreaterThan(kilobytes / 8);
            }
        }
    }

    private static boolean endsAfter(long statements) {
        try {
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofSeconds(3))
                    .until(() -> statements() > statements);
            return true;
        } catch (ConditionTimeoutException _) {
            return false;
        }
    }

    private static long statements() {
        return bed.control().loops().stream().mapToLong(LoopReport::statements).sum();
    }
}
