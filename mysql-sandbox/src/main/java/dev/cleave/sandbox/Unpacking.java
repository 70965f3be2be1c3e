package dev.cleave.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks the part of an archive that a server needs, and makes its programs executable: zip files carry no run bits. */
final class Unpacking {
    private final Path archive;
    private final String below;
    private final Predicate<String> wanted;

    /**
     * @param below only entries whose name begins so are unpacked, without that beginning
     * @param wanted asked with the rest of the name
     */
    Unpacking(Path archive, String below, Predicate<String> wanted) {
        this.archive = archive;
        this.below = below;
        this.wanted = wanted;
    }

    void into(Path directory, Progress progress) {
        try (var zip = new ZipFile(archive.toFile())) {
            var entries = Collections.list(zip.entries()).stream()
                    .filter(this::isWanted)
                    .toList();
            var total = entries.stream().mapToLong(ZipEntry::getSize).sum();
            try (var bar = progress.bar("Unpacking " + archive.getFileName(), total)) {
                unpack(zip, entries, directory, bar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isWanted(ZipEntry entry) {
        return !entry.isDirectory()
                && entry.getName().startsWith(below)
                && wanted.test(entry.getName().substring(below.length()));
    }

    private void unpack(ZipFile zip, List<? extends ZipEntry> entries, Path directory, Progress.Bar bar)
            throws IOException {
        long done = 0;
        for (var entry : entries) {
            var name = entry.getName().substring(below.length());
            var file = directory.resolve(name).normalize();
            if (!file.startsWith(directory)) {
                throw new SandboxException(archive + " holds a path that leads outside: " + name);
            }
            Files.createDirectories(file.getParent());
            try (var content = zip.getInputStream(entry)) {
                Files.copy(content, file);
            }
            if (name.startsWith("bin/") || name.startsWith("scripts/")) {
                makeExecutable(file);
            }
            done += entry.getSize();
            bar.at(done);
        }
    }

    private static void makeExecutable(Path file) {
        if (!file.toFile().setExecutable(true, false)) {
            throw new SandboxException("cannot make " + file + " executable");
        }
    }
}
