package dev.cleave.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What was built.
 *
 * @param commit empty if the build did not know it
 */
public record BuildInfo(String version, String commit) {
    public static BuildInfo load() {
        var properties = new Properties();
        try (InputStream in = BuildInfo.class.getResourceAsStream("build.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BuildInfo(properties.getProperty("version"), properties.getProperty("commit"));
    }

    @Override
    public String toString() {
        return "Cleave " + version + (commit.isEmpty() ? "" : " (commit " + commit + ")") + ", Java "
                + Runtime.version();
    }
}
