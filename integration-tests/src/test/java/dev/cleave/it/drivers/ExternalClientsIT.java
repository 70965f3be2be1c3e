package dev.cleave.it.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.it.TestBed;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Programs in other languages, with the drivers that their applications use, get the same answers from MySQL directly and from Cleave, on two server
 * connections per cluster that they share with other sessions, and with a domain that moves all the time. Needs what {@code .ci/run} installs:
 * CONTRIBUTING.md.
 */
@Tag("external-clients")
@Timeout(300)
@SuppressWarnings("NullAway.Init")
class ExternalClientsIT {
    /** How many rows of {@code gists} each program has committed in the end. */
    private static final int GISTS = 200;

    private static Path mysqlHome;
    private static TestBed bed;

    @BeforeAll
    static void start() {
        mysqlHome = MySqlHome.find(Optional.empty(), Progress.to(System.out)).directory();
        bed = TestBed.start("pool: {max-connections-per-server: 2}\n" + "limits: {max-allowed-packet: 64MB}");
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    @ParameterizedTest
    @EnumSource(ExternalClient.class)
    void cannotTellCleaveFromMySql(ExternalClient client) throws SQLException {
        client.prepare();
        String direct = client.run(bed.clusterA().port(), mysqlHome);
        bed.clusterA().execute("TRUNCATE app.gists");
        bed.clusterB().execute("TRUNCATE app.gists");
        try (var _ = new FlippingDomain(bed);
                var _ = new OtherSessions(bed)) {
            assertThat(client.run(bed.port(), mysqlHome)).isEqualTo(direct);
        }
        System.out.println(client + ": " + direct);
        int onA = gists(bed.clusterA());
        int onB = gists(bed.clusterB());
        assertThat(onA + onB).as("%d on a, %d on b", onA, onB).isEqualTo(GISTS);
        assertThat(onA).isPositive();
        assertThat(onB).isPositive();
        assertThat(bed.control().loops())
                .allSatisfy(loop -> assertThat(loop.unexpectedErrors()).isZero());
    }

    private static int gists(MySqlServer server) {
        return Integer.parseInt(server.queryValue("SELECT COUNT(*) FROM app.gists"));
    }
}
