package dev.cleave.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.migration.CutoverState.Done;
import dev.cleave.migration.CutoverState.Planned;
import dev.cleave.migration.CutoverState.Refused;
import dev.cleave.migration.journal.CutoverJournal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CutoversTest {
    private final List<String> journal = new ArrayList<>();
    private final FakeTraffic traffic = new FakeTraffic(journal);
    private final FakeSteps steps = new FakeSteps(journal);
    private final Cutovers cutovers = new Cutovers(
            traffic, TestConfig::ofTwoClusters, _ -> steps, CutoverJournal.NONE, () -> Instant.EPOCH, System::nanoTime);

    @Test
    void remembersWhatItRan() {
        cutovers.start(CutoverRequest.cutover("gists", "b"));
        cutovers.start(CutoverRequest.flip("gists", "a"));

        assertThat(cutovers.list()).extracting(Cutover::id).containsExactly(1L, 2L);
        assertThat(cutovers.list()).extracting(Cutover::fromCluster).containsExactly("a", "b");
        assertThat(cutovers.find(2)).get().extracting(Cutover::toCluster).isEqualTo("a");
        assertThat(cutovers.find(3)).isEmpty();
    }

    @Test
    void forgetsTheOldest() {
        for (int i = 0; i <= Cutovers.REMEMBERED; i++) {
            cutovers.start(CutoverRequest.cutover("unknown", "b"));
        }

        assertThat(cutovers.list()).hasSize(Cutovers.REMEMBERED);
        assertThat(cutovers.list().getFirst().id()).isEqualTo(2);
    }

    @Test
    void refusesUnknownNamesAndSaysWhichThereAre() {
        assertThat(cutovers.start(CutoverRequest.cutover("gist", "b")).error()).contains("'gist'", "gists, users");
        assertThat(cutovers.start(CutoverRequest.cutover("gists", "c")).error()).contains("'c'", "a, b");
        assertThat(cutovers.start(CutoverRequest.flip("gists", "a")).error()).contains("on a already");
        assertThat(journal).isEmpty();
        assertThat(cutovers.list()).allSatisfy(c -> assertThat(c.state()).isInstanceOf(Refused.class));
    }

    @Test
    void illegalOptionNamesTheLegalOnes() {
        var request = CutoverRequest.cutover("gists", "b").with(Map.of("drain", "1s"));

        assertThatThrownBy(() -> cutovers.start(request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("drain_timeout, max_duration, max_lag, fence");
        assertThat(cutovers.list()).isEmpty();
    }

    @Test
    void dryRunChangesNothingAndIsNotKept() {
        var plannedSteps = new Cutovers(
                traffic,
                TestConfig::ofTwoClusters,
                plan -> new PlannedSteps(plan, List.of(), () -> journal.add("connections closed")),
                CutoverJournal.NONE,
                () -> Instant.EPOCH,
                System::nanoTime);

        Cutover planned =
                plannedSteps.start(CutoverRequest.cutover("gists", "b").asDryRun());

        assertThat(planned.state()).isInstanceOf(Planned.class);
        assertThat(planned.steps())
                .extracting(CutoverStep::step)
                .contains("drain", "fence", "wait", "open target", "swap", "open gates", "unfence", "stop replication");
        assertThat(planned.steps()).allSatisfy(step -> assertThat(step.detail()).startsWith("would"));
        assertThat(journal).containsExactly("connections closed");
        assertThat(traffic.clusterOf("gists")).isEqualTo("a");
        assertThat(plannedSteps.list()).isEmpty();
    }

    @Test
    void oneDomainMovesOnceAtATime() throws Exception {
        var inWindow = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        steps.checks = List.of(new CheckResult.Check("slow", () -> {
            inWindow.countDown();
            mayGoOn.await();
            return CheckResult.ok("waited");
        }));
        var first = CompletableFuture.supplyAsync(() -> cutovers.start(CutoverRequest.cutover("gists", "b")));
        inWindow.await();

        Cutover second = cutovers.start(CutoverRequest.flip("gists", "b"));

        assertThat(second.error()).contains("being moved already");
        assertThat(cutovers.list().getFirst().state().label()).isEqualTo("checking");
        assertThat(cutovers.list().getFirst().finishedAt()).isNull();
        mayGoOn.countDown();
        assertThat(first.get().state()).isInstanceOf(Done.class);
        steps.checks = List.of();
        assertThat(cutovers.start(CutoverRequest.flip("gists", "a")).state()).isInstanceOf(Done.class);
    }
}
