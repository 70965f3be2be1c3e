package dev.cleave.server.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --config}, the same for every command that has it. */
final class ConfigOption {
    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            defaultValue = "cleave.yml",
            description = "The configuration; default ${DEFAULT-VALUE}.")
    Path file;
}
