package dev.cleave.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.config.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpPortTest {
    private final MetricsRegistry metrics = new MetricsRegistry();
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile List<String> reasons = List.of();
    private HttpPort port;

    @BeforeEach
    void start() throws IOException {
        port = HttpPort.start(new Endpoint("127.0.0.1", 0), metrics, () -> reasons);
    }

    @AfterEach
    void stop() {
        port.close();
        metrics.close();
        client.close();
    }

    @Test
    void isHealthyWhileTheProcessAnswers() throws Exception {
        reasons = List.of("not yet");

        HttpResponse<String> response = get("/healthz");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("ok\n");
    }

    @Test
    void isReadyOnceNothingSpeaksAgainstIt() throws Exception {
        reasons = List.of("cluster \"a\" has no usable primary");
        assertThat(get("/readyz").statusCode()).isEqualTo(503);
        assertThat(get("/readyz").body())
                .contains("\"ready\":false", "\"reasons\":[\"cluster \\\"a\\\" has no usable primary\"]");

        reasons = List.of();
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").body()).isEqualTo("{\"ready\":true}\n");
    }

    @Test
    void servesMetricsAsPrometheusReadsThem() throws Exception {
        HttpResponse<String> response = get("/metrics");

        assertThat(response.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(response.body())
                .contains("# TYPE jvm_memory_used_bytes gauge", "cleave_build_info{", "netty_allocator_memory_used");
    }

    @Test
    void answersHeadWithoutBody() throws Exception {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(uri("/healthz")).method("HEAD", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Length")).contains("3");
        assertThat(response.body()).isEmpty();
    }

    @Test
    void refusesOtherPathsAndMethods() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(get("/metrics/x").statusCode()).isEqualTo(404);

        HttpResponse<String> post =
                send(HttpRequest.newBuilder(uri("/metrics")).POST(BodyPublishers.ofString("x".repeat(100_000))));
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(post.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void answersOthersWhileClientsAreHalfWayThroughTheirRequests() throws Exception {
        var stuck = new Socket[20];
        for (int i = 0; i < stuck.length; i++) {
            stuck[i] = new Socket(InetAddress.getLoopbackAddress(), port.port());
            stuck[i].getOutputStream().write("GET /metrics HT".getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(get("/healthz").statusCode()).isEqualTo(200);

        for (Socket socket : stuck) {
            socket.close();
        }
    }

    @Test
    void reportsAFailureWithoutDetails() throws Exception {
        reasons = null;

        assertThat(get("/readyz").statusCode()).isEqualTo(500);
        assertThat(get("/readyz").body()).isEqualTo("failed; see the log\n");
    }

    @Test
    void namesThePortThatItCannotOpen() {
        var taken = new Endpoint("127.0.0.1", port.port());

        assertThatThrownBy(() -> HttpPort.start(taken, metrics, List::of))
                .isInstanceOf(IOException.class)
                .hasMessage("listeners.http: cannot listen on " + taken + ": Address already in use");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port.port() + path);
    }
}
