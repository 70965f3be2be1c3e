package dev.cleave.it.logical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.it.TestBed;
import dev.cleave.sandbox.Account;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import dev.cleave.sandbox.ServerOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A dump of a database through Cleave is the dump of one server that has only what counts: while everything is on {@code cluster_a}, and after the domain
 * {@code gists} has moved to {@code cluster_b}, where each cluster still has tables that the other one owns.
 */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class DumpsIT {
    private static final String[] GISTS = {
        "INSERT INTO app.gists (id, name, n) VALUES (1, 'it''s \\\\ \"one\"', 1), (2, 'ünïcödé 🐬', NULL), (3, '', -3)",
        "INSERT INTO app.gist_comments (gist, text) VALUES (2, 'to two\\n'), (1, NULL)",
        "CREATE TRIGGER app.gist_named BEFORE INSERT ON app.gists FOR EACH ROW SET NEW.name = TRIM(NEW.name)",
    };
    private static final String[] STAYED = {
        "CREATE TABLE app.settings (name VARCHAR(10) PRIMARY KEY, value BLOB, twice INT GENERATED ALWAYS AS (LENGTH(value) * 2))",
        "INSERT INTO app.settings (name, value) VALUES ('bytes', x'00FF27225C0A'), ('none', NULL)",
        "INSERT INTO app.users (id, name) VALUES (7, 'seven'), (8, 'eight')",
        "CREATE VIEW app.user_names AS SELECT name FROM app.users",
        "CREATE PROCEDURE app.count_users() SELECT COUNT(*) FROM users",
        "CREATE EVENT app.nightly ON SCHEDULE EVERY 1 DAY STARTS '2030-01-01 03:00:00' DISABLE DO DELETE FROM users",
    };

    private static MySqlHome home;
    private static TestBed bed;
    private static MySqlServer one;

    @BeforeAll
    static void start() {
        home = MySqlHome.find(Optional.empty(), Progress.silent());
        bed = TestBed.start("pool: {max-connections-per-server: 4}");
        one = MySqlServer.start(home, ServerOptions.fast());
        Account.createAll(one);
        new Account("other", "other", "ALL PRIVILEGES").createOn(one);
        one.execute(
                "CREATE DATABASE app",
                "CREATE TABLE app.gists (id BIGINT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(100), n INT)",
                "CREATE TABLE app.gist_comments (id BIGINT AUTO_INCREMENT PRIMARY KEY, gist BIGINT, text TEXT)",
                "CREATE TABLE app.users (id BIGINT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(100))");
        for (MySqlServer server : List.of(one, bed.clusterA())) {
            server.execute(STAYED);
        }
        for (MySqlServer server : List.of(one, bed.clusterB())) {
            server.execute(GISTS);
        }
        bed.clusterA().execute("INSERT INTO app.gists (name) VALUES ('before the move')");
        bed.clusterB()
                .execute(
                        "DROP TABLE app.users",
                        "CREATE TABLE app.users (stale INT)",
                        "CREATE TABLE app.stray (id INT)",
                        "INSERT INTO app.stray VALUES (1)");
    }

    @AfterAll
    static void stop() {
        bed.close();
        one.close();
    }

    private static Program mysqldump() {
        return new Program(home.directory().resolve("bin/mysqldump").toString(), "--get-server-public-key");
    }

    /** Debian's, of the package mariadb-client. */
    private static Program mariadbDump() {
        return new Program("mariadb-dump", "--skip-ssl");
    }

    /** Without the position in the binary log: what mysqldump flushes is logged, so each of two dumps finds another one. */
    private static List<String> lines(String dump) {
        return dump.lines()
                .filter(line -> !line.contains("GTID_PURGED=") && !line.startsWith("-- CHANGE "))
                .toList();
    }

    private static void sameFromOneCluster(Program program, String options) throws Exception {
        bed.flip("gists", "cluster_a");
        String direct = program.succeeds(bed.clusterA().port(), options);
        assertThat(direct).contains("settings");
        assertThat(lines(program.succeeds(bed.port(), options))).containsExactlyElementsOf(lines(direct));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app",
                "--single-transaction --routines --triggers --events --hex-blob app",
                "--single-transaction --source-data=2 app",
                "--lock-all-tables --databases app",
                "--skip-opt --compact app",
                "--no-data app",
                "--no-create-info --complete-insert app gists settings",
                "--xml --order-by-primary app",
                "--compression-algorithms=zstd --ssl-mode=REQUIRED app",
                "--default-character-set=latin1 --tz-utc=0 --add-locks=0 app",
            })
    void isTheSameWhileOneClusterHasEverything(String options) throws Exception {
        sameFromOneCluster(mysqldump(), options);
    }

    @Tag("external-clients")
    @ParameterizedTest
    @ValueSource(strings = {"app", "--single-transaction --routines --events app", "--compress --lock-all-tables app"})
    void ofMariaDbIsTheSameWhileOneClusterHasEverything(String options) throws Exception {
        sameFromOneCluster(mariadbDump(), options);
    }

    private static void sameFromTwoClusters(Program program, String options) throws Exception {
        bed.flip("gists", "cluster_b");
        String wanted = program.succeeds(one.port(), options);
        assertThat(lines(program.succeeds(bed.port(), options))).containsExactlyElementsOf(lines(wanted));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--skip-lock-tables app",
                "--skip-lock-tables --routines --events --hex-blob --databases app",
                "--skip-lock-tables --no-data app",
                "--skip-opt --complete-insert app",
                // the tables of one cluster may be locked, or read from one snapshot
                "app gists gist_comments",
                "--single-transaction app gists gist_comments",
                "--single-transaction app users settings user_names",
            })
    void hasEachTableOnceFromItsCluster(String options) throws Exception {
        sameFromTwoClusters(mysqldump(), "--set-gtid-purged=OFF --no-tablespaces " + options);
    }

    @Tag("external-clients")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--skip-lock-tables app",
                "--skip-lock-tables --routines --events app",
                "--single-transaction app gists"
            })
    void ofMariaDbHasEachTableOnceFromItsCluster(String options) throws Exception {
        sameFromTwoClusters(mariadbDump(), options);
    }

    /** Neither locks nor snapshots reach over clusters: the dump ends with an error, it does not look as if it were consistent. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "app",
                "--single-transaction app",
                "--single-transaction --source-data=2 app",
                "--lock-all-tables app",
            })
    void ofTablesOnTwoClustersIsNotTakenForConsistent(String options) throws Exception {
        bed.flip("gists", "cluster_b");
        Program.Run run = mysqldump().run(bed.port(), "--no-tablespaces " + options);
        assertThat(run.exitCode()).as(run.toString()).isNotZero();
        assertThat(run.errors()).contains("9103").contains("cluster");
    }

    @Test
    void isTakenUpByTheClustersOfItsTables() throws Exception {
        bed.flip("gists", "cluster_b");
        String options = "--skip-lock-tables --set-gtid-purged=OFF --no-tablespaces app";
        String wanted = mysqldump().succeeds(one.port(), options);
        Path shell = home.directory().resolve("bin/mysql");
        new Program(shell.toString(), "--get-server-public-key").reading(wanted).succeeds(bed.port(), "app");
        assertThat(lines(mysqldump().succeeds(bed.port(), options))).containsExactlyElementsOf(lines(wanted));
        assertThat(bed.clusterA().queryValue("SELECT GROUP_CONCAT(name) FROM app.gists"))
                .isEqualTo("before the move");
        assertThat(bed.clusterB().queryValue("SELECT COUNT(*) FROM app.gists")).isEqualTo("3");
    }
}
