package dev.cleave.config.store;

import dev.cleave.config.RoutingTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Routes in the file {@code routes.yml} of a local directory, which belongs to this process while the store is open. */
public final class DirectoryRouteStore implements RouteStore {
    private static final String NAME = "routes.yml";

    private final Path file;
    private final DirectoryLock lock;

    private DirectoryRouteStore(Path file, DirectoryLock lock) {
        this.file = file;
        this.lock = lock;
    }

    /**
     * Makes the directory if it is missing, and locks it.
     *
     * @throws StateStoreException if it cannot be made or written, or another proxy uses it
     */
    public static DirectoryRouteStore open(Path directory) throws StateStoreException {
        try {
            Files.createDirectories(directory);
            return new DirectoryRouteStore(directory.resolve(NAME), DirectoryLock.acquire(directory));
        } catch (StateStoreException e) {
            throw e;
        } catch (IOException e) {
            throw new StateStoreException("the state directory " + directory + " cannot be used: " + reason(e), e);
        }
    }

    /**
     * What a directory holds, read beside the proxy that owns it; empty if there is no such directory.
     *
     * @throws StateStoreException if the routes cannot be read or are not understood
     */
    public static Optional<StoredRoutes> read(Path directory) throws StateStoreException {
        return parse(directory.resolve(NAME));
    }

    @Override
    public Optional<StoredRoutes> load() throws StateStoreException {
        return parse(file);
    }

    private static Optional<StoredRoutes> parse(Path file) throws StateStoreException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(RoutesFile.parse(Files.readString(file)));
        } catch (IOException e) {
            throw new StateStoreException("the stored routes cannot be read: " + reason(e), e);
        } catch (IllegalArgumentException e) {
            throw new StateStoreException(
                    file + ": " + e.getMessage()
                            + ". Cleave does not guess where domains live: restore the file, or delete it to start from the configuration's routes",
                    e);
        }
    }

    @Override
    public void save(RoutingTable table) throws StateStoreException {
        stage(table).commit();
    }

    @Override
    public Staged stage(RoutingTable table) throws StateStoreException {
        try {
            DurableFile.Staged staged = DurableFile.stage(file, RoutesFile.format(StoredRoutes.of(table)));
            return () -> commit(staged);
        } catch (IOException e) {
            throw cannotStore(e);
        }
    }

    private static void commit(DurableFile.Staged staged) throws StateStoreException {
        try {
            staged.commit();
        } catch (IOException e) {
            throw cannotStore(e);
        }
    }

    private static StateStoreException cannotStore(IOException e) {
        return new StateStoreException("the routes cannot be stored: " + reason(e), e);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Exceptions of {@code java.nio.file} often have only the file's name as message. */
    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }
}
