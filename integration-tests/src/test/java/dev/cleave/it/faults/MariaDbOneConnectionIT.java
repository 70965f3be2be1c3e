package dev.cleave.it.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.it.TestBed;
import dev.cleave.it.Wire;
import dev.cleave.protocol.Command;
import dev.cleave.sandbox.ServerOptions;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As {@link OneConnectionIT}, for what MariaDB keeps otherwise than MySQL: older warnings, until a statement uses a table. */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class MariaDbOneConnectionIT {
    private static TestBed bed;

    @BeforeAll
    static void start() {
        bed = TestBed.startOnMariaDb(
                "limits: {event-loops: 1}\npool: {max-connections-per-server: 1, acquire-timeout: 3s}",
                ServerOptions.fast());
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DO 1",
                "SELECT 1",
                "SET @a = 1",
                "BEGIN",
                "USE app",
                "SELECT COUNT(*) FROM gists",
                "SELECT LAST_INSERT_ID()",
                "SET time_zone = '+01:00'"
            })
    void warningsAreNotThoseOfTheSessionBefore(String last) throws IOException {
        try (Wire session = login();
                Wire other = login()) {
            int none = session.query("SHOW WARNINGS").size();
            fails(other);
            session.query(last);
            assertThat(session.query("SHOW WARNINGS")).hasSize(none);
        }
    }

    @Test
    void preparingLeavesNoWarningsOfTheSessionBefore() throws IOException {
        try (Wire session = login();
                Wire other = login()) {
            int none = session.query("SHOW WARNINGS").size();
            fails(other);
            session.send(Command.COM_STMT_PREPARE, "DO 1".getBytes(UTF_8));
            assertThat(Wire.isError(session.readPacket())).isFalse();
            assertThat(session.query("SHOW WARNINGS")).hasSize(none);
        }
    }

    @Test
    void itsOwnWarningsAreThere() throws IOException {
        try (Wire session = login();
                Wire other = login()) {
            int none = session.query("SHOW WARNINGS").size();
            fails(other);
            session.query("SELECT 1/0");
            assertThat(session.query("SHOW WARNINGS")).hasSize(none + 1);
            fails(other);
            fails(session);
            assertThat(session.query("SHOW WARNINGS")).hasSize(none + 1);
        }
    }

    private static void fails(Wire wire) throws IOException {
        assertThat(Wire.isError(wire.query("SELECT * FROM nowhere").getLast())).isTrue();
    }

    private static Wire login() throws IOException {
        return Wire.login(bed.port(), "app");
    }
}
