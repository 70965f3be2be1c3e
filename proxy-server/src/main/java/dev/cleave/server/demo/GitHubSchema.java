package dev.cleave.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The files of {@code examples/github}, which the build puts beside this class. */
public final class GitHubSchema {
    private GitHubSchema() {}

    /** The statements of {@code schema.sql}, for one session on an empty server. */
    public static String[] statements() {
        String withoutComments = read("schema.sql").replaceAll("(?m)^--.*$", "");
        return Arrays.stream(withoutComments.split(";\\s*(\\R|$)", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toArray(String[]::new);
    }

    /** The text of {@code schema-domains.yml}. */
    public static String domains() {
        return read("schema-domains.yml");
    }

    /** The domains of that file. */
    public static List<String> domainNames() {
        return DemoDomain.names();
    }

    private static String read(String name) {
        try (InputStream in = GitHubSchema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("this build lacks examples/github/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
