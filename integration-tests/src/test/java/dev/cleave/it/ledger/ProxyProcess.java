package dev.cleave.it.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cleave.sandbox.MySqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Cleave in a process of its own, on ports that stay the same over its deaths. Used by one thread. */
final class ProxyProcess implements AutoCloseable {
    private static final Duration GENEROUS = Duration.ofSeconds(60);

    private final int mysqlPort = Deployment.freePort();
    private final int adminPort = Deployment.freePort();
    private final Path folder;
    private final Path file;
    private @Nullable Process process;

    ProxyProcess(Path folder, MySqlServer a, MySqlServer b) throws IOException {
        this.folder = folder;
        this.file = Deployment.write(folder, mysqlPort, adminPort, a.address(), b.address());
    }

    /** Starts it and waits until operators can connect. */
    void start() throws IOException {
        launch(List.of());
    }

    /** The same with a death that waits for a step of the first cutover. */
    void startMortal(String step, long microsLater) throws IOException {
        launch(List.of(step, Long.toString(microsLater)));
    }

    private void launch(List<String> death) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                DyingProxy.class.getName(),
                file.toString()));
        command.addAll(death);
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("proxy.log").toFile()))
                .start();
        process = started;
        await().atMost(GENEROUS).pollInterval(Duration.ofMillis(50)).until(() -> !started.isAlive() || answers());
        assertThat(started.isAlive()).as(() -> "the proxy started: " + log()).isTrue();
    }

    private boolean answers() {
        try {
            admin("SHOW CUTOVERS");
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    /** Waits until it has died by itself. */
    void awaitDeath() throws InterruptedException {
        Process dying = running();
        assertThat(dying.waitFor(GENEROUS.toSeconds(), TimeUnit.SECONDS))
                .as(() -> "the proxy died: " + log())
                .isTrue();
        assertThat(dying.exitValue()).as(this::log).isEqualTo(137);
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    Map<String, String> admin(String text) throws SQLException {
        return Deployment.admin(adminPort, text);
    }

    String url() {
        return "jdbc:mysql://127.0.0.1:" + mysqlPort + "/ledger?user=app&password=app";
    }

    String log() {
        try {
            return Files.readString(folder.resolve("proxy.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
