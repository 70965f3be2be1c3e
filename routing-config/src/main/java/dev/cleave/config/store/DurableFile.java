package dev.cleave.config.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Replaces a small file whole or not at all, also across a power failure: temporary file, fsync, rename, fsync of the directory. Blocks. */
public final class DurableFile {
    private DurableFile() {}

    /** Returns when the new content is on the disk. If it throws, the old or the new content is there, never a part. */
    public static void replace(Path file, String content) throws IOException {
        stage(file, content).commit();
    }

    /** New content that is on the disk beside the file, and takes its place in a fraction of the time that {@link #replace} needs. */
    public record Staged(Path temporary, Path file) {
        /** Returns when the new content would survive a power failure. */
        public void commit() throws IOException {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncDirectory(file);
        }
    }

    /** Returns when the new content is on the disk beside the file; staging other content for the same file before the commit replaces it. */
    public static Staged stage(Path file, String content) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
        return new Staged(temporary, file);
    }

    /** Without it, the rename itself may be lost. */
    private static void syncDirectory(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
