package dev.cleave.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cleave.config.Endpoint;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves {@code /metrics}, {@code /healthz} and {@code /readyz} to GET and HEAD. Uses the JDK's server: docs/decisions/0012-http-port.md. Each request
 * runs on a virtual thread; connections, headers and the time of a request are limited.
 */
public final class HttpPort implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpPort.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BACKLOG = 64;

    /** The JDK's server reads its limits from system properties, once; whoever sets them on the command line wins. */
    private static final Map<String, String> LIMITS = Map.of(
            "jdk.httpserver.maxConnections", "200",
            "sun.net.httpserver.maxReqHeaders", "50",
            "sun.net.httpserver.maxReqHeaderSize", "16384",
            "sun.net.httpserver.maxReqTime", "10",
            "sun.net.httpserver.maxRspTime", "30");

    static {
        LIMITS.forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
    }

    private final HttpServer server;
    private final ExecutorService requests;

    private HttpPort(HttpServer server, ExecutorService requests) {
        this.server = server;
        this.requests = requests;
    }

    private record Answer(int status, String contentType, String body) {}

    @FunctionalInterface
    private interface Page {
        Answer answer() throws IOException;
    }

    /** @throws IOException if the port cannot be opened; the message names it */
    public static HttpPort start(Endpoint endpoint, MetricsRegistry metrics, Readiness readiness) throws IOException {
        HttpServer server;
        try {
            server = HttpServer.create(endpoint.resolve(), BACKLOG);
        } catch (IOException e) {
            throw new IOException("listeners.http: cannot listen on " + endpoint + ": " + e.getMessage(), e);
        }
        ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
        Map<String, Page> pages = Map.of(
                "/metrics", () -> new Answer(200, "text/plain; version=0.0.4; charset=utf-8", metrics.scrape()),
                "/healthz", () -> new Answer(200, "text/plain; charset=utf-8", "ok\n"),
                "/readyz", () -> readiness(readiness.reasonsNotReady()));
        server.createContext("/", exchange -> handle(exchange, pages));
        server.setExecutor(requests);
        server.start();
        return new HttpPort(server, requests);
    }

    /** What was opened. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** The port that was opened; tells which one if the configuration says 0. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        requests.close();
    }

    private static Answer readiness(List<String> reasons) throws JsonProcessingException {
        Map<String, Object> body =
                reasons.isEmpty() ? Map.of("ready", true) : Map.of("ready", false, "reasons", reasons);
        return new Answer(reasons.isEmpty() ? 200 : 503, "application/json", JSON.writeValueAsString(body) + "\n");
    }

    private static void handle(HttpExchange exchange, Map<String, Page> pages) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange, pages));
        }
    }

    private static Answer answer(HttpExchange exchange, Map<String, Page> pages) throws IOException {
        Page page = pages.get(exchange.getRequestURI().getPath());
        if (page == null) {
            return new Answer(404, "text/plain; charset=utf-8", "not found; try /metrics, /healthz or /readyz\n");
        }
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return new Answer(405, "text/plain; charset=utf-8", "only GET and HEAD\n");
        }
        try {
            return page.answer();
        } catch (RuntimeException e) {
            LOG.error("{} failed", exchange.getRequestURI().getPath(), e);
            return new Answer(500, "text/plain; charset=utf-8", "failed; see the log\n");
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(answer.status(), -1);
        } else {
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
