package dev.cleave.it.linters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintSchemaIT {
    private static final String DOMAINS = """
            gists:
              - gists
              - gist_comments
            users:
              - users
            """;

    @TempDir
    Path folder;

    @Test
    void findsEveryTieOfALiveSchema() throws Exception {
        try (LintedClusters clusters = LintedClusters.start(folder, DOMAINS)) {
            clusters.server()
                    .execute(
                            "USE app",
                            "CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(9), up VARCHAR(9) AS (UPPER(name)))",
                            "CREATE TABLE gists (id INT PRIMARY KEY, user INT) PARTITION BY HASH (id) PARTITIONS 2",
                            "CREATE TABLE gist_comments (id INT PRIMARY KEY, gist INT)");

            assertThat(lint(clusters).exitCode()).isZero();
            assertThat(lint(clusters).out()).startsWith("0 errors, 0 warnings, 1 clusters, 3 tables");

            clusters.server()
                    .execute(
                            "USE app",
                            "CREATE TABLE stray (id INT PRIMARY KEY)",
                            "ALTER TABLE gist_comments ADD user INT,"
                                    + " ADD CONSTRAINT fk_user FOREIGN KEY (user) REFERENCES users (id)",
                            "CREATE VIEW names AS SELECT id, name FROM users",
                            "CREATE VIEW owners AS SELECT g.id, n.name FROM gists g JOIN names n ON n.id = g.user",
                            "CREATE TRIGGER counting AFTER INSERT ON gists FOR EACH ROW UPDATE users SET name = 'x'",
                            "CREATE FUNCTION owner_of(g INT) RETURNS INT READS SQL DATA RETURN (SELECT user FROM gists WHERE id = g)",
                            "CREATE PROCEDURE rename_owner(g INT) UPDATE users SET name = 'y' WHERE id = owner_of(g)",
                            "CREATE PROCEDURE any_table(t TEXT) BEGIN SET @s = CONCAT('SELECT 1 FROM ', t);"
                                    + " PREPARE s FROM @s; EXECUTE s; END",
                            "CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DO DELETE gists FROM gists JOIN users"
                                    + " ON users.id = gists.user",
                            "CREATE DATABASE reports",
                            "CREATE VIEW reports.users AS SELECT id FROM app.users");
            Cli result = lint(clusters);

            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.err()).isEmpty();
            assertThat(result.out())
                    .contains("error: table app.stray on main is in no domain [unassigned-table]")
                    .contains(
                            "schema-domains.yml:3: error: foreign key fk_user of app.gist_comments on main ties tables")
                    .contains("error: view app.owners on main touches", "(gists: app.gists; users: app.users)")
                    .contains("error: trigger app.counting on main touches")
                    .contains("error: procedure app.rename_owner on main touches")
                    .contains("warning: procedure app.any_table on main runs SQL that it makes at run time")
                    .contains("error: event app.nightly on main touches")
                    .contains("error: view reports.users on main reaches from schema reports into another one")
                    .contains("7 errors, 1 warning");
            assertThat(Cli.run("lint", "schema", "-c", clusters.config(), "--format", "sarif")
                            .out())
                    .contains("\"version\" : \"2.1.0\"");
        }
    }

    @Test
    void saysWhichClusterItCannotReach() throws Exception {
        LintedClusters clusters = LintedClusters.start(folder, DOMAINS);
        clusters.close();

        Cli result = lint(clusters);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("cleave: the schema of main cannot be read from 127.0.0.1:");
    }

    private static Cli lint(LintedClusters clusters) {
        return Cli.run("lint", "schema", "--config", clusters.config());
    }
}
