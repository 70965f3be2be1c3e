package dev.cleave.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A directory with configuration files, and the environment with which they are read. */
final class ConfigFiles {
    /** The smallest useful file. */
    static final String MINIMAL = """
            clusters:
              cluster_a:
                primary: 127.0.0.1:3306
                control: {user: cleave, password: secret}
            users:
              - {name: app, password: secret}
            """;

    /** The example of the documentation. */
    static final String EXAMPLE = """
            listeners:
              mysql: 127.0.0.1:6033
              admin: 127.0.0.1:6032
              http:  127.0.0.1:6080
            database: github
            schema-domains: schema-domains.yml
            clusters:
              cluster_a:
                primary: 127.0.0.1:33061
                replicas: [127.0.0.1:33063]
                control: {user: cleave, password-env: CLEAVE_CONTROL_PASSWORD}
                tls: preferred
              cluster_b:
                primary: 127.0.0.1:33062
                control: {user: cleave, password-file: secrets/control}
            routes:
              default: cluster_a
              gists: cluster_a
            users:
              - {name: app, password: app}
            admin-users:
              - {name: admin, password-env: CLEAVE_ADMIN_PASSWORD}
            pool: {max-connections-per-server: 100, max-idle: 20, acquire-timeout: 10s}
            linters:
              query: warn
              transaction: {mode: warn, sample: 1.0}
              unassigned-tables: warn
            buffer: {max-time: 2s, max-statements: 10000, max-bytes: 64MB}
            cutover: {drain-timeout: 500ms, max-duration: 1s, max-lag: 1s, fence: lock-tables}
            state: {directory: state}
            """;

    static final String DOMAINS = """
            gists:
              - gist_comments
              - gists
              - starred_gists
            users:
              - avatars
              - users
              - audit.logins
            """;

    private final Path directory;
    private final Map<String, String> environment = new HashMap<>();

    ConfigFiles(Path directory) {
        this.directory = directory;
    }

    /** The documentation's example with all that it names. */
    static ConfigFiles example(Path directory) {
        return new ConfigFiles(directory)
                .file("cleave.yml", EXAMPLE)
                .file("schema-domains.yml", DOMAINS)
                .file("secrets/control", "from-file\n")
                .variable("CLEAVE_CONTROL_PASSWORD", "from-env")
                .variable("CLEAVE_ADMIN_PASSWORD", "admin-from-env");
    }

    ConfigFiles file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    ConfigFiles file(String name, byte[] bytes) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ConfigFiles variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    CleaveConfig load() {
        try {
            return CleaveConfig.load(directory.resolve("cleave.yml"), environment::get);
        } catch (InvalidConfigException e) {
            throw new AssertionError("expected a valid configuration, found\n" + e.getMessage(), e);
        }
    }

    /** The rendered problems, with the directory left out. */
    List<String> problems() {
        try {
            CleaveConfig.load(directory.resolve("cleave.yml"), environment::get);
            return List.of();
        } catch (InvalidConfigException e) {
            return e.problems().stream()
                    .map(problem -> problem.toString().replace(directory + "/", ""))
                    .toList();
        }
    }
}
