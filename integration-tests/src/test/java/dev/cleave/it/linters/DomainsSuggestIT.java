package dev.cleave.it.linters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainsSuggestIT {
    @TempDir
    Path folder;

    @Test
    void dividesALiveSchemaByItsKeysStatisticsAndLogs() throws Exception {
        try (LintedClusters clusters = LintedClusters.start(folder, "all: [users]\n")) {
            clusters.server()
                    .execute(
                            "USE app",
                            "CREATE TABLE users (id INT PRIMARY KEY)",
                            "CREATE TABLE user_emails (id INT PRIMARY KEY, user INT, CONSTRAINT fk_user FOREIGN KEY (user)"
                                    + " REFERENCES users (id))",
                            "CREATE TABLE gists (id INT PRIMARY KEY, user INT)",
                            "CREATE TABLE gist_comments (id INT PRIMARY KEY, gist INT)",
                            "CREATE TABLE stars (id INT PRIMARY KEY, gist INT)",
                            "CREATE TABLE odd (id INT PRIMARY KEY)",
                            "TRUNCATE performance_schema.events_statements_summary_by_digest",
                            "SELECT 1 FROM gists JOIN gist_comments ON gist = gists.id",
                            "SELECT 1 FROM users JOIN user_emails ON user = users.id",
                            "SELECT 1 FROM gists JOIN users ON user = users.id");
            Path log = Files.writeString(folder.resolve("app.sql"), """
                    BEGIN; INSERT INTO gists VALUES (1, 1); INSERT INTO stars VALUES (1, 1); COMMIT;
                    """);

            Cli result = Cli.run("domains", "suggest", "--config", clusters.config(), log.toString());

            assertThat(result.err()).isEmpty();
            assertThat(result.exitCode()).isZero();
            assertThat(result.out())
                    .contains("gists:\n  - gist_comments\n  - gists\n  - stars\n")
                    .contains("users:\n  - user_emails\n  - users\n")
                    .contains("untied:\n  - odd\n")
                    .contains("# Ties to other domains:\n#   1 queries: app.gists (gists), app.users (users)")
                    .contains("#   writing transactions: 100.0 % (1 of 1)", "#   foreign keys: 100.0 % (1 of 1)");
            Files.writeString(folder.resolve("schema-domains.yml"), result.out());
            assertThat(Cli.run("lint", "schema", "--config", clusters.config()).exitCode())
                    .isZero();
        }
    }
}
