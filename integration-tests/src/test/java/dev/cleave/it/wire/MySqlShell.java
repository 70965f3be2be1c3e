package dev.cleave.it.wire;

import dev.cleave.sandbox.MySqlHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The {@code mysql} shell that comes with the server. */
final class MySqlShell {
    private final Path program;
    private final List<String> commands;

    MySqlShell(MySqlHome home) {
        program = home.directory().resolve("bin").resolve("mysql");
        commands = hasCommandsOption() ? List.of("--commands") : List.of();
    }

    /** Newer shells know their own commands, such as {@code query_attributes}, only where they are told to. */
    private boolean hasCommandsOption() {
        var help = new ProcessBuilder(program.toString(), "--no-defaults", "--help").redirectErrorStream(true);
        try {
            byte[] text = help.start().getInputStream().readAllBytes();
            return new String(text, StandardCharsets.UTF_8).contains("--commands");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs statements as {@code app}; returns what was printed, errors included, without the last line break. */
    String run(int port, String input, String... options) throws IOException, InterruptedException {
        var all = new ArrayList<String>(List.of("-h127.0.0.1", "-P" + port, "--get-server-public-key"));
        all.addAll(List.of(options));
        return run(input, all);
    }

    /** The same, with options that say where to. */
    String run(String input, List<String> options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                program.toString(), "--no-defaults", "-uapp", "-N", "--max-allowed-packet=64M", "--local-infile=1"));
        command.addAll(commands);
        command.addAll(options);
        command.add("app");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("MYSQL_PWD", "app");
        Process process = builder.start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the mysql shell did not end: " + output);
        }
        return output.strip();
    }
}
