package dev.cleave.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where an operator's password comes from; an option that holds it would show it to everyone who lists processes. */
final class AdminPassword {
    private static final String DEFAULT_VARIABLE = "CLEAVE_ADMIN_PASSWORD";

    @Option(names = "--password-file", paramLabel = "FILE", description = "A file that holds the password.")
    Optional<Path> file = Optional.empty();

    @Option(
            names = "--password-env",
            paramLabel = "VAR",
            description = "A variable that holds the password; default " + DEFAULT_VARIABLE + ".")
    Optional<String> variable = Optional.empty();

    boolean isGiven() {
        return file.isPresent() || variable.isPresent();
    }

    /** Empty if no variable has it. @throws ParameterException if what is named does not exist */
    String read(CommandSpec spec) {
        if (file.isPresent()) {
            return content(file.get(), spec);
        }
        String name = variable.orElse(DEFAULT_VARIABLE);
        String value = System.getenv(name);
        if (value == null && variable.isPresent()) {
            throw new ParameterException(spec.commandLine(), "the environment variable " + name + " is not set");
        }
        return value == null ? "" : value;
    }

    private static String content(Path file, CommandSpec spec) {
        try {
            return Files.readString(file).replaceFirst("\\R$", "");
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--password-file " + file + " cannot be read", e);
        }
    }
}
