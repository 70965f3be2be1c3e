package dev.cleave.it.drivers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A client program in {@code resources/clients}, and how it is started there. What it needs must be installed: a client that cannot run is a failure, not a
 * skipped test.
 */
public enum ExternalClient {
    // The packages of Debian belong to Debian's own Python, not to another one on the PATH.
    PYMYSQL("", "/usr/bin/python3 dbapi.py pymysql"),
    MYSQLCLIENT("", "/usr/bin/python3 dbapi.py MySQLdb"),
    RUBY_MYSQL2("", "ruby mysql2.rb"),
    NODE_MYSQL2("npm ci --prefix node --no-audit --no-fund", "node node/main.js"),
    GO("env --chdir=go CGO_ENABLED=0 GOTOOLCHAIN=local go build -o client .", "go/client"),
    SQLALCHEMY("", "/usr/bin/python3 orm_sqlalchemy.py"),
    ACTIVE_RECORD("", "ruby orm_active_record.rb"),
    PHP_MYSQLI("", "php mysqli.php"),
    PHP_PDO("", "php pdo.php"),
    PERL_MYSQL("", "perl dbi.pl mysql"),
    PERL_MARIADB("", "perl dbi.pl MariaDB"),
    MYSQL_SHELL("", "bash shell.sh ${mysql.home}/bin/mysql"),
    MARIADB_SHELL("", "bash shell.sh mariadb"),
    MYSQLSLAP("", "bash slap.sh mariadb-slap");

    private static final long TIMEOUT_SECONDS = 120;

    private final String preparation;
    private final String command;

    ExternalClient(String preparation, String command) {
        this.preparation = preparation;
        this.command = command;
    }

    /** The folder of the programs, as Maven copied it: what is built there goes with {@code target}. */
    private static Path folder() {
        try {
            return Path.of(ExternalClient.class
                            .getResource("/clients/README.md")
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fetches and builds what the program consists of; throws {@link AssertionError} with the output if that fails. */
    public void prepare() {
        if (!preparation.isEmpty()) {
            runToEnd(preparation);
        }
    }

    /** Runs the program to its end; returns what it printed, or throws {@link AssertionError} with it if the last line is not {@code ok}. */
    public String run(int port, Path mysqlHome) {
        String output = runToEnd(command.replace("${mysql.home}", mysqlHome.toString()) + " " + port);
        if (!output.strip().endsWith("\nok")) {
            throw new AssertionError("`" + command + "` did not say that all was ok:\n" + output);
        }
        return output;
    }

    private String runToEnd(String commandLine) {
        try {
            Path output = Files.createTempFile("cleave-client-", ".out");
            try {
                int exitCode = start(commandLine, output);
                String text = Files.readString(output);
                if (exitCode != 0) {
                    throw new AssertionError("`" + commandLine + "` ended with " + exitCode + ":\n" + text);
                }
                return text;
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run `" + commandLine + "`: is it installed, as .ci/run does?", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int start(String commandLine, Path output) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(commandLine.split(" ", -1))
                .directory(folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("`" + commandLine + "` did not end:\n" + Files.readString(output));
        }
        return process.exitValue();
    }
}
