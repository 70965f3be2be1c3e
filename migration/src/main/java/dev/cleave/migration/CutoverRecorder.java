package dev.cleave.migration;

import dev.cleave.migration.CutoverStep.Outcome;
import dev.cleave.migration.TrafficSwitch.BufferReport;
import dev.cleave.migration.TrafficSwitch.SlowdownReport;
import dev.cleave.migration.journal.JournalEntry;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes down one cutover while it runs. Actors: the control thread that runs the cutover calls everything; any thread reads {@link #snapshot()}, an
 * immutable record that is replaced at each change.
 */
final class CutoverRecorder {
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final long startNanos;
    private final List<CutoverStep> steps = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final CutoverLog log;
    private String failedStep = "";
    private SlowdownReport delay = SlowdownReport.NONE;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean abortAsked;
    private boolean leftToDo;
    private @Nullable JournalEntry left;
    private volatile Cutover snapshot;

    CutoverRecorder(
            long id, CutoverRequest request, String from, InstantSource clock, LongSupplier nanoTime, CutoverLog log) {
        this.log = log;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.startNanos = nanoTime.getAsLong();
        this.snapshot = new Cutover(
                id,
                request.procedure(),
                request.domain(),
                from,
                request.toCluster(),
                new CutoverState.Checking(),
                BufferReport.NONE,
                clock.instant(),
                null,
                null,
                List.of());
    }

    interface Body<T> {
        T run() throws Exception;
    }

    Cutover snapshot() {
        return snapshot;
    }

    /** The step that failed last. */
    String failedStep() {
        return failedStep;
    }

    <S extends CutoverState> S enter(S state) {
        publish(state, snapshot.buffer());
        return state;
    }

    /** What clients felt while the gate was closed. */
    void buffered(BufferReport report) {
        publish(snapshot.state(), report.atLeast(delay));
    }

    /** What clients felt before the gate was closed. */
    void delayed(SlowdownReport report) {
        delay = report;
        publish(snapshot.state(), snapshot.buffer().atLeast(report));
    }

    /** Ends the cutover before its next step, where that is still possible. Any thread may ask. */
    void askToAbort() {
        abortAsked = true;
    }

    /** @throws StepFailedException once, if an operator asked for it and nothing is decided yet */
    private void checkAbort() throws StepFailedException {
        CutoverState state = snapshot.state();
        boolean possible = state instanceof CutoverState.Checking
                || (state instanceof CutoverState.Abortable && !(state instanceof CutoverState.Decided));
        if (abortAsked && possible) {
            abortAsked = false;
            throw new StepFailedException("an operator aborted the cutover");
        }
    }

    /** Something that the operator should still do; ends up in the record's error. */
    void remark(String text) {
        remarks.add(text);
    }

    /** The same for something that a recovery does: it is tried again until it succeeds. */
    void leave(String text) {
        leftToDo = true;
        remark(text);
    }

    /** What the journal has of a cutover that has ended but left something to do. */
    Optional<JournalEntry> left() {
        return Optional.ofNullable(left);
    }

    /**
     * Writes down what is about to happen, so that a restart can finish or undo it.
     *
     * @throws IOException if it cannot be written
     */
    void announce(Map<String, String> facts) throws IOException {
        log.announce(snapshot, facts);
    }

    /** Runs a step and notes when it began, how long it took, and how it ended. */
    void step(String name, Body<String> body) throws Exception {
        step(name, body, detail -> detail);
    }

    <T> T step(String name, Body<T> body, Function<T, String> detail) throws Exception {
        log.begun(name);
        long began = nanoTime.getAsLong();
        try {
            checkAbort();
            T result = body.run();
            note(name, Outcome.OK, began, detail.apply(result));
            return result;
        } catch (Exception | Error e) {
            failedStep = name;
            note(name, Outcome.FAILED, began, Reasons.of(e));
            throw e;
        }
    }

    /** Runs a check; one that throws did not pass, and is thrown on. */
    CheckResult check(CheckResult.Check check) throws Exception {
        long began = nanoTime.getAsLong();
        String name = "check " + check.name();
        try {
            CheckResult result = check.body().run();
            note(name, result.outcome(), began, result.detail());
            return result;
        } catch (Exception e) {
            note(name, Outcome.FAILED, began, Reasons.of(e));
            throw e;
        }
    }

    Cutover finish(CutoverState.Ended state) {
        String reason =
                switch (state) {
                    case CutoverState.Refused(String why) -> why;
                    case CutoverState.Aborted(String step, String why) -> "step '" + step + "' failed: " + why;
                    case CutoverState.Done _,
                            CutoverState.Planned _,
                            CutoverState.Reversed _,
                            CutoverState.Completed _ -> "";
                };
        var parts = new ArrayList<String>(remarks);
        if (!reason.isEmpty()) {
            parts.addFirst(reason);
        }
        Cutover last = snapshot;
        @Nullable String error = parts.isEmpty() ? null : String.join("; ", parts);
        snapshot = new Cutover(
                last.id(),
                last.procedure(),
                last.domain(),
                last.fromCluster(),
                last.toCluster(),
                state,
                last.buffer(),
                last.startedAt(),
                clock.instant(),
                error,
                steps);
        writeDown();
        over.countDown();
        return snapshot;
    }

    /** Waits until {@link #finish} was called; any thread may. */
    Cutover awaitEnd() {
        try {
            if (!over.await(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
                return snapshot;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return snapshot;
    }

    private void writeDown() {
        if (leftToDo) {
            left = log.left(snapshot);
        } else {
            log.ended(snapshot);
        }
    }

    private void note(String name, Outcome outcome, long beganNanos, String detail) {
        long now = nanoTime.getAsLong();
        if (!detail.isEmpty()) {
            steps.add(new CutoverStep(
                    name, outcome, (beganNanos - startNanos) / 1_000, (now - beganNanos) / 1_000, detail));
            publish(snapshot.state(), snapshot.buffer());
        }
    }

    private void publish(CutoverState state, BufferReport buffer) {
        Cutover last = snapshot;
        snapshot = new Cutover(
                last.id(),
                last.procedure(),
                last.domain(),
                last.fromCluster(),
                last.toCluster(),
                state,
                buffer,
                last.startedAt(),
                null,
                null,
                steps);
    }
}
