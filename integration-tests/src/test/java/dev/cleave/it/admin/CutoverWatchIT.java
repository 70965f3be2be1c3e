package dev.cleave.it.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cleave.server.CleaveServer;
import dev.cleave.server.cli.CleaveCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is measured, shown and drawn of a real cutover whose gate stays closed for a while, because a transaction is open. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CutoverWatchIT {
    /** The common pool has one thread on two processors. */
    private static final Executor THREADS = Thread::startVirtualThread;

    private static final long HELD_MICROS = 200_000;

    @TempDir
    Path directory;

    private record Measured(
            long at, long interval, long statements, long errors, long max, long buffered, boolean lagKnown) {}

    @Test
    void showsWhatClientsFeltOfACutover() throws Exception {
        try (RunningCleave cleave = RunningCleave.start(directory);
                Connection admin = cleave.admin()) {
            var watched = new StringWriter();
            CompletableFuture<Integer> watch =
                    CompletableFuture.supplyAsync(() -> run(cleave, watched, "watch"), THREADS);
            await().untilAsserted(() -> assertThat(watched.toString()).contains("Waiting for a cutover"));

            long written = cutOverWithOpenTransaction(cleave, admin);

            assertThat(watch.get()).as(watched.toString()).isZero();
            assertThat(watched.toString())
                    .contains(
                            "gists, cluster_a → cluster_b",
                            " drain ",
                            " open gates ",
                            " stop replication ",
                            "buffered statements 1");
            List<Measured> samples = samples(admin, "SHOW CUTOVER 1 SAMPLES");
            tellWhatHappened(samples, written);
            assertThat(samples(
                            admin,
                            "SHOW CUTOVER 1 SAMPLES SINCE " + samples.get(2).at()))
                    .as("the same samples, and what was measured since")
                    .startsWith(samples.subList(3, samples.size()).toArray(Measured[]::new));
            reports(cleave);
        }
    }

    /** Writes for as long as the cutover takes, and holds a transaction open with the gate closed. Returns how many writes were acknowledged. */
    private static long cutOverWithOpenTransaction(RunningCleave cleave, Connection admin) throws Exception {
        var written = new AtomicLong();
        var stop = new AtomicBoolean();
        try (Connection holder = cleave.application();
                Connection application = cleave.application()) {
            holder.setAutoCommit(false);
            execute(holder, "INSERT INTO gists VALUES (-1, 0)");
            CompletableFuture<Void> writer =
                    CompletableFuture.runAsync(() -> write(application, written, stop), THREADS);
            await().until(() -> written.get() > 20);
            CompletableFuture<Void> cutover = CompletableFuture.runAsync(
                    () -> unchecked(() -> execute(admin, "CUTOVER DOMAIN gists TO cluster_b")), THREADS);
            int gists = cleave.server().control().routingTable().domains().numberOf("gists");
            await().pollInterval(Duration.ofMillis(1))
                    .until(() -> cleave.server().control().closureOf(gists) != null);
            long closed = System.nanoTime();
            await().pollInterval(Duration.ofMillis(5)).until(() -> System.nanoTime() - closed > HELD_MICROS * 1_000);
            holder.commit();
            cutover.get();
            long moved = written.get();
            await().until(() -> written.get() > moved);
            stop.set(true);
            writer.get();
        }
        return written.get();
    }

    private static void write(Connection application, AtomicLong written, AtomicBoolean stop) {
        while (!stop.get()) {
            unchecked(() -> execute(application, "INSERT INTO gists VALUES (" + written.incrementAndGet() + ", 1)"));
        }
    }

    private static void tellWhatHappened(List<Measured> samples, long written) {
        assertThat(samples).isSortedAccordingTo((one, other) -> Long.compare(one.at(), other.at()));
        assertThat(samples.stream().mapToLong(Measured::statements).sum())
                .as("statements, with the holder's own")
                .isBetween(1L, written + 1);
        assertThat(samples).allSatisfy(sample -> assertThat(sample.errors()).isZero());
        List<Measured> held =
                samples.stream().filter(sample -> sample.buffered() > 0).toList();
        assertThat(held).hasSizeGreaterThan(20).allSatisfy(sample -> assertThat(sample.lagKnown())
                .isFalse());
        assertThat(held.getLast().at() - held.getFirst().at()).isGreaterThan(HELD_MICROS / 2);
        assertThat(held.stream().skip(1).mapToLong(Measured::statements).sum())
                .as("statements with the gate closed: the first sample began before that")
                .isLessThanOrEqualTo(2);
        assertThat(samples.stream().mapToLong(Measured::max).max().orElseThrow())
                .as("the buffered statement's time")
                .isGreaterThan(HELD_MICROS / 2);
        assertThat(samples.stream()
                        .filter(sample -> sample.at() < held.getFirst().at()))
                .as("before the gate closed")
                .anyMatch(Measured::lagKnown)
                .anyMatch(sample -> sample.statements() > 0);
        assertThat(samples.getLast().at() - held.getLast().at())
                .as("measured afterwards")
                .isGreaterThan(500_000);
    }

    private void reports(RunningCleave cleave) throws Exception {
        Path picture = directory.resolve("cutover.svg");
        var report = new StringWriter();

        assertThat(run(cleave, report, "report", "1", "--svg", picture.toString()))
                .isZero();

        assertThat(report.toString())
                .startsWith("Cutover 1: gists, cluster_a → cluster_b: done")
                .contains(" drain ", "With the gate closed", "buffered statements: at most 1", "█");
        assertThat(Files.readString(picture)).contains("<svg", "class=\"gate\"", "around the closed gate");
        assertThat(run(cleave, report, "report", "99")).isEqualTo(1);
        assertThat(run(cleave, report, "watch", "1"))
                .as("one that has ended is shown too")
                .isZero();
    }

    private static int run(RunningCleave cleave, StringWriter out, String command, String... arguments) {
        var all = new ArrayList<String>(List.of("cutover", command, "--port", Integer.toString(cleave.adminPort())));
        all.addAll(List.of("--password-file", cleave.passwordFile().toString()));
        all.addAll(List.of(arguments));
        return CleaveCommand.commandLine(CleaveServer::start, (_, _) -> false)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(all.toArray(String[]::new));
    }

    private static List<Measured> samples(Connection admin, String sql) throws SQLException {
        var samples = new ArrayList<Measured>();
        try (Statement statement = admin.createStatement()) {
            assertThat(statement.execute(sql)).isTrue();
            ResultSet rows = statement.getResultSet();
            while (rows.next()) {
                samples.add(new Measured(
                        rows.getLong("at_us"),
                        rows.getLong("interval_us"),
                        rows.getLong("statements"),
                        rows.getLong("errors"),
                        rows.getLong("max_us"),
                        rows.getLong("buffered"),
                        rows.getString("lag_us") != null));
            }
        }
        return samples;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean _ = statement.execute(sql);
        }
    }

    private interface Statements {
        void run() throws SQLException;
    }

    private static void unchecked(Statements statements) {
        try {
            statements.run();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
