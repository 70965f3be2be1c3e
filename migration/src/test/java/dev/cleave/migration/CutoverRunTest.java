package dev.cleave.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.CutoverConfig;
import dev.cleave.migration.CheckResult.Check;
import dev.cleave.migration.CutoverState.Aborted;
import dev.cleave.migration.CutoverState.Done;
import dev.cleave.migration.CutoverState.Planned;
import dev.cleave.migration.CutoverState.Refused;
import dev.cleave.migration.TrafficSwitch.BufferReport;
import dev.cleave.migration.TrafficSwitch.GateOpenedException;
import dev.cleave.migration.TrafficSwitch.NotDrainedException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutoverRunTest {
    static final CutoverConfig OPTIONS = TestConfig.ofTwoClusters().cutover();

    private final List<String> journal = new ArrayList<>();
    private final FakeTraffic traffic = new FakeTraffic(journal);
    private final FakeSteps steps = new FakeSteps(journal);
    private final AtomicLong nanos = new AtomicLong();

    /** Each look at the clock takes a microsecond. */
    private long tick() {
        return nanos.addAndGet(1_000);
    }

    private Cutover cutover() {
        return run(CutoverRequest.cutover("gists", "b"));
    }

    private Cutover run(CutoverRequest request) {
        var tables = traffic.routes().domains().tables(0);
        var plan = new CutoverPlan(
                request.procedure(), List.of("gists"), tables, "a", "b", OPTIONS, false, false, request.dryRun());
        var recorder = new CutoverRecorder(1, request, "a", () -> Instant.EPOCH, this::tick, CutoverLog.none());
        return new CutoverRun(plan, traffic, steps, recorder, this::tick).run();
    }

    @Test
    void takesTheStepsInOrder() {
        Cutover cutover = cutover();

        assertThat(cutover.state()).isInstanceOf(Done.class);
        assertThat(cutover.error()).isNull();
        assertThat(journal)
                .containsExactly(
                        "prepare",
                        "slow down",
                        "catch up",
                        "close",
                        "speed up",
                        "fence",
                        "wait",
                        "decide",
                        "open target",
                        "swap",
                        "open",
                        "unfence",
                        "stop replication",
                        "close connections");
        assertThat(traffic.clusterOf("gists")).isEqualTo("b");
        assertThat(traffic.clusterOf("users")).isEqualTo("a");
        assertThat(cutover.buffer()).isEqualTo(FakeTraffic.FELT);
    }

    @Test
    void timesEachStepWithTheClockItWasGiven() {
        List<CutoverStep> timeline = cutover().steps();

        assertThat(timeline)
                .extracting(CutoverStep::step)
                .containsExactly(
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
                        "stop replication");
        assertThat(timeline).extracting(CutoverStep::atMicros).isSorted().doesNotHaveDuplicates();
        assertThat(timeline)
                .allSatisfy(step -> assertThat(step.durationMicros()).isPositive());
    }

    @Test
    void flipChangesTheRouteOnly() {
        Cutover flip = run(CutoverRequest.flip("gists", "b"));

        assertThat(flip.state()).isInstanceOf(Done.class);
        assertThat(journal).containsExactly("prepare", "close", "decide", "swap", "open", "close connections");
        assertThat(traffic.clusterOf("gists")).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fence", "wait", "open target"})
    void failureBeforeTheSwapGivesEverythingBack(String failing) {
        steps.failures.put(failing, new SQLException("the server has gone away"));

        Cutover cutover = cutover();

        assertThat(cutover.state()).isEqualTo(new Aborted(failing, "the server has gone away: the applier is stopped"));
        assertThat(cutover.error()).contains("step '" + failing + "' failed", "the server has gone away");
        assertThat(journal).doesNotContain("swap", "stop replication");
        assertThat(journal).containsSubsequence(failing, "restore target", "unfence", "open", "close connections");
        assertThat(traffic.isClosed()).isFalse();
        assertThat(traffic.clusterOf("gists")).isEqualTo("a");
    }

    @Test
    void targetThatDoesNotFollowAbortsBeforeTheGateIsClosed() {
        steps.failures.put("catch up", new StepFailedException("12 ms behind after 10 s"));

        Cutover cutover = cutover();

        assertThat(cutover.state())
                .isEqualTo(new Aborted("catch up", "12 ms behind after 10 s: the applier is stopped"));
        assertThat(journal).containsExactly("prepare", "slow down", "catch up", "speed up", "close connections");
        assertThat(traffic.isDelayed()).isFalse();
    }

    @Test
    void theLongestDelayOfAnyWriteIsTold() {
        traffic.closeFails = new NotDrainedException("open", BufferReport.NONE);

        assertThat(cutover().buffer().maxDelayMicros()).isEqualTo(FakeTraffic.DELAYED.maxDelayMicros());
    }

    @Test
    void gateThatOpenedByItselfAborts() {
        traffic.decideFails = new GateOpenedException("gate was closed for 1000 ms");

        Cutover cutover = cutover();

        assertThat(cutover.state()).isInstanceOf(Aborted.class);
        assertThat(cutover.error()).contains("gate was closed for 1000 ms");
        assertThat(journal)
                .containsSubsequence("decide", "restore target", "unfence", "open")
                .doesNotContain("open target", "swap");
        assertThat(traffic.clusterOf("gists")).isEqualTo("a");
    }

    @Test
    void routeThatCannotBeStoredAborts() {
        traffic.decideFails = new IOException("no space left on device");

        assertThat(cutover().state())
                .isEqualTo(new Aborted("journal", "no space left on device: the applier is stopped"));
        assertThat(traffic.isClosed()).isFalse();
    }

    @Test
    void decisionIsTakenBackFirstWhereTheTargetDoesNotOpen() {
        steps.failures.put("open target", new SQLException("the server has gone away"));

        assertThat(cutover().state()).isInstanceOf(Aborted.class);
        assertThat(journal)
                .containsSubsequence("decide", "open target", "restore target", "take back", "unfence", "open");
    }

    @Test
    void decisionThatCannotBeTakenBackIsDone() {
        steps.failures.put("open target", new SQLException("the server has gone away"));
        traffic.takeBackFails = new IOException("no space left on device");

        Cutover cutover = cutover();

        assertThat(cutover.state()).isInstanceOf(Done.class);
        assertThat(cutover.error()).contains("no space left on device", "b may still refuse writes");
        assertThat(journal).containsSubsequence("swap", "open", "unfence");
        assertThat(traffic.clusterOf("gists")).isEqualTo("b");
        assertThat(traffic.isClosed()).isFalse();
    }

    @Test
    void drainThatTimesOutTellsWhatClientsFelt() {
        var felt = new BufferReport(3, 500_000, 499_000, 0);
        traffic.closeFails = new NotDrainedException("session 42 has a transaction open", felt);

        Cutover cutover = cutover();

        assertThat(cutover.state()).isEqualTo(new Aborted("drain", "session 42 has a transaction open"));
        assertThat(cutover.buffer()).isEqualTo(felt);
        assertThat(journal)
                .containsExactly("prepare", "slow down", "catch up", "close", "speed up", "close connections");
    }

    @Test
    void gateClosedBySomebodyElseAborts() {
        traffic.closeFails = new IllegalStateException("gate of gists is paused");

        assertThat(cutover().state())
                .isEqualTo(new Aborted("drain", "gate of gists is paused: the applier is stopped"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unfence", "stop replication"})
    void failureAfterTheSwapIsDoneWithSomethingLeftToDo(String failing) {
        steps.failures.put(failing, new SQLException("lost connection"));

        Cutover cutover = cutover();

        assertThat(cutover.state()).isInstanceOf(Done.class);
        assertThat(cutover.error()).contains(failing, "left to do", "lost connection");
        assertThat(traffic.clusterOf("gists")).isEqualTo("b");
    }

    @Test
    void failureWhileUndoingStillOpensTheGateAndIsTold() {
        steps.failures.put("wait", new SQLException("timed out"));
        steps.failures.put("unfence", new SQLException("source is still super_read_only"));

        Cutover cutover = cutover();

        assertThat(cutover.state()).isInstanceOf(Aborted.class);
        assertThat(cutover.error()).contains("step 'wait' failed", "timed out", "source is still super_read_only");
        assertThat(traffic.isClosed()).isFalse();
        assertThat(journal).contains("restore target");
    }

    @Test
    void windowThatReachedItsLimitAborts() {
        traffic.duringDrain = () -> nanos.addAndGet(Duration.ofMillis(950).toNanos());

        Cutover cutover = cutover();

        assertThat(cutover.state())
                .isInstanceOfSatisfying(Aborted.class, s -> assertThat(s.step()).isEqualTo("fence"));
        assertThat(cutover.error()).contains("max_duration");
        assertThat(journal).doesNotContain("fence").contains("open");
    }

    @Test
    void checkThatDoesNotPassRefusesBeforeAnythingIsTouched() {
        steps.checks = List.of(
                new Check("lag", () -> CheckResult.refused("b is behind")),
                new Check("tables", () -> CheckResult.refused("github.gists differs")));

        Cutover cutover = cutover();

        assertThat(cutover.state()).isEqualTo(new Refused("b is behind; github.gists differs"));
        assertThat(journal).containsExactly("close connections");
        assertThat(cutover.steps()).extracting(CutoverStep::step).containsExactly("check lag", "check tables");
    }

    @Test
    void checkThatCannotBeMadeEndsTheChecks() {
        steps.checks = List.of(
                new Check("target", () -> {
                    throw new SQLException("Connection refused");
                }),
                new Check("tables", () -> {
                    throw new AssertionError("must not be asked");
                }));

        assertThat(cutover().state()).isEqualTo(new Refused("Connection refused"));
    }

    @Test
    void warningDoesNotRefuse() {
        steps.checks = List.of(new Check("settings", () -> CheckResult.warning("one applier thread")));

        Cutover cutover = cutover();

        assertThat(cutover.state()).isInstanceOf(Done.class);
        assertThat(cutover.steps().getFirst().outcome()).isEqualTo(CutoverStep.Outcome.WARNING);
    }

    @Test
    void connectionsThatCannotBePreparedRefuse() {
        steps.failures.put("prepare", new SQLException("Too many connections"));

        Cutover cutover = cutover();

        assertThat(cutover.state()).isInstanceOf(Refused.class);
        assertThat(cutover.error()).contains("Too many connections");
        assertThat(journal).containsExactly("prepare", "close connections");
    }

    @Test
    void dryRunEndsPlanned() {
        assertThat(run(CutoverRequest.cutover("gists", "b").asDryRun()).state()).isInstanceOf(Planned.class);
    }
}
