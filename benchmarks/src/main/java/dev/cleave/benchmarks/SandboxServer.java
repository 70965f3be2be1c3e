package dev.cleave.benchmarks;

import dev.cleave.sandbox.Account;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import dev.cleave.sandbox.ServerOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** One real MySQL with the account {@code app} and an empty database {@code sbtest}, for as long as standard input is open. */
public final class SandboxServer {
    private static final int MAX_CONNECTIONS = 3000;
    private static final int BUFFER_POOL_MEGABYTES = 512;

    private SandboxServer() {}

    /** {@code SandboxServer [MYSQL_HOME]}; prints {@code port pid} when the server is ready. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        Optional<Path> home = arguments.length == 0 ? Optional.empty() : Optional.of(Path.of(arguments[0]));
        var options =
                ServerOptions.fast().withMaxConnections(MAX_CONNECTIONS).withBufferPoolMegabytes(BUFFER_POOL_MEGABYTES);
        MySqlHome programs = MySqlHome.find(home, Progress.to(System.err));
        try (MySqlServer server = MySqlServer.start(programs, options)) {
            Account.createAll(server);
            server.execute("CREATE DATABASE sbtest");
            System.out.println(server.port() + " " + server.pid());
            while (System.in.read() >= 0) {
                // Nothing is said there; its end is the sign to stop.
            }
        }
    }
}
