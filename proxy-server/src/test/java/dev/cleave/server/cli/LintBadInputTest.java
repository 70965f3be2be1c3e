package dev.cleave.server.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.server.CleaveServer;
import dev.cleave.server.demo.GitHubDemo;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code lint queries} says about input that is not as it should be: file and line, the rest all the same, and the exit code. */
class LintBadInputTest {
    private static final String CROSSING = "SELECT g.id FROM gists g JOIN users u ON u.id = g.user;\n";

    @TempDir
    Path folder;

    private String out = "";
    private String err = "";

    @BeforeEach
    void configure() throws IOException {
        write("cleave.yml", """
                database: app
                schema-domains: schema-domains.yml
                clusters: {main: {primary: "127.0.0.1:1", control: {user: cleave, password: x}}}
                users: [{name: app, password: x}]
                """);
        write("schema-domains.yml", "gists: [gists]\nusers: [users]\n");
        write("ok.sql", CROSSING);
    }

    @Test
    void brokenYamlIsWrongConfiguration() throws IOException {
        write("schema-domains.yml", "gists: [gists\nusers: [users]\n");
        assertThat(lint("ok.sql")).isEqualTo(ExitCode.USAGE);
        assertThat(err).contains("schema-domains.yml:2: not YAML: ");
        assertThat(out).isEmpty();
    }

    @Test
    void aTableListedTwiceIsWrongConfiguration() throws IOException {
        write("schema-domains.yml", "gists: [gists]\nusers:\n  - users\n  - gists\n");
        assertThat(lint("ok.sql")).isEqualTo(ExitCode.USAGE);
        assertThat(err)
                .contains(
                        "schema-domains.yml:4: users[1]: table app.gists stands twice; first in domain 'gists' on line 1");
    }

    @Test
    void aFileInUtf16IsSkippedAndTheRestLinted() throws IOException {
        write("utf16.sql", CROSSING, UTF_16);
        assertThat(lint("utf16.sql", "ok.sql")).isEqualTo(ExitCode.NOT_OK);
        assertThat(out)
                .contains("utf16.sql:1: error: the file is UTF-16BE, not UTF-8, and was skipped [unreadable-input]")
                .contains("Convert it: iconv -f UTF-16BE -t UTF-8.")
                .contains("ok.sql:1: error: query uses tables of different domains");
    }

    @Test
    void aFileInLatin1IsReadAndSaidToBeNone() throws IOException {
        write("latin1.sql", "SELECT 1 FROM gists;\nSELECT 1 FROM gists WHERE name = 'größe';\n" + CROSSING, ISO_8859_1);
        assertThat(lint("latin1.sql")).isEqualTo(ExitCode.NOT_OK);
        assertThat(out)
                .contains("latin1.sql:2: warning: the file is not UTF-8 from here on")
                .contains("latin1.sql:3: error: query uses tables of different domains")
                .contains("1 error, 1 warning, 3 statements");
        write("utf8.sql", "SELECT 1 FROM gists WHERE name = 'größe';\n");
        assertThat(lint("utf8.sql")).isEqualTo(ExitCode.DONE);
        assertThat(out).startsWith("0 errors, 0 warnings, 1 statements");
    }

    @Test
    void whatNoParserKnowsIsAWarningAndItsTablesCountAllTheSame() throws IOException {
        write("odd.sql", "FOO BAR;\nSELECT id FROM users;\n\nSELEC * FROM gists, users;\n");
        assertThat(lint("odd.sql")).isEqualTo(ExitCode.NOT_OK);
        assertThat(out)
                .contains("odd.sql:1: warning: not understood as SQL [unknown-statement]")
                .contains("odd.sql:4: warning: not understood as SQL [unknown-statement]")
                .contains("odd.sql:4: error: query uses tables of different domains")
                .contains("1 error, 2 warnings, 3 statements");
        write("odd.sql", "FOO BAR;\n");
        assertThat(lint("odd.sql")).as("warnings alone").isEqualTo(ExitCode.DONE);
    }

    @Test
    void aFileThatIsNotThereOrNotWholeIsAnErrorAndTheRestLinted() throws IOException {
        Files.write(folder.resolve("cut.sql.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3});
        assertThat(lint("nowhere.sql", "cut.sql.gz", "ok.sql")).isEqualTo(ExitCode.NOT_OK);
        assertThat(out)
                .contains("nowhere.sql: error: cannot be read: NoSuchFile", "cut.sql.gz: error: cannot be read: EOF")
                .contains("ok.sql:1: error: query uses tables of different domains");
    }

    @Test
    void aBaselineThatIsNotWholeIsWrongUsageAndStaysAsItIs() throws IOException {
        for (String broken :
                List.of("accepted: [\n", "accepted:\n  - digest: \"d\"\n", "accepted:\n    tables: [a.b]\n", "x\n")) {
            Path baseline = write("baseline.yml", broken);
            assertThat(lint("ok.sql", "--baseline", baseline.toString()))
                    .as(broken)
                    .isEqualTo(ExitCode.USAGE);
            assertThat(err).containsPattern("baseline\\.yml:[12]: not a line of a baseline; restore the file");
            assertThat(baseline).hasContent(broken);
        }
    }

    @Test
    void aSchemaDumpThatIsNotThereIsWrongUsage() throws IOException {
        assertThat(lint("ok.sql", "--schema", "nowhere.sql")).isEqualTo(ExitCode.USAGE);
        assertThat(err).contains("--schema nowhere.sql: cannot be read");

        String dump = write(
                        "structure.sql",
                        "CREATE TABLE gists (id INT); CREATE TABLE users (id INT);\n"
                                + "CREATE VIEW authors AS SELECT u.id FROM gists g JOIN users u ON u.id = g.id;")
                .toString();
        write("view.sql", "SELECT * FROM authors;");
        assertThat(lint("view.sql")).isEqualTo(ExitCode.DONE);
        assertThat(lint("view.sql", "--schema", dump)).isEqualTo(ExitCode.NOT_OK);
        assertThat(out).contains("View app.authors uses app.gists (gists), app.users (users)");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void write(String name, String text, Charset charset) throws IOException {
        Files.writeString(folder.resolve(name), text, charset);
    }

    /** Files are names in the folder. */
    private int lint(String... arguments) {
        var all = new ArrayList<>(List.of(
                "lint", "queries", "--config", folder.resolve("cleave.yml").toString()));
        for (String argument : arguments) {
            all.add(
                    Files.exists(folder.resolve(argument))
                            ? folder.resolve(argument).toString()
                            : argument);
        }
        var outText = new StringWriter();
        var errText = new StringWriter();
        int exit = CleaveCommand.commandLine(CleaveServer::start, new GitHubDemo())
                .setOut(new PrintWriter(outText, true))
                .setErr(new PrintWriter(errText, true))
                .execute(all.toArray(String[]::new));
        out = outText.toString();
        err = errText.toString();
        return exit;
    }
}
