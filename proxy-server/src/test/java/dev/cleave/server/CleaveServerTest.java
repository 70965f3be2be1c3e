package dev.cleave.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.config.store.StateStoreException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleaveServerTest {
    @TempDir
    Path directory;

    @Test
    void closesWhatItStartedWhenAPortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + taken.getLocalPort();
            for (String listener : new String[] {"mysql", "admin", "http"}) {
                String config =
                        TestServer.CONFIG.replace(listener + ": \"127.0.0.1:0\"", listener + ": \"" + address + "\"");

                assertThatThrownBy(() -> TestServer.start(directory, config))
                        .isInstanceOf(IOException.class)
                        .hasMessageStartingWith("listeners." + listener + ": cannot listen on " + address);
            }
        }
        // the state directory is free again
        TestServer.start(directory).close();
    }

    @Test
    void refusesTheStateOfAnotherProxy() throws Exception {
        try (var _ = TestServer.start(directory)) {
            assertThatThrownBy(() -> TestServer.start(directory)).isInstanceOf(StateStoreException.class);
        }
    }

    @Test
    void isNotReadyWithoutServersAndSaysWhy() throws Exception {
        try (var running = TestServer.start(directory)) {
            var ready = running.get("/readyz");

            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body())
                    .contains("cluster cluster_a has no usable primary")
                    .doesNotContain("cluster_b");
        }
    }

    @Test
    void showsWhichLimitsAreInForce() throws Exception {
        try (var running = TestServer.start(directory);
                var admin = running.admin();
                var statement = admin.createStatement()) {
            statement.execute("SET pool.max-idle = 7");

            assertThat(running.get("/metrics").body())
                    .contains(
                            "cleave_setting{name=\"pool.max-idle\"} 7.0",
                            "cleave_setting{name=\"buffer.max-time\"} 2.0",
                            "cleave_route{cluster=\"cluster_a\",domain=\"gists\"} 1.0",
                            "cleave_gate_closed{domain=\"gists\"} 0.0");
        }
    }
}
