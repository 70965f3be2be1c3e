package dev.cleave.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A short-lived program that was run to its end.
 *
 * @param output standard output and standard error together
 */
record Command(int exitCode, String output) {
    private static final int NOT_FOUND = 127;

    /** Runs the program in a directory; a program that cannot be started counts as exit code 127, as in a shell. */
    static Command run(Path directory, List<String> commandLine, long timeoutSeconds) {
        try {
            var outputFile = Files.createTempFile("cleave-", ".out");
            try {
                return run(directory, commandLine, timeoutSeconds, outputFile);
            } finally {
                Files.deleteIfExists(outputFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Command run(Path directory, List<String> commandLine, long timeoutSeconds, Path outputFile)
            throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(commandLine)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(outputFile.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .start();
        } catch (IOException e) {
            return new Command(NOT_FOUND, String.valueOf(e.getMessage()));
        }
        if (!Waiting.forExit(process, timeoutSeconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new SandboxException(
                    "`%s` did not end within %d s".formatted(String.join(" ", commandLine), timeoutSeconds));
        }
        return new Command(process.exitValue(), read(outputFile));
    }

    boolean succeeded() {
        return exitCode == 0;
    }

    /** The last lines of the output, for an error message. */
    String tail() {
        var lines = output.lines().filter(line -> !line.isBlank()).toList();
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }

    /** Looks a program up on the PATH. */
    static Optional<Path> onPath(String program) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(java.io.File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(file -> Files.isExecutable(file) && !Files.isDirectory(file))
                .findFirst();
    }

    /** Logs may hold bytes that are no valid UTF-8; they are shown, not refused. */
    static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
