package dev.cleave.server.cli;

import dev.cleave.server.observe.CutoverReader;
import dev.cleave.server.observe.ObservedCutover;
import dev.cleave.server.observe.SvgReport;
import dev.cleave.server.observe.TextReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cleave cutover report}: a cutover afterwards. */
@Command(
        name = "report",
        description = {
            "Reports a cutover: what clients felt, its steps, and what was measured over time.",
            "Of the 20 newest since the proxy started, as long as it runs."
        },
        footer = {"", "Example: cleave cutover report 3 --svg move.svg"})
final class CutoverReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "As in SHOW CUTOVERS.")
    long id;

    @Option(names = "--svg", paramLabel = "FILE", description = "Draws a picture, too.")
    Optional<Path> svg = Optional.empty();

    @Mixin
    AdminOptions admin = new AdminOptions();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Optional<Connection> connection = admin.connect(spec);
        return connection.isPresent() ? run(connection.get()) : ExitCode.USAGE;
    }

    private int run(Connection connection) throws IOException {
        try (var reader = new CutoverReader(connection)) {
            Optional<ObservedCutover> cutover = reader.read(id);
            if (cutover.isEmpty()) {
                spec.commandLine().getErr().println("cleave: there is no cutover " + id + "; see SHOW CUTOVERS");
                return ExitCode.NOT_OK;
            }
            TextReport.of(cutover.get()).forEach(spec.commandLine().getOut()::println);
            if (svg.isPresent()) {
                try (Writer out = Files.newBufferedWriter(svg.get())) {
                    SvgReport.write(cutover.get(), out);
                }
            }
            return ExitCode.DONE;
        } catch (SQLException e) {
            spec.commandLine().getErr().println("cleave: " + AdminClient.oneLine(e));
            return ExitCode.NOT_OK;
        }
    }
}
