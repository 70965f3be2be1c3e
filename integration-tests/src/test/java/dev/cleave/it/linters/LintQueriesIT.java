package dev.cleave.it.linters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs that a real server writes, and its statistics. */
class LintQueriesIT {
    private static final String DOMAINS = """
            gists: [gists]
            users: [users]
            """;

    @TempDir
    Path folder;

    @Test
    void readsWhatARealServerWrites() throws Exception {
        try (LintedClusters clusters = LintedClusters.start(folder, DOMAINS)) {
            Path general = folder.resolve("general.log");
            Path slow = folder.resolve("slow.log");
            clusters.server()
                    .execute(
                            "CREATE TABLE app.users (id INT PRIMARY KEY, n INT)",
                            "CREATE TABLE app.gists (id INT PRIMARY KEY, user INT)",
                            "TRUNCATE performance_schema.events_statements_summary_by_digest",
                            "SET GLOBAL general_log_file = '" + general + "'",
                            "SET GLOBAL slow_query_log_file = '" + slow + "'",
                            "SET GLOBAL general_log = ON",
                            "SET GLOBAL slow_query_log = ON",
                            "SET SESSION long_query_time = 0",
                            "USE app",
                            "SELECT g.id\nFROM gists g\nJOIN users u ON u.id = g.user WHERE g.id = 7",
                            "/* cross-schema-domain-query-exempted: T-1 */ SELECT COUNT(*) FROM gists, users",
                            "BEGIN",
                            "UPDATE users SET n = 1",
                            "INSERT INTO gists VALUES (1, 1)",
                            "COMMIT",
                            "SET GLOBAL general_log = OFF",
                            "SET GLOBAL slow_query_log = OFF");

            Cli fromGeneral = lint(clusters, general.toString());
            assertThat(fromGeneral.exitCode()).isEqualTo(1);
            assertThat(fromGeneral.out())
                    .contains("error: query uses tables of different domains (gists: app.gists; users: app.users)")
                    .contains("SELECT g.id FROM gists g JOIN users u ON u.id = g.user WHERE g.id = ?")
                    .contains("error: transaction uses tables of different domains")
                    .contains("INSERT INTO gists VALUES (?); UPDATE users SET n = ?")
                    .contains("2 errors, 0 warnings")
                    .endsWith("1 exempted\n");
            assertThat(lint(clusters, slow.toString()).out())
                    .contains("query uses tables of different domains", "2 errors, 0 warnings", "1 exempted");
            assertThat(lint(clusters, "--live", "main").out())
                    .contains("events_statements_summary_by_digest: error: query uses tables", "1 exempted");
            acceptsABaseline(clusters, general);
        }
    }

    private void acceptsABaseline(LintedClusters clusters, Path log) throws Exception {
        Path baseline = folder.resolve("baseline.yml");

        assertThat(lint(clusters, "--baseline", baseline.toString(), "--write-baseline", log.toString())
                        .exitCode())
                .isZero();
        String written = Files.readString(baseline);
        assertThat(written).contains("tables: [app.gists, app.users]", "rule: transaction-crosses-domains");
        assertThat(lint(clusters, "--baseline", baseline.toString(), log.toString())
                        .exitCode())
                .isZero();
        assertThat(baseline).hasContent(written);

        Path fixed = Files.writeString(
                folder.resolve("fixed.sql"), "SELECT g.id FROM gists g JOIN users u ON u.id = g.user WHERE g.id = 8;");
        assertThat(lint(clusters, "--baseline", baseline.toString(), "--keep-baseline", fixed.toString())
                        .exitCode())
                .isZero();
        assertThat(baseline).hasContent(written);
        assertThat(lint(clusters, "--baseline", baseline.toString(), log.toString())
                        .exitCode())
                .isZero();
        assertThat(lint(clusters, "--baseline", baseline.toString(), fixed.toString())
                        .out())
                .contains("1 removed from baseline");
        assertThat(lint(clusters, "--baseline", baseline.toString(), log.toString())
                        .exitCode())
                .isEqualTo(1);
    }

    private static Cli lint(LintedClusters clusters, String... arguments) {
        var all = new String[arguments.length + 4];
        all[0] = "lint";
        all[1] = "queries";
        all[2] = "--config";
        all[3] = clusters.config();
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return Cli.run(all);
    }
}
