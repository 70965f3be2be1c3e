package dev.cleave.server.cli;

import dev.cleave.server.observe.CutoverReader;
import dev.cleave.server.observe.CutoverWatch;
import dev.cleave.server.observe.LiveScreen;
import dev.cleave.server.observe.ObservedCutover;
import dev.cleave.server.observe.PlainLines;
import dev.cleave.server.observe.Watcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cleave cutover watch}: a cutover while it happens. */
@Command(
        name = "watch",
        description = {
            "Draws a cutover while it happens: throughput, latency, the target's lag and buffered statements over time.",
            "Without an ID it takes the one that runs, or waits for the next. Where the output is no terminal, or with --plain, it prints lines. Ends"
                    + " when the cutover has ended: with 0 if the domain was moved, otherwise with 1."
        })
final class CutoverWatchCommand implements Callable<Integer> {
    private static final Duration REDRAW = Duration.ofMillis(100);

    @Parameters(paramLabel = "ID", arity = "0..1", description = "As in SHOW CUTOVERS.")
    Optional<Long> id = Optional.empty();

    @Option(names = "--plain", description = "Prints lines on a terminal, too.")
    boolean plain;

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
        try (var reader = new CutoverReader(connection);
                Watcher watcher = watcher()) {
            var watch = new CutoverWatch(reader, watcher, REDRAW);
            long followed = id.isPresent() ? id.get() : watch.awaitBegin();
            Optional<ObservedCutover> ended = watch.follow(followed);
            if (ended.isEmpty()) {
                spec.commandLine().getErr().println("cleave: there is no cutover " + followed + "; see SHOW CUTOVERS");
            }
            return ended.isPresent() && ended.get().succeeded() ? ExitCode.DONE : ExitCode.NOT_OK;
        } catch (SQLException e) {
            spec.commandLine().getErr().println("cleave: " + AdminClient.oneLine(e));
            return ExitCode.NOT_OK;
        }
    }

    @SuppressWarnings("SystemConsoleNull") // null for a pipe in a small image
    private Watcher watcher() throws IOException {
        var console = System.console();
        boolean terminal = console != null && console.isTerminal();
        return plain || !terminal
                ? new PlainLines(spec.commandLine().getOut())
                : new LiveScreen(TerminalBuilder.builder()
                        .provider("exec")
                        .encoding(StandardCharsets.UTF_8)
                        .build());
    }
}
