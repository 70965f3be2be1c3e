package dev.cleave.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.server.CleaveServer;
import dev.cleave.server.demo.DemoOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {
    private static final String VALID = """
            listeners: {mysql: 127.0.0.1:0}
            database: github
            schema-domains: domains.yml
            clusters:
              a: {primary: "db1:3306", replicas: ["db2:3306"], control: {user: cleave, password: hunter2}}
              b: {primary: "db3:3306", control: {user: cleave, password: hunter2}, tls: required}
            routes: {default: a, gists: b}
            users: [{name: app, password: hunter2}]
            pool: {max-idle: 7}
            """;

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<DemoOptions> demos = new ArrayList<>();
    private boolean demoHolds = true;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serve",
                "check",
                "lint",
                "lint schema",
                "lint queries",
                "lint report",
                "domains",
                "domains suggest",
                "cutover",
                "cutover watch",
                "cutover report",
                "admin",
                "demo",
                "version"
            })
    void explainsItself(String command) {
        assertThat(run((command + " --help").strip().split(" "))).isEqualTo(ExitCode.DONE);

        assertThat(out.toString())
                .startsWith(("Usage: cleave " + command).strip())
                .contains("Shows this help.");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x | cleave: Unmatched argument at index 0: 'x' (see cleave --help)",
                "chekc | cleave: Unmatched argument at index 0: 'chekc'; did you mean check? (see cleave --help)",
                "check --confg a | cleave: Unknown options: '--confg', 'a'; did you mean --config? (see cleave check --help)",
                "check --config | cleave: Missing required parameter for option '--config' (FILE) (see cleave check --help)",
                "check --format xml | cleave: Invalid value for option '--format': expected one of [TEXT, JSON] (case-insensitive) but was 'xml' (see cleave check --help)",
                "lint | cleave: no command given; expected one of schema, queries, report (see cleave lint --help)",
                "lint queries | cleave: nothing to lint; name files, - or --live CLUSTER (see cleave lint queries --help)",
                "lint queries - --write-baseline | cleave: --write-baseline needs --baseline FILE (see cleave lint queries --help)",
                "admin | cleave: Missing required parameter: 'SQL' (see cleave admin --help)",
                "admin x --port y | cleave: Invalid value for option '--port': 'y' is not an int (see cleave admin --help)",
                "admin x --password-env NOT_SET_ANYWHERE | cleave: the environment variable NOT_SET_ANYWHERE is not set (see cleave admin --help)",
                "admin x --password-file /nowhere | cleave: --password-file /nowhere cannot be read (see cleave admin --help)",
                "demo --threads 0 | cleave: --threads 0 is out of range; expected 1 to 1000 (see cleave demo --help)",
                "demo --domain x | cleave: there is no domain 'x'; expected one of users, repositories, issues, gists (see cleave demo --help)",
            })
    void reportsWrongUsageInOneLine(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).isEqualTo(message + "\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void asksForACommand() {
        assertThat(run()).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString())
                .isEqualTo(
                        "cleave: no command given; expected one of serve, check, lint, domains, admin, cutover, demo, version (see cleave --help)\n");
    }

    @Test
    void showsTheVersion() {
        assertThat(run("version")).isEqualTo(ExitCode.DONE);

        assertThat(out.toString()).matches("Cleave [0-9]+\\.[0-9]+\\.[0-9]+\\S*( \\(commit \\S+\\))?, Java 2\\S+\n");
    }

    @Test
    void summarisesAValidConfiguration() throws IOException {
        assertThat(run("check", "--config", config(VALID))).isEqualTo(ExitCode.DONE);

        assertThat(out.toString().replace(directory.toString(), "DIR"))
                .startsWith("""
                        The configuration is valid. Users: app. Admin users: none.

                        +---------+----------+----------+--------------+-----------+
                        | cluster | primary  | replicas | control user | tls       |
                        +---------+----------+----------+--------------+-----------+
                        | a       | db1:3306 | db2:3306 | cleave       | preferred |
                        | b       | db3:3306 |          | cleave       | required  |
                        +---------+----------+----------+--------------+-----------+

                        +--------+-----------+--------+
                        | domain | starts on | tables |
                        +--------+-----------+--------+
                        | gists  | b         |      2 |
                        | users  | a         |      1 |
                        +--------+-----------+--------+
                        Everything else starts on a.
                        """)
                .contains("| pool.max-idle ")
                .doesNotContain("hunter2");
    }

    @Test
    void summarisesAValidConfigurationForMachines() throws IOException {
        assertThat(run("check", "--format", "json", "-c", config(VALID))).isEqualTo(ExitCode.DONE);

        assertThat(out.toString())
                .contains("\"valid\" : true", "\"pool.max-idle\" : \"7\"", "\"github.gist_comments\"")
                .doesNotContain("hunter2");
    }

    @Test
    void listsAllProblemsOfAConfiguration() throws IOException {
        String file = config(VALID.replace("max-idle", "maxidle").replace("gists: b", "gists: c"));

        assertThat(run("check", "--config", file)).isEqualTo(ExitCode.USAGE);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isEqualTo("""
                        FILE:7: routes.gists: unknown cluster 'c'; did you mean 'a'?
                        FILE:9: pool.maxidle: unknown key; did you mean 'max-idle'?
                        2 problems
                        """.replace("FILE", file));
    }

    @Test
    void listsAllProblemsForMachines() throws IOException {
        String file = config(VALID.replace("max-idle", "maxidle"));

        assertThat(run("check", "--format", "json", "--config", file)).isEqualTo(ExitCode.USAGE);

        assertThat(out.toString())
                .contains("\"valid\" : false", "\"line\" : 9", "\"key\" : \"pool.maxidle\"")
                .contains("\"message\" : \"unknown key; did you mean 'max-idle'?\"");
    }

    @Test
    void doesNotServeAWrongConfiguration() {
        String file = directory.resolve("none.yml").toString();

        assertThat(run("serve", "--config", file)).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).isEqualTo(file + ": there is no such file\n");
    }

    @Test
    void saysInOneLineWhyTheServerDidNotStart() throws IOException {
        CommandLine commands = commands((_, _) -> {
            throw new IOException("listeners.mysql: 127.0.0.1:6033 is in use");
        });

        assertThat(commands.execute("serve", "--config", config(VALID))).isEqualTo(ExitCode.NOT_OK);

        assertThat(err.toString()).isEqualTo("cleave: listeners.mysql: 127.0.0.1:6033 is in use\n");
    }

    @Test
    void givesTheDemoItsOptions() {
        assertThat(run("demo", "--seconds", "5", "--domain", "issues", "--keep", "--json", "r.json"))
                .isEqualTo(ExitCode.DONE);
        demoHolds = false;
        assertThat(run("demo")).isEqualTo(ExitCode.NOT_OK);

        assertThat(demos)
                .containsExactly(
                        new DemoOptions(5, 8, "issues", true, Optional.empty(), Optional.of(Path.of("r.json"))),
                        new DemoOptions(20, 8, "gists", false, Optional.empty(), Optional.empty()));
    }

    @Test
    void saysThatNobodyListensOnTheAdminPort() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThat(run("admin", "SHOW ROUTES", "--port", Integer.toString(port)))
                .isEqualTo(ExitCode.USAGE);

        assertThat(err.toString())
                .startsWith("cleave: no connection to the admin port 127.0.0.1:" + port + " as 'admin': ")
                .hasLineCount(1);
    }

    private int run(String... arguments) {
        return commands(CleaveServer::start).execute(arguments);
    }

    private CommandLine commands(ServerStarter starter) {
        return CleaveCommand.commandLine(starter, (options, _) -> {
                    demos.add(options);
                    return demoHolds;
                })
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
    }

    private String config(String text) throws IOException {
        Files.writeString(directory.resolve("domains.yml"), "gists: [gists, gist_comments]\nusers: [users]\n");
        return Files.writeString(directory.resolve("cleave.yml"), text).toString();
    }
}
