package dev.cleave.migration;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.InvalidConfigException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Configurations of two clusters, {@code a} and {@code b}, and the domain {@code gists}. */
final class TestConfig {
    private TestConfig() {}

    /** Nobody listens at these addresses. */
    static CleaveConfig ofTwoClusters() {
        return of("127.0.0.1:1", "127.0.0.1:2");
    }

    static CleaveConfig of(String primaryOfA, String primaryOfB) {
        try {
            Path folder = Files.createTempDirectory("cleave-config-");
            Path file = folder.resolve("cleave.yml");
            Path domains = folder.resolve("schema-domains.yml");
            Files.writeString(domains, "gists:\n  - gist_comments\n  - gists\n");
            Files.writeString(file, """
                    listeners: {mysql: "127.0.0.1:0"}
                    database: github
                    schema-domains: schema-domains.yml
                    clusters:
                      a: {primary: "%s", control: {user: cleave, password: cleave}}
                      b: {primary: "%s", control: {user: cleave, password: cleave}}
                    routes: {default: a}
                    users: [{name: app, password: app}]
                    """.formatted(primaryOfA, primaryOfB));
            try {
                return CleaveConfig.load(file, _ -> null);
            } finally {
                Files.delete(domains);
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidConfigException e) {
            throw new AssertionError(e);
        }
    }
}
