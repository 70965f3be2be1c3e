package dev.cleave.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.cleave.config.CleaveConfig;
import dev.cleave.migration.CutoverState.Aborted;
import dev.cleave.migration.CutoverState.Done;
import dev.cleave.migration.CutoverState.Planned;
import dev.cleave.migration.CutoverState.Refused;
import dev.cleave.sandbox.Account;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import dev.cleave.sandbox.Replication;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CutoverIT {
    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final CutoverRequest TO_B = CutoverRequest.cutover("gists", "b");

    private static MySqlServer a;
    private static MySqlServer b;
    private static CleaveConfig config;

    private GatedWriters gate;
    private Cutovers cutovers;

    @BeforeAll
    static void startServers() {
        MySqlHome home = MySqlHome.find(Optional.empty(), Progress.to(System.out));
        a = MySqlServer.start(home);
        b = MySqlServer.start(home);
        Account.createAll(a);
        Account.createAll(b);
        a.execute(
                "CREATE DATABASE github",
                "CREATE TABLE github.gists (id BIGINT AUTO_INCREMENT PRIMARY KEY, writer INT NOT NULL, number BIGINT NOT NULL, body TEXT)",
                "CREATE TABLE github.gist_comments (id BIGINT AUTO_INCREMENT PRIMARY KEY, body TEXT)");
        Replication.circular(a, b, GENEROUS);
        config = TestConfig.of(a.address(), b.address());
    }

    @AfterAll
    static void stopServers() {
        b.close();
        a.close();
    }

    /** Both servers follow each other, are open for writes, and hold the same empty tables; the domain lives on {@code a}. */
    @BeforeEach
    void startOnA() {
        for (MySqlServer server : new MySqlServer[] {a, b}) {
            server.execute("SET GLOBAL read_only = OFF", "START REPLICA");
        }
        catchUp();
        a.execute("TRUNCATE TABLE github.gists", "TRUNCATE TABLE github.gist_comments");
        catchUp();
        gate = new GatedWriters(config.initialRoutes(Clock.systemUTC()));
        cutovers = new Cutovers(gate, () -> config, Clock.systemUTC(), System::nanoTime);
    }

    private static void catchUp() {
        Replication.awaitCaughtUp(a, b, GENEROUS);
        Replication.awaitCaughtUp(b, a, GENEROUS);
    }

    @AfterEach
    void closeGate() {
        gate.close();
    }

    private WriterLoad load() {
        return new WriterLoad(gate, Map.of("a", a, "b", b), 6, 300);
    }

    private static void awaitWrites(WriterLoad load, int more) {
        long wanted = load.acknowledged() + more;
        await().atMost(GENEROUS).until(() -> load.acknowledged() >= wanted);
    }

    @Test
    void losesNothingWhileADomainMovesBackAndForthUnderLoad() throws Exception {
        WriterLoad load = load();
        try (load) {
            awaitWrites(load, 100);
            for (int move = 0; move < 6; move++) {
                String to = move % 2 == 0 ? "b" : "a";

                Cutover cutover = cutovers.start(CutoverRequest.cutover("gists", to));

                assertThat(cutover.error()).isNull();
                assertThat(cutover.state()).isInstanceOf(Done.class);
                assertThat(gate.cluster()).isEqualTo(to);
                (to.equals("b") ? b : a).execute("START REPLICA");
                awaitWrites(load, 50);
            }
        }

        load.assertAllOn(a);
        catchUp();
        load.assertAllOn(b);
    }

    @Test
    void stopsOnlyTheReplicationThatBroughtTheDomain() {
        Cutover cutover = cutovers.start(TO_B);

        assertThat(cutover.state()).isInstanceOf(Done.class);
        assertThat(applier(b)).isEqualTo("OFF");
        assertThat(applier(a)).isEqualTo("ON");
        a.execute("INSERT INTO github.gists (writer, number) VALUES (0, 1)");
    }

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
    void opensAReadOnlyTarget() {
        b.execute("SET GLOBAL super_read_only = ON");

        assertThat(cutovers.start(TO_B).state()).isInstanceOf(Done.class);

        assertThat(b.queryValue("SELECT @@GLOBAL.read_only + @@GLOBAL.super_read_only"))
                .isEqualTo("0");
    }

    @Test
    void leavesTheTargetClosedWhereTheGateOpenedBefore() {
        b.execute("SET GLOBAL super_read_only = ON");
        gate.whenClosed(gate::expireNow);

        Cutover cutover = cutovers.start(TO_B);

        assertThat(cutover.state()).isInstanceOf(Aborted.class);
        assertThat(cutover.steps()).extracting(CutoverStep::step).doesNotContain("open target");
        assertThat(b.queryValue("SELECT @@GLOBAL.read_only + @@GLOBAL.super_read_only"))
                .isEqualTo("2");
        assertThat(gate.cluster()).isEqualTo("a");
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
    void guardsTheOldTablesUntilTheDomainComesBack() throws Exception {
        Cutover there = cutovers.start(TO_B.with(Map.of("guard", "triggers")));

        assertThat(there.error()).isNull();
        assertThatThrownBy(() -> a.execute("INSERT INTO github.gists (writer, number) VALUES (0, 1)"))
                .hasStackTraceContaining("github.gists has moved to b");
        b.execute("START REPLICA", "INSERT INTO github.gists (writer, number) VALUES (0, 1)");
        catchUp();

        Cutover back = cutovers.start(CutoverRequest.cutover("gists", "a"));

        assertThat(back.error()).isNull();
        a.execute("INSERT INTO github.gists (writer, number) VALUES (0, 2)", "START REPLICA");
        assertThat(a.queryValue("SELECT COUNT(*) FROM github.gists")).isEqualTo("2");
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

    @Test
    void abortsUnnoticedWhereReplicationStopsDuringTheWait() throws Exception {
        b.execute("SET GLOBAL super_read_only = ON");
        gate.whenClosed(() -> {
            b.execute("STOP REPLICA SQL_THREAD");
            a.execute("INSERT INTO github.gist_comments (body) VALUES ('not in the domain of the gate')");
        });
        WriterLoad load = load();
        try (load) {
            awaitWrites(load, 50);

            Cutover cutover = cutovers.start(TO_B.with(Map.of("max_duration", "700ms")));

            assertThat(cutover.state()).isInstanceOfSatisfying(Aborted.class, s -> assertThat(s.step())
                    .isEqualTo("wait"));
            assertThat(cutover.error()).contains("did not reach the position", "applier is stopped");
            awaitWrites(load, 50);
        }
        load.assertAllOn(a);
        assertThat(gate.cluster()).isEqualTo("a");
        assertThat(b.queryValue("SELECT @@GLOBAL.super_read_only")).isEqualTo("1");
        assertThat(a.queryValue("SELECT @@GLOBAL.read_only")).isEqualTo("0");
    }

    @Test
    void abortsWhereABypassingWriterHoldsATableAndKeepsNobodyElseWaiting() throws Exception {
        try (Connection bypassing = a.connect("github");
                Statement statement = bypassing.createStatement()) {
            bypassing.setAutoCommit(false);
            statement.execute("INSERT INTO gists (writer, number) VALUES (0, 1)");

            Cutover cutover = cutovers.start(TO_B.with(Map.of("max_duration", "300ms", "drain_timeout", "100ms")));

            assertThat(cutover.state()).isInstanceOfSatisfying(Aborted.class, s -> assertThat(s.step())
                    .isEqualTo("fence"));
            assertThat(cutover.error()).contains("holds a lock");
            a.execute("SET SESSION lock_wait_timeout = 1", "INSERT INTO github.gists (writer, number) VALUES (1, 1)");
            bypassing.commit();
        }
        assertThat(a.queryValue("SELECT COUNT(*) FROM github.gists")).isEqualTo("2");
    }

    @Test
    void abortsWhereATransactionDoesNotEnd() throws Exception {
        gate.write(_ -> {
            Cutover cutover = cutovers.start(TO_B.with(Map.of("drain_timeout", "50ms")));

            assertThat(cutover.state()).isEqualTo(new Aborted("drain", "a writer has a transaction open"));
        });
        assertThat(cutovers.start(TO_B).state()).isInstanceOf(Done.class);
    }

    @Test
    void readOnlyFenceIsTakenOffAgain() {
        gate.whenClosed(
                () -> assertThat(a.queryValue("SELECT @@GLOBAL.read_only")).isEqualTo("0"));

        Cutover cutover = cutovers.start(TO_B.with(Map.of("fence", "read-only")));

        assertThat(cutover.state()).isInstanceOf(Done.class);
        assertThat(cutover.steps())
                .anySatisfy(step -> assertThat(step.detail()).contains("read-only fails writes of every other domain"));
        assertThat(a.queryValue("SELECT @@GLOBAL.read_only + @@GLOBAL.super_read_only"))
                .isEqualTo("0");
    }

    @Test
    void worksWithoutAFence() {
        assertThat(cutovers.start(TO_B.with(Map.of("fence", "none"))).state()).isInstanceOf(Done.class);
    }

    private static String applier(MySqlServer server) {
        return server.queryValue("SELECT service_state FROM performance_schema.replication_applier_status");
    }
}
