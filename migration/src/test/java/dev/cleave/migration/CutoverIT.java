package dev.cleave.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.migration.CutoverState.Aborted;
import dev.cleave.migration.CutoverState.Done;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CutoverIT extends ReplicatedServers {
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
}
