package dev.cleave.config;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a key names and that must be there when the configuration is loaded, so that it is not missed hours later. */
final class ReadableFile {
    private ReadableFile() {}

    /** @throws InvalidSettingException says why the file cannot be read */
    static Path require(String key, Path path) {
        if (!Files.exists(path)) {
            throw new InvalidSettingException(key, "there is no file " + path);
        }
        if (!Files.isRegularFile(path)) {
            throw new InvalidSettingException(key, path + " is not a file");
        }
        if (!Files.isReadable(path)) {
            throw new InvalidSettingException(key, "no permission to read " + path);
        }
        return path;
    }
}
