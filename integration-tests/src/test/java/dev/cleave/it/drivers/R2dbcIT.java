package dev.cleave.it.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.it.TestBed;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

/**
 * r2dbc-mysql: twenty sessions at once get the same answers directly and through Cleave, on two server connections per cluster and with a domain that moves all
 * the time.
 */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class R2dbcIT {
    private static final int SESSIONS = 20;

    private static TestBed bed;

    @BeforeAll
    static void start() throws SQLException {
        bed = TestBed.start("pool: {max-connections-per-server: 2}");
        // The server knows the password from here on, so that logging in needs no TLS.
        DriverManager.getConnection(bed.clusterA().jdbcUrl("app") + "&allowPublicKeyRetrieval=true", "app", "app")
                .close();
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    private static List<List<String>> answers(int port, String options) {
        bed.clusterA().execute(R2dbcApplication.TABLES);
        ConnectionFactory factory =
                ConnectionFactories.get("r2dbc:mysql://app:app@127.0.0.1:" + port + "/app?" + options);
        return Objects.requireNonNull(Flux.range(0, SESSIONS)
                .flatMapSequential(number -> R2dbcApplication.run(factory, number), SESSIONS)
                .collectList()
                .block(Duration.ofSeconds(60)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sslMode=disabled",
                "sslMode=disabled&useServerPrepareStatement=true",
                "sslMode=required&useServerPrepareStatement=true&prepareCacheSize=3",
                "sslMode=disabled&compressionAlgorithms=zlib"
            })
    void twentySessionsCannotTellCleaveFromMySql(String options) {
        List<List<String>> direct = answers(bed.clusterA().port(), options);
        bed.clusterA().execute("TRUNCATE app.gists");
        bed.clusterB().execute("TRUNCATE app.gists");
        try (var _ = new FlippingDomain(bed)) {
            assertThat(answers(bed.port(), options)).isEqualTo(direct);
        }
        String count = "SELECT COUNT(*) FROM app.gists";
        int committed = Integer.parseInt(bed.clusterA().queryValue(count))
                + Integer.parseInt(bed.clusterB().queryValue(count));
        assertThat(committed).isEqualTo(SESSIONS * R2dbcApplication.TRANSACTIONS * 2 / 3);
    }
}
