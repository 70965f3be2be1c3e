package dev.cleave.it.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.it.drivers.ExternalClient;
import dev.cleave.it.drivers.JdbcApplication;
import dev.cleave.it.drivers.R2dbcApplication;
import io.r2dbc.spi.ConnectionFactories;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import reactor.core.publisher.Flux;

/**
 * Whole applications, one at a time since they share tables: the programs in other languages, and those on JDBC and R2DBC. Each must be answered through Cleave
 * what it is answered by a server. One thread.
 */
final class Guests {
    private static final int R2DBC_SESSIONS = 5;
    private static final List<String> JDBC = List.of(
            "mysql://127.0.0.1:%d/app?allowPublicKeyRetrieval=true&useServerPrepStmts=true&useCursorFetch=true&defaultFetchSize=3",
            "mysql://127.0.0.1:%d/app?allowPublicKeyRetrieval=true&allowMultiQueries=true&rewriteBatchedStatements=true",
            "mysql://127.0.0.1:%d/app?allowPublicKeyRetrieval=true&allowLoadLocalInfile=true&useCompression=true",
            "mariadb://127.0.0.1:%d/app?allowPublicKeyRetrieval=true&useServerPrepStmts=true&sslMode=trust",
            "mariadb://127.0.0.1:%d/app?allowPublicKeyRetrieval=true&useBulkStmts=true&useCompression=true&allowLocalInfile=false");
    private static final List<String> R2DBC = List.of(
            "sslMode=disabled",
            "sslMode=required&useServerPrepareStatement=true&prepareCacheSize=3",
            "sslMode=disabled&compressionAlgorithms=zlib");

    private final SoakBed bed;
    private final Path file;
    private final Random random;
    private final Map<ExternalClient, String> direct = new EnumMap<>(ExternalClient.class);
    private final List<Map.Entry<String, Round.Deed>> left = new ArrayList<>();

    Guests(SoakBed bed, Path file, long seed) {
        this.bed = bed;
        this.file = file;
        this.random = new Random(seed);
        for (ExternalClient client : ExternalClient.values()) {
            client.prepare();
        }
    }

    /** Another one than those before, until all have been there. */
    Map.Entry<String, Round.Deed> next() {
        if (left.isEmpty()) {
            for (ExternalClient client : ExternalClient.values()) {
                left.add(Map.entry(client.toString(), () -> external(client)));
            }
            JDBC.forEach(url -> left.add(Map.entry("jdbc:" + url, () -> jdbc(url))));
            R2DBC.forEach(options -> left.add(Map.entry("R2DBC " + options, () -> r2dbc(options))));
            Collections.shuffle(left, random);
        }
        return left.removeLast();
    }

    private void external(ExternalClient client) {
        Path home = bed.home().directory();
        // What other guests have left, as other accounts.
        bed.clusterA()
                .execute("DROP TABLE IF EXISTS app.documents, app.notes", "DROP PROCEDURE IF EXISTS app.two_results");
        String expected =
                direct.computeIfAbsent(client, _ -> client.run(bed.clusterA().port(), home));
        assertThat(client.run(bed.port(), home)).isEqualTo(expected);
    }

    private void jdbc(String url) throws SQLException {
        assertThat(jdbc(url, bed.port())).isEqualTo(jdbc(url, bed.clusterA().port()));
    }

    private List<String> jdbc(String url, int port) throws SQLException {
        JdbcApplication.createTables(bed.clusterA());
        return JdbcApplication.run("jdbc:" + url.formatted(port), file);
    }

    private void r2dbc(String options) {
        assertThat(r2dbc(options, bed.port()))
                .isEqualTo(r2dbc(options, bed.clusterA().port()));
    }

    private List<List<String>> r2dbc(String options, int port) {
        R2dbcApplication.createTables(bed.clusterA());
        var factory = ConnectionFactories.get("r2dbc:mysql://app:app@127.0.0.1:" + port + "/app?" + options);
        return Objects.requireNonNull(Flux.range(0, R2DBC_SESSIONS)
                .flatMapSequential(number -> R2dbcApplication.run(factory, number), R2DBC_SESSIONS)
                .collectList()
                .block(Duration.ofSeconds(100)));
    }
}
