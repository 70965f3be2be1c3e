package dev.cleave.server.demo;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.InvalidConfigException;
import dev.cleave.sandbox.Account;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Replication;
import dev.cleave.sandbox.ServerOptions;
import dev.cleave.server.CleaveServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/**
 * Two clusters of one server each, {@code cluster_b} a read-only replica of {@code cluster_a}, and a Cleave in front of them, all on free ports of
 * 127.0.0.1. Nothing is left of it once it is closed, or once the JVM has ended. Any thread may close it.
 */
final class Stage implements AutoCloseable {
    /** Name and password of the operator. */
    static final String ADMIN = "admin";

    static final String SOURCE = "cluster_a";
    static final String TARGET = "cluster_b";

    private static final Duration CATCH_UP = Duration.ofSeconds(30);

    private final MySqlServer source;
    private final MySqlServer target;
    private final Path folder;
    private final CleaveServer cleave;

    private Stage(MySqlServer source, MySqlServer target, Path folder, CleaveServer cleave) {
        this.source = source;
        this.target = target;
        this.folder = folder;
        this.cleave = cleave;
    }

    /** Starts everything; what was started ends with the JVM should this fail. */
    static Stage open(MySqlHome home, int applications) throws IOException {
        var options = ServerOptions.fast().withMaxConnections(applications + 300);
        var starting = List.of(
                CompletableFuture.supplyAsync(() -> MySqlServer.start(home, options)),
                CompletableFuture.supplyAsync(() -> MySqlServer.start(home, options)));
        MySqlServer source = started(starting.getFirst());
        MySqlServer target = started(starting.getLast());
        Account.createAll(source);
        Account.createAll(target);
        source.execute(GitHubSchema.statements());
        Replication.start(source, target);
        Replication.awaitCaughtUp(source, target, CATCH_UP);
        target.execute("SET GLOBAL super_read_only = ON");
        Path folder = Files.createTempDirectory("cleave-demo-");
        try {
            return new Stage(source, target, folder, cleave(folder, source, target));
        } catch (IOException | RuntimeException e) {
            delete(folder);
            throw e;
        }
    }

    private static MySqlServer started(CompletableFuture<MySqlServer> starting) throws IOException {
        try {
            return starting.join();
        } catch (CompletionException e) {
            throw new IOException(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
        }
    }

    private static CleaveServer cleave(Path folder, MySqlServer source, MySqlServer target) throws IOException {
        Files.writeString(folder.resolve("schema-domains.yml"), GitHubSchema.domains());
        Path file = Files.writeString(folder.resolve("cleave.yml"), configuration(source, target));
        try {
            return CleaveServer.start(CleaveConfig.load(file, _ -> null), file);
        } catch (InvalidConfigException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String configuration(MySqlServer source, MySqlServer target) {
        return """
               listeners: {mysql: "127.0.0.1:0", admin: "127.0.0.1:0"}
               database: github
               schema-domains: schema-domains.yml
               clusters:
                 %s: {primary: "%s", control: {user: %s, password: %s}}
                 %s: {primary: "%s", control: {user: %s, password: %s}}
               routes: {default: %s}
               users: [{name: %s, password: %s}]
               admin-users: [{name: %s, password: %s}]
               limits: {shutdown-grace: 1s}
               """.formatted(
                        SOURCE,
                        source.address(),
                        Account.CONTROL.name(),
                        Account.CONTROL.password(),
                        TARGET,
                        target.address(),
                        Account.CONTROL.name(),
                        Account.CONTROL.password(),
                        SOURCE,
                        Account.APPLICATION.name(),
                        Account.APPLICATION.password(),
                        ADMIN,
                        ADMIN);
    }

    InetSocketAddress applications() {
        return cleave.mysqlAddress();
    }

    InetSocketAddress operators() {
        return cleave.adminAddress().orElseThrow();
    }

    /** The server of a cluster, for who looks past Cleave. */
    MySqlServer server(String cluster) {
        return switch (cluster) {
            case SOURCE -> source;
            case TARGET -> target;
            default -> throw new IllegalArgumentException("no cluster " + cluster);
        };
    }

    @Override
    public synchronized void close() {
        cleave.close();
        target.close();
        source.close();
        delete(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException _) {
            // Somebody else was faster; it is a temporary folder all the same.
        }
    }
}
