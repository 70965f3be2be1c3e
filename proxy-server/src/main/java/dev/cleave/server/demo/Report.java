package dev.cleave.server.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The report for people. */
final class Report {
    private static final int LONGEST_DETAIL = 70;

    private final Result result;
    private final List<String> lines = new ArrayList<>();

    private Report(Result result) {
        this.result = result;
    }

    static List<String> of(Result result) {
        var report = new Report(result);
        report.load();
        report.timeline();
        report.delays();
        report.proof();
        return report.lines;
    }

    private void load() {
        line(
                "What ran: %d applications on %s for %.1f s, %,d statements",
                result.applications(),
                result.mysql(),
                result.seconds(),
                result.tally().statements());
        var columns = new Columns(Stream.concat(
                        Stream.of("statements of"),
                        Arrays.stream(Tally.Kind.values()).map(Tally.Kind::label))
                .toArray(String[]::new));
        for (Client client : Client.values()) {
            columns.row(Stream.concat(
                            Stream.of(client.label()),
                            Arrays.stream(Tally.Kind.values())
                                    .map(kind -> number(result.tally().statements(client, kind))))
                    .toArray(String[]::new));
        }
        lines.addAll(columns.lines());
    }

    private void timeline() {
        Move move = result.move();
        line("");
        line("%s: %s%s", Operator.command(move.domain(), move.toCluster()), move.state(), colon(move.error()));
        var columns = new Columns("at µs", "took µs", "step", "detail");
        for (Move.Step step : move.steps()) {
            columns.row(number(step.atMicros()), number(step.durationMicros()), step.name(), shortened(step.detail()));
        }
        lines.addAll(columns.lines());
    }

    private void delays() {
        Move move = result.move();
        Latencies all = result.tally().all();
        line("");
        line(
                "Writes of %s were buffered for %.1f ms: %d statements waited; with the delay before it, at most %.1f ms",
                move.domain(), move.bufferMillis(), move.buffered(), move.longestBufferedMillis());
        line(
                "Longest delay any client saw: %.1f ms while the domain was moved; %.1f ms in the whole run, median %.1f ms",
                result.meanwhile().longestMillis(), all.longestMillis(), all.millisAt(0.5));
    }

    private void proof() {
        Proof proof = result.proof();
        line("");
        line("Proof, from the applications' own logs and both clusters' rows");
        var columns = new Columns("", "count");
        columns.row("statements failed", number(result.tally().failed()));
        columns.row("own writes not read back", number(result.tally().staleReads()));
        columns.row("writes acknowledged", number(proof.acknowledged()));
        columns.row("  lost", number(proof.lost()));
        columns.row("  duplicated", number(proof.duplicated()));
        columns.row("  misplaced", number(proof.misplaced()));
        columns.row("  out of order", number(proof.disordered()));
        columns.row("  torn transactions", number(proof.torn()));
        columns.row("rows that nobody wrote", number(proof.unexpected()));
        lines.addAll(columns.lines().subList(1, columns.lines().size()));
        Stream.concat(result.tally().notes().stream(), proof.notes().stream())
                .forEach(note -> line("  ! %s", note.replace('\n', ' ')));
        line("");
        line("Verdict: %s", result.holds() ? "ok, " + moved() : result.verdict());
    }

    private String moved() {
        Move move = result.move();
        return "%s moved from %s to %s, no statement failed, each acknowledged write is there exactly once"
                .formatted(move.domain(), move.fromCluster(), move.toCluster());
    }

    private static String colon(String error) {
        return error.isEmpty() ? "" : ": " + error;
    }

    private static String shortened(String detail) {
        return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL - 1) + "…";
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    @SuppressWarnings("AnnotateFormatMethod") // would need a dependency for the annotation
    private void line(String text, Object... arguments) {
        lines.add(String.format(Locale.ROOT, text, arguments));
    }
}
