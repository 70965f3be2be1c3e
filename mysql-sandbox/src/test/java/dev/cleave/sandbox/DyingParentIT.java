package dev.cleave.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DyingParentIT {
    /** Starts a server, says where it is, and waits to be killed. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) throws IOException {
            var server = MySqlServer.start(MySqlHome.find(Optional.empty(), Progress.silent()));
            System.out.println("server " + server.pid() + " " + server.directory());
            var _ = System.in.read();
        }
    }

    @Test
    void serverAndFolderGoWithAKilledJvm() throws IOException {
        var parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = parent.inputReader()) {
            var words = firstLine(output, "server ");
            var server = ProcessHandle.of(Long.parseLong(words.get(1))).orElseThrow();
            var folder = Path.of(words.get(2));
            assertThat(folder).isDirectory();
            parent.destroyForcibly();
            assertThat(Waiting.until(Duration.ofSeconds(30), () -> !server.isAlive() && !Files.exists(folder)))
                    .isTrue();
        } finally {
            parent.destroyForcibly();
        }
    }

    private static List<String> firstLine(BufferedReader output, String beginning) {
        return output.lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .map(line -> List.of(line.split(" ", -1)))
                .orElseThrow();
    }
}
