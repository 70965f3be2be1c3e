package dev.cleave.server.demo;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.Progress;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.LoggerFactory;

/**
 * The demonstration: starts everything, lets applications write, moves a domain in the middle, reads both clusters and reports. Everything happens on the
 * caller's thread, but for the applications.
 */
public final class GitHubDemo implements Demo {
    private static final long REFRESH_NANOS = Duration.ofMillis(250).toNanos();

    /** Load that goes on after the cutover even where the run is short. */
    private static final long AFTERWARDS_NANOS = Duration.ofSeconds(1).toNanos();

    @Override
    public boolean run(DemoOptions options, PrintWriter out) throws Exception {
        DemoDomain domain = DemoDomain.named(options.domain())
                .orElseThrow(() -> new IllegalArgumentException("there is no domain '%s': use one of %s"
                        .formatted(options.domain(), String.join(", ", DemoDomain.names()))));
        quieten();
        var screen = Screen.to(out);
        MySqlHome home = MySqlHome.find(options.mysqlHome(), Progress.to(System.out));
        if (home.version().mariaDb()) {
            throw new IllegalArgumentException("the demo needs MySQL 8.0 or later, and this is " + home.version()
                    + ": name one with --mysql-home");
        }
        screen.say("Starting two clusters with " + home.version() + ", and Cleave in front of them");
        Stage stage = Stage.open(home, options.threads());
        var cleanup = new Thread(stage::close, "demo-cleanup");
        Runtime.getRuntime().addShutdownHook(cleanup);
        try {
            Result result = perform(stage, home.version().toString(), domain, options, screen);
            Report.of(result).forEach(screen::say);
            if (options.json().isPresent()) {
                JsonReport.write(result, options.json().get());
            }
            if (options.keep()) {
                keep(stage, screen);
            }
            return result.holds();
        } finally {
            stage.close();
            forget(cleanup);
        }
    }

    /** What Cleave and the drivers log would come between the lines of the demo; failures are in the report. */
    private static void quieten() {
        if (System.getenv("CLEAVE_LOG_LEVEL") == null) {
            level("dev.cleave", Level.WARN);
        }
        level("com.zaxxer.hikari", Level.ERROR);
        level("org.mariadb.jdbc", Level.OFF);
    }

    private static void level(String logger, Level level) {
        if (LoggerFactory.getLogger(logger) instanceof Logger logback) {
            logback.setLevel(level);
        }
    }

    private static Result perform(Stage stage, String mysql, DemoDomain domain, DemoOptions options, Screen screen)
            throws Exception {
        long began = System.nanoTime();
        long length = Duration.ofSeconds(options.seconds()).toNanos();
        try (var load = new Load(stage.applications(), options.threads(), domain);
                var operator = new Operator(stage.operators())) {
            screen.say("%d applications read and write all domains".formatted(options.threads()));
            watch(load, began, began + length * 2 / 5, screen);
            operator.rehearse(domain.label(), Stage.TARGET);
            watch(load, began, began + length / 2, screen);
            screen.say("They go on while the operator says: " + Operator.command(domain.label(), Stage.TARGET));
            Latencies meanwhile = load.tally().beginPhase();
            Move move = operator.cutOver(domain.label(), Stage.TARGET);
            watch(load, began, Math.max(began + length, move.endedNanos() + AFTERWARDS_NANOS), screen);
            load.stop();
            double seconds = (System.nanoTime() - began) / 1e9;
            screen.say("Looking for each of their writes on both clusters");
            screen.say("");
            Proof proof = proof(stage, load.logs(), move);
            return new Result(mysql, options.threads(), seconds, load.tally(), meanwhile, move, proof);
        }
    }

    private static void watch(Load load, long beganNanos, long untilNanos, Screen screen) {
        long before = load.tally().statements();
        long then = System.nanoTime();
        while (System.nanoTime() - untilNanos < 0) {
            LockSupport.parkNanos(Math.min(REFRESH_NANOS, untilNanos - System.nanoTime()));
            long now = System.nanoTime();
            long statements = load.tally().statements();
            screen.live(String.format(
                    Locale.ROOT,
                    "%4.0f s  %,6.0f statements/s  %,8d in all, %d failed",
                    (now - beganNanos) / 1e9,
                    (statements - before) * 1e9 / Math.max(1, now - then),
                    statements,
                    load.tally().failed()));
            before = statements;
            then = now;
        }
    }

    private static Proof proof(Stage stage, List<WriteLog> logs, Move move) throws SQLException {
        var verifier = new Verifier(logs);
        try (Connection source = stage.server(Stage.SOURCE).connect("github");
                Connection target = stage.server(Stage.TARGET).connect("github")) {
            for (DemoDomain domain : DemoDomain.values()) {
                boolean onTarget =
                        domain.label().equals(move.domain()) && move.cluster().equals(Stage.TARGET);
                ClusterRows atSource = ClusterRows.read(source, domain);
                ClusterRows atTarget = ClusterRows.read(target, domain);
                // Where the cutover did not happen, the clusters still replicate and were never separated.
                long separated = move.done() ? move.endedNanos() : System.nanoTime();
                verifier.check(domain, onTarget ? atTarget : atSource, onTarget ? atSource : atTarget, separated);
            }
        }
        return verifier.proof();
    }

    private static void keep(Stage stage, Screen screen) throws InterruptedException {
        screen.say("");
        screen.say("Everything goes on running until Ctrl-C:");
        var columns = new Columns("", "");
        columns.row("applications", shell(stage.applications().getPort(), "app", "app") + " github");
        columns.row("", Client.CONNECTOR_J_TEXT.url(stage.applications()) + "&user=app&password=app");
        columns.row("operators", shell(stage.operators().getPort(), Stage.ADMIN, Stage.ADMIN));
        columns.row(Stage.SOURCE, shell(stage.server(Stage.SOURCE).port(), "cleave", "cleave") + " github");
        columns.row(Stage.TARGET, shell(stage.server(Stage.TARGET).port(), "cleave", "cleave") + " github");
        columns.lines().stream().skip(1).forEach(screen::say);
        new CountDownLatch(1).await();
    }

    private static String shell(int port, String user, String password) {
        return "mysql -h127.0.0.1 -P%d -u%s -p%s".formatted(port, user, password);
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The JVM is ending already, and the hook is what ends it in order.
        }
    }
}
