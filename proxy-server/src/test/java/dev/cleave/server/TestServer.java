package dev.cleave.server;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.Environment;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A whole Cleave on free ports, in front of clusters where nobody listens. */
public final class TestServer implements AutoCloseable {
    public static final String CONFIG = """
            listeners: {mysql: "127.0.0.1:0", admin: "127.0.0.1:0", http: "127.0.0.1:0"}
            database: github
            schema-domains: domains.yml
            clusters:
              cluster_a: {primary: "127.0.0.1:1", replicas: ["127.0.0.1:2"], control: {user: cleave, password: c}, tls: disabled}
              cluster_b: {primary: "127.0.0.1:3", control: {user: cleave, password: c}, tls: disabled}
            routes: {default: cluster_a}
            users: [{name: app, password: app}]
            admin-users: [{name: admin, password: admin}]
            """;

    private final CleaveServer server;
    private final Path file;

    private TestServer(CleaveServer server, Path file) {
        this.server = server;
        this.file = file;
    }

    public static TestServer start(Path directory) throws Exception {
        return start(directory, CONFIG);
    }

    static TestServer start(Path directory, String config) throws Exception {
        Path file = write(directory, config);
        return new TestServer(CleaveServer.start(CleaveConfig.load(file, Environment.ofProcess()), file), file);
    }

    static Path write(Path directory, String config) throws IOException {
        Files.writeString(directory.resolve("domains.yml"), "gists: [gists, gist_comments]\nusers: [users]\n");
        return Files.writeString(directory.resolve("cleave.yml"), config);
    }

    public CleaveServer server() {
        return server;
    }

    public Path file() {
        return file;
    }

    public Connection admin() throws SQLException {
        int port = server.adminAddress().orElseThrow().getPort();
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + port + "/?sslMode=DISABLED&allowPublicKeyRetrieval=true", "admin", "admin");
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        int port = server.httpAddress().orElseThrow().getPort();
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
