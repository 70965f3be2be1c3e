package dev.cleave.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Initialised data directories. Initialising takes seconds, copying a tenth of one: so each home has one initialised
 * template in the cache, whose only account is {@code root@localhost} without a password.
 */
final class DataDirectory {
    private static final long TIMEOUT_SECONDS = 300;

    /** Part of the template's name; to be raised when the options below change. */
    private static final int FORMAT = 1;

    private DataDirectory() {}

    /** Fills an empty directory with a fresh server's data. */
    static void create(MySqlHome home, Path directory) {
        var template = CacheFolder.once("data/" + templateName(home), partial -> initialise(home, partial));
        // Without the file the server makes a server_uuid of its own, which replication needs.
        FileTree.copy(template, directory, file -> file.endsWith("auto.cnf"));
    }

    /** A home that was replaced by another one of the same path gets another template. */
    private static String templateName(MySqlHome home) {
        try {
            var text = home.version().text().replaceAll("[^A-Za-z0-9.-]", "_");
            var identity = String.join(" ", home.mysqld())
                    + Files.getLastModifiedTime(home.directory()).toMillis();
            return "%s-%08x-%d".formatted(text, identity.hashCode(), FORMAT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void initialise(MySqlHome home, Path directory) {
        var command = home.version().mariaDb() ? mariaDb(home, directory) : mySql(home, directory);
        var run = Command.run(directory, command, TIMEOUT_SECONDS);
        if (!run.succeeded()) {
            throw new SandboxException("%s could not initialise a data directory: %s".formatted(home, run.tail()));
        }
    }

    private static List<String> mySql(MySqlHome home, Path directory) {
        var command = new ArrayList<>(home.mysqld());
        command.addAll(List.of(
                "--initialize-insecure",
                "--datadir=" + directory,
                "--skip-log-bin",
                "--innodb-use-native-aio=OFF",
                "--innodb-doublewrite=OFF",
                "--loose-innodb-redo-log-capacity=32M"));
        command.addAll(userOptions());
        return command;
    }

    private static List<String> mariaDb(MySqlHome home, Path directory) {
        var script = Stream.of("scripts/mariadb-install-db", "bin/mariadb-install-db", "usr/bin/mariadb-install-db")
                .map(home.directory()::resolve)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new SandboxException("no mariadb-install-db in " + home.directory()));
        var command = new ArrayList<>(List.of(
                script.toString(),
                "--no-defaults",
                "--basedir=" + home.directory(),
                "--datadir=" + directory,
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--innodb-log-file-size=32M"));
        command.addAll(userOptions());
        return command;
    }

    /** A server refuses to run as root unless it is told to. */
    static List<String> userOptions() {
        return System.getProperty("user.name").equals("root") ? List.of("--user=root") : List.of();
    }
}
