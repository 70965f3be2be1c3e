package dev.cleave.it.linters;

import dev.cleave.server.CleaveServer;
import dev.cleave.server.cli.CleaveCommand;
import dev.cleave.server.demo.GitHubDemo;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Runs one command line in this process. */
public record Cli(int exitCode, String out, String err) {
    public static Cli run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        CommandLine cleave = CleaveCommand.commandLine(CleaveServer::start, new GitHubDemo())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return new Cli(cleave.execute(arguments), out.toString(), err.toString());
    }
}
