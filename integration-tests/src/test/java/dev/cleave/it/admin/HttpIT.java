package dev.cleave.it.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the HTTP port says of a Cleave that works, of one without a server, and of one that stops. */
@SuppressWarnings("NullAway.Init")
class HttpIT {
    @TempDir
    static Path directory;

    private static RunningCleave cleave;
    private static HttpClient client;

    @BeforeAll
    static void start() throws Exception {
        cleave = RunningCleave.start(directory);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        cleave.close();
    }

    @Test
    void countsStatementsAndConnections() throws Exception {
        try (Connection application = cleave.application();
                Statement statement = application.createStatement()) {
            boolean _ = statement.execute("INSERT INTO users VALUES (3, 3)");
            String metrics = get("/metrics").body();

            assertThat(metrics)
                    .contains("cleave_sessions 1.0", "cleave_epoch 1.0")
                    .containsPattern("cleave_statements_total [1-9]")
                    .containsPattern("cleave_backend_connections\\{cluster=\"cluster_a\",server=\"[^\"]+\"} [1-9]");
        }
    }

    @Test
    void isReadyWhileThePrimaryAnswers() throws Exception {
        await().until(() -> get("/readyz").statusCode() == 200);

        cleave.first().stop();
        await().atMost(Duration.ofSeconds(30)).until(() -> get("/readyz").statusCode() == 503);
        assertThat(get("/readyz").body()).contains("cluster cluster_a has no usable primary");
        assertThat(get("/healthz").statusCode()).isEqualTo(200);

        cleave.first().restart();
        await().atMost(Duration.ofSeconds(30)).until(() -> get("/readyz").statusCode() == 200);
    }

    @Test
    void endsConnectionsThatMakeNoSenseAndServesTheOthers() throws Exception {
        try (var hostile = new HostileConnections()) {
            for (int seed = 0; seed < 15; seed++) {
                hostile.open(cleave.httpPort(), HostileConnections.random(seed));
                hostile.open(cleave.httpPort(), "GET /metrics HT".getBytes(UTF_8));
                hostile.open(cleave.httpPort(), "GET /metrics HTTP/1.1\r\nHost: a\r\n".getBytes(UTF_8));
                assertThat(get("/healthz").statusCode()).isEqualTo(200);
            }
            hostile.awaitEnds();
        }
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + cleave.httpPort() + path);
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
