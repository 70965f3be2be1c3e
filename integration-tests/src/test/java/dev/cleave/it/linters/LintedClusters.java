package dev.cleave.it.linters;

import dev.cleave.sandbox.Account;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** One server that is the only cluster of a configuration; the default schema is {@code app}. */
final class LintedClusters implements AutoCloseable {
    @SuppressWarnings("InlineFormatString") // a whole file reads better by itself
    private static final String CONFIG = """
            listeners: {mysql: '127.0.0.1:0'}
            database: app
            schema-domains: schema-domains.yml
            clusters:
              main: {primary: '%s', control: {user: cleave, password: cleave}}
            routes: {default: main}
            users: [{name: app, password: app}]
            state: {directory: state}
            """;

    private final MySqlServer server;
    private final Path folder;

    private LintedClusters(MySqlServer server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /** @param domains the text of schema-domains.yml */
    static LintedClusters start(Path folder, String domains) throws IOException {
        MySqlServer server = MySqlServer.start(MySqlHome.find(Optional.empty(), Progress.silent()));
        Account.createAll(server);
        server.execute("CREATE DATABASE app");
        Files.writeString(folder.resolve("schema-domains.yml"), domains);
        Files.writeString(folder.resolve("cleave.yml"), CONFIG.formatted(server.address()));
        return new LintedClusters(server, folder);
    }

    MySqlServer server() {
        return server;
    }

    /** The configuration's path, as an argument. */
    String config() {
        return folder.resolve("cleave.yml").toString();
    }

    @Override
    public void close() {
        server.close();
    }
}
