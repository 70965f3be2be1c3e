package dev.cleave.it.logical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.sandbox.FileTree;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command line client, run as a user with all privileges.
 *
 * @param input what it reads
 */
record Program(String path, String always, String input) {
    private static final long TIMEOUT_SECONDS = 60;

    /** Dumps hold the bytes of values as they are. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    /** @param always an option for each run */
    Program(String path, String always) {
        this(path, always, "");
    }

    Program reading(String text) {
        return new Program(path, always, text);
    }

    /** How it ended, and what it said. */
    record Run(int exitCode, String output, String errors) {}

    /** Runs it with options separated by spaces; returns its output. */
    String succeeds(int port, String options) throws IOException, InterruptedException {
        Run run = run(port, options);
        assertThat(run.exitCode()).as(run.errors()).isZero();
        return run.output();
    }

    Run run(int port, String options) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("cleave-program-");
        try {
            return run(port, options, folder);
        } finally {
            FileTree.delete(folder);
        }
    }

    private Run run(int port, String options, Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        var builder = new ProcessBuilder(command(port, options))
                .redirectInput(
                        Files.writeString(folder.resolve("input"), input, BYTES).toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().put("MYSQL_PWD", "other");
        Process process = builder.start();
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(path + " " + options + " does not end: " + Files.readString(errors));
        }
        // What was dumped at which second is no difference.
        String text = Files.readString(output, BYTES).replaceAll("-- Dump completed.*\n", "");
        return new Run(process.exitValue(), text, Files.readString(errors));
    }

    private List<String> command(int port, String options) {
        var command = new ArrayList<>(List.of(path, "--no-defaults", "-h127.0.0.1", "-P" + port, "-uother", always));
        command.addAll(List.of(options.split(" ", -1)));
        return command;
    }
}
