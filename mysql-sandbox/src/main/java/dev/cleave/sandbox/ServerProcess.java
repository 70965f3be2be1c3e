package dev.cleave.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One run of a server program, from its start to its end, with a watchdog that ends it when this JVM dies without a
 * chance to do so. Not safe for use by several threads at once; {@link MySqlServer} sees to that.
 */
final class ServerProcess {
    private final Process child;
    private final Path pidFile;
    private final Process watchdog;

    private ServerProcess(Process child, Path pidFile, Process watchdog) {
        this.child = child;
        this.pidFile = pidFile;
        this.watchdog = watchdog;
    }

    /** Starts the program; what it prints is appended to the log file. */
    static ServerProcess launch(
            List<String> command, Path directory, Path log, Path pidFile, Optional<Path> temporary) {
        try {
            Files.deleteIfExists(pidFile);
            var child = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            child.getOutputStream().close();
            return new ServerProcess(child, pidFile, watchdog(child.pid(), pidFile, temporary));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A shell that waits for the end of its input, which comes when this JVM is gone, however it went. It outlives the
     * signals of a terminal, and takes the temporary folder with it.
     */
    private static Process watchdog(long pid, Path pidFile, Optional<Path> temporary) throws IOException {
        var script = "trap '' INT HUP TERM QUIT; read -r _; kill -9 \"$(cat \"$2\" 2>/dev/null)\" \"$1\" 2>/dev/null; "
                + "[ -z \"$3\" ] || { sleep 1; rm -rf \"$3\"; }";
        return new ProcessBuilder(
                        "sh",
                        "-c",
                        script,
                        "cleave-watchdog",
                        Long.toString(pid),
                        pidFile.toString(),
                        temporary.map(Path::toString).orElse(""))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    boolean isAlive() {
        return child.isAlive();
    }

    /** The server's own process, which is not the child where a wrapper script keeps waiting for it. */
    long pid() {
        try {
            return Files.exists(pidFile)
                    ? Long.parseLong(Files.readString(pidFile).strip())
                    : child.pid();
        } catch (IOException | NumberFormatException _) {
            return child.pid();
        }
    }

    /** Asks the server to end and waits; a server that takes longer is killed. */
    void terminate(Duration patience) {
        signal("CONT");
        signal("TERM");
        if (!Waiting.until(patience, () -> !child.isAlive())) {
            kill();
        }
        retireWatchdog();
    }

    /** {@code kill -9}; returns when the process is gone. */
    void kill() {
        ProcessHandle.of(pid()).ifPresent(ProcessHandle::destroyForcibly);
        child.destroyForcibly();
        child.onExit().join();
        retireWatchdog();
    }

    /** The child's end is all that counts here: its id may belong to another process soon after. */
    void signal(String name) {
        if (child.isAlive()) {
            Command.run(Path.of("/"), List.of("sh", "-c", "kill -" + name + " " + pid()), 10);
        }
    }

    private void retireWatchdog() {
        watchdog.destroyForcibly();
    }
}
