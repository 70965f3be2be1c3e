package dev.cleave.server.admin;

import dev.cleave.migration.Cutover;
import dev.cleave.migration.CutoverStep;
import org.jspecify.annotations.Nullable;

/** Moves as rows, for the statements that show or make them. */
final class CutoverRows {
    private static final Column[] SUMMARY = {
        Column.integer("id"),
        Column.text("domain"),
        Column.text("from_cluster"),
        Column.text("to_cluster"),
        Column.text("state"),
        Column.integer("buffered_statements"),
        Column.decimal("buffer_ms"),
        Column.decimal("max_client_delay_ms"),
        Column.integer("failed_statements"),
        Column.text("started_at"),
        Column.text("finished_at"),
        Column.text("error")
    };

    private static final Column STEP = Column.text("step");
    private static final Column AT = Column.integer("at_us");
    private static final Column DURATION = Column.integer("duration_us");
    private static final Column DETAIL = Column.text("detail");

    private CutoverRows() {}

    static Answer summary(Iterable<Cutover> cutovers) {
        var table = Answer.table(SUMMARY);
        for (Cutover cutover : cutovers) {
            table.row(
                    cutover.id(),
                    cutover.domain(),
                    cutover.fromCluster(),
                    cutover.toCluster(),
                    cutover.state().label(),
                    cutover.buffer().statements(),
                    cutover.bufferMillis(),
                    cutover.maxClientDelayMillis(),
                    cutover.buffer().failedStatements(),
                    cutover.startedAt(),
                    cutover.finishedAt(),
                    cutover.error());
        }
        return table.answer();
    }

    /** The timeline of one. */
    static Answer steps(Cutover cutover) {
        var table = Answer.table(STEP, AT, DURATION, DETAIL);
        for (CutoverStep step : cutover.steps()) {
            table.row(step.step(), step.atMicros(), step.durationMicros(), detail(step));
        }
        return table.answer();
    }

    /** What a dry run found: its checks and steps, and in the last row whether the move would have been made. */
    static Answer rehearsal(Cutover cutover) {
        var table = Answer.table(STEP, AT, DURATION, DETAIL, Column.text("error"));
        for (CutoverStep step : cutover.steps()) {
            table.row(step.step(), step.atMicros(), step.durationMicros(), detail(step), errorOf(step));
        }
        table.row("result", null, null, cutover.state().label(), cutover.error());
        return table.answer();
    }

    private static String detail(CutoverStep step) {
        return step.outcome() == CutoverStep.Outcome.OK ? step.detail() : step.outcome() + ": " + step.detail();
    }

    private static @Nullable String errorOf(CutoverStep step) {
        return step.outcome() == CutoverStep.Outcome.FAILED ? step.detail() : null;
    }
}
