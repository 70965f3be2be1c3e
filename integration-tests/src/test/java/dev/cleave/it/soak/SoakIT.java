package dev.cleave.it.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Hours of all drivers at random: nothing that Cleave or its servers hold grows, nothing is answered wrongly, no row is lost. {@code -Dcleave.it.soak.minutes}
 * says how long, {@code -Dcleave.it.seed} repeats who does what; CONTRIBUTING.md tells what it needs.
 */
@Tag("soak")
@Timeout(value = 24, unit = TimeUnit.HOURS)
class SoakIT {
    private static final int MINUTES = Integer.getInteger("cleave.it.soak.minutes", 120);
    private static final int INTERVAL_SECONDS = Integer.getInteger("cleave.it.soak.interval", 60);
    private static final long SEED = Long.getLong("cleave.it.seed", System.nanoTime());
    private static final int CLIENTS = 20;
    private static final int PASSERS = 2;
    private static final Duration GENEROUS = Duration.ofMinutes(2);

    private final List<Measure> measures = new ArrayList<>();
    private final long started = System.nanoTime();

    @Test
    void holdsNoMoreThanAtFirst(@TempDir Path folder) throws Exception {
        // It logs every error that it throws, expected ones too.
        ((Logger) LoggerFactory.getLogger("org.mariadb.jdbc")).setLevel(Level.ERROR);
        Path file = Files.writeString(folder.resolve("rows.tsv"), "loaded\nloaded\nloaded\n");
        try (var bed = new SoakBed(folder)) {
            var round = new Round(bed.port());
            var guests = new Guests(bed, file, SEED);
            var flips = new Flips(bed, round);
            Measure before = Measure.take(bed, 0);
            System.out.printf("seed %d, Cleave's process %d%n%s%n%s%n", SEED, bed.pid(), Measure.header(), before);
            runAll(clients(flips, round, file), round, bed, guests);
            System.out.printf("%s, %s%n%s%n", round.ledger().size(), flips, round.done());
            assertThat(round.failures()).isEmpty();
            Measure after = empty(bed);
            System.out.println(after);
            judge(bed, round, before, after);
        }
    }

    private static List<Runnable> clients(Flips flips, Round round, Path file) {
        List<Runnable> clients = new ArrayList<>(List.of(flips));
        for (int number = 0; number < CLIENTS; number++) {
            clients.add(new SoakClient(round, number, SEED, file));
        }
        for (int number = 0; number < PASSERS; number++) {
            clients.add(new Passers(round, SEED + number));
        }
        return clients;
    }

    private void runAll(List<Runnable> clients, Round round, SoakBed bed, Guests guests) throws Exception {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            clients.forEach(threads::execute);
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
            while (System.nanoTime() < end && !round.ended()) {
                Map.Entry<String, Round.Deed> guest = guests.next();
                threads.execute(() -> round.act(guest.getKey(), guest.getValue()));
                if (!round.pause(INTERVAL_SECONDS * 1000.0)) {
                    round.still(() -> measure(bed, round));
                }
            }
            round.end();
            threads.shutdown();
            assertThat(threads.awaitTermination(GENEROUS.toSeconds(), TimeUnit.SECONDS))
                    .as("every statement was answered")
                    .isTrue();
        }
    }

    /** Sessions that vanished are gone, and there are no others than those that clients have open. */
    private void measure(SoakBed bed, Round round) {
        try {
            await("sessions that are open: " + round.open())
                    .atMost(GENEROUS)
                    .until(() -> Measure.sum(bed.metrics(), "cleave_sessions", "")
                            == round.open().get());
            Measure measure = Measure.take(bed, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started));
            measures.add(measure);
            System.out.println(measure);
        } catch (RuntimeException e) {
            round.fail("the measure", e);
        }
    }

    /** Once all clients have left: without them, and without the connections that are kept for the next ones. */
    private Measure empty(SoakBed bed) throws Exception {
        bed.admin("SET pool.max-idle = 0");
        await("sessions and connections are gone").atMost(GENEROUS).untilAsserted(() -> {
            String metrics = bed.metrics();
            assertThat(Measure.sum(metrics, "cleave_sessions", "")).isZero();
            assertThat(Measure.sum(metrics, "cleave_backend_connections", "")).isZero();
        });
        return Measure.take(bed, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started));
    }

    private void judge(SoakBed bed, Round round, Measure before, Measure after) {
        assertThat(round.ledger().differences(List.of(bed.clusterA(), bed.clusterB())))
                .isEmpty();
        String metrics = bed.metrics();
        assertThat(Measure.sum(metrics, "cleave_unexpected_errors_total", "")).isZero();
        assertThat(Measure.sum(metrics, "cleave_sessions_busy", "")).isZero();
        assertThat(bed.log()).doesNotContain("LEAK", "ERROR", "Exception");
        assertThat(measures).allSatisfy(measure -> assertThat(measure.get(Measure.Of.PREPARED))
                .isLessThanOrEqualTo(2 * SoakBed.MOST_PREPARED));
        assertThat(after.get(Measure.Of.PREPARED)).isZero();
        for (Measure.Of of : List.of(Measure.Of.OWN_FILES, Measure.Of.CONNECTED)) {
            assertThat(after.get(of)).as(of.toString()).isLessThanOrEqualTo(before.get(of) + 2);
        }
        for (Measure.Of of : Measure.Of.values()) {
            if (of.mustBeFlat()) {
                flat(of);
            }
        }
    }

    /** Without the first fifth, which fills caches, the second half's median is not above the first one's by more than the margin. */
    private void flat(Measure.Of of) {
        List<Measure> warm = measures.subList(measures.size() / 5, measures.size());
        double first = median(of, warm.subList(0, warm.size() / 2));
        double second = median(of, warm.subList(warm.size() / 2, warm.size()));
        System.out.printf("%-10s %10.1f, then %10.1f, at most %10.1f%n", of, first, second, of.most(first));
        assertThat(second).as(of.toString()).isLessThanOrEqualTo(of.most(first));
    }

    private static double median(Measure.Of of, List<Measure> some) {
        double[] sorted =
                some.stream().mapToDouble(measure -> measure.get(of)).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
