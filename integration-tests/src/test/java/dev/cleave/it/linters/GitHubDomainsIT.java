package dev.cleave.it.linters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.server.demo.GitHubSchema;
import dev.cleave.server.demo.GitHubTraffic;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The four domains of the GitHub-like schema, from nothing but its tables and what the demo's applications do. */
class GitHubDomainsIT {
    private static final int STATEMENTS = 2_000;

    @TempDir
    Path folder;

    private Path log;

    @BeforeEach
    void nameTheLog() {
        log = folder.resolve("general.log");
    }

    @Test
    void areRecoveredFromAGeneralLog() throws Exception {
        try (LintedClusters clusters = observed()) {
            Cli result = Cli.run("domains", "suggest", "--no-live", "--config", clusters.config(), log.toString());

            assertRecovered(result);
            assertThat(inside(result, "queries"))
                    .as("no query of the applications joins two domains")
                    .isEqualTo(100);
            assertThat(inside(result, "writing transactions")).isEqualTo(100);
        }
    }

    /** Which tables are written in one transaction is told by logs only; joins alone leave tables untied. */
    @Test
    void areRecoveredFromTheStatisticsOfALiveServerToo() throws Exception {
        try (LintedClusters clusters = observed()) {
            assertRecovered(Cli.run("domains", "suggest", "--config", clusters.config(), log.toString()));

            Cli live = Cli.run("domains", "suggest", "--config", clusters.config());
            assertThat(live.exitCode()).as(live.err()).isZero();
            assertThat(inside(live, "queries")).isEqualTo(100);
        }
    }

    private LintedClusters observed() throws Exception {
        LintedClusters clusters = LintedClusters.start(folder, "all: [users]\n");
        clusters.server().execute(GitHubSchema.statements());
        clusters.server()
                .execute(
                        "TRUNCATE performance_schema.events_statements_summary_by_digest",
                        "SET GLOBAL general_log_file = '" + log + "'",
                        "SET GLOBAL general_log = ON");
        GitHubTraffic.run(
                new InetSocketAddress(
                        clusters.server().host(), clusters.server().port()),
                STATEMENTS);
        clusters.server().execute("SET GLOBAL general_log = OFF");
        Path config = Path.of(clusters.config());
        Files.writeString(config, Files.readString(config).replace("database: app", "database: github"));
        return clusters;
    }

    private static void assertRecovered(Cli result) {
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(tablesByDomain(result.out())).as(result.out()).isEqualTo(tablesByDomain(GitHubSchema.domains()));
    }

    /** What a domain is called does not matter. */
    private static Set<Set<String>> tablesByDomain(String yaml) {
        Map<String, Iterable<String>> domains = new Yaml().load(yaml);
        return domains.values().stream()
                .map(tables -> {
                    var names = new TreeSet<String>();
                    tables.forEach(names::add);
                    return names;
                })
                .collect(Collectors.toSet());
    }

    /** The percentage that the proposal's head says. */
    private static double inside(Cli result, String kind) {
        Matcher share = Pattern.compile("#   " + kind + ": ([0-9.]+) % \\(\\d+ of (\\d+)\\)")
                .matcher(result.out());
        assertThat(share.find()).as(result.out()).isTrue();
        assertThat(Integer.parseInt(share.group(2))).as("of many").isGreaterThan(20);
        return Double.parseDouble(share.group(1));
    }
}
