package dev.cleave.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.server.CleaveServer;
import dev.cleave.server.demo.GitHubDemo;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report where no proxy runs. */
class LintReportCommandTest {
    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private int port;

    @BeforeEach
    void write() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Files.writeString(directory.resolve("domains.yml"), "gists: [gists]\nusers: [users]\n");
        Files.writeString(directory.resolve("cleave.yml"), """
                listeners: {admin: "127.0.0.1:%d"}
                database: app
                schema-domains: domains.yml
                clusters: {a: {primary: "127.0.0.1:1", control: {user: cleave, password: x}}}
                users: [{name: app, password: x}]
                admin-users: [{name: admin, password: hunter2}]
                """.formatted(port));
        Files.createDirectories(directory.resolve("state"));
    }

    @Test
    void readsWhatTheProxyLeftAndSaysSo() throws IOException {
        backlog("""
                {"format": 1, "watched_since": "2026-01-01T00:00:00Z", "violations": [
                  {"kind": "query", "domains": ["gists", "users"], "tables": ["read:app.gists", "read:app.users"],
                   "digest": "d", "statement": "SELECT ? FROM gists, users", "exempted": false, "count": 7,
                   "first_seen": "2026-01-01T00:00:00Z", "last_seen": "2026-01-02T00:00:00Z",
                   "source": "user=app", "advice": "Split it."}]}
                """);
        assertThat(run("lint", "report")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .startsWith("Backlog of " + directory.resolve("state/backlog.json") + ", written ")
                .contains("no proxy answers on 127.0.0.1:" + port)
                .contains("SELECT ? FROM gists, users")
                .contains("7 times from 2026-01-01T00:00:00Z")
                .contains("Split it.")
                .doesNotContain("hunter2");
        assertThat(run("lint", "report", "--domain", "gists")).isEqualTo(ExitCode.NOT_OK);
    }

    @Test
    void judgesByWhenTheProxyWroteItLast() throws IOException {
        String watched = """
                {"format": 1, "watched_since": "2026-01-01T00:00:00Z", %s"violations": []}
                """;
        backlog(watched.formatted("\"schema_seen\": \"2026-01-09T00:00:00Z\", "));
        assertThat(run("lint", "report", "--domain", "gists")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).containsPattern("(?m)^gists +yes$");

        Files.setLastModifiedTime(
                directory.resolve("state/backlog.json"), FileTime.from(Instant.parse("2026-01-03T00:00:00Z")));
        assertThat(run("lint", "report", "--domain", "gists"))
                .as("watched for two days of seven, however long ago that was")
                .isEqualTo(ExitCode.NOT_OK);

        backlog(watched.formatted(""));
        assertThat(run("lint", "report", "--domain", "gists"))
                .as("nobody looked at the schema")
                .isEqualTo(ExitCode.NOT_OK);
    }

    @Test
    void withoutABacklogItIsWrongUsage() throws IOException {
        assertThat(run("lint", "report")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("no proxy answers on", "there is no " + directory.resolve("state"));
        backlog("{");
        assertThat(run("lint", "report")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("backlog.json cannot be read");
        assertThat(directory.resolve("state/backlog.json")).as("only read").exists();
    }

    @Test
    void knowsTheDomains() {
        assertThat(run("lint", "report", "--domain", "gist")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--domain gist: no such domain; did you mean 'gists'?");
        assertThat(run("lint", "report", "--port", "99999")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("port 99999 is out of range");
    }

    private void backlog(String json) throws IOException {
        Files.writeString(directory.resolve("state/backlog.json"), json);
    }

    private int run(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--config";
        all[arguments.length + 1] = directory.resolve("cleave.yml").toString();
        return CleaveCommand.commandLine(CleaveServer::start, new GitHubDemo())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }
}
