package dev.cleave.server;

import dev.cleave.server.cli.CleaveCommand;
import dev.cleave.server.demo.GitHubDemo;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where the process starts: {@code cleave serve|check|lint|domains|admin|demo|version}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(
                CleaveCommand.commandLine(CleaveServer::start, new GitHubDemo()).execute(args));
    }
}
