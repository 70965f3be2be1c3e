package dev.cleave.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How one server is started. Immutable; begin with {@link #fast()} or {@link #durable()} and change what matters.
 *
 * @param durability what a power failure may cost; a killed server process loses nothing either way
 * @param maxConnections most client connections
 * @param bufferPoolMegabytes InnoDB's cache
 * @param port empty for a free one
 * @param keptDirectory a folder that survives {@link MySqlServer#close()} and is used again; empty for a temporary one
 * @param additional further options of mysqld, such as {@code --super-read-only=ON}
 */
public record ServerOptions(
        Durability durability,
        int maxConnections,
        int bufferPoolMegabytes,
        OptionalInt port,
        Optional<Path> keptDirectory,
        List<String> additional) {
    /** When a commit reaches the disk. */
    public enum Durability {
        /** Written at commit, synced about once a second. */
        FAST("2", "0"),
        /** Synced at every commit, as MySQL's defaults have it. */
        DURABLE("1", "1");

        private final String flushLogAtCommit;
        private final String syncBinlog;

        Durability(String flushLogAtCommit, String syncBinlog) {
            this.flushLogAtCommit = flushLogAtCommit;
            this.syncBinlog = syncBinlog;
        }
    }

    public ServerOptions {
        additional = List.copyOf(additional);
    }

    public static ServerOptions fast() {
        return new ServerOptions(Durability.FAST, 500, 64, OptionalInt.empty(), Optional.empty(), List.of());
    }

    public static ServerOptions durable() {
        var fast = fast();
        return new ServerOptions(
                Durability.DURABLE,
                fast.maxConnections,
                fast.bufferPoolMegabytes,
                fast.port,
                fast.keptDirectory,
                fast.additional);
    }

    public ServerOptions withMaxConnections(int connections) {
        return new ServerOptions(durability, connections, bufferPoolMegabytes, port, keptDirectory, additional);
    }

    public ServerOptions withBufferPoolMegabytes(int megabytes) {
        return new ServerOptions(durability, maxConnections, megabytes, port, keptDirectory, additional);
    }

    public ServerOptions withPort(int wanted) {
        return new ServerOptions(
                durability, maxConnections, bufferPoolMegabytes, OptionalInt.of(wanted), keptDirectory, additional);
    }

    public ServerOptions keptIn(Path directory) {
        return new ServerOptions(
                durability, maxConnections, bufferPoolMegabytes, port, Optional.of(directory), additional);
    }

    /** Adds options of mysqld; a later one wins over an earlier one and over those that the sandbox sets. */
    public ServerOptions with(String... options) {
        var all = Stream.concat(additional.stream(), Stream.of(options)).toList();
        return new ServerOptions(durability, maxConnections, bufferPoolMegabytes, port, keptDirectory, all);
    }

    /** The command line's part that does not depend on where the server lives. */
    List<String> commandLine(ServerVersion version) {
        var options = new ArrayList<>(List.of(
                "--bind-address=127.0.0.1",
                "--log-bin=binlog",
                "--loose-log-replica-updates=ON",
                "--innodb-flush-log-at-trx-commit=" + durability.flushLogAtCommit,
                "--sync-binlog=" + durability.syncBinlog,
                "--innodb-buffer-pool-size=" + bufferPoolMegabytes + "M",
                "--loose-innodb-redo-log-capacity=128M",
                // A machine has few asynchronous I/O slots, and a test runs many servers.
                "--innodb-use-native-aio=OFF",
                "--max-connections=" + maxConnections,
                // Tests break connections on purpose; the server must not block their host for it.
                "--max-connect-errors=1000000",
                "--local-infile=ON",
                "--secure-file-priv=",
                "--performance-schema=ON",
                "--loose-mysqlx=OFF"));
        // MariaDB makes a new 4096-bit key at every start, which takes up to 20 s; MySQL keeps its own in the data
        // directory.
        options.addAll(
                version.mariaDb()
                        ? List.of("--log-slave-updates=ON", "--binlog-format=ROW", "--skip-ssl")
                        : List.of("--gtid-mode=ON", "--enforce-gtid-consistency=ON"));
        options.addAll(additional);
        return options;
    }
}
