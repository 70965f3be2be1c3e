package dev.cleave.server.cli;

import dev.cleave.config.CleaveConfig;
import dev.cleave.server.CleaveServer;
import java.io.IOException;
import java.nio.file.Path;

/** Starts the server; a seam for tests of the command line. */
@FunctionalInterface
public interface ServerStarter {
    CleaveServer start(CleaveConfig config, Path configFile) throws IOException;
}
