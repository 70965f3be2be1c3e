package dev.cleave.server.cli;

import dev.cleave.linters.query.InputFormat;
import dev.cleave.linters.query.StatementInputs;
import dev.cleave.linters.query.StatementSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files of statements, and how they are read. */
final class InputFiles {
    @Option(
            names = "--input",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; without it, each file's content tells.")
    Optional<InputFormat> format = Optional.empty();

    @Parameters(paramLabel = "FILE", description = "SQL files and logs of statements; - is standard input.")
    List<String> files = List.of();

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** Reads all of them, with a progress bar where somebody watches. Blocks on files. */
    void read(StatementSink sink) throws IOException {
        try (var progress = LintProgress.over(totalBytes())) {
            new StatementInputs(format, System.in, progress).read(files, sink);
        }
    }

    /** 0 if it is not known. */
    private long totalBytes() throws IOException {
        long total = 0;
        for (String file : files) {
            Path path = Path.of(file);
            if (file.equals(StatementInputs.STDIN)) {
                return 0;
            }
            total += Files.isRegularFile(path) ? Files.size(path) : 0;
        }
        return total;
    }
}
