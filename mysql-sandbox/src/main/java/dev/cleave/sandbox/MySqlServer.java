package dev.cleave.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One real server on 127.0.0.1, with binary log and GTIDs, on a data directory of its own; {@code root} needs no password.
 *
 * <p>Actors: any thread; what starts, ends or signals the process happens one at a time. A server that nobody closes
 * ends with the JVM. Everything here blocks: never call it on an event loop.
 */
public final class MySqlServer implements AutoCloseable {
    private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final int PORT_ATTEMPTS = 5;
    private static final Set<MySqlServer> LIVE = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> LIVE.forEach(MySqlServer::abandon), "sandbox-cleanup"));
    }

    private final MySqlHome home;
    private final ServerOptions options;
    private final int port;
    private final Path directory;
    private final RootSql sql;
    private @Nullable ServerProcess process;

    private MySqlServer(MySqlHome home, ServerOptions options, int port, Path directory) {
        this.home = home;
        this.options = options;
        this.port = port;
        this.directory = directory;
        this.sql = new RootSql(port);
    }

    /** Starts a server with fresh data, as {@link ServerOptions#fast()} has it. */
    public static MySqlServer start(MySqlHome home) {
        return start(home, ServerOptions.fast());
    }

    /**
     * Starts a server and waits until it takes connections.
     *
     * @throws SandboxException with the end of the server's log if it does not come up
     */
    public static MySqlServer start(MySqlHome home, ServerOptions options) {
        for (int attempt = 1; ; attempt++) {
            var server = new MySqlServer(home, options, options.port().orElseGet(Ports::free), folder(options));
            try {
                server.restart();
                return server;
            } catch (SandboxException e) {
                var portWasTaken = server.log().contains("Address already in use");
                server.close();
                if (!portWasTaken || options.port().isPresent() || attempt == PORT_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static Path folder(ServerOptions options) {
        try {
            return options.keptDirectory().isPresent()
                    ? Files.createDirectories(options.keptDirectory().get().toAbsolutePath())
                    : Files.createTempDirectory("cleave-mysql-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the server again on its port and data; stops it first if it runs. */
    public synchronized void restart() {
        stop();
        LIVE.add(this);
        var data = directory.resolve("data");
        try {
            Files.createDirectories(temporaryFiles());
            if (!Files.exists(data)) {
                Files.createDirectory(data);
                DataDirectory.create(home, data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var temporary = options.keptDirectory().isPresent() ? null : directory;
        var started = ServerProcess.launch(
                commandLine(data), directory, logFile(), pidFile(), Optional.ofNullable(temporary));
        process = started;
        Waiting.until(START_TIMEOUT, () -> !started.isAlive() || Ports.greets(port));
        if (!started.isAlive() || !Ports.greets(port)) {
            started.kill();
            throw new SandboxException("%s did not start on port %d: %s".formatted(home, port, endOfLog()));
        }
    }

    private List<String> commandLine(Path data) {
        var command = new ArrayList<>(home.mysqld());
        command.addAll(List.of(
                "--datadir=" + data,
                "--port=" + port,
                "--server-id=" + port,
                "--socket=" + directory.resolve("mysql.sock"),
                "--tmpdir=" + temporaryFiles(),
                "--pid-file=" + pidFile()));
        command.addAll(DataDirectory.userOptions());
        command.addAll(options.commandLine(home.version()));
        return command;
    }

    /** Its own: a MariaDB that starts deletes the temporary tables that it finds there, also those of a server that runs. */
    private Path temporaryFiles() {
        return directory.resolve("tmp");
    }

    private Path pidFile() {
        return directory.resolve("mysqld.pid");
    }

    private Path logFile() {
        return directory.resolve("error.log");
    }

    private String endOfLog() {
        var lines = log().lines().filter(line -> line.contains("ERROR")).toList();
        return lines.isEmpty()
                ? "its log says no error"
                : String.join(" | ", lines.subList(0, Math.min(3, lines.size())));
    }

    /** Shuts the server down in order; does nothing if it does not run. */
    public synchronized void stop() {
        if (process != null) {
            process.terminate(STOP_PATIENCE);
            process = null;
        }
    }

    /** {@code kill -9}: what was committed must be there after {@link #restart()}. */
    public synchronized void kill() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    /** {@code SIGSTOP}: the server keeps its connections and answers nothing until {@link #resume()}. */
    public synchronized void pause() {
        running().signal("STOP");
    }

    /** {@code SIGCONT}. */
    public synchronized void resume() {
        running().signal("CONT");
    }

    public synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** The id of the server's process, for reading its processor time or memory. */
    public synchronized long pid() {
        return running().pid();
    }

    private ServerProcess running() {
        if (process == null || !process.isAlive()) {
            throw new SandboxException("the server on port " + port + " does not run");
        }
        return process;
    }

    /** Ends the server at once and deletes its folder, unless the options say that it is kept: then it stops in order. */
    @Override
    public synchronized void close() {
        abandon();
        LIVE.remove(this);
    }

    private synchronized void abandon() {
        if (options.keptDirectory().isPresent()) {
            stop();
        } else {
            kill();
            FileTree.delete(directory);
        }
    }

    public ServerVersion version() {
        return home.version();
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return port;
    }

    /** Host and port as {@code cleave.yml} has them. */
    public String address() {
        return host() + ":" + port;
    }

    /** The folder with the data directory ({@code data}), temporary files ({@code tmp}), the socket and the log. */
    public Path directory() {
        return directory;
    }

    /** Everything that the server has printed so far, over all its runs. */
    public String log() {
        return Files.exists(logFile()) ? Command.read(logFile()) : "";
    }

    /** A URL for Connector/J, without user and password; the database may be empty. */
    public String jdbcUrl(String database) {
        return sql.url(database);
    }

    /** A connection of root, owned by the caller; the database may be empty. */
    public Connection connect(String database) {
        return sql.connect(database);
    }

    /** Runs statements as root, all in one session. */
    public void execute(String... statements) {
        sql.execute(statements);
    }

    /** All rows of a query run as root, every value as text. */
    public List<List<@Nullable String>> query(String statement) {
        return sql.query(statement);
    }

    /** The first row of a query run as root, by column label, NULL as an empty text; empty if there is no row. */
    public Map<String, String> queryRow(String statement) {
        return sql.queryRow(statement);
    }

    /** The only value of a query run as root, as text; throws if there is no row or the value is NULL. */
    public String queryValue(String statement) {
        return sql.queryValue(statement);
    }

    @Override
    public String toString() {
        return home.version() + " on " + address();
    }
}
