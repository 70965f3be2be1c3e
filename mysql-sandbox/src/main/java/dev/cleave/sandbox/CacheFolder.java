package dev.cleave.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Where unpacked servers and initialised data directories are kept between runs: {@code CLEAVE_CACHE}, else {@code
 * $XDG_CACHE_HOME/cleave}, else {@code ~/.cache/cleave}.
 *
 * <p>Actors: any thread of any JVM of the same user. A folder in here is either absent or complete: it is filled beside
 * its place under a lock and then renamed.
 */
final class CacheFolder {
    /** File locks guard against other JVMs only; this one guards against other threads of ours. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private CacheFolder() {}

    static Path root() {
        return variable("CLEAVE_CACHE")
                .or(() -> variable("XDG_CACHE_HOME").map(folder -> folder.resolve("cleave")))
                .or(CacheFolder::inHome)
                .orElseGet(() -> Path.of(
                        System.getProperty("java.io.tmpdir"), "cleave-cache-" + System.getProperty("user.name")));
    }

    private static Optional<Path> variable(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .map(value -> Path.of(value).toAbsolutePath());
    }

    /** Absent where the user has no home directory, as in many containers. */
    private static Optional<Path> inHome() {
        var home = Path.of(System.getProperty("user.home"));
        return Files.isWritable(home) && home.isAbsolute()
                ? Optional.of(home.resolve(".cache").resolve("cleave"))
                : Optional.empty();
    }

    /** The folder of that name, filled by the given step if it is not there yet. */
    static Path once(String name, Consumer<Path> fill) {
        var wanted = root().resolve(name);
        if (Files.isDirectory(wanted)) {
            return wanted;
        }
        THREADS.lock();
        try {
            Files.createDirectories(wanted.getParent());
            var lockFile = wanted.resolveSibling(wanted.getFileName() + ".lock");
            try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (!Files.isDirectory(wanted)) {
                    fillBeside(wanted, fill);
                }
                return wanted;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            THREADS.unlock();
        }
    }

    private static void fillBeside(Path wanted, Consumer<Path> fill) throws IOException {
        var partial = wanted.resolveSibling(wanted.getFileName() + ".partial");
        // Left behind by a run that was killed; nobody else fills it, for we hold the lock.
        FileTree.delete(partial);
        Files.createDirectories(partial);
        try {
            fill.accept(partial);
            Files.move(partial, wanted, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileTree.delete(partial);
        }
    }
}
