package dev.cleave.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cleave.migration.CutoverState.Planned;
import dev.cleave.migration.CutoverState.Refused;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a cutover looks at before it touches anything. */
class CutoverChecksIT extends ReplicatedServers {
    @Test
    void dryRunListsChecksAndStepsAndTouchesNothing() {
        Cutover planned = cutovers.start(TO_B.asDryRun());

        assertThat(planned.state()).isInstanceOf(Planned.class);
        assertThat(planned.steps())
                .extracting(CutoverStep::step)
                .containsExactly(
                        "check source",
                        "check target",
                        "check replication",
                        "check other channels",
                        "check semi-sync",
                        "check filters",
                        "check lag",
                        "check gtids",
                        "check tables",
                        "check indexes",
                        "check contents",
                        "check ties",
                        "check violations",
                        "check transactions",
                        "check privileges",
                        "check capacity",
                        "check way back",
                        "check settings",
                        "prepare",
                        "announce",
                        "catch up",
                        "drain",
                        "fence",
                        "wait",
                        "journal",
                        "open target",
                        "swap",
                        "open gates",
                        "unfence",
                        "stop replication",
                        "way back");
        assertThat(gate.cluster()).isEqualTo("a");
        assertThat(applier(b)).isEqualTo("ON");
    }

    @Test
    void refusesWhereTheApplierHasAnError() throws Exception {
        b.execute("SET sql_log_bin = 0", "INSERT INTO github.gists (id, writer, number) VALUES (1, 0, 1)");
        a.execute("INSERT INTO github.gists (id, writer, number) VALUES (1, 0, 1)");
        await().atMost(GENEROUS).until(() -> applier(b).equals("OFF"));

        Cutover cutover = cutovers.start(TO_B);

        assertThat(cutover.state()).isInstanceOf(Refused.class);
        assertThat(cutover.error()).contains("applier is stopped", "error", "START REPLICA on b");
        b.execute("SET sql_log_bin = 0", "DELETE FROM github.gists");
    }

    @Test
    void refusesWhereReplicationIsStopped() {
        b.execute("STOP REPLICA IO_THREAD");

        assertThat(cutovers.start(TO_B).error()).contains("receiver is stopped");
    }

    @Test
    void refusesTheSameServerAndAnUnreachableOne() {
        var same =
                new Cutovers(gate, () -> TestConfig.of(a.address(), a.address()), Clock.systemUTC(), System::nanoTime);
        assertThat(same.start(TO_B).error()).contains("same server", "FLIP");

        var nowhere = new Cutovers(
                gate, () -> TestConfig.of(a.address(), "127.0.0.1:1"), Clock.systemUTC(), System::nanoTime);
        assertThat(nowhere.start(TO_B).error()).contains("127.0.0.1:1 of b is not usable", "refused");
        assertThat(nowhere.start(TO_B).state()).isInstanceOf(Refused.class);
    }

    @Test
    void refusesTablesThatDiffer() {
        b.execute("SET sql_log_bin = 0", "ALTER TABLE github.gist_comments MODIFY body VARCHAR(10)");
        try {
            assertThat(cutovers.start(TO_B).error()).contains("github.gist_comments differs", "varchar(10)");
        } finally {
            b.execute("SET sql_log_bin = 0", "ALTER TABLE github.gist_comments MODIFY body TEXT");
        }
    }

    @Test
    void refusesIndexesThatDiffer() {
        b.execute("SET sql_log_bin = 0", "CREATE UNIQUE INDEX numbers ON github.gists (writer, number)");
        try {
            assertThat(cutovers.start(TO_B).error())
                    .contains("github.gists differs", "only b has [unique index numbers");
        } finally {
            b.execute("SET sql_log_bin = 0", "DROP INDEX numbers ON github.gists");
        }
    }

    @Test
    void refusesContentsThatDifferWhereAskedToCompareThem() throws Exception {
        var verified = TO_B.with(Map.of("verify", "checksum")).asDryRun();
        WriterLoad load = load();
        try (load) {
            awaitWrites(load, 50);
            assertThat(cutovers.start(verified).error()).isNull();
        }
        catchUp();
        b.execute("SET sql_log_bin = 0", "UPDATE github.gists SET body = NULL LIMIT 1");

        assertThat(cutovers.start(verified).error()).contains("contents differ: github.gists (");
        assertThat(applier(b)).isEqualTo("ON");
    }

    @Test
    void refusesTransactionsThatOnlyTheTargetHas() {
        a.execute("STOP REPLICA");
        b.execute("DELETE FROM github.gists WHERE id = 0", "CREATE DATABASE errant", "DROP DATABASE errant");
        try {
            assertThat(cutovers.start(TO_B).error()).contains("b has transactions that a has not", "WITH force");
            assertThat(cutovers.start(TO_B.with(Map.of("force", "on")).asDryRun())
                            .state())
                    .isInstanceOf(Planned.class);
        } finally {
            a.execute("START REPLICA");
        }
    }

    @Test
    void refusesWhatTiesTheTablesToOthersUnlessForced() {
        a.execute(
                "CREATE TABLE github.stars (id BIGINT PRIMARY KEY, gist BIGINT, CONSTRAINT starred FOREIGN KEY (gist) REFERENCES gists (id))",
                "CREATE VIEW github.newest AS SELECT id FROM github.gists",
                "CREATE TRIGGER github.star AFTER DELETE ON github.gist_comments FOR EACH ROW DELETE FROM stars WHERE gist = OLD.id");
        try {
            String error = cutovers.start(TO_B).error();
            assertThat(error)
                    .contains(
                            "foreign key starred of github.stars",
                            "view github.newest",
                            "trigger star of",
                            "WITH force");
            assertThat(cutovers.start(TO_B.with(Map.of("force", "on")).asDryRun())
                            .state())
                    .isInstanceOf(Planned.class);
        } finally {
            a.execute("DROP TRIGGER github.star", "DROP VIEW github.newest", "DROP TABLE github.stars");
        }
    }

    @Test
    void refusesAControlUserWhoMayNotDoIt() {
        b.execute(
                "SET sql_log_bin = 0",
                "REVOKE ALL PRIVILEGES, GRANT OPTION FROM cleave",
                "GRANT SELECT, REPLICATION CLIENT ON *.* TO cleave");
        try {
            assertThat(cutovers.start(TO_B).error())
                    .contains("the control user lacks SYSTEM_VARIABLES_ADMIN or SUPER on b", "REPLICATION_SLAVE_ADMIN");
        } finally {
            b.execute("SET sql_log_bin = 0", "GRANT ALL PRIVILEGES ON *.* TO cleave WITH GRANT OPTION");
        }
    }

    @Test
    void refusesWhileAnOldTransactionHasTheTablesOpen() throws Exception {
        var request = TO_B.with(Map.of("drain_timeout", "1ms")).asDryRun();
        try (Connection connection = a.connect("github");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO gists (writer, number) VALUES (0, 1)");

            await().atMost(GENEROUS).until(() -> cutovers.start(request).state() instanceof Refused);

            assertThat(cutovers.start(request).error()).contains("root@", "KILL");
            connection.rollback();
        }
        assertThat(cutovers.start(request).state()).isInstanceOf(Planned.class);
    }
}
